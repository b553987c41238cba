"""A list of any length with a cursor; a row is asked for and drawn when it comes into sight."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from briefing.tui.commands import bindings
from briefing.tui.pieces import Line
from briefing.tui.widgets.drawn import Drawn

Row = TypeVar("Row")


class LineList(Drawn, Generic[Row]):
    """Rows of one height, drawn by a function. Messages: `Moved` (the cursor), `Chosen` (a double click)."""

    BINDINGS = bindings("list")
    cursor: reactive[int] = reactive(0)
    """Number of the row under the cursor."""

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, list: "LineList") -> None:  # type: ignore[type-arg]  # messages carry lists of any row
            super().__init__()
            self.list = list

        @property
        def control(self) -> "LineList":  # type: ignore[type-arg]
            """The list, so that handlers can name it."""
            return self.list

    class Chosen(Moved):
        """A row was clicked that had the cursor already."""

    def __init__(
        self,
        draw: Callable[[Row, int, bool], Sequence[Line]],
        height: int = 1,
        *,
        id: str,
        classes: str | None = None,
    ) -> None:
        """`draw` gives the lines of a row, for a width in cells and whether the cursor is on it."""
        super().__init__(id=id, classes=classes)
        self._draw = draw
        self._row_height = height
        self.rows: Sequence[Row] = ()

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def show(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Shows these rows, the cursor on one of them."""
        self._put(rows, cursor)
        self.call_after_refresh(self._follow)
        self.post_message(self.Moved(self))

    def renew(self, rows: Sequence[Row], cursor: int) -> None:
        """Shows the rows as they are now: the row at `cursor` stands where the one under the cursor stood on the screen."""
        above = self.cursor * self._row_height - self.scroll_offset.y
        self._put(rows, cursor)
        self.scroll_to(y=max(0, self.cursor * self._row_height - above), animate=False, force=True)
        self.post_message(self.Moved(self))

    def _put(self, rows: Sequence[Row], cursor: int) -> None:
        self.rows = rows
        self.virtual_size = Size(0, len(rows) * self._row_height)
        self.set_reactive(LineList.cursor, self.validate_cursor(cursor))
        self.redraw()

    def redraw(self) -> None:
        """Draws the same rows again, because what they show changed."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        index, part = divmod(y + self.scroll_offset.y, self._row_height)
        base = self.base
        if index >= len(self.rows):
            return Strip.blank(self.size.width, base)
        under = index == self.cursor
        if under:
            base += self.look("cursor" if self.has_focus else "cursor-blurred")
        lines = self._draw(self.rows[index], width, under)
        return self.drawn(lines[part] if part < len(lines) else (), width, base)

    def validate_cursor(self, cursor: int) -> int:
        """The cursor never leaves the rows."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Moves the sight along and tells."""
        for index in (old, new):
            self.refresh_lines(index * self._row_height, self._row_height)
        self._follow()
        self.post_message(self.Moved(self))

    def _follow(self) -> None:
        if self.rows:
            region = Region(0, self.cursor * self._row_height, 1, self._row_height)
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def on_resize(self) -> None:
        """Keeps the cursor in sight."""
        self._follow()

    def on_focus(self) -> None:
        """The cursor looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different without the focus."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the clicked row; a click on the row under it chooses it."""
        offset = event.get_content_offset(self)
        index = (offset.y + self.scroll_offset.y) // self._row_height if offset else len(self.rows)
        if index < len(self.rows):
            if index == self.cursor and event.chain == 2:
                self.post_message(self.Chosen(self))
            self.cursor = index

    def action_cursor_down(self) -> None:
        """One row down."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """One row up."""
        self.cursor -= 1

    def action_half_down(self) -> None:
        """Half a page down."""
        self.cursor += max(1, self.half() // self._row_height)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.cursor -= max(1, self.half() // self._row_height)

    def action_to_top(self) -> None:
        """To the first row."""
        self.cursor = 0

    def action_to_bottom(self) -> None:
        """To the last row."""
        self.cursor = len(self.rows) - 1
