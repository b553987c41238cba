"""What the reader says of an article: outlet, date, title. It goes into the library's `briefing.toml`, never into the article."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from briefing.model import Head
from briefing.tui.commands import bindings
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.keys import Keys

ASKED = (("outlet", "Outlet"), ("date", "Date, such as 2022-12-06 or 2022-12-06T14:44Z"), ("title", "Headline"))


class EditScreen(Overlay):
    """Three lines; enter writes them, esc does not. A line that is left as it is says nothing."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/edit.tcss"

    def __init__(self, article: Head, write: Callable[[dict[str, str]], str | None]) -> None:
        """`write` is given what was altered, and returns why it cannot be written, or None."""
        super().__init__(classes="overlay")
        self.article, self.write = article, write
        date = article.published.text if article.published else ""
        self.before = {"outlet": article.outlet or "", "date": date, "title": article.title}

    def compose(self) -> ComposeResult:
        """The lines, each with its name, and what is wrong."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f"What you say of {self.article.path}")
            for name, label in ASKED:
                yield Label(label)
                yield Input(self.before[name], id=name, select_on_focus=False)
            yield Static("Enter writes briefing.toml; the article stays as it is. Empty: as the file says.", id="said")
        yield Keys()

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one("#outlet", Input).focus()

    @on(Input.Submitted)
    def _written(self) -> None:
        now = {name: " ".join(self.query_one(f"#{name}", Input).value.split()) for name, _ in ASKED}
        said = {name: value for name, value in now.items() if value != self.before[name]}
        problem = self.write(said) if said else None
        if problem is None:
            self.dismiss()
        else:
            self.query_one("#said", Static).update(Content(problem))
