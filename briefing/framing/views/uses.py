"""The evidence of a row of any facet, sentence by sentence: each use, and what is known of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.framing.views.pivots import verb_of
from briefing.framing.views.telling import place_of
from briefing.model import Comparison, Facet, Span, Voice, Word
from briefing.text.labels import counted

_WHOSE = {Word.QUOTED: "in quotation marks", Word.REPORTED: "in reported speech", Word.OWN: "in the report's own words"}


@dataclass(frozen=True, slots=True)
class Known:
    """What a facet knows of some words."""

    report: str
    """Report id."""
    at: Span
    """Where the words stand."""
    fact: str
    """What is known of them: `in reported speech, per Kiev`."""


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence that a row rests on."""

    report: str
    """Report id."""
    span: Span
    """Where the sentence stands."""
    sentence: str
    """The sentence, verbatim."""
    place: tuple[int, int] | None
    """Sentence number and number of sentences, as in `tellings`."""
    at: tuple[Span, ...]
    """The words that the row is about."""
    facts: tuple[str, ...]
    """What is known of them, each once."""


def uses(
    comparison: Comparison, facet: Facet, at: Mapping[str, Sequence[Span]], whole: Mapping[str, Sequence[Span]]
) -> tuple[Use, ...]:
    """The sentences of a row, by report and place.

    `at` gives, a report, the words that the row is about, `whole` the sentences that it rests on without such words.
    """
    known: dict[tuple[str, Span], list[str]] = {}
    for one in _KNOWN[facet](comparison) if facet in _KNOWN else ():
        known.setdefault((one.report, one.at), []).append(one.fact)
    found = []
    for view in comparison.reports:
        id, lead = view.report.id, view.report.lead
        sentences = [s.span for s in lead.sentences] + list(lead.credits)
        mine = sorted(set(at.get(id, ())))
        wanted = {_holding(sentences, span) for span in (*mine, *whole.get(id, ()))} - {None}
        for span in sorted(span for span in wanted if span):
            inside = tuple(word for word in mine if span[0] <= word[0] < span[1])
            facts = dict.fromkeys(fact for word in inside for fact in known.get((id, word), ()) if fact)
            found.append(Use(id, span, lead.text[slice(*span)], place_of(lead, span), inside, tuple(facts)))
    return tuple(found)


def _holding(sentences: Sequence[Span], at: Span) -> Span | None:
    return next((span for span in sentences if span[0] <= at[0] < span[1]), None)


def _of_voices(comparison: Comparison) -> Iterator[Known]:
    for voice in comparison.voices or ():
        yield Known(voice.report, voice.cue_span, voice_text(voice))


def voice_text(voice: Voice) -> str:
    """`Kiev “insists”`, with how it is reported: `in quotation marks`, `indirect`."""
    how = "in quotation marks" if voice.direct else "indirect"
    return f"{voice.speaker or 'nobody named'}: {verb_of(voice)}, {how}"


def _of_names(comparison: Comparison) -> Iterator[Known]:
    for named in comparison.names or ():
        for term in named.terms:
            speaker = f", {term.speaker}" if term.speaker else ""
            for use in term.uses:
                yield Known(term.report, use, f"{_WHOSE[term.voice]}{speaker}")


def _of_figures(comparison: Comparison) -> Iterator[Known]:
    for figure in comparison.figures or ():
        for cell in figure.cells:
            yield Known(
                cell.report,
                cell.at,
                f"{figure.counted}: {cell.text}, {f'per {cell.per}' if cell.per else 'no speaker'}",
            )


def _of_dates(comparison: Comparison) -> Iterator[Known]:
    for mention in comparison.dates or ():
        yield Known(mention.report, mention.at, f"of: {mention.of}" if mention.of else "")


def _of_origins(comparison: Comparison) -> Iterator[Known]:
    for origin in comparison.origins or ():
        yield Known(origin.report, origin.at, f"{origin.kind}: {origin.name}")


_KNOWN: dict[Facet, Callable[[Comparison], Iterator[Known]]] = {
    Facet.VOICES: _of_voices,
    Facet.NAMES: _of_names,
    Facet.FIGURES: _of_figures,
    Facet.DATES: _of_dates,
    Facet.ORIGINS: _of_origins,
}


def uses_title(found: Sequence[Use]) -> str:
    """`5 sentences in 3 reports`."""
    return f"{counted(len(found), 'sentence')} in {counted(len({use.report for use in found}), 'report')}"
