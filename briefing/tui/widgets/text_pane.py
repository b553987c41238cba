"""A text with marks, wrapped to its pane."""

from typing import NamedTuple

from textual.geometry import Size
from textual.strip import Strip

from briefing.model import Span
from briefing.tui.marks import LaidLine, Passage, lay_out, line_of
from briefing.tui.widgets.paged import Paged

GUTTER = 2


class Anchor(NamedTuple):
    """The place in a text that stays in sight when lines are wrapped anew."""

    offset: int
    """Offset into the text."""
    lead: int
    """Lines above it that are in sight too."""


class TextPane(Paged):
    """Shows a passage; `reveal` scrolls to a place in it."""

    def __init__(self, passage: Passage = Passage(""), *, id: str | None = None, classes: str | None = None) -> None:  # noqa: B008  # frozen
        super().__init__(id=id, classes=classes)
        self.passage = passage
        self._lines: tuple[LaidLine, ...] = ()
        self._anchor = Anchor(0, 0)

    def show(self, passage: Passage, reveal: Span | None = None) -> None:
        """Shows a passage, scrolled to `reveal`; without one the place in the text stays as it was."""
        self.passage = passage
        # one line of what stands before is kept in sight
        self._anchor = Anchor(reveal[0], 1) if reveal else self._top()
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        base = self.base
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base)
        pieces = ((self.beside(at), ("strong",)), *self._lines[at].pieces)
        return self.drawn(pieces, self.scrollable_content_region.width, base)

    def beside(self, at: int) -> str:
        """What stands beside line `at`, GUTTER cells."""
        return f"{self._lines[at].gutter:<{GUTTER}}"

    def laid_out(self) -> Passage:
        """The passage with what is marked in it for the moment."""
        return self.passage

    def on_resize(self) -> None:
        """Wraps anew, the same words in sight: those that were revealed, else those at the top."""
        self._lay_out()

    def _top(self) -> Anchor:
        lines = self._lines
        return Anchor(lines[min(self.scroll_offset.y, len(lines) - 1)].span[0], 0) if lines else Anchor(0, 0)

    def _lay_out(self) -> None:
        if not self.size.width:
            return
        # one column is kept for the scroll bar, so that its coming and going wraps nothing anew
        self._lines = lay_out(self.laid_out(), max(1, self.size.width - GUTTER - 1))
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()
        line = line_of(self._lines, self._anchor.offset) - self._anchor.lead
        self.scroll_to(y=max(0, line), animate=False, force=True)
        self.call_after_refresh(self._set_bar)

    def _set_bar(self) -> None:
        # a scroll bar that was hidden while the text scrolled does not know of it
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y

    def to(self, line: int) -> None:
        """Scrolls as the reader asks; what was revealed is forgotten."""
        super().to(line)
        self._anchor = self._top()
