"""Asks where to write, and writes there; a file that is there is replaced only after a second enter."""

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from briefing.tui.commands import bindings
from briefing.tui.screens.overlay import Overlay


class SaveScreen(Overlay):
    """A line with a path."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/brief.tcss"

    def __init__(
        self, write: Callable[[Path, bool], None], path: Path, then: Callable[[Path], None] = lambda _: None
    ) -> None:
        """`write` is given the file and whether it may be replaced, and raises FileExistsError or OSError; `then` what was written."""
        super().__init__(classes="overlay")
        self.write = write
        self.path = path
        self.then = then
        self._there: Path | None = None

    def compose(self) -> ComposeResult:
        """A line with the path."""
        with Vertical(classes="box small") as box:
            box.border_title = Content("Save the brief as (.md, .html or .json; enter writes, esc does not)")
            yield Input(str(self.path), id="path", select_on_focus=False)
            yield Static(id="said")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        path = Path(event.value).expanduser()
        try:
            self.write(path, path == self._there)
        except FileExistsError:
            self._there = path
            self._say(f"{path.name} is there already: enter again replaces it, esc leaves it.")
        except OSError as error:
            self._say(f"It cannot be written there: {error.strerror}.")
        else:
            self.dismiss()
            self.app.notify(f"Written: {path}", markup=False)
            self.app.call_after_refresh(self.then, path)

    def _say(self, what: str) -> None:
        self.query_one("#said", Static).update(Content(what))
