"""Claims: each with what every report has of it."""

from collections.abc import Iterable, Sequence

from briefing.brief.compared.view import View, vouched
from briefing.brief.escape import escape
from briefing.framing import grouped
from briefing.model import Cell, ClaimRow, State

_STATES = {
    State.SAME: "match",
    State.RELATED: "related",
    State.NONE: "no match found; nearest",
    State.BEFORE: "published before the first dated match; nearest",
    State.UNDATED: "no match found, date unknown; nearest",
}


def claims(view: View, rows: Sequence[ClaimRow]) -> Iterable[str]:
    """A heading for each claim that several reports have, with their sentences; then the sentences of one report only."""
    told = grouped(rows)
    several = [group for group in told if _matches(group[0]) > 1]
    alone = [group[0] for group in told if _matches(group[0]) < 2]
    yield f"## Claims\n\nMatched in several reports: {len(several)}. Matched in no other: {len(alone)}."
    for n, group in enumerate(several, 1):
        yield f"### Claim {n}: {escape(group[0].text)}"
        yield "\n".join(f"- {_cell(view, cell)}" for cell in group[0].cells if cell.state in _STATES)
    if alone and len(view.articles) > 1:
        yield "### Matched in no other report here"
        yield "\n".join(f"- {_alone(view, row)}" for row in sorted(alone, key=rows.index))


def _matches(row: ClaimRow) -> int:
    return sum(cell.state is State.SAME for cell in row.cells)


def _cell(view: View, cell: Cell) -> str:
    if cell.sentence is None or cell.span is None:
        return f"{view.who(cell.report)}: no sentence is near."
    head = f"{view.who(cell.report)}: {_STATES[cell.state]} ({cell.score:.2f}), {view.place(cell.report, cell.span)}"
    differs = [f"{d.kind} {view.words(cell.report, d.span)}" for d in cell.differs]
    end = f" Differs: {', '.join(differs)}." if differs else ""
    return f'{head}, {vouched(cell.per)}: "{escape(cell.sentence)}"{end}'


def _alone(view: View, row: ClaimRow) -> str:
    own = next(cell for cell in row.cells if cell.report == row.anchor)
    place = f", {view.place(row.anchor, own.span)}" if own.span else ""
    told = f'{view.who(row.anchor)}{place}, {vouched(own.per)}: "{escape(row.text)}"'
    near = max(
        (cell for cell in row.cells if cell.report != row.anchor and cell.span and cell.state in _STATES),
        key=lambda c: c.score,
        default=None,
    )
    return f"{told} Nearest: {_cell(view, near)}" if near else f"{told} No sentence is near."
