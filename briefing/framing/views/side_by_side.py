"""What stands in the same slot of several tellings: who says it, how, the number, the time, the name of a thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.facts.counted import counted
from briefing.framing.facts.quantities import quantities
from briefing.framing.facts.times import times
from briefing.framing.speech.quotes import inside
from briefing.framing.wording.names import QUOTED_ALONE
from briefing.model import Article, Comparison, Span
from briefing.text.words import stem

_NONE = re.compile(r"\b((?:not|never)|\w+n['’]t)\b[^.;:“”\"]{0,30}?\b(any)\b", re.IGNORECASE)
_AMONG = "number of "
_UNITS = frozenset({"money", "percent"})
"""What `counted` says where no noun is named."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a telling that stand in a slot."""

    text: str
    """The words as the text has them; `not … any` where words between are left out."""
    span: Span
    """Where they stand in the report's text."""
    quoted: bool
    """Whether they stand in quotation marks."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that several tellings fill."""

    name: str
    """`the war`, `number of drones`, `when`."""
    words: tuple[tuple[Words, ...], ...]
    """For each telling what fills it, in the order of the text; empty where nothing does."""


Place = tuple[str, Span]
"""Report id and sentence."""


def slots(comparison: Comparison, places: Sequence[Place], quotes: Sequence[Sequence[Span]]) -> tuple[Slot, ...]:
    """The slots that at least two of these sentences fill, and not all with the same words: numbers, times, things."""
    leads = {view.report.id: view.report.lead for view in comparison.reports}
    filled: dict[str, list[tuple[Words, ...]]] = {}
    for n, (report, span) in enumerate(places):
        for name, text, at in _found(comparison, report, leads[report], span):
            row = filled.setdefault(name, [()] * len(places))
            if not any(at[0] < other.span[1] and other.span[0] < at[1] for other in row[n]):
                row[n] = (*row[n], Words(text, at, inside(at, quotes[n])))
    for name, row in filled.items():
        if name.startswith(_AMONG):
            filled[name] = [
                words or _none(leads[report].text, span) for words, (report, span) in zip(row, places, strict=True)
            ]
    return tuple(Slot(name, tuple(row)) for name, row in filled.items() if _tells(row))


def figure_spans(text: str, span: Span) -> tuple[Span, ...]:
    """Where `text[span]` counts something; lengths of time are told as times, not here."""
    dated = times(text, span)
    found = (quantity.at for quantity in quantities(text, span))
    return tuple(at for at in found if not any(at[0] < other[1] and other[0] < at[1] for other in dated))


def _found(comparison: Comparison, report: str, article: Article, span: Span) -> Iterator[tuple[str, str, Span]]:
    text = article.text
    shown = set(figure_spans(text, span))
    for quantity in quantities(text, span):
        thing = counted(text, span, quantity).thing
        if quantity.at in shown and thing:
            yield thing if thing in _UNITS else f"{_AMONG}{thing}", text[slice(*quantity.at)], quantity.at
    for at in times(text, span):
        yield "when", text[slice(*at)], at
    for named in comparison.names or ():
        uses = [use for term in named.terms if term.report == report for use in term.uses]
        for use in sorted(use for use in uses if span[0] <= use[0] and use[1] <= span[1]):
            if named.thing != QUOTED_ALONE:
                yield named.thing, text[slice(*use)], use


def _none(text: str, span: Span) -> tuple[Words, ...]:
    # A telling that counts none may say so without a number.
    found = _NONE.search(text, *span)
    return (Words(f"{found[1]} … {found[2]}", found.span(), False),) if found else ()


def _tells(row: Sequence[Sequence[Words]]) -> bool:
    told = [tuple(sorted(_key(word.text) for word in words)) for words in row if words]
    return len(told) > 1 and len(set(told)) > 1


def _key(text: str) -> str:
    return " ".join(stem(word) for word in text.split())
