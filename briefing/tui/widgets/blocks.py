"""A list of blocks of any height, some of them headings; the cursor goes from one that can be chosen to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from briefing.tui.commands import bindings
from briefing.tui.glyphs import Glyphs
from briefing.tui.pieces import Line
from briefing.tui.widgets.drawn import Drawn

GUTTER = 2
UNKNOWN_WIDTH = 80
_GLIMPSE = 2
"""Lines of a block that show that there is more of it."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    """What is drawn."""
    item: object | None = None
    """What it stands for; None where the cursor passes it by."""
    gap: bool = True
    """Whether an empty line follows."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A block that the cursor stops at."""

    first: int
    """Number of its first line."""
    height: int
    """Number of its lines."""
    item: object


class BlockList(Drawn):
    """Blocks laid out by a function for the width there is. Messages: `Moved` (the cursor), `Chosen` (a double click)."""

    BINDINGS = bindings("list")
    cursor: reactive[int] = reactive(0)
    """Number of the chosen block among those that can be chosen."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another block."""

        list: "BlockList"

        @property
        def control(self) -> "BlockList":
            """The list, so that handlers can name it."""
            return self.list

    @dataclass
    class Chosen(Moved):
        """A block was clicked that had the cursor already."""

    def __init__(self, lay_out: Callable[[int], Sequence[Block]], glyphs: Glyphs, *, id: str) -> None:
        """`lay_out` gives the blocks for a width in cells."""
        super().__init__(id=id)
        self._lay_out = lay_out
        self._glyphs = glyphs
        self._lines: list[Line] = []
        self._stops: list[_Stop] = []

    @property
    def item(self) -> object | None:
        """What the block under the cursor stands for."""
        return self._stops[self.cursor].item if self.cursor < len(self._stops) else None

    @property
    def items(self) -> list[object]:
        """What can be chosen, from the top."""
        return [stop.item for stop in self._stops]

    def show(self, cursor: int = 0) -> None:
        """Lays the blocks out anew, the cursor on the given one, and tells."""
        self._relay()
        self.set_reactive(BlockList.cursor, self.validate_cursor(cursor))
        self.call_after_refresh(self._follow)
        self.post_message(self.Moved(self))

    def redraw(self) -> None:
        """Lays the same blocks out again, because what they show changed."""
        self._relay()

    def _relay(self) -> None:
        # before the first frame there is no width, and keys that were typed ahead must find the blocks all the same
        width = self.size.width or UNKNOWN_WIDTH
        # one column is kept for the scroll bar, so that its coming and going moves nothing
        blocks = self._lay_out(max(1, width - GUTTER - 1))
        self._lines, self._stops = [], []
        for block in blocks:
            if block.item is not None:
                self._stops.append(_Stop(len(self._lines), len(block.lines), block.item))
            self._lines += [*block.lines, *([()] if block.gap else [])]
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        base, at = self.base, y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base)
        sign = self._glyphs.cursor if self._is_under(at) else ""
        gutter = (f"{sign:<{GUTTER}}", ("head",) if self.has_focus else ("quiet",))
        return self.drawn((gutter, *self._lines[at]), self.scrollable_content_region.width, base)

    def _is_under(self, line: int) -> bool:
        stop = self._stops[self.cursor] if self.cursor < len(self._stops) else None
        return stop is not None and stop.first <= line < stop.first + stop.height

    def validate_cursor(self, cursor: int) -> int:
        """The cursor never leaves the blocks."""
        return max(0, min(cursor, len(self._stops) - 1))

    def watch_cursor(self) -> None:
        """Moves the sight along and tells."""
        self.refresh()
        self._follow()
        self.post_message(self.Moved(self))

    def _follow(self) -> None:
        if self.cursor < len(self._stops):
            stop = self._stops[self.cursor]
            # with the first one goes what stands above it, where both can be in sight
            first = 0 if self.cursor == 0 and stop.first + _GLIMPSE <= self.size.height else stop.first
            region = Region(0, first, 1, min(stop.first + stop.height - first, max(1, self.size.height)))
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def on_resize(self) -> None:
        """Lays out for the new width, the cursor in sight."""
        self._relay()
        self._follow()

    def on_focus(self) -> None:
        """The cursor looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different without the focus."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the clicked block; a double click chooses it."""
        offset = event.get_content_offset(self)
        if offset is not None:
            line = offset.y + self.scroll_offset.y
            at = [n for n, stop in enumerate(self._stops) if stop.first <= line < stop.first + stop.height]
            if at:
                if at[0] == self.cursor and event.chain == 2:
                    self.post_message(self.Chosen(self))
                self.cursor = at[0]

    def action_cursor_down(self) -> None:
        """To the next block."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """To the block before; from the first one, to what stands above it."""
        if self.cursor == 0:
            self.scroll_to(y=0, animate=False, force=True)
        self.cursor -= 1

    def action_half_down(self) -> None:
        """Half a page of blocks down."""
        self._by_lines(self.half())

    def action_half_up(self) -> None:
        """Half a page of blocks up."""
        self._by_lines(-self.half())

    def _by_lines(self, lines: int) -> None:
        if self._stops:
            wanted = self._stops[self.cursor].first + lines
            near = min(range(len(self._stops)), key=lambda n: abs(self._stops[n].first - wanted))
            self.cursor = near if near != self.cursor else self.cursor + (1 if lines > 0 else -1)

    def action_to_top(self) -> None:
        """To the first block."""
        self.cursor = 0
        self.scroll_to(y=0, animate=False, force=True)

    def action_to_bottom(self) -> None:
        """To the last block."""
        self.cursor = len(self._stops) - 1
