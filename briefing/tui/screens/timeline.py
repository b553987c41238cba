"""A storyline over time: its events by day, one row an outlet."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from briefing.model import Card, StorylineOf
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line
from briefing.tui.screens.base import Place
from briefing.tui.sparkline import sparkline
from briefing.tui.timeline import Row, columns, head, row_line, said, timeline
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList


class TimelineScreen(Place):
    """A grid of events and outlets; what its cell says stands below."""

    BINDINGS = bindings("timeline", "inner", "everywhere")
    CSS_PATH = "../styles/timeline.tcss"

    def __init__(self, storyline: StorylineOf[Card]) -> None:
        super().__init__()
        self.storyline = storyline
        self.event = 0
        """Number of the event that the cursor is on."""

    def compose(self) -> ComposeResult:
        """A bar, the days, the outlets, what the cell says, the keys."""
        yield Bar(id="top")
        yield Bar(id="days")
        yield LineList[Row](self._draw, id="outlets")
        yield Bar(id="event")
        yield Bar(id="report")
        yield Keys()

    def on_mount(self) -> None:
        """Shows the storyline."""
        self.of = timeline(self.storyline, self.glyphs)
        days = [report.lead.published.day for report in self.storyline.reports if report.lead.published]
        bars = sparkline(days, self.glyphs, 24)
        self.query_one("#top", Bar).show(((f"{self.storyline.title}  ", ("strong",)), (bars, ("new",))))
        self.list.show(self.of.rows)
        self.list.focus()

    def legend(self) -> Sequence[tuple[str, str]]:
        """The signs of the grid."""
        return (
            (self.glyphs.marked, "a report of this event, with how many where there are several"),
            (self.glyphs.none, "no article in this library; it says nothing of the outlet"),
        )

    @property
    def list(self) -> LineList[Row]:
        """The outlets."""
        return self.query_one("#outlets", LineList)

    @property
    def first(self) -> int:
        """Number of the first event in sight."""
        room = columns(self.list.size.width)
        return max(0, min(self.event - room // 2, len(self.of.events) - room))

    def _draw(self, row: Row, width: int, under: bool) -> Sequence[Line]:
        return (row_line(row, self.first, width, self.event if under else None, self.glyphs),)

    @on(LineList.Moved)
    def show_cell(self) -> None:
        """Says what the cell under the cursor says."""
        row, width = self.list.row, self.size.width - 2
        self.query_one("#days", Bar).show(head(self.of, self.first, self.list.size.width, self.event, self.glyphs))
        if row is not None:
            event, report = said(self.of, row, self.event, width, self.glyphs)
            self.query_one("#event", Bar).show(event)
            self.query_one("#report", Bar).show(report)

    def on_resize(self) -> None:
        """As many events as there is room for."""
        self.call_after_refresh(self._again)

    def action_event_left(self) -> None:
        """To the event before."""
        self._to(self.event - 1)

    def action_event_right(self) -> None:
        """To the next event."""
        self._to(self.event + 1)

    @on(LineList.Chosen)
    def action_read_cell(self) -> None:
        """Reads the outlet's report of this event."""
        row = self.list.row
        if row is not None and row.cells[self.event]:
            self.reader.read_by(row.cells[self.event][0].id)
        else:
            self.notify("There is no article of this outlet on it in this library.")

    def action_compare_event(self) -> None:
        """Compares the reports of this event."""
        self.reader.compare_with(self.of.events[self.event].id)

    def _to(self, event: int) -> None:
        self.event = max(0, min(event, len(self.of.events) - 1))
        self._again()

    def _again(self) -> None:
        self.list.redraw()
        self.show_cell()
