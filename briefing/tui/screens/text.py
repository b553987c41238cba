"""A box with a text, over the screen it was called from."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from briefing.tui.commands import bindings
from briefing.tui.marks import Passage
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.text_pane import TextPane


class TextScreen(Overlay):
    """Tellings, reasons, problems, keys."""

    BINDINGS = bindings("inner", "everywhere")

    def __init__(self, title: str, passage: Passage) -> None:
        super().__init__(classes="overlay")
        self.heading = title
        self.passage = passage

    def compose(self) -> ComposeResult:
        """The text in its box, and the keys."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self.heading)
            yield TextPane(self.passage)
        yield Keys()

    def on_mount(self) -> None:
        """The text has the keys."""
        self.query_one(TextPane).focus()
