"""The reader. What a screen needs is imported when it is opened: none of it is needed for the first frame."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from briefing.tui.beginning import Beginning
from briefing.tui.glyphs import ASCII
from briefing.tui.screens.base import Place, Shared

if TYPE_CHECKING:
    from briefing.comparisons import Target
    from briefing.model import Article, Report, Span
    from briefing.session import Session
    from briefing.tui.asked import Asked
    from briefing.tui.palette import ReaderCommands

Texts = TypeVar("Texts")


def _commands() -> type["ReaderCommands"]:
    from briefing.tui.palette import ReaderCommands

    return ReaderCommands


class BriefingApp(Beginning):
    """Goes from screen to screen."""

    TITLE = "Briefing"
    CSS_PATH = ["styles/app.tcss", "styles/stories.tcss"]  # a screen's own, read when it opens, makes all be read again
    COMMANDS = {_commands}  # Textual's own way

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None: the palette has the reader's own commands only."""
        return ()

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is called; by its name where the terminal has no sign for it, or where names are typed."""
        display = super().get_key_display(binding)
        named = (
            len(display) > 1 or not display.isascii() if self.spoken else self.glyphs is ASCII and not display.isascii()
        )
        return binding.key if named else display

    def compare(self, target: "Target") -> None:
        """Puts the reports of a target side by side."""
        from briefing.tui.screens.compare import CompareScreen

        if self.session is not None:
            self.push_screen(CompareScreen(self.session, target))

    def compare_with(self, id: str) -> None:
        """Puts the reports of a storyline, event or report side by side, by its id."""
        self._compare(lambda session: session.target(id))

    def compare_storyline_of(self, id: str) -> None:
        """Puts the reports of the storyline that holds this id side by side."""
        self._compare(lambda session: session.target(session.listed(id).id))

    def compare_chosen(self, ids: Sequence[str]) -> None:
        """Puts the reports of these ids side by side."""
        from briefing.comparisons import Target

        def target(session: "Session") -> Target:
            return Target("chosen", f"{len(ids)} marked reports", tuple(session.report_of(id) for id in ids))

        self._compare(target)

    def _compare(self, target: "Callable[[Session], Target]") -> None:
        self._with_texts(target, self.compare)

    @work(thread=True, exclusive=True, group="texts")
    def _with_texts(self, read: "Callable[[Session], Texts]", then: "Callable[[Texts], None]") -> None:
        """Reads what may be many texts beside the keys, and then does something with them."""
        from briefing.session import UnknownId

        if self.session is None:
            return
        try:
            found = read(self.session)
        except UnknownId:
            self.call_from_thread(self.notify, "This is in the library no longer.", severity="warning")
        else:
            self.call_from_thread(then, found)

    def read(self, article: "Article", at: "Span | None" = None, query: str = "") -> None:
        """Opens an article, at a place of its text if one is given; what a query finds in it is marked."""
        from briefing.tui.screens.article import ArticleScreen

        self.push_screen(ArticleScreen(article, at, query))

    def read_by(self, id: str, query: str = "") -> None:
        """Opens the article of this id; what a query finds in it is marked."""
        self._with_texts(lambda session: session.article(id), lambda article: self.read(article, query=query))

    def read_at(self, id: str, sentence: str, near: int) -> None:
        """Opens the article of this id at a sentence, which began near this place of its text."""
        from briefing.text.located import located

        self._with_texts(
            lambda session: session.article(id),
            lambda article: self.read(article, located(article.text, sentence, near)),
        )

    def show_basket(self) -> None:
        """Opens the basket of quotations."""
        from briefing.tui.screens.basket import BasketScreen

        self.push_screen(BasketScreen())

    def show_tellings(self, asked: "Asked") -> None:
        """Shows every telling of what is asked about."""
        from briefing.tui.screens.tellings import TellingsScreen

        self.push_screen(TellingsScreen(asked))

    def show_vouches(self, asked: "Asked") -> None:
        """Shows who vouches for what is asked about."""
        from briefing.tui.screens.vouches import VouchesScreen

        self.push_screen(VouchesScreen(asked))

    def show_changes(self, report: "Report", at: int = 0) -> None:
        """Shows what the copies of a report changed, from copy `at` on, or says that there are none."""
        from briefing.tui.screens.changes import ChangesScreen

        if report.copies:
            self.push_screen(ChangesScreen(report, at))
        else:
            self.notify("This report has no copies in the library.", markup=False)

    def show_changes_of(self, id: str) -> None:
        """Shows what the copies of the report of this id changed, or says that there are none."""
        self._with_texts(lambda session: session.report_of(id), self.show_changes)

    def search(self, query: str = "") -> None:
        """Opens the search, with this typed already."""
        from briefing.tui.screens.search import SearchScreen

        if self.session is not None:
            self.push_screen(SearchScreen(self.session, query))

    def views_changed(self) -> None:
        """Home shows the saved searches as they are now."""
        from briefing.tui.screens.viewing import Viewing

        for screen in self.screen_stack:
            if isinstance(screen, Viewing):
                screen.show_saved()

    def preview_brief(self) -> None:
        """Previews the brief of the library."""
        from briefing.tui.screens.brief import BriefScreen

        if self.session is not None:
            self.push_screen(BriefScreen(self.session))

    def explain(self, id: str) -> None:
        """Says why the reports of the storyline that is, or holds, this id are together."""
        from briefing.tui.pages import why_page

        self._with_texts(
            lambda session: why_page(session.listed(id), session.touched),
            lambda page: self.show_text("Why together", page),
        )

    def show_timeline(self, id: str) -> None:
        """Shows the storyline that is, or holds, this id over time."""
        from briefing.tui.screens.timeline import TimelineScreen

        self._with_texts(lambda session: session.listed(id), lambda one: self.push_screen(TimelineScreen(one)))

    def read_unread(self, after: str, by: int) -> None:
        """Opens the next unread report after that of this article, or with `by` -1 the one before, in the place of this one."""
        from briefing.session.unread import unread_after
        from briefing.tui.screens.article import ArticleScreen
        from briefing.tui.screens.listing import Listing

        def find(session: "Session") -> "Article | None":
            rows = self.home.home.rows if isinstance(self.home, Listing) else session.rows
            return unread_after(session, rows, after, by)

        def show(article: "Article | None") -> None:
            if article is None:
                self.notify("Nothing unread near here.")
            elif isinstance(self.screen, ArticleScreen):
                self.switch_screen(ArticleScreen(article))

        self._with_texts(find, show)

    def show_problems(self) -> None:
        """Lists the files that could not be read as they should."""
        from briefing.tui.pages import problems_page

        if self.session is not None:
            self.show_text("Problems", problems_page(self.session.problems()))

    def remember_theme(self, name: str) -> None:
        """Remembers the theme, and says so if that fails."""
        self.kept.told(self.choices.choose_theme(name))

    def action_theme(self) -> None:
        """Opens the theme chooser."""
        from briefing.tui.screens.themes import ThemeScreen

        self.push_screen(ThemeScreen())

    def action_palette(self) -> None:
        """Opens the palette."""
        from textual.command import CommandPalette

        self.push_screen(CommandPalette())

    def action_keys(self) -> None:
        """Shows the keys of this place, and searches all commands."""
        from briefing.tui.palette import available, listed
        from briefing.tui.screens.keys import KeysScreen

        if isinstance(self.screen, KeysScreen):
            return
        here = available(self.screen)
        calls = {entry.command.id: (entry.command.action, entry.node) for entry in here}
        legend = self.screen.legend() if isinstance(self.screen, Place) else ()
        commands = listed(here, self.keymap, self.get_key_display)

        def do(command: str) -> None:
            self.call_later(self.run_action, *calls[command])

        self.push_screen(KeysScreen(commands, legend, do))

    async def action_back(self) -> None:
        """Ends what is under way on the screen, else back to the screen before."""
        if isinstance(self.screen, Shared) and self.screen.give_up():
            return
        if self.screen is not self.home:
            self.pop_screen()

    def action_next_focus(self) -> None:
        """To the next part of the screen."""
        self.screen.focus_next()
