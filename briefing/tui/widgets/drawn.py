"""What the lists and texts are made of: lines that are drawn when they come into sight, never a widget a row."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.marks import Piece

IN_LISTS = ("quiet", "strong", "head", "found", "new", "seen")
"""Names of the styles that a piece of text in a list can have; each is a component class `drawn--name` of the style sheet."""
IN_TEXTS = (
    "match",
    "evidence",
    "nearest",
    "figure",
    "cue",
    "speaker",
    "term",
    "time",
    "origin",
    "quoted",
    "own",
    "reported",
    "added",
    "removed",
    "moved",
    "chosen",
    "here",
    "block",
)
"""Names of those that marks in texts have too: each costs time whenever a widget gets its styles, so lists do without."""
MARKED = {f"drawn--{name}" for name in IN_TEXTS}
"""Component classes of a widget that shows texts with their marks."""


class Drawn(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling place whose lines are drawn one by one; text is given as pieces, never as markup."""

    COMPONENT_CLASSES = {"drawn--cursor", "drawn--cursor-blurred", *(f"drawn--{name}" for name in IN_LISTS)}

    def drawn(self, pieces: Iterable[Piece], width: int, base: Style) -> Strip:
        """One line of exactly `width` cells."""
        segments = [Segment(text, self._style(names, base)) for text, names in pieces if text]
        return Strip(segments).adjust_cell_length(width, base).simplify()

    def _style(self, names: tuple[str, ...], base: Style) -> Style:
        for name in names:
            base += self.get_component_rich_style(f"drawn--{name}", partial=True)
        return base

    def half(self) -> int:
        """Lines of half a page."""
        return max(1, self.scrollable_content_region.height // 2)
