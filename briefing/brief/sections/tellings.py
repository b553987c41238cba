"""A statement as the reports tell it: which sentence of each, and which of its words the others have not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.framing import grouped
from briefing.model import Cell, ClaimRow, Span, State

_Place = tuple[str, Span | None]


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim that several reports have."""

    standing: ClaimRow
    """The row that stands for it."""
    group: tuple[Cell, ...]
    """Every sentence of its group, as the cell of its own row."""
    rows: Mapping[_Place, ClaimRow]
    """The row of every sentence of the comparison."""

    @property
    def tellings(self) -> tuple[Cell, ...]:
        """One sentence a report, in the order of the reports."""
        return tuple(cell for cell in self.standing.cells if cell.state is State.SAME and cell.span)

    def also(self, cell: Cell) -> list[Cell]:
        """The other sentences of that report in the group."""
        return [other for other in self.group if other.report == cell.report and other.span != cell.span]

    def differing(self, cell: Cell) -> list[Span]:
        """The words of a telling that the standing sentence has not; of that one itself, those that no other telling has."""
        if _place(cell) != _place(own_cell(self.standing)):
            return [difference.span for difference in cell.differs if difference.kind != "speaker"]
        found = [
            {difference.span for difference in seen.differs if difference.kind != "speaker"}
            for other in self.tellings
            for seen in (self.rows[_place(other)].cells if _place(other) in self.rows else ())
            if other is not cell and _place(seen) == _place(cell)
        ]
        return sorted(set.intersection(*found)) if found else []


def told_by_several(claims: Sequence[ClaimRow]) -> Iterator[Statement]:
    """The statements that at least two reports have, most reports first.

    One whose sentences all stand in earlier ones is left out.
    """
    rows = {_place(own_cell(row)): row for row in claims}
    shown: set[_Place] = set()
    for group in grouped(claims):
        statement = Statement(group[0], tuple(own_cell(row) for row in group), rows)
        places = {_place(cell) for cell in statement.tellings}
        if len(places) > 1 and not places <= shown:
            shown |= places
            yield statement


def own_cell(row: ClaimRow) -> Cell:
    """The cell of the row's own sentence."""
    return next(cell for cell in row.cells if cell.report == row.anchor)


def _place(cell: Cell) -> _Place:
    return cell.report, cell.span
