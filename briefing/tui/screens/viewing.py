"""The saved searches on the home screen: above the storylines, each with what it finds on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from briefing.choices import View
from briefing.tui.home import ViewRow
from briefing.tui.rows import found
from briefing.tui.screens.listing import Listing
from briefing.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from briefing.search.hits import Found

MOST = 200
"""Articles of a saved search that are listed."""
VIEW_ACTIONS = {"delete_view", "view_up", "view_down"}


class Viewing(Listing):
    """Shows saved searches, and takes their keys."""

    class Counted(Message):
        """How many articles a saved search finds."""

        def __init__(self, view: View, total: int) -> None:
            super().__init__()
            self.view, self.total = view, total

    class Answered(Message):
        """What a saved search finds."""

        def __init__(self, view: View, answer: "Found") -> None:
            super().__init__()
            self.view, self.answer = view, answer

    _views: tuple[View, ...] = ()
    _totals: dict[View, int]

    def on_mount(self) -> None:
        """Looks what was saved, and counts it when the first frame is there."""
        self._totals = {}
        self._views = self.reader.state.views.all()
        if self._views:
            self.call_after_refresh(self._count, self._views)

    def views(self) -> Sequence[ViewRow]:
        """The saved searches, each with what it finds."""
        return [ViewRow(view, self._totals.get(view)) for view in self._views]

    @property
    def view(self) -> View | None:
        """The saved search under the cursor."""
        row = self.storylines.row
        return row.view if isinstance(row, ViewRow) else None

    @property
    def query_of_view(self) -> str:
        """What the reports shown were searched by, if they were."""
        return self.view.query if self.view else ""

    @work(thread=True, exclusive=True, group="views")
    def _count(self, views: tuple[View, ...]) -> None:
        """Counts what each saved search finds, one after the other, beside the keys."""
        worker = get_current_worker()
        for view in views:
            answers = self.session.engine.search(view.query, 1, lambda: worker.is_cancelled)
            for answer in answers:
                if answer.settled and not worker.is_cancelled:
                    self.post_message(self.Counted(view, answer.total))

    def on_viewing_counted(self, message: Counted) -> None:
        """Shows the number."""
        self._totals[message.view] = message.total
        self.show_again()

    @on(LineList.Moved, "#storylines")
    def show_found(self) -> None:
        """Searches what the view under the cursor asks for."""
        if self.view is not None and self.view.query != self._of:
            self._answer(self.view)

    @work(thread=True, exclusive=True, group="reports")
    def _answer(self, view: View) -> None:
        worker = get_current_worker()
        if not worker.is_cancelled:
            for answer in self.session.engine.search(view.query, MOST, lambda: worker.is_cancelled):
                if answer.settled and not worker.is_cancelled:
                    self.post_message(self.Answered(view, answer))

    def on_viewing_answered(self, message: Answered) -> None:
        """Shows what was found, if the cursor is still there."""
        if message.view == self.view:
            self._put(message.view.query, message.view.name, found(message.answer.hits))

    def show_saved(self) -> None:
        """Shows the saved searches as they are now."""
        self._views = self.reader.state.views.all()
        self.show_again()
        self._count(tuple(view for view in self._views if view not in self._totals))

    def rename_view(self) -> None:
        """Asks for another name."""
        from briefing.tui.screens.ask import AskScreen

        view = self.view
        if view is None:
            return

        def rename(name: str) -> str | None:
            problem = self.reader.state.views.rename(view.name, name)
            if problem is None:
                self._totals[View(name, view.query)] = self._totals.get(view, 0)
                self.show_saved()
            return problem

        self.app.push_screen(AskScreen("Rename (enter renames, esc does not)", rename, view.name))

    def action_delete_view(self) -> None:
        """Asks whether the saved search is to be forgotten."""
        from briefing.tui.screens.ask import AskScreen

        view = self.view
        if view is None:
            return

        def delete(_: str) -> str | None:
            self.kept.told(self.reader.state.views.delete(view.name))
            self.show_saved()
            return None

        self.app.push_screen(AskScreen("Forget this search? (enter forgets it, esc does not)", delete, view.name))

    def action_view_up(self) -> None:
        """Moves the saved search up."""
        self._move(-1)

    def action_view_down(self) -> None:
        """Moves the saved search down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if self.view is not None:
            self.kept.told(self.reader.state.views.move(self.view.name, by))
            self.show_saved()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of saved searches are in force where the cursor is on one."""
        return self.view is not None if action in VIEW_ACTIONS else super().check_action(action, parameters)

    def renew(self) -> None:
        """Shows the library as it is now, the saved searches too."""
        super().renew()
        self._count(self._views)
        if self.view is not None:
            self._answer(self.view)
