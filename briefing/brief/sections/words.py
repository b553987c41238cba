"""What the reports call a thing, and whose word it is."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.brief.parts import Bullets, Line, Paragraph, Section
from briefing.brief.story import Story, listed, plain, quoted
from briefing.brief.wording import capital
from briefing.model import Named, Term, Word

_MOST = 8
"""Things, at most."""
_WHOSE: Mapping[Word, str] = {
    Word.QUOTED: "in quotation marks",
    Word.REPORTED: "in reported speech",
    Word.OWN: "in neither",
}
_NOTE = "Of a word in reported speech the text does not tell whose word it is."


def words(story: Story) -> Section | None:
    """For each thing with several names: the words, in which voice, in which report; None where there is none."""
    lines = tuple(_line(story, named) for named in (story.comparison.names or ())[:_MOST])
    blocks = (Paragraph((plain(_NOTE),)), Bullets(lines))
    return Section("Words", 3, blocks, story.storyline.id) if lines else None


def _line(story: Story, named: Named) -> Line:
    common = _common(story, named.terms)
    line: list[Line] = [(plain(f"{capital(named.thing)}."),)]
    if common:
        line.append((plain(" In every report: "), *listed(_word(story, same, bare=True) for same in _alike(common))))
    for voice, whose in _WHOSE.items():
        own = [term for term in named.terms if term.voice is voice and term not in common]
        if own:
            lead = "" if whose in named.thing.lower() else f" {capital(whose)}:"
            line.append((plain(f"{lead} "), *listed(_word(story, same) for same in _alike(own))))
    return tuple(piece for part in line for piece in part)


def _common(story: Story, terms: Sequence[Term]) -> list[Term]:
    # A word that every report uses tells them not apart: it is said once.
    everyone = len(story.comparison.reports)
    return [
        term
        for same in _alike(terms)
        if everyone > 1 and len({use.report for use in same}) == everyone
        for term in same
    ]


def _alike(terms: Iterable[Term]) -> list[list[Term]]:
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(term.term.casefold(), []).append(term)
    return list(groups.values())


def _word(story: Story, same: Sequence[Term], bare: bool = False) -> Line:
    by_report: dict[str, list[Term]] = {}
    for term in same:
        by_report.setdefault(term.report, []).append(term)
    uses = listed(
        (_uses(story, report, terms[:1] if bare else terms, bare) for report, terms in by_report.items()), end=""
    )
    return (quoted(same[0].term), plain(" ("), *uses, plain(")"))


def _uses(story: Story, report: str, terms: Sequence[Term], bare: bool) -> Line:
    who = story.who(report)
    if bare or not any(term.speaker for term in terms):
        return (plain(who), *(story.cite(report, term.span) for term in terms))
    told = ((plain(term.speaker or "no speaker"), story.cite(report, term.span)) for term in terms)
    return (plain(f"{who}: "), *listed(told, ", ", end=""))
