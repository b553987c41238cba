"""Statements of several sides in one table: a row a statement, a column a report."""

from collections.abc import Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Table
from briefing.brief.sections.cells import cited, of_cell, parted, verb_of
from briefing.brief.sections.tellings import Statement, own_cell
from briefing.brief.story import Story, plain, quoted
from briefing.brief.wording import joined
from briefing.model import Cell, Span, State
from briefing.text.words import term, terms, words

_NEAR = {
    State.RELATED: "related",
    State.NONE: "no match; nearest",
    State.BEFORE: "published before; nearest",
    State.UNDATED: "no match, undated; nearest",
    State.NO_GAPS: "gaps not shown",
}
_SHARED = 8
"""Words of a statement that are named as shared, at most."""


def reports_told(found: Sequence[Statement]) -> list[str]:
    """The reports that have a match for any of these statements, in their order."""
    if not found:
        return []
    told = {cell.report for one in found for cell in one.tellings}
    return [cell.report for cell in found[0].standing.cells if cell.report in told]


def across(story: Story, found: Sequence[Statement]) -> Iterable[Block]:
    """The table, and which reports have no column because none of their sentences matches."""
    reports = reports_told(found)
    if not reports:
        return
    yield Paragraph(
        (
            plain(
                "Beside each speaker the words outside quotation marks, then those inside them. In bold the words that the sentence "
                "cited under “words shared” has not; in that sentence itself, those that no other telling has."
            ),
        )
    )
    header = ("words shared", *(story.dated(report) for report in reports))
    yield Table(header, tuple(_row(story, one, reports) for one in found))
    others = [story.who(view.report.id) for view in story.comparison.reports if view.report.id not in reports]
    if others:
        yield Bullets(((plain(f"No match for any of these found in {joined(others)}."),),))


def _row(story: Story, one: Statement, reports: Sequence[str]) -> tuple[Line, ...]:
    cells = {cell.report: cell for cell in one.standing.cells}
    return (_shared(story, one), *(_cell(story, one, cells[report]) for report in reports))


def _cell(story: Story, one: Statement, cell: Cell) -> Line:
    if cell.state is not State.SAME:
        shown = cited(story, cell) if cell.state is not State.NO_GAPS else ()
        return (plain(_NEAR[cell.state]), *shown)
    inside, around = parted(story, of_cell(story, cell), one.differing(cell))
    marks: Line = (plain("; " if around else ""), plain("in quotation marks "), *inside) if inside else ()
    return (*verb_of(cell.per), plain(": "), *around, *marks, *cited(story, cell))


def _shared(story: Story, one: Statement) -> Line:
    """The words that the standing sentence says and every telling has."""
    own = own_cell(one.standing)
    text = story.article(own.report).text
    others = [frozenset(terms(cell.sentence or "")) for cell in one.tellings if cell is not own]
    shared = [
        at for word, at in words(text, *of_cell(story, own).content) if all(term(word) in other for other in others)
    ]
    once = list({text[slice(*at)].casefold(): at for at in reversed(shared)}.values())[::-1][:_SHARED]
    named = [piece for n, at in enumerate(once) for piece in _listed(text, at, n)]
    return (*(named or [plain("none")]), *cited(story, own))


def _listed(text: str, at: Span, n: int) -> Line:
    word = quoted(text[slice(*at)])
    return (plain(", "), word) if n else (word,)
