"""The reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen

from briefing.choices import Choices
from briefing.config import Config
from briefing.model import Article, Problem, Report, Span, Storyline
from briefing.tui.commands import wrong_keys
from briefing.tui.glyphs import ASCII, glyphs_for
from briefing.tui.marks import Passage
from briefing.tui.palette import ReaderCommands, available
from briefing.tui.screens.base import Place
from briefing.tui.screens.start import LoadingScreen, MessageScreen
from briefing.tui.themes import DEFAULT, MARKS, load_themes

if TYPE_CHECKING:
    from briefing.comparisons import Target
    from briefing.session import Session
    from briefing.tui.asked import Asked

NO_ARTICLES = (
    "A library is a folder of articles, one a file: .md or .txt, with or without front matter.",
    "Put some there, or open another folder:  briefing PATH",
    "To look at the sample library:  briefing  (with no PATH and no library in the settings)",
)


class BriefingApp(App[None]):
    """Opens a library and goes from screen to screen."""

    TITLE = "Briefing"
    CSS_PATH = "styles/app.tcss"
    COMMANDS = {ReaderCommands}  # Textual's own way

    @dataclass
    class Loaded(Message):
        """The library is open."""

        session: "Session"

    @dataclass
    class NotLoaded(Message):
        """The library cannot be opened, or opening it failed by a fault of ours."""

        reason: str
        fault: Exception | None = None

    @dataclass
    class Progressed(Message):
        """The loading went on."""

        step: str
        done: int
        total: int

    def __init__(
        self, root: Path, why: str | None = None, config: Config | None = None, choices: Choices | None = None
    ) -> None:
        super().__init__()
        self.root = root
        self.why = why
        self.config = config or Config()
        self.choices = choices or Choices()
        self.glyphs = glyphs_for(self.config.ascii)
        self.themes = load_themes()
        self.session: Session | None = None
        self._loaded: Screen[None] | None = None
        self.set_keymap({id: keys for id, keys in self.config.keys.items() if keys.strip(" ,")})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of the marks, for themes that name none."""
        return {f"mark-{name}": color for name, color in MARKS.items()}

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None: the palette has the reader's own commands only."""
        return ()

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is called; by its name where the terminal has no sign for it."""
        display = super().get_key_display(binding)
        return display if self.glyphs is not ASCII or display.isascii() else binding.key

    def on_mount(self) -> None:
        """Shows the progress, and loads beside it."""
        self._use_themes()
        self.set_class(self.glyphs is ASCII, "-ascii")
        self.push_screen(LoadingScreen(self.root.name or str(self.root)))
        for problem in (*self.config.problems, *wrong_keys(self.config.keys), *self.themes.problems):
            self.notify(problem, severity="warning", timeout=10, markup=False)
        self.load()

    def _use_themes(self) -> None:
        for theme in self.themes.themes:
            self.register_theme(theme)
        names = [theme.name for theme in self.themes.themes]
        wanted = [self.choices.theme, self.config.theme, DEFAULT, *names]
        self.theme = next((name for name in wanted if name in names), self.theme)

    def load(self) -> None:
        """Opens the library, in a thread that a reader who leaves need not wait for."""
        Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        # imported here, after the first frame
        from briefing.library import LibraryMissing
        from briefing.session import Session

        try:
            self.post_message(self.Loaded(Session.open(self.root, self._progress, self.config)))
        except LibraryMissing as error:
            self.post_message(self.NotLoaded(str(error)))
        except Exception as error:  # a fault of ours must be seen, not leave the reader waiting
            self.post_message(self.NotLoaded(f"{type(error).__name__}: {error}", error))

    def _progress(self, step: str, done: int, total: int) -> None:
        if not total or done % 50 == 0 or done == total:
            self.post_message(self.Progressed(step, done, total))

    def on_briefing_app_progressed(self, message: Progressed) -> None:
        """Shows how far the loading is."""
        screen = self.screen_stack[1]
        if isinstance(screen, LoadingScreen) and screen.is_mounted:
            screen.show(message.step, message.done, message.total)

    def on_briefing_app_not_loaded(self, message: NotLoaded) -> None:
        """Says why there is nothing to read."""
        if message.fault is not None:
            raise message.fault
        self._nothing("This library cannot be opened.", message.reason)

    def _nothing(self, title: str, *lines: str) -> None:
        self._home(MessageScreen(title, *lines, "", *NO_ARTICLES))

    def on_briefing_app_loaded(self, message: Loaded) -> None:
        """Goes home, or says why there is nothing to read."""
        from briefing.tui.screens.stories import StoriesScreen

        session = self.session = message.session
        problems = session.library.problems
        if session.storylines:
            self._home(StoriesScreen(session, self.why))
        elif problems:
            listed = [f"{problem.path}: {problem.reason}" for problem in problems[:8]]
            listed += [f"… and {len(problems) - 8} more; `briefing check` lists all."] if len(problems) > 8 else []
            self._nothing(f"No file of {self.root} could be read as an article.", *listed)
        else:
            self._nothing(f"There is no article in {self.root}.")

    def _home(self, screen: Screen[None]) -> None:
        self._loaded = screen
        self.go_home()

    def go_home(self) -> None:
        """Puts what was loaded where the progress was, once no other page lies over it."""
        if self._loaded is not None and isinstance(self.screen, LoadingScreen):
            self.switch_screen(self._loaded)
            self._loaded = None

    def compare(self, target: "Target") -> None:
        """Puts the reports of a target side by side."""
        from briefing.tui.screens.compare import CompareScreen  # not needed for the first frame

        if self.session is not None:
            self.push_screen(CompareScreen(self.session, target))

    def read(self, article: Article, at: Span | None = None) -> None:
        """Opens an article, at a place of its text if one is given."""
        from briefing.tui.screens.article import ArticleScreen

        self.push_screen(ArticleScreen(article, at))

    def show_tellings(self, asked: "Asked") -> None:
        """Shows every telling of what is asked about."""
        from briefing.tui.screens.tellings import TellingsScreen

        self.push_screen(TellingsScreen(asked))

    def show_vouches(self, asked: "Asked") -> None:
        """Shows who vouches for what is asked about."""
        from briefing.tui.screens.vouches import VouchesScreen

        self.push_screen(VouchesScreen(asked))

    def show_changes(self, report: Report, at: int = 0) -> None:
        """Shows what the copies of a report changed, from copy `at` on, or says that there are none."""
        from briefing.tui.screens.changes import ChangesScreen

        if report.copies:
            self.push_screen(ChangesScreen(report, at))
        else:
            self.notify("This report has no copies in the library.", markup=False)

    def search(self) -> None:
        """Opens the search."""
        from briefing.tui.screens.search import SearchScreen

        if self.session is not None:
            self.push_screen(SearchScreen(self.session))

    def preview_brief(self) -> None:
        """Previews the brief of the library."""
        from briefing.tui.screens.brief import BriefScreen

        if self.session is not None:
            self.push_screen(BriefScreen(self.session))

    def show_text(self, title: str, passage: Passage) -> None:
        """Shows a text over the screen."""
        from briefing.tui.screens.text import TextScreen

        self.push_screen(TextScreen(title, passage))

    def explain(self, storyline: Storyline) -> None:
        """Says why the reports of a storyline are together."""
        from briefing.tui.pages import why_page

        if self.session is not None:
            self.show_text("Why together", why_page(storyline, self.session.touched))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lists the files that could not be read as they should."""
        from briefing.tui.pages import problems_page

        self.show_text("Problems", problems_page(problems))

    def remember_theme(self, name: str) -> None:
        """Remembers the theme, and says so if that fails."""
        problem = self.choices.choose_theme(name)
        if problem:
            self.notify(problem, severity="warning", markup=False)

    def action_theme(self) -> None:
        """Opens the theme chooser."""
        from briefing.tui.screens.themes import ThemeScreen

        self.push_screen(ThemeScreen())

    def action_palette(self) -> None:
        """Opens the palette."""
        from textual.command import CommandPalette

        self.push_screen(CommandPalette())

    def action_keys(self) -> None:
        """Shows the keys of this place."""
        from briefing.tui.pages import keys_page

        keys = [(" ".join(a.keys), a.command.help) for a in available(self.screen)]
        legend = self.screen.legend() if isinstance(self.screen, Place) else ()
        self.show_text("Keys", keys_page(keys, legend))

    async def action_back(self) -> None:
        """Ends what is under way on the screen, else back to the screen before."""
        if isinstance(self.screen, Place) and self.screen.give_up():
            return
        if len(self.screen_stack) > 2:
            self.pop_screen()

    def action_next_focus(self) -> None:
        """To the next part of the screen."""
        self.screen.focus_next()
