"""The sentence that leads the screen: the one that the reader went to in a pane. Pure."""

from dataclasses import dataclass

from briefing.model import Facet, ReportView, Span
from briefing.tui.facets import BandRow
from briefing.tui.shown import Shown


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence that the band and the other panes follow."""

    report: str
    """Id of the report that it stands in."""
    number: int
    """Number of the band's row that it belongs to."""
    row: BandRow
    """What the other panes show: the sentence's own row, or that of the mark."""
    said: str = ""
    """Which sentence it is, where the row is the sentence's own."""


def lead_of(
    shown: Shown, facet: Facet, view: ReportView, sentence: Span, mark: Span | None, cursor: int
) -> Lead | None:
    """Who leads from a sentence of a report, and a mark in it if the reader went to one.

    In the claims the sentence's own row (a credit line has none); else the row of the mark, or the one under the band's
    `cursor`.
    """
    if facet is Facet.CLAIMS:
        return _own_row(shown, view, sentence)
    rows = shown.band(facet).rows
    if not rows:
        return None
    stops = shown.stops(facet, view.report.id)
    number = next((stop.row for stop in stops if stop.span == mark), cursor)
    return Lead(view.report.id, number, rows[number])


def _own_row(shown: Shown, view: ReportView, sentence: Span) -> Lead | None:
    row = shown.row_of(view.report.id, sentence)
    if row is None:
        return None
    anchor = shown.anchors[view.report.id, sentence]
    at, last = anchor.place
    place = f"sentence {at} of {last}" if at else "headline"
    label = view.label.replace("†", shown.glyphs.reader).replace("–", shown.glyphs.dash)
    return Lead(view.report.id, anchor.claim, row, f"{place}, {label}")
