"""A text with marks, wrapped to its pane."""

from textual.geometry import Size
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
        self._anchor: Span | None = None

    def show(self, passage: Passage, reveal: Span | None = None) -> None:
        """Shows a passage, scrolled to `reveal`; without one the place in the text stays as it was."""
        self.passage = passage
        self._anchor = reveal
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
        """Wraps anew, the same words in sight: those that were revealed, else those at the top."""
        if self._anchor is None and self._lines and self.scroll_offset.y:
            self._anchor = self._lines[min(self.scroll_offset.y, len(self._lines) - 1)].span
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.size.width:
            return
        # one column is kept for the scroll bar, so that its coming and going wraps nothing anew
        self._lines = lay_out(self.passage, max(1, self.size.width - GUTTER - 1))
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()
        if self._anchor is not None:
            # one line of what stands before is kept in sight
            self._to(max(0, line_of(self._lines, self._anchor[0]) - 1), keep=True)

    def _to(self, line: int, keep: bool = False) -> None:
        """Scrolls to a line; by the reader's own scrolling what was revealed is forgotten."""
        if not keep:
            self._anchor = None
        self.scroll_to(y=line, animate=False, force=True)

    def action_cursor_down(self) -> None:
        """One line down."""
        self._to(self.scroll_offset.y + 1)

    def action_cursor_up(self) -> None:
        """One line up."""
        self._to(self.scroll_offset.y - 1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._to(self.scroll_offset.y + self.half())

    def action_half_up(self) -> None:
        """Half a page up."""
        self._to(self.scroll_offset.y - self.half())

    def action_to_top(self) -> None:
        """To the beginning."""
        self._to(0)

    def action_to_bottom(self) -> None:
        """To the end."""
        self._to(self.virtual_size.height)
