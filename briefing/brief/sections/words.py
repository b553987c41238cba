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
    """For each thing with several names: the words that not all reports have, whose they are, in which report; None where there is none."""
    found = [line for named in story.comparison.names or () if (line := _line(story, named))]
    lines = tuple(found[:_MOST])
    blocks = (Paragraph((plain(_NOTE),)), Bullets(lines))
    return Section("Words", 3, blocks, story.storyline.id) if lines else None


def _line(story: Story, named: Named) -> Line:
    common = _common(story, named.terms)
    line: list[Line] = []
    for voice, whose in _WHOSE.items():
        own = [term for term in named.terms if term.voice is voice and term not in common]
        if own:
            lead = "" if whose in named.thing.lower() else f" {capital(whose)}:"
            line.append((plain(f"{lead} "), *listed(_word(story, same) for same in _alike(own))))
    return (plain(f"{capital(named.thing)}."), *(piece for part in line for piece in part)) if line else ()


def _common(story: Story, terms: Sequence[Term]) -> list[Term]:
    # A word that every report uses does not tell them apart.
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


def _word(story: Story, same: Sequence[Term]) -> Line:
    by_report: dict[str, list[Term]] = {}
    for term in same:
        by_report.setdefault(term.report, []).append(term)
    uses = listed((_uses(story, report, terms) for report, terms in by_report.items()), end="")
    return (quoted(same[0].term), plain(" ("), *uses, plain(")"))


def _uses(story: Story, report: str, terms: Sequence[Term]) -> Line:
    who = story.who(report)
    if not any(term.speaker for term in terms):
        return (plain(who), *(story.cite(report, term.span) for term in terms))
    told = ((plain(term.speaker or "no speaker"), story.cite(report, term.span)) for term in terms)
    return (plain(f"{who}: "), *listed(told, ", ", end=""))
