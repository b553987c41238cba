"""Markdown as it will read, laid out once for the width that there is and drawn line by line.

Textual's own view makes a widget of every paragraph and every cell of a table: a thousand for a brief of five articles, which take seconds.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, RenderResult
from rich.default_styles import DEFAULT_STYLES
from rich.markdown import Heading, Markdown
from rich.segment import Segment
from rich.style import Style
from rich.theme import Theme as Styles
from textual.geometry import Size
from textual.strip import Strip

from briefing.tui.widgets.paged import Paged

if TYPE_CHECKING:
    from textual.theme import Theme

GUTTER = 2
_LOOKS = {
    "markdown.h1": "head",
    "markdown.h2": "head",
    "markdown.h3": "strong",
    "markdown.strong": "strong",
    "markdown.code": "quiet",
    "markdown.block_quote": "quiet",
    "markdown.item.bullet": "quiet",
    "markdown.item.number": "quiet",
    "markdown.table.header": "strong",
    "markdown.table.border": "quiet",
    "markdown.hr": "quiet",
    "markdown.link": "own",
    "markdown.link_url": "quiet",
}
"""Which of our looks the library's names of styles have."""


class _Heading(Heading):
    """A heading on a line of its own: the library centres it, and puts one of the first rank into a box."""

    def __rich_console__(self, _console: Console, _options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class _Markdown(Markdown):
    elements = Markdown.elements | {"heading_open": _Heading}  # as the library has it


class MarkdownPane(Paged):
    """Shows Markdown in parts, one of which is the current one; what is in sight stays where it was when the width is another."""

    def __init__(self, sign: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        """`sign` stands beside the first line of the current part."""
        super().__init__(id=id, classes=classes)
        self.sign = sign
        self.here = 0
        """Number of the current part."""
        self._parts: list[Markdown] = []
        self._starts: list[int] = []
        self._lines: list[list[Segment]] = []

    def show(self, *parts: str, here: int = 0, stay: bool = False) -> None:
        """Shows these parts from their top; with `stay` the current part stands where the one before it stood."""
        above = self._start - self.scroll_offset.y if stay else 0
        self._parts = [_Markdown(part, hyperlinks=False) for part in parts]
        self.here = min(here, len(parts) - 1)
        self._lay_out()
        self.to(max(0, self._start - above) if stay else 0)

    def go(self, part: int) -> None:
        """Makes another part the current one, its beginning in sight."""
        self.here = max(0, min(part, len(self._parts) - 1))
        self.to(0 if self.here == 0 else self._start)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, self.base)
        sign = self.sign if at == self._start and len(self._parts) > 1 else ""
        gutter = Segment(f"{sign:<{GUTTER}}", self.look("head"))
        line = Strip([gutter, *self._lines[at]]).apply_style(self.base)
        return line.adjust_cell_length(self.scrollable_content_region.width, self.base).simplify()

    def watch_scroll_y(self, old: float, new: float) -> None:
        """The current part is one whose beginning is in sight, or the one that fills it."""
        super().watch_scroll_y(old, new)
        first = round(new)
        last = first + max(1, self.scrollable_content_region.height) - 1
        if not first <= self._start <= last:
            above = max((n for n, start in enumerate(self._starts) if start <= first), default=0)
            self.here = next((n for n, start in enumerate(self._starts) if first <= start <= last), above)
            self.refresh()

    @property
    def _start(self) -> int:
        """The first line of the current part."""
        return self._starts[self.here] if self.here < len(self._starts) else 0

    def on_mount(self) -> None:
        """In another theme the lines have other colours."""
        self.app.theme_changed_signal.subscribe(self, self._recoloured)

    def _recoloured(self, _theme: "Theme") -> None:
        self._lay_out()

    def on_resize(self) -> None:
        """Lays the text out anew, scrolled as far down as it was."""
        share = self.scroll_offset.y / max(1, len(self._lines))
        self._lay_out()
        self.to(round(share * len(self._lines)))

    def _lay_out(self) -> None:
        # one column is kept for the scroll bar, so that its coming and going wraps nothing anew
        width = self.size.width - GUTTER - 1
        if width < 1:
            return
        console = self.app.console
        options = console.options.update(width=width, height=None)
        self._lines, self._starts = [], []
        with console.use_theme(Styles(self._styles())):
            for part in self._parts:
                self._starts.append(len(self._lines))
                self._lines += [*console.render_lines(part, options, pad=False), []]
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def _styles(self) -> Mapping[str, Style]:
        plain = {name: Style() for name in DEFAULT_STYLES if name.startswith("markdown.")}
        return plain | {"markdown.em": Style(italic=True)} | {name: self.look(look) for name, look in _LOOKS.items()}
