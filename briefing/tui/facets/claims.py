"""Claims: a line a claim, and in each report its match or the nearest miss."""

from briefing.framing import grouped
from briefing.model import Cell, ClaimRow, Comparison, State
from briefing.tui.facets.base import Band, BandRow, Evidence, plain, sentence_mark
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark

REASONS = {
    State.RELATED: "related",
    State.NONE: "no match",
    State.BEFORE: "published before the first dated match",
    State.UNDATED: "no match; undated",
    State.NO_GAPS: "gaps not shown",
}


def claims(comparison: Comparison, glyphs: Glyphs) -> Band:
    """The claims of a comparison, those told in most reports first."""
    rows = grouped(comparison.claims or ())
    return Band("statement", tuple(_row(group[0], glyphs) for group in rows), empty="No sentences to compare.")


def _row(row: ClaimRow, glyphs: Glyphs) -> BandRow:
    matches = [cell for cell in row.cells if cell.state is State.SAME and cell.span]
    return BandRow(
        label=plain(row.text),
        cells={cell.report: glyphs.state(cell.state) for cell in row.cells},
        evidence={cell.report: _evidence(cell, glyphs) for cell in row.cells},
        tellings=tuple((cell.report, cell.span) for cell in matches if cell.span),
    )


def _evidence(cell: Cell, glyphs: Glyphs) -> Evidence:
    if cell.state is State.SAME and cell.span:
        around = {"quantity": glyphs.figure}
        differs = (Mark(d.span, "own", around.get(d.kind, ("", ""))) for d in cell.differs)
        return Evidence(cell.span, (sentence_mark(cell.span, glyphs), *differs))
    why = f"{glyphs.state(cell.state)} {REASONS[cell.state]}"
    if not cell.span or cell.state is State.NO_GAPS:
        return Evidence(None, (), why)
    nearest = Mark(cell.span, "nearest", gutter=glyphs.state(cell.state))
    return Evidence(cell.span, (nearest,), f"{why}; the nearest, {cell.score:.2f}, is marked")
