"""Home's keys for correcting the grouping: merge storylines, split one, move a report."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.model import Card, EventOf, StorylineRow
from briefing.text.labels import counted, day_text, days_text
from briefing.tui.screens.holding import Holding

if TYPE_CHECKING:
    from briefing.tui.screens.choose import Choice

MOST = 60
"""Storylines that are offered."""


class Correcting(Holding):
    """Says what belongs together; the library is grouped again beside the keys."""

    def action_merge(self) -> None:
        """Asks with which storyline this one is to be merged."""
        row = self.storylines.row
        if not isinstance(row, StorylineRow):
            return

        def merge(choice: "Choice") -> None:
            self._correct(lambda: self.session.doing.merge(row.id, choice.id))

        self._choose(f"Merge “{row.title}” with", row, merge, ())

    def action_move_report(self) -> None:
        """Asks where the marked reports, else that under the cursor, belong."""
        row, ids = self.storylines.row, self._these()
        if not isinstance(row, StorylineRow) or not ids:
            return

        def move(choice: "Choice") -> None:
            self._correct(lambda: self.session.doing.move(row.id, ids, choice.id))

        from briefing.tui.screens.choose import Choice

        events = [
            Choice(
                event.id,
                event.title,
                f"an event of this storyline, {day_text(event.date)}, {counted(len(event.reports), 'report')}",
            )
            for event in self._events(row)
            if not ids.issuperset(report.id for report in event.reports)
        ]
        self._choose(f"Move {counted(len(ids), 'report')} to", row, move, events)

    def _events(self, row: StorylineRow) -> "Sequence[EventOf[Card]]":
        from briefing.session import UnknownId

        try:
            return self.session.listed(row.id).events
        except UnknownId:
            return ()  # the library changed: the lists are about to be shown anew

    def action_split(self) -> None:
        """Makes the marked reports, else that under the cursor, a storyline of their own."""
        row, ids = self.storylines.row, self._these()
        if isinstance(row, StorylineRow) and ids:
            if len(ids) == row.reports:
                self.notify("These are all its reports: mark some with space, and split these off.")
                return
            self._correct(lambda: self.session.doing.part(row.id, ids))

    def action_corrections(self) -> None:
        """Lists what was corrected."""
        from briefing.tui.screens.corrections import CorrectionsScreen

        self.app.push_screen(CorrectionsScreen())

    def _these(self) -> set[str]:
        """Ids of the reports of this storyline that are marked, else of that under the cursor."""
        here = {row.report.id for row in self.reports.rows}
        marked = here & set(self.marked)
        under = {self.reports.row.report.id} if self.reports.row else set()
        return marked or under

    def _choose(
        self, question: str, row: StorylineRow, done: "Callable[[Choice], None]", first: "Sequence[Choice]"
    ) -> None:
        from briefing.tui.screens.choose import ChooseScreen

        def find(typed: str) -> "Sequence[Choice]":
            fitting = [one for one in first if typed.casefold() in one.name.casefold()]
            return (*fitting, *(one for one in self._storylines(row, typed) if one.id != row.id))

        self.app.push_screen(ChooseScreen(question, find, done, "words of the storyline"))

    def _storylines(self, row: StorylineRow, typed: str) -> "list[Choice]":
        """The storylines that fit what was typed; where nothing was, those that this one touches, then the first ones at home."""
        if not typed:
            near = (*self.session.touched(row), *self.home.rows[:MOST])
            return [_choice(one) for one in {one.id: one for one in near}.values()]
        found = list(self.session.engine.search(typed, MOST))
        ids = dict.fromkeys(hit.storyline for answer in found[-1:] for hit in answer.hits)
        return [_choice(one) for one in self.session.rows_of(list(ids))]

    def _correct(self, deed: Callable[[], str | None]) -> None:
        self.marked.clear()
        self._do(deed)
        self.reader.regroup()
        self.notify("Grouping again.")


def _choice(row: StorylineRow) -> "Choice":
    from briefing.tui.screens.choose import Choice

    return Choice(row.id, row.title, f"{counted(row.reports, 'report')}, {days_text(row.days)}")
