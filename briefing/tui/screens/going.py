"""Home's keys that go to what was not read yet."""

from textual import work
from textual.message import Message

from briefing.model import StorylineRow
from briefing.tui.screens.correcting import Correcting


class Going(Correcting):
    """Goes to the next unread report, in the list of reports or among the storylines."""

    class Unread(Message):
        """Where the next unread report is; nowhere near, if `place` is None."""

        def __init__(self, place: int | None, report: str) -> None:
            super().__init__()
            self.place, self.report = place, report

    def action_next_unread(self) -> None:
        """To the next unread report."""
        self._go(1)

    def action_previous_unread(self) -> None:
        """To the unread report before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        place = self.storylines.cursor - len(self.rows().views)
        report = self.reports.row.report.id if self.reports.row and self.reports.has_focus else None
        if report is None and not isinstance(self.storylines.row, StorylineRow):
            place = -1 if by > 0 and place < 0 else len(self.home.rows)
        self._look_for_unread(place, report, by)

    @work(thread=True, exclusive=True, group="unread")
    def _look_for_unread(self, place: int, report: str | None, by: int) -> None:
        from briefing.session import UnknownId
        from briefing.session.unread import next_unread

        start = place if report is not None else place + by
        try:
            found = next_unread(self.session, self.home.rows, start, report or "", by)
        except UnknownId:
            return  # the library changed: the lists are about to be shown anew
        self.post_message(self.Unread(found.place, found.report) if found else self.Unread(None, ""))

    def on_going_unread(self, message: Unread) -> None:
        """Puts the cursors there."""
        if message.place is None:
            self.notify("Nothing unread near here.")
            return
        at = message.place + len(self.rows().views)
        self.wanted = message.report
        if at == self.storylines.cursor:
            self.reports.cursor = next(n for n, row in enumerate(self.reports.rows) if row.report.id == message.report)
        self.storylines.cursor = at
