"""A text with marks, wrapped to its pane."""

from textual.geometry import Region, Size
from textual.strip import Strip

from briefing.model import Span
from briefing.tui.commands import bindings
from briefing.tui.marks import LaidLine, Passage, lay_out, line_of
from briefing.tui.widgets.drawn import Drawn

GUTTER = 2


class TextPane(Drawn):
    """Shows a passage; `reveal` scrolls to a place in it."""

    BINDINGS = bindings("text")

    def __init__(self, passage: Passage = Passage(""), *, id: str | None = None, classes: str | None = None) -> None:  # noqa: B008  # frozen
        super().__init__(id=id, classes=classes)
        self.passage = passage
        self._lines: tuple[LaidLine, ...] = ()
        self._wanted: Span | None = None

    def show(self, passage: Passage, reveal: Span | None = None) -> None:
        """Shows a passage, scrolled to `reveal`; without one the place in the text stays as it was."""
        self.passage = passage
        self._wanted = reveal
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        base = self.rich_style
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base)
        line = self._lines[at]
        pieces = ((f"{line.gutter:<{GUTTER}}", ("strong",)), *line.pieces)
        return self.drawn(pieces, self.scrollable_content_region.width, base)

    def on_resize(self) -> None:
        """Wraps anew, the same words in sight."""
        if self._wanted is None and self._lines:
            top = self._lines[min(self.scroll_offset.y, len(self._lines) - 1)]
            self._wanted = top.span if self.scroll_offset.y else None
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.size.width:
            return
        # one column is kept for the scroll bar, so that its coming and going wraps nothing anew
        self._lines = lay_out(self.passage, max(1, self.size.width - GUTTER - 1))
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()
        if self._wanted is not None:
            self._reveal(self._wanted)
            self._wanted = None

    def _reveal(self, span: Span) -> None:
        first, last = line_of(self._lines, span[0]), line_of(self._lines, max(span[0], span[1] - 1))
        # a little of what stands before is kept in sight
        self.scroll_to_region(Region(0, max(0, first - 1), 1, last - first + 2), animate=False, force=True, top=True)

    def action_cursor_down(self) -> None:
        """One line down."""
        self.scroll_to(y=self.scroll_target_y + 1, animate=False)

    def action_cursor_up(self) -> None:
        """One line up."""
        self.scroll_to(y=self.scroll_target_y - 1, animate=False)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.scroll_to(y=self.scroll_target_y + self.half(), animate=False)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.scroll_to(y=self.scroll_target_y - self.half(), animate=False)

    def action_to_top(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_to_bottom(self) -> None:
        """To the end."""
        self.scroll_to(y=self.virtual_size.height, animate=False)
