"""The band's table: which columns fit, how wide they are, and how its lines are drawn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing.tui.columns import Column, cell
from briefing.tui.facets.base import Band, BandRow
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line, clipped, padded

LEAST_LABEL = 24
LEAST_COLUMN = 9
LONGEST_NAME = 24
"""Cells that a column grows to at most, so that its name is whole where there is room."""


@dataclass(frozen=True, slots=True)
class Table:
    """The layout of a band for one width."""

    band: Band
    """The band."""
    label: int
    """Cells of the first column."""
    column: int
    """Cells of each further column."""
    columns: tuple[Column, ...]
    """The columns in sight."""


def table(band: Band, columns: Sequence[Column], first: int, width: int) -> Table:
    """The columns for `width` cells: all if they fit, else those from number `first` on."""
    if not band.column or not columns:
        return Table(band, width - 1, 0, ())
    room = width - 1 - max(LEAST_LABEL, int(width * band.share))
    widest = max(band.column, min(LONGEST_NAME, max(column.width for column in columns) + 1))
    column = min(widest, max(LEAST_COLUMN, room // len(columns)))
    fitting = max(1, room // column)
    start = max(0, min(first, len(columns) - fitting))
    shown = tuple(columns[start : start + fitting])
    return Table(band, width - 1 - column * len(shown), column, shown)


def head_line(layout: Table, said: str, glyphs: Glyphs) -> Line:
    """`said` (what a row is, or what is under way) over the labels, and the names of the columns."""
    width = layout.column - 1
    names = (padded(column.heading(width, glyphs), width, glyphs.more) + " " for column in layout.columns)
    return ((" " + padded(said, layout.label, glyphs.more), ("quiet",)), ("".join(names), ("strong",)))


def row_line(row: BandRow, layout: Table, under: bool, glyphs: Glyphs) -> Line:
    """One row, with the cursor's sign where it is under the cursor."""
    width = layout.column - 1
    cells = ((padded(cell(column, row, layout.band), width, glyphs.more) + " ", ()) for column in layout.columns)
    return ((glyphs.cursor if under else " ", ("head",)), *_fitted(row.label, layout.label, glyphs), *cells)


def _fitted(label: Line, width: int, glyphs: Glyphs) -> Line:
    pieces, room = [], width - 1
    for text, styles in label:
        shown = clipped(text, room, glyphs.more)
        pieces.append((shown, styles))
        room -= cell_len(shown)
        if shown != text or room <= 0:
            break
    return (*pieces, (" " * (room + 1), ()))
