"""One line of text on a ground of its own."""

from textual.content import Content
from textual.widgets import Static

from briefing.tui.pieces import Line

STYLES = {
    "strong": "bold",
    "head": "bold",
    "quiet": "$mark-quiet",
    "new": "bold",
    "on": "bold reverse",
    "warn": "bold",
}


class Bar(Static):
    """The line at the top of a screen, and others like it."""

    line: Line = ()
    """What is shown."""

    def on_mount(self) -> None:
        """Another theme may differ in nothing but what pieces of text are drawn in."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.show(self.line))

    def show(self, line: Line) -> None:
        """Shows these pieces of text; nothing in them is read as markup."""
        self.line = line
        self.update(Content.assemble(*((text, " ".join(STYLES[name] for name in names)) for text, names in line)))
