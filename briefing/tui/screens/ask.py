"""A box that asks for a word, or for a yes."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from briefing.tui.commands import bindings
from briefing.tui.screens.overlay import Overlay


class AskScreen(Overlay):
    """A line to type in; enter gives it to whoever asked, esc does not."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/ask.tcss"

    def __init__(
        self, question: str, done: Callable[[str], str | None], value: str = "", needed: str | None = "It needs a name."
    ) -> None:
        """`done` is given what was typed, and returns why it will not do, or None; `needed` is said where nothing was typed."""
        super().__init__(classes="overlay")
        self.question = question
        self.done = done
        self.value = value
        self.needed = needed

    def compose(self) -> ComposeResult:
        """The line, and what is wrong with it."""
        with Vertical(classes="box small") as box:
            box.border_title = Content(self.question)
            yield Input(self.value, id="answer", select_on_focus=False)
            yield Static(id="said")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        problem = self.done(typed) if typed or self.needed is None else self.needed
        if problem is None:
            self.dismiss()
        else:
            self.query_one("#said", Static).update(Content(problem))
