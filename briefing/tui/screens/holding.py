"""Home's keys for what storylines are to the reader: followed, pinned, muted, done, starred, read, called by another name."""

from collections.abc import Callable

from textual import work

from briefing.choices import Hold
from briefing.model import StorylineRow
from briefing.tui.home import FoldRow, OutletRow
from briefing.tui.screens.viewing import Viewing


class Holding(Viewing):
    """Says things of the storyline under the cursor; each is one step that `u` takes back."""

    def action_follow(self) -> None:
        """Follows the storyline, or follows it no more."""
        self._turn(Hold.FOLLOWED)

    def action_pin(self) -> None:
        """Pins the storyline on top, or lets it go."""
        self._turn(Hold.PINNED)

    def action_mute(self) -> None:
        """Shows the storyline no more, or again."""
        self._turn(Hold.MUTED)

    def action_star_storyline(self) -> None:
        """Stars the storyline, or takes its star away."""
        self._turn(Hold.STARRED)

    def action_done(self) -> None:
        """Puts the storyline away until something comes to it; of an outlet's single reports all that there are."""
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self._turn(Hold.DONE)
        elif isinstance(row, OutletRow | FoldRow):
            outlets = [one.outlet for one in self.home.alone]
            called = "all single reports"
            if isinstance(row, OutletRow):
                outlets = [row.alone.outlet]
                called = f"the single reports of {row.alone.outlet or 'unknown outlets'}"
            self._do(lambda: self.session.doing.done_alone(outlets, self.home, called))

    def action_read_storyline(self) -> None:
        """All of the storyline was read; or, where it was, none of it."""
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self._do(lambda: self._turned_read(row.id))

    def _turned_read(self, id: str) -> str | None:
        ids = self.session.doing.articles(id)
        self.kept.look_up(ids)
        return self.session.doing.read_all(id, not all(self.kept.is_read([one]) for one in ids))

    def action_rename(self) -> None:
        """Asks for another name of the saved search or storyline under the cursor."""
        from briefing.tui.screens.ask import AskScreen

        row = self.storylines.row
        if not isinstance(row, StorylineRow):
            self.rename_view()
            return

        def rename(name: str) -> str | None:
            self._do(lambda: self.session.doing.hold(Hold.NAMED, row.id, True, name))
            return None

        self.app.push_screen(AskScreen("Rename the storyline (enter renames, esc does not)", rename, row.title))

    @work(thread=True, exclusive=True, group="all read")
    def action_read_all(self) -> None:
        """Everything in the library was read; `u` takes it back."""
        problem = self.session.doing.read_these(self.session.index.articles.ids(), "everything")
        self.app.call_from_thread(self._done, problem)

    def action_sort(self) -> None:
        """The next order of the storylines."""
        sorts = list(type(self.asked.sort))
        self.asked = self.asked._replace(sort=sorts[(sorts.index(self.asked.sort) + 1) % len(sorts)])
        self.state_changed()
        self.notify(f"In this order: {self.asked.sort}.")

    def action_put_away(self) -> None:
        """Shows what is done or muted too, or puts it away again."""
        self.asked = self.asked._replace(hidden_too=not self.asked.hidden_too)
        self.state_changed()
        self.notify(
            "What is done or muted is shown too." if self.asked.hidden_too else "What is done or muted is put away."
        )

    def action_filter(self) -> None:
        """Asks what is to be shown only."""
        from briefing.tui.screens.ask import AskScreen

        def only(typed: str) -> str | None:
            found, problems = self.session.engine.storylines(typed)
            if problems:
                return problems[0]
            if typed and not found:
                return "No storyline fits."
            self.asked = self.asked._replace(only=found if typed else None)
            self.only = typed
            self.state_changed()
            return None

        question = "Show only what fits, such as outlet:rt after:2022-11-01 is:unread is:starred (nothing: all)"
        self.app.push_screen(AskScreen(question, only, self.only, needed=None))

    def _turn(self, hold: Hold) -> None:
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            on = hold not in self.home.of(row.id)
            self._do(lambda: self.session.doing.hold(hold, row.id, on))

    def _do(self, deed: Callable[[], str | None]) -> None:
        """Does something to the state, and shows what became of it."""
        from briefing.session import UnknownId

        try:
            self._done(deed())
        except UnknownId:
            self.notify("This is in the library no longer.", severity="warning")

    def _done(self, problem: str | None) -> None:
        self.kept.told(problem)
        self.state_changed()

    def state_changed(self) -> None:
        """Shows what the reader's state is now, without losing the place."""
        self.look()
        self.show_again()
        self._show_top()
        self.kept.look_up(id for row in self.reports.rows for id in row.ids)
        self.reports.redraw()
        self.label_reports()
