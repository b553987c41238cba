"""The first start: nothing was chosen yet, and the reader says where the news come from."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.tui.commands import bindings
from briefing.tui.pieces import Line, clipped
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.base import Place
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

HELLO = (
    "Briefing reads news from a folder of articles, folds copies, groups what tells of one affair, "
    "and shows side by side how each outlet told it."
)
USUAL = Path("~/news")


class Way(NamedTuple):
    """A way to begin."""

    id: str
    name: str
    about: str


WAYS = (
    Way("folder", "Open a folder of articles", "one file an article: .md, .txt or .html"),
    Way("feeds", "Follow feeds", "well-known outlets to choose from; later others, by address"),
    Way(
        "sample",
        "Look at the sample",
        "five articles of 2022 on one affair, by outlets that disagree",
    ),
)


class WelcomeScreen(Place):
    """Three ways to begin."""

    BINDINGS = bindings("welcome", "home", "everywhere")
    CSS_PATH = "../styles/welcome.tcss"

    def compose(self) -> ComposeResult:
        """Words, the ways, the keys."""
        with Vertical(id="middle"):
            yield Static(Content("Welcome to Briefing"), id="step")
            yield Static(Content(HELLO))
            yield LineList[Way](self._draw, height=3, id="ways")
        yield Keys()

    def on_mount(self) -> None:
        """The first way is under the cursor."""
        self.query_one("#ways", LineList).show(WAYS)
        self.query_one("#ways", LineList).focus()

    def _draw(self, way: Way, width: int, under: bool) -> Sequence[Line]:
        bar = self.glyphs.cursor if under else " "
        return (
            ((bar, ("head",)), (clipped(way.name, width - 1, self.glyphs.more), ("strong",))),
            ((bar, ("head",)), (clipped(f" {way.about}", width - 1, self.glyphs.more), ("quiet",))),
            (),
        )

    @on(LineList.Chosen)
    def action_begin(self) -> None:
        """Goes the way under the cursor."""
        way = self.query_one("#ways", LineList).row
        if way is not None:
            getattr(self, f"_{way.id}")()

    def _folder(self) -> None:
        def open_it(typed: str) -> str | None:
            folder = Path(typed).expanduser()
            if not folder.is_dir():
                return f"There is no folder {folder}."
            self.reader.begin(folder, fetch=False)
            return None

        self.app.push_screen(AskScreen("Which folder has your articles?", open_it, needed="Type the folder's path."))

    def _feeds(self) -> None:
        from briefing.tui.screens.outlets import OutletsScreen

        self.app.push_screen(OutletsScreen((), self._ask_where))

    def _ask_where(self, addresses: Sequence[str]) -> None:
        from briefing.session.feeds import NotListed, follow_known

        def keep(typed: str) -> str | None:
            folder = Path(typed).expanduser()
            try:
                folder.mkdir(parents=True, exist_ok=True)
                follow_known(folder, addresses)
            except (OSError, NotListed) as error:
                return f"That will not do: {error}."
            self.reader.begin(folder, fetch=True)
            return None

        question = "In which folder shall the articles be kept? (it is made if it is not there)"
        self.app.push_screen(AskScreen(question, keep, str(USUAL)))

    def _sample(self) -> None:
        self.reader.begin(None, fetch=False)
