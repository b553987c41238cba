"""A box to choose from: what is typed narrows the list."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList


class Choice(NamedTuple):
    """Something that can be chosen."""

    id: str
    name: str
    about: str = ""
    """What is said of it, in a quiet line below its name."""


class TypeLine(Input):
    """The line to type in; the keys that move in the list are in force while it has the focus."""

    BINDINGS = bindings("choosing")


class ChooseScreen(Overlay):
    """A line to type in and a list; enter gives the choice under the cursor to whoever asked, esc does not."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/choose.tcss"

    class Found(Message):
        """What fits what was typed."""

        def __init__(self, choices: Sequence[Choice]) -> None:
            super().__init__()
            self.choices = choices

    def __init__(
        self, question: str, find: Callable[[str], Sequence[Choice]], done: Callable[[Choice], None], hint: str
    ) -> None:
        """`find` is given what was typed, beside the keys; `hint` stands in the empty line."""
        super().__init__(classes="overlay")
        self.question, self.find, self.done, self.hint = question, find, done, hint

    def compose(self) -> ComposeResult:
        """The line, the list, the keys."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self.question)
            yield TypeLine(id="typed", placeholder=self.hint)
            yield LineList[Choice](self._draw, height=2, id="choices")
        yield Keys()

    def on_mount(self) -> None:
        """Ready to type, everything listed."""
        self.query_one(Input).focus()
        self._find("")

    @property
    def choices(self) -> LineList[Choice]:
        """The list."""
        return self.query_one("#choices", LineList)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._find(event.value)

    @work(thread=True, exclusive=True)
    def _find(self, typed: str) -> None:
        worker = get_current_worker()
        found = self.find(typed.strip())
        if not worker.is_cancelled:
            self.post_message(self.Found(found))

    def on_choose_screen_found(self, message: Found) -> None:
        """Shows what fits."""
        self.choices.show(message.choices)

    @on(Input.Submitted)
    @on(LineList.Chosen)
    def action_take(self) -> None:
        """Takes the choice under the cursor."""
        choice = self.choices.row
        if choice is not None:
            self.dismiss()
            self.done(choice)

    def action_choice_down(self) -> None:
        """The next choice."""
        self.choices.action_cursor_down()

    def action_choice_up(self) -> None:
        """The choice before."""
        self.choices.action_cursor_up()

    def _draw(self, choice: Choice, width: int, under: bool) -> Sequence[Line]:
        bar = self.glyphs.cursor if under else " "
        return (
            ((bar, ("head",)), (clipped(choice.name, width - 1, self.glyphs.more), ("strong",))),
            ((bar, ("head",)), (clipped(f" {choice.about}", width - 1, self.glyphs.more), ("quiet",))),
        )
