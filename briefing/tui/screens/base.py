"""What the screens have in common, and what they ask of the reader that shows them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, cast

from textual.screen import Screen

from briefing.choices import State
from briefing.config import Config
from briefing.tui.glyphs import Glyphs
from briefing.tui.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.comparisons import Target
    from briefing.model import Article, Head, Report, Span
    from briefing.session import Session
    from briefing.session.editing import Edit
    from briefing.tui.asked import Asked
    from briefing.tui.marks import Passage
    from briefing.tui.themes import Themes


class Reader(Protocol):
    """What a screen may ask of the app; so the screens need not know it, nor each other."""

    config: Config
    glyphs: Glyphs
    session: "Session | None"
    state: State
    kept: Kept
    most_panes: int
    """Reports side by side at most."""
    place: str
    """Where the cursor is at home: the first article of its storyline."""

    fetch_word: str
    """How the fetching of feeds goes, or what it brought; empty where none was asked."""

    @property
    def themes(self) -> "Themes":
        """What was found in the folders of themes."""

    def go_home(self) -> None:
        """Shows what was loaded."""

    def compare(self, target: "Target") -> None:
        """Puts the reports of a target side by side."""

    def compare_with(self, id: str) -> None:
        """Puts the reports of a storyline, event or report side by side, by its id."""

    def compare_storyline_of(self, id: str) -> None:
        """Puts the reports of the storyline that holds this id side by side."""

    def compare_chosen(self, ids: Sequence[str]) -> None:
        """Puts the reports of these ids side by side."""

    def read(self, article: "Article", at: "Span | None" = None) -> None:
        """Opens an article, at a place of its text if one is given."""

    def read_by(self, id: str, query: str = "") -> None:
        """Opens the article of this id; what a query finds in it is marked."""

    def read_at(self, id: str, sentence: str, near: int) -> None:
        """Opens the article of this id at a sentence, which began near this place of its text."""

    def show_basket(self) -> None:
        """Opens the basket of quotations."""

    def show_tellings(self, asked: "Asked") -> None:
        """Shows every telling of what is asked about."""

    def show_vouches(self, asked: "Asked") -> None:
        """Shows who vouches for what is asked about."""

    def show_changes(self, report: "Report", at: int = 0) -> None:
        """Shows what the copies of a report changed, from copy `at` on, or says that there are none."""

    def show_changes_of(self, id: str) -> None:
        """Shows what the copies of the report of this id changed, or says that there are none."""

    def search(self, query: str = "") -> None:
        """Opens the search, with this typed already."""

    def views_changed(self) -> None:
        """Home shows the saved searches as they are now."""

    def edit(self, article: "Head") -> None:
        """Asks what the reader says of an article, and writes it into the library's `briefing.toml`."""

    def remember_edit(self, edit: "Edit") -> None:
        """`u` takes the change of this file back."""

    def begin(self, folder: "Path | None", fetch: bool) -> None:
        """Makes a folder the reader's library and opens it, then asks its feeds if `fetch`; without a folder opens the sample."""

    def pipe(self, id: str) -> None:
        """Asks for a command, and gives it the text of the article of this id."""

    def regroup(self) -> None:
        """Groups the library anew, by the corrections that there now are."""

    def preview_brief(self) -> None:
        """Previews the brief of the library."""

    def show_text(self, title: str, passage: "Passage") -> None:
        """Shows a text over the screen."""

    def explain(self, id: str) -> None:
        """Says why the reports of the storyline that is, or holds, this id are together."""

    def show_timeline(self, id: str) -> None:
        """Shows the storyline that is, or holds, this id over time."""

    def read_unread(self, after: str, by: int) -> None:
        """Opens the next unread report after that of this article, or with `by` -1 the one before, in the place of this one."""

    def show_problems(self) -> None:
        """Lists the files that could not be read as they should."""

    def remember_theme(self, name: str) -> None:
        """Remembers the theme."""


class Shared:
    """What a screen and an overlay both have."""

    @property
    def reader(self) -> Reader:
        """The app, as the screens know it."""
        return cast("Reader", cast("Screen[None]", self).app)

    _idle: frozenset[str] = frozenset()

    def idle(self) -> frozenset[str]:
        """Ids of the commands that would do nothing here and now; the line of keys leaves them out."""
        return frozenset()

    def look_at_keys(self) -> None:
        """The line of keys shows what is possible now, where that is not what it was."""
        now = self.idle()
        if now != self._idle:
            self._idle = now
            cast("Screen[None]", self).refresh_bindings()

    def on_line_list_moved(self) -> None:
        """On another row other things may be possible."""
        self.look_at_keys()

    def give_up(self) -> bool:
        """Ends what is under way on this screen; false where nothing is, and the screen itself may be left."""
        return False

    @property
    def kept(self) -> Kept:
        """The marks of articles."""
        return self.reader.kept

    @property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return self.reader.glyphs


class Place(Shared, Screen[None]):
    """A screen of the reader."""

    def state_changed(self) -> None:
        """Shows what the reader's state is now."""

    def fetch_went_on(self) -> None:
        """Says how far the fetching of feeds is, where there is room for it."""

    def legend(self) -> Sequence[tuple[str, str]]:
        """The signs of this screen, each with what it says."""
        return ()

    def open_article(self, article: "Head") -> None:
        """Opens the article's page in the browser, or says why not."""
        if article.url is None:
            self.notify("This article has no link.", markup=False)
        else:
            self.app.open_url(article.url)
            self.notify(f"Opened in the browser: {article.url}", markup=False)
