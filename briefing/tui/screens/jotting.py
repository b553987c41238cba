"""Home's keys for what the reader says of a whole report or storyline: a note, tags, other metadata; and for taking it elsewhere."""

from collections.abc import Callable, Sequence

from briefing.choices import Level
from briefing.model import StorylineRow
from briefing.tui.rows import Shown
from briefing.tui.screens.going import Going


class Jotting(Going):
    """Writes things down about the row under the cursor."""

    def action_note_whole(self) -> None:
        """Asks for a note on the report, its event or the storyline."""
        from briefing.tui.screens.tagging import ask_for_note

        self._ask(lambda level, one: ask_for_note(self, level, one))

    def action_tag(self) -> None:
        """Asks for tags on the report, its event or the storyline."""
        from briefing.tui.screens.tagging import ask_for_tags

        self._ask(lambda level, one: ask_for_tags(self, level, one))

    def action_star_event(self) -> None:
        """Stars the event of the report, or takes its star away."""
        row = self.reports.row
        if row is not None and row.event is not None:
            event = row.event.id
            on = self.home.starred_events.isdisjoint(row.of_event)
            self._do(lambda: self.session.doing.star_event(event, on))

    def action_read_event(self) -> None:
        """All reports of the event were read; or, where they were, none."""
        row = self.reports.row
        if row is not None:
            ids = row.of_event
            on = not all(self.kept.is_read([id]) for id in ids)
            self._do(lambda: self.session.doing.read_these(ids, "an event", on))

    def action_edit(self) -> None:
        """Asks what the reader says of the report."""
        if self.reports.row is not None:
            self.reader.edit(self.reports.row.report.lead)

    def action_pipe(self) -> None:
        """Gives the report's text to a command."""
        if self.reports.row is not None:
            self.reader.pipe(self.reports.row.report.id)

    def action_copy_report(self) -> None:
        """Asks what is to be copied of the report."""
        from briefing.brief.citing import quote_of
        from briefing.session.doing import now_text
        from briefing.tui.screens.copying import ask_what

        if self.reports.row is not None:
            lead = self.reports.row.report.lead
            ask_what(self, quote_of(lead, "", 0, now_text(), self.session.digest_of(lead)), lead)

    def _ask(self, of: Callable[[Level, str], None]) -> None:
        """Asks about what the cursor is on, by an article of it; of a report that is not alone first whether its event is meant."""
        row, report = self.storylines.row, self.reports.row
        if not self.reports.has_focus or report is None:
            if isinstance(row, StorylineRow):
                of(Level.STORYLINE, row.first.id)
        elif report.event is None or len(report.event.reports) == 1:
            of(Level.ARTICLE, report.report.id)
        else:
            self._ask_which(report, of)

    def _ask_which(self, report: Shown, of: Callable[[Level, str], None]) -> None:
        from briefing.tui.screens.choose import Choice, ChooseScreen

        title = report.event.title if report.event else ""
        choices = (
            Choice(Level.ARTICLE, "This report", report.report.lead.title),
            Choice(Level.EVENT, "Its event", title),
            Choice(Level.STORYLINE, "Its storyline", self._title),
        )

        def find(typed: str) -> Sequence[Choice]:
            return [choice for choice in choices if typed.casefold() in choice.name.casefold()]

        self.app.push_screen(
            ChooseScreen(
                "About what", find, lambda one: of(Level(one.id), report.report.id), "report, event, storyline"
            )
        )
