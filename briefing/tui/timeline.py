"""A storyline by events and outlets. Pure: no widget, no terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Card, EventOf, ReportOf, StorylineOf
from briefing.text.labels import counted, day_text, published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line, clipped, padded

NAME = 18
"""Cells of an outlet's name."""
DAY = 8
"""Cells of a column."""
NO_ARTICLE = "no article in this library"


@dataclass(frozen=True, slots=True)
class Row:
    """The reports of one outlet, event by event."""

    outlet: str
    cells: tuple[tuple[ReportOf[Card], ...], ...]
    """Its reports of each event."""

    @property
    def reports(self) -> int:
        """How many it has."""
        return sum(map(len, self.cells))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events from left to right, by day, undated last; outlets from top to bottom, those with most reports first."""

    events: tuple[EventOf[Card], ...]
    rows: tuple[Row, ...]


def timeline(storyline: StorylineOf[Card], glyphs: Glyphs) -> Timeline:
    """The reports of a storyline by event and outlet; a copy stands under its own outlet too."""
    names: dict[str, list[list[ReportOf[Card]]]] = {}
    for n, event in enumerate(storyline.events):
        for report in event.reports:
            for name in dict.fromkeys(source(card, glyphs.reader) for card in report.articles):
                names.setdefault(name, [[] for _ in storyline.events])[n].append(report)
    rows = [Row(name, tuple(map(tuple, cells))) for name, cells in names.items()]
    return Timeline(storyline.events, tuple(sorted(rows, key=lambda row: (-row.reports, row.outlet.casefold()))))


def columns(width: int) -> int:
    """How many events there is room for."""
    return max(1, (width - NAME - 2) // DAY)


def head(of: Timeline, first: int, width: int, at: int, glyphs: Glyphs) -> Line:
    """The days of the events in sight, that of event `at` lit."""
    shown = range(first, min(len(of.events), first + columns(width)))
    cells = [(padded(_day(of.events[n]), DAY, glyphs.more), ("on",) if n == at else ("quiet",)) for n in shown]
    return ((" " * (NAME + 2), ()), *cells)


def row_line(row: Row, first: int, width: int, at: int | None, glyphs: Glyphs) -> Line:
    """An outlet's reports of the events in sight: how many, or the sign that there is none; the cell of event `at` is lit."""
    shown = range(first, min(len(row.cells), first + columns(width)))
    cells = [
        (padded(_cell(row.cells[n], glyphs), DAY, glyphs.more), ("head", "strong") if n == at else () if row.cells[n] else ("quiet",))
        for n in shown
    ]  # fmt: skip
    return (
        (glyphs.cursor if at is not None else " ", ("head",)),
        (padded(row.outlet, NAME, glyphs.more) + " ", ()),
        *cells,
    )


def said(of: Timeline, row: Row, at: int, width: int, glyphs: Glyphs) -> Sequence[Line]:
    """What the cell tells in words: the event, and the outlet's reports of it or that there is none."""
    event = of.events[at]
    first: Line = (
        (f"{day_text(event.date)} ", ("head",)),
        (clipped(event.title, width - 16, glyphs.more), ("strong",)),
    )
    reports = row.cells[at]
    if not reports:
        return (first, ((f"{row.outlet}: {NO_ARTICLE}", ("quiet",)),))
    told = f"{row.outlet}, {published_text(reports[0].lead)}: {reports[0].lead.title}"
    more = f" (and {counted(len(reports) - 1, 'more report')})" if len(reports) > 1 else ""
    return (first, ((clipped(told, width - len(more), glyphs.more) + more, ()),))


def _day(event: EventOf[Card]) -> str:
    return f"{event.date.day} {event.date:%b}" if event.date else "undated"


def _cell(reports: Sequence[ReportOf[Card]], glyphs: Glyphs) -> str:
    if not reports:
        return glyphs.none
    return glyphs.marked if len(reports) == 1 else f"{glyphs.marked} {len(reports)}"
