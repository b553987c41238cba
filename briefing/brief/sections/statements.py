"""Statements that several reports have: who tells each, with which verb, in which words, where in the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.brief.parts import Bullets, Line, Paragraph, Section, Table
from briefing.brief.sections.phrases import outside, phrases, whole
from briefing.brief.story import Story, plain, quoted, shortened
from briefing.brief.wording import counted
from briefing.framing import grouped
from briefing.framing.quotes import quote_spans
from briefing.model import Cell, ClaimRow, Span, State, Vouch

_MOST = 8
"""Statements shown in full, of each sort."""
_WIDEST = 8
"""Reports up to which those without a match are shown one by one."""
_HEADER = ("report", "speaker, verb", "inside quotation marks", "outside them", "place")
_GAPS = {
    State.RELATED: "related",
    State.NONE: "no match; nearest",
    State.BEFORE: "published before the first match; nearest",
    State.UNDATED: "no match, date unknown; nearest",
}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A claim that several reports have."""

    standing: ClaimRow
    rows: tuple[ClaimRow, ...]

    @property
    def tellings(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.standing.cells if cell.state is State.SAME)

    @property
    def speakers(self) -> set[str]:
        return {cell.per.speaker for cell in self.tellings if cell.per and cell.per.speaker}


def statements(story: Story) -> Iterable[Section]:
    """Two sections at most: statements without two different speakers, and those with them; matches first."""
    told = [_Statement(rows[0], rows) for rows in grouped(story.comparison.claims or ())]
    several = [one for one in told if len(one.tellings) > 1]
    differing = [one for one in several if len(one.speakers) > 1]
    others = [one for one in several if len(one.speakers) < 2]
    for title, found in (("Similar statements", others), ("Similar assertions, different speakers", differing)):
        if found:
            yield Section(title, 3, tuple(_blocks(story, found)), story.storyline.id)


def _blocks(story: Story, found: Sequence[_Statement]) -> Iterable[Paragraph | Table | Bullets]:
    for one in found[:_MOST]:
        yield Paragraph(_title(story, one))
        yield Table(_HEADER, tuple(_rows(story, one)))
    rest = found[_MOST:]
    if rest:
        yield Paragraph((plain(f"Further statements that several reports have, {len(rest)}:"),))
        yield Bullets(tuple(_title(story, one) for one in rest))


def _title(story: Story, one: _Statement) -> Line:
    own = next(cell for cell in one.standing.cells if cell.report == one.standing.anchor)
    reports = counted(len(one.tellings), "report")
    return (plain(f"{reports}: "), *shortened(one.standing.text), *_cited(story, own))


def _rows(story: Story, one: _Statement) -> Iterable[tuple[Line, ...]]:
    for cell in one.tellings:
        yield _telling(story, one, cell)
    without = [cell for cell in one.standing.cells if cell.state in _GAPS and cell.span]
    shown = without if len(one.standing.cells) <= _WIDEST else [c for c in without if c.state is State.RELATED]
    for cell in shown:
        yield _gap(story, cell)
    if len(without) > len(shown):
        rest = counted(len(without) - len(shown), "other report")
        yield ((plain(rest),), (plain("no match"),), (), (), ())


def _telling(story: Story, one: _Statement, cell: Cell) -> tuple[Line, ...]:
    assert cell.span  # a match has a sentence
    text = story.article(cell.report).text
    quotes = _quotes(text, cell.span)
    differing = _differing(one, cell)
    inside = [piece for part in quotes for piece in phrases(text, part, differing) or whole(text, part)]
    around = _joined(phrases(text, part, differing) for part in outside(cell.span, quotes))
    return (
        (plain(story.dated(cell.report)),),
        _vouched(cell.per),
        tuple(inside) or (plain("nothing"),),
        (*(around or (plain("no differing words"),)), *_cited(story, cell)),
        _place(story, one, cell),
    )


def _gap(story: Story, cell: Cell) -> tuple[Line, ...]:
    nearest = (*shortened(cell.sentence or ""), *_cited(story, cell))
    said: Line = (plain(f"{_GAPS[cell.state]}: "), *_vouched(cell.per))
    return ((plain(story.dated(cell.report)),), said, (), nearest, (plain(_number(cell)),))


def _differing(one: _Statement, cell: Cell) -> list[Span]:
    # Of the standing sentence the differences are those that the other tellings' rows find in it.
    same = (c for row in one.rows for c in row.cells if c.report == cell.report and c.span == cell.span)
    return [difference.span for c in same for difference in c.differs if difference.kind != "speaker"]


def _quotes(text: str, sentence: Span) -> list[Span]:
    inside = ((max(low, sentence[0]), min(high, sentence[1])) for low, high in quote_spans(text))
    return [span for span in inside if span[0] < span[1]]


def _vouched(per: Vouch | None) -> Line:
    if per is None:
        return (plain("no speaker"),)
    return (plain(f"{per.speaker or 'nobody named'}, "), quoted(per.cue))


def _place(story: Story, one: _Statement, cell: Cell) -> Line:
    others = [c for row in one.rows if row.anchor == cell.report for c in row.cells if c.report == cell.report]
    also = [c for c in others if c.span != cell.span]
    if not also:
        return (plain(_number(cell)),)
    return (plain(f"{_number(cell)}; also "), *_joined((plain(_number(c)), *_cited(story, c)) for c in also[:3]))


def _number(cell: Cell) -> str:
    if cell.place is None:
        return ""
    return "headline" if cell.place[0] == 0 else f"{cell.place[0]} of {cell.place[1]}"


def _cited(story: Story, cell: Cell) -> Line:
    return (story.cite(cell.report, cell.span),) if cell.span else ()


def _joined(parts: Iterable[Line]) -> Line:
    kept = [part for part in parts if part]
    return tuple(piece for n, part in enumerate(kept) for piece in ((plain("; "), *part) if n else part))
