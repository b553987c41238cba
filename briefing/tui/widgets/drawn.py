"""What the lists and texts are made of: lines that are drawn when they come into sight, never a widget a row."""

import re
from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.pieces import Piece

LOOKS = {
    "cursor": "bold $foreground on $panel",
    "cursor-blurred": "$foreground on $surface",
    "quiet": "$mark-quiet",
    "strong": "bold",
    "head": "bold $primary",
    "match": "bold $mark-match",
    "evidence": "$mark-match",
    "nearest": "italic $mark-nearest",
    "figure": "bold $mark-figure",
    "cue": "underline $mark-voice",
    "speaker": "bold $mark-voice",
    "reported": "$foreground",
    "term": "bold underline $mark-term",
    "time": "italic underline $mark-time",
    "origin": "bold italic $mark-origin",
    "quoted": "italic $foreground",
    "found": "bold underline $accent",
    "own": "bold underline",
    "highlight": "bold underline $mark-figure",
    "noted": "underline",
    "added": "underline $mark-match",
    "removed": "strike $mark-quiet",
    "moved": "italic $mark-time",
    "chosen": "reverse",
    "here": "on $panel",
    "block": "reverse bold",
    "seen": "$mark-quiet",
    "new": "bold $accent",
}
"""What a piece of text looks like, by the name of its style: attributes, then the colours that the theme has for `$name`.

Not in the style sheets: there each name would be a node of its own below every list and text, styled whenever these are. Every
mark has an attribute or a sign beside its colour, so that nothing is lost without one.
"""


class Drawn(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling place whose lines are drawn one by one; text is given as pieces, never as markup."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._looks: dict[str, Style] = {}
        self._base: Style | None = None

    def on_mount(self) -> None:
        """Another theme may differ in nothing but what is drawn here."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    def notify_style_update(self) -> None:
        """Looks are found anew where the style changed."""
        self._looks, self._base = {}, None
        super().notify_style_update()

    @property
    def base(self) -> Style:
        """The widget's own style: Textual finds it anew at every call, which is at every line."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def look(self, name: str) -> Style:
        """The style of this name in the theme that is in use."""
        if name not in self._looks:
            told = re.sub(r"\$([\w-]+)", lambda found: self._color(found[1]), LOOKS[name])
            self._looks[name] = Style.parse(told)
        return self._looks[name]

    def _color(self, name: str) -> str:
        return Color.parse(self.app.theme_variables[name]).rich_color.name

    def drawn(self, pieces: Iterable[Piece], width: int, base: Style) -> Strip:
        """One line of exactly `width` cells."""
        segments = [Segment(text, self._style(names, base)) for text, names in pieces if text]
        return Strip(segments).adjust_cell_length(width, base).simplify()

    def _style(self, names: tuple[str, ...], base: Style) -> Style:
        for name in names:
            base += self.look(name)
        return base

    def half(self) -> int:
        """Lines of half a page."""
        return max(1, self.scrollable_content_region.height // 2)
