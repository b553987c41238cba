"""Well-known outlets to choose from: marked ones are followed."""

from collections.abc import Callable, Collection, Sequence

from textual import on
from textual.app import ComposeResult

from briefing.fetch.feeds.outlets import Outlet, outlets
from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped, padded
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

NAME = 30
"""Cells of an outlet's name."""


class OutletsScreen(Place):
    """The outlets by region; `space` marks, `enter` follows what is marked."""

    BINDINGS = bindings("outlets", "inner", "everywhere")
    CSS_PATH = "../styles/feeds.tcss"

    def __init__(self, followed: Collection[str], done: Callable[[Sequence[str]], None]) -> None:
        """`followed` are addresses that the library follows already; `done` is given those that were marked."""
        super().__init__()
        self.followed = frozenset(followed)
        self.done = done
        self.marked: set[str] = set()

    def compose(self) -> ComposeResult:
        """A bar, the outlets, the keys."""
        yield Bar(id="top")
        yield LineList[Outlet](self._draw, id="outlets")
        yield Keys()

    def on_mount(self) -> None:
        """Shows them."""
        self.list.show(outlets())
        self.list.focus()
        self._show_top()

    @property
    def list(self) -> LineList[Outlet]:
        """The outlets."""
        return self.query_one("#outlets", LineList)

    def _show_top(self) -> None:
        said = f"{len(self.marked)} marked" if self.marked else "space marks, enter follows what is marked"
        self.query_one("#top", Bar).show((("Outlets of the world  ", ("strong",)), (said, ("quiet",))))

    def _draw(self, outlet: Outlet, width: int, under: bool) -> Sequence[Line]:
        sign = self.glyphs.marked if outlet.feed in self.marked else " "
        there = "  followed already" if outlet.feed in self.followed else ""
        about = f"{outlet.region} ({outlet.country}), {outlet.language}{there}"
        return (
            (
                (self.glyphs.cursor if under else " ", ("head",)),
                (f"{sign} ", ("new",)),
                (padded(outlet.name, NAME, self.glyphs.more) + " ", ("strong",)),
                (clipped(about, width - NAME - 4, self.glyphs.more), ("quiet",)),
            ),
        )

    def action_mark_outlet(self) -> None:
        """Marks the outlet under the cursor, or takes its mark away."""
        outlet = self.list.row
        if outlet is not None:
            self.marked ^= {outlet.feed}
            self.list.action_cursor_down()
            self.list.redraw()
            self._show_top()

    @on(LineList.Chosen)
    def action_follow_marked(self) -> None:
        """Follows what is marked."""
        addresses = [outlet.feed for outlet in outlets() if outlet.feed in self.marked]
        if not addresses:
            self.notify("Mark some outlets first: space.")
            return
        self.dismiss()
        self.done(addresses)
