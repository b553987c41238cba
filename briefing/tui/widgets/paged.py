"""A text that is read by lines and half pages."""

from briefing.tui.commands import bindings
from briefing.tui.widgets.drawn import Drawn


class Paged(Drawn):
    """Scrolls as the keys of a text ask."""

    BINDINGS = bindings("text")

    def to(self, line: int) -> None:
        """Scrolls as the reader asks, so that `line` is the first one in sight."""
        self.scroll_to(y=line, animate=False, force=True)

    def action_cursor_down(self) -> None:
        """One line down."""
        self.to(self.scroll_offset.y + 1)

    def action_cursor_up(self) -> None:
        """One line up."""
        self.to(self.scroll_offset.y - 1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.to(self.scroll_offset.y + self.half())

    def action_half_up(self) -> None:
        """Half a page up."""
        self.to(self.scroll_offset.y - self.half())

    def action_to_top(self) -> None:
        """To the beginning."""
        self.to(0)

    def action_to_bottom(self) -> None:
        """To the end."""
        self.to(self.virtual_size.height)
