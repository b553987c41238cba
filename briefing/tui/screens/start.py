"""Before there is anything to read: the progress of loading, and what to do where nothing could be read."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import ProgressBar, Static

from briefing.tui.commands import bindings
from briefing.tui.screens.base import Place
from briefing.tui.widgets.keys import Keys


class StartScreen(Place):
    """What stands in the place of home until there is something to read."""

    def on_screen_resume(self) -> None:
        """Makes way where that came while another page lay over this one."""
        self.reader.go_home()


class LoadingScreen(StartScreen):
    """How far the loading is; the keys work all the while."""

    BINDINGS = bindings("home", "everywhere")
    CSS_PATH = "../styles/start.tcss"

    def __init__(self, name: str) -> None:
        super().__init__()
        self.library_name = name

    def compose(self) -> ComposeResult:
        """A word, a bar, the keys."""
        with Vertical(id="middle"):
            yield Static(Content(f"Opening {self.library_name} …"), id="step")
            yield ProgressBar(show_eta=False, id="progress")
        yield Keys()

    def show(self, step: str, done: int, total: int) -> None:
        """Says what is being done, and how much of it."""
        count = f" {done:,} of {total:,}" if total else " …"
        self.query_one("#step", Static).update(Content(f"{step}{count}"))
        self.query_one(ProgressBar).update(total=total or None, progress=done)


class MessageScreen(StartScreen):
    """Why there is nothing to read, and what to do."""

    BINDINGS = bindings("nothing", "home", "everywhere")
    CSS_PATH = "../styles/start.tcss"

    def __init__(self, title: str, *lines: str) -> None:
        super().__init__()
        self.heading = title
        self.lines = lines

    def compose(self) -> ComposeResult:
        """The message and the keys."""
        with Vertical(id="middle"):
            yield Static(Content(self.heading), id="step")
            yield Static(Content("\n".join(self.lines)))
            yield Static(id="fetch")
        yield Keys()

    def fetch_went_on(self) -> None:
        """Says so below."""
        self.query_one("#fetch", Static).update(Content(self.reader.fetch_word))
