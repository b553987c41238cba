"""The band's table: which columns fit, how wide they are, and how its lines are drawn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing.model import ReportView
from briefing.text.labels import source
from briefing.tui.facets.base import Band, BandRow
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Line, clipped, padded

LEAST_LABEL = 24
LEAST_COLUMN = 9


@dataclass(frozen=True, slots=True)
class Table:
    """The layout of a band for one width."""

    label: int
    """Cells of the first column."""
    column: int
    """Cells of each report's column."""
    reports: tuple[ReportView, ...]
    """The reports that have a column."""


def table(band: Band, reports: Sequence[ReportView], first: int, width: int) -> Table:
    """The columns for `width` cells: all reports if they fit, else those from number `first` on."""
    if not band.column or not reports:
        return Table(width - 1, 0, ())
    room = width - 1 - max(LEAST_LABEL, int(width * band.share))
    column = min(band.column, max(LEAST_COLUMN, room // len(reports)))
    fitting = max(1, room // column)
    start = max(0, min(first, len(reports) - fitting))
    shown = tuple(reports[start : start + fitting])
    return Table(width - 1 - column * len(shown), column, shown)


def head_line(band: Band, layout: Table, glyphs: Glyphs) -> Line:
    """The names of the columns."""
    labels = (
        padded(_name(view, layout.column - 1, glyphs), layout.column - 1, glyphs.more) + " " for view in layout.reports
    )
    return ((" " + padded(band.head, layout.label), ("quiet",)), ("".join(labels), ("strong",)))


def row_line(row: BandRow, layout: Table, under: bool, glyphs: Glyphs) -> Line:
    """One row, with the cursor's sign where it is under the cursor."""
    cells = (
        (padded(row.cells.get(view.report.id, ""), layout.column - 1, glyphs.more) + " ", ()) for view in layout.reports
    )
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


def _name(view: ReportView, width: int, glyphs: Glyphs) -> str:
    label = view.label.replace("†", glyphs.reader).replace("–", glyphs.dash)
    label = label if cell_len(label) <= width else label.removeprefix("The ")
    # where there is no room for the day, the name is worth more; the pane's title has both
    return label if cell_len(label) <= width else source(view.report.lead, glyphs.reader).removeprefix("The ")
