"""One statement in a table: a row a report, what stands inside and outside quotation marks told apart."""

from collections.abc import Iterable, Sequence

from briefing.brief.parts import Block, Bullets, Line, Paragraph, Piece, Table
from briefing.brief.sections.cells import Said, cited, of_cell, of_telling, parted, place, verb_of
from briefing.brief.sections.tellings import Statement, own_cell
from briefing.brief.story import Story, joined_lines, name, plain, shortened
from briefing.brief.wording import capital
from briefing.framing.views.telling import Statement as Told
from briefing.model import Cell, Span, State
from briefing.text.labels import counted

_WIDEST = 8
"""Reports up to which those without a match are shown one by one."""
_RELATED_SHOWN = 3
"""Related sentences shown of more reports, the nearest."""
_HEADER = ("report", "speaker, verb", "inside quotation marks", "outside them", "place")
_NOTHING: Line = (plain("nothing"),)
_RELATED = "related"
_GAPS = {
    State.RELATED: _RELATED,
    State.NONE: "no match found; nearest",
    State.BEFORE: "published before the first dated match; nearest",
    State.UNDATED: "no match found, date unknown; nearest",
}


def told_in_full(story: Story, one: Statement, side: str | None, more: Told | None) -> Iterable[Block]:
    """The statement's title and its table: the matches, then of `more` (its tellings) what the other reports have that comes near.

    `side` is whose it is, where it is one side's.
    """
    yield Paragraph(title(story, one, side))
    rows = [_row(story, of_cell(story, cell), one.differing(cell), one.also(cell)) for cell in one.tellings]
    near, unseen = _near(story, one, more) if more else ([], [])
    yield Table(_HEADER, tuple(rows + [_row(story, said) for said in near]))
    if unseen:
        yield Bullets(tuple(unseen))


def title(story: Story, one: Statement, side: str | None = None) -> Line:
    """How many reports have it, and the sentence that stands for it; before them whose it is, where that is one side's."""
    reports = counted(len(one.tellings), "report")
    whose = (name(capital(side)), plain(f", {reports}: ")) if side else (name(reports), plain(": "))
    return (*whose, *shortened(one.standing.text, words=14), *cited(story, own_cell(one.standing)))


def _near(story: Story, one: Statement, more: Told) -> tuple[list[Said], list[Line]]:
    """What comes near in the reports without a match, and how many of these are not shown.

    Of a report a related sentence and what the side says on this, else the nearest sentence.
    """
    on_this = {t.report: of_telling(story, t, f"no match; {more.side} on this") for t in reversed(more.of_side)}
    gaps = [cell for cell in one.standing.cells if cell.state in _GAPS and cell.span]
    related = sorted((cell for cell in gaps if cell.state is State.RELATED), key=lambda cell: -cell.score)
    listed = gaps if len(one.standing.cells) <= _WIDEST else related[:_RELATED_SHOWN]
    shown = []
    for cell in (cell for cell in one.standing.cells if cell.state is not State.SAME):
        said = on_this.get(cell.report)
        near = cell in listed and (not said or cell.state is State.RELATED)
        shown += [of_cell(story, cell, _GAPS[cell.state])] if near else []
        shown += [said] if said else []
    return shown, _unseen(cell for cell in gaps if cell not in listed and cell.report not in on_this)


def _unseen(hidden: Iterable[Cell]) -> list[Line]:
    states = [cell.state is State.RELATED for cell in hidden]
    told = ((sum(states), "a related sentence"), (len(states) - sum(states), "no match found"))
    return [(plain(f"{counted(count, 'other report')}: {what}."),) for count, what in told if count]


def _row(story: Story, said: Said, differing: Sequence[Span] = (), also: Sequence[Cell] = ()) -> tuple[Line, ...]:
    inside, around = parted(story, said, differing)
    near = f", {said.near}" if said.near else ""
    return (
        (plain(story.dated(said.report) + near),),
        verb_of(said.per),
        *_cited(inside, around, story.cite(said.report, said.span)),
        _place(story, said, also),
    )


def _cited(inside: Line, around: Line, cite: Piece) -> tuple[Line, Line]:
    """The two cells of what is said, the reference in the last one that has words."""
    if inside and not around:
        return (*inside, cite), _NOTHING
    return inside or _NOTHING, (*(around or _NOTHING), cite)


def _place(story: Story, said: Said, also: Sequence[Cell]) -> Line:
    if not also:
        return (plain(said.place),)
    others = joined_lines(_also(story, cell) for cell in also[:3])
    return (plain(f"{said.place}; also "), *others)


def _also(story: Story, cell: Cell) -> Line:
    return (plain(place(story.article(cell.report), cell.place)), *cited(story, cell))
