"""Statements that several reports have: those of one side, each in a table of its own, and those of several, in one table."""

from collections.abc import Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.sections.across import across, reports_told
from briefing.brief.sections.cells import cited
from briefing.brief.sections.side_by_side import title, told_in_full
from briefing.brief.sections.sides import Sides
from briefing.brief.sections.tellings import Statement, own_cell, told_by_several
from briefing.brief.story import Story, plain
from briefing.brief.wording import capital, number
from briefing.framing.views.tellings import Tellings
from briefing.model import Cell, State

_MOST = 8
"""Statements shown in full, of each sort."""
_MOST_SHORT = 2
"""The same in the short form."""
_WIDEST = 5
"""Reports that have a column each at most."""
_BOLD = "In bold the words that the sentence above a table has not; in that sentence itself, those that no other telling has."
_TITLES = ("Similar statements of one side", "Similar statements, by who says them")


def statements(story: Story, short: bool = False) -> Iterable[Section]:
    """Two sections at most: statements of one speaker or side, and the others; those that most reports have first.

    In the short form the first few alone, without what comes near.
    """
    sides = Sides(story.comparison)
    told = list(told_by_several(story.comparison.claims or ()))
    of_one = [one for one in told if sides.same_speaker(one) or sides.of(one) is not None]
    others = [one for one in told if one not in of_one]
    repeated = _repeated(of_one)
    fresh = [one for one in of_one if one not in repeated]
    most = _MOST_SHORT if short else _MOST
    blocks = (_in_full(story, fresh[:most], sides, short), _several(story, others[:most], sides, short))
    rests = ([], []) if short else (fresh[most:] + repeated, others[most:])
    for name, shown, rest in zip(_TITLES, blocks, rests, strict=True):
        if shown:
            yield Section(f"{name} (matches first)", 3, (*shown, *_rest(story, rest)), story.storyline.id)


def _repeated(found: Sequence[Statement]) -> list[Statement]:
    """Those whose sentences all stand in tables of earlier ones, as a match or as related."""
    seen: set[tuple[str, object]] = set()
    repeated = []
    for one in found:
        matches = set(map(_place, one.tellings))
        repeated += [one] if matches <= seen else []
        seen |= matches | {_place(cell) for cell in one.standing.cells if cell.state is State.RELATED}
    return repeated


def _place(cell: Cell) -> tuple[str, object]:
    return cell.report, cell.span


def _in_full(story: Story, found: Sequence[Statement], sides: Sides, short: bool) -> list[Block]:
    tellings = Tellings(story.comparison)
    # what comes near takes as long to find as all the rest of a brief
    near = (None if short else tellings.of(one.standing) for one in found)
    tables = (told_in_full(story, one, sides.of(one), more) for one, more in zip(found, near, strict=True))
    return [*([Paragraph((plain(_BOLD),))] if found else []), *(block for table in tables for block in table)]


def _several(story: Story, found: Sequence[Statement], sides: Sides, short: bool) -> list[Block]:
    wide = len(reports_told(found)) > _WIDEST
    return _in_full(story, found, sides, short) if wide else list(across(story, found))


def _rest(story: Story, rest: Sequence[Statement]) -> Iterable[Block]:
    if rest:
        statements = "statement" if len(rest) == 1 else "statements"
        lead: Line = (plain(f"{capital(number(len(rest)))} further {statements} that several reports have:"),)
        yield Paragraph(lead)
        yield Bullets(tuple(_with_all(story, one) for one in rest))


def _with_all(story: Story, one: Statement) -> Line:
    """The statement, and references to every telling of it."""
    others = (cell for cell in one.tellings if _place(cell) != _place(own_cell(one.standing)))
    return (*title(story, one), *(piece for cell in others for piece in cited(story, cell)))
