"""The brief: a preview, then a file."""

from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from briefing.brief import Brief, brief_markdown
from briefing.files import write_new
from briefing.session import Session
from briefing.tui.commands import bindings
from briefing.tui.pages import brief_preview
from briefing.tui.screens.base import Place
from briefing.tui.screens.overlay import Overlay
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.markdown_pane import MarkdownPane


class BriefScreen(Place):
    """The brief of the whole library."""

    BINDINGS = bindings("brief", "inner", "everywhere")
    CSS_PATH = "../styles/brief.tcss"

    @dataclass
    class Made(Message):
        """The brief is made."""

        brief: Brief
        markdown: str

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.markdown: str | None = None

    def compose(self) -> ComposeResult:
        """A bar, the preview, the keys."""
        yield Bar(id="top")
        yield MarkdownPane()
        yield Keys()

    def on_mount(self) -> None:
        """Begins the brief."""
        self.query_one("#top", Bar).show((("Brief: putting the storylines side by side …", ("quiet",)),))
        self.query_one(MarkdownPane).focus()
        self.make()

    @work(thread=True, exclusive=True)
    def make(self) -> None:
        """Makes the brief beside the keys."""
        made = self.session.brief(self.session.usual_period())
        self.post_message(self.Made(made, brief_markdown(made)))

    def on_brief_screen_made(self, message: Made) -> None:
        """Shows the brief."""
        self.markdown = message.markdown
        self.query_one("#top", Bar).show(
            (("Preview. ", ("strong",)), ("Nothing is written until you save (s).", ("quiet",)))
        )
        self.query_one(MarkdownPane).show(brief_preview(message.markdown))

    def action_save(self) -> None:
        """Asks for a file, and writes the brief."""
        if self.markdown is None:
            self.notify("The brief is not ready yet.")
            return
        self.app.push_screen(SaveScreen(self.markdown, Path.cwd() / f"briefing-{self.session.about.name}.md"))


class SaveScreen(Overlay):
    """Asks where to write."""

    BINDINGS = bindings("inner", "everywhere")
    CSS_PATH = "../styles/brief.tcss"

    def __init__(self, text: str, path: Path) -> None:
        super().__init__(classes="overlay")
        self.text = text
        self.path = path

    def compose(self) -> ComposeResult:
        """A line with the path."""
        with Vertical(classes="box small") as box:
            box.border_title = Content("Save the brief as (enter writes, esc does not)")
            yield Input(str(self.path), id="path", select_on_focus=False)
            yield Static(id="said")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _write(self, event: Input.Submitted) -> None:
        path = Path(event.value).expanduser()
        try:
            write_new(path, self.text)
        except FileExistsError:
            self._say(f"{path.name} is there already, and stays as it is: choose another name.")
        except OSError as error:
            self._say(f"It cannot be written there: {error.strerror}.")
        else:
            self.dismiss()
            self.app.notify(f"Written: {path}", markup=False)

    def _say(self, what: str) -> None:
        self.query_one("#said", Static).update(Content(what))
