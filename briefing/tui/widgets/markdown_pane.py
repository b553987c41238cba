"""Markdown as it will read, laid out once for the width that there is and drawn line by line.

Textual's own view makes a widget of every paragraph and every cell of a table: a thousand for a brief of five articles, which take seconds.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, RenderResult
from rich.default_styles import DEFAULT_STYLES
from rich.markdown import Heading, Markdown
from rich.style import Style
from rich.theme import Theme as Styles
from textual.geometry import Size
from textual.strip import Strip

from briefing.tui.widgets.paged import Paged

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual.theme import Theme

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
    """Shows Markdown; what is in sight stays about where it was when the width is another."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._markdown: Markdown | None = None
        self._lines: list[list[Segment]] = []

    def show(self, markdown: str) -> None:
        """Shows this text from its top."""
        self._markdown = _Markdown(markdown, hyperlinks=False)
        self._lay_out()
        self.to(0)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, self.base)
        line = Strip(self._lines[at]).apply_style(self.base)
        return line.adjust_cell_length(self.scrollable_content_region.width, self.base).simplify()

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
        width = self.size.width - 1
        if self._markdown is None or width < 1:
            return
        console = self.app.console
        with console.use_theme(Styles(self._styles())):
            self._lines = console.render_lines(
                self._markdown, console.options.update(width=width, height=None), pad=False
            )
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def _styles(self) -> Mapping[str, Style]:
        plain = {name: Style() for name in DEFAULT_STYLES if name.startswith("markdown.")}
        return plain | {"markdown.em": Style(italic=True)} | {name: self.look(look) for name, look in _LOOKS.items()}
