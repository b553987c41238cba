"""Home's keys for what the reader says of a whole report or storyline: a note, tags, other metadata; and for taking it elsewhere."""

from briefing.choices import Level
from briefing.model import StorylineRow
from briefing.tui.screens.going import Going


class Jotting(Going):
    """Writes things down about the row under the cursor."""

    def action_note_whole(self) -> None:
        """Asks for a note on the report or storyline."""
        from briefing.tui.screens.tagging import ask_for_note

        about = self._about()
        if about is not None:
            level, id = about
            ask_for_note(self, level, id, {id} if level is Level.ARTICLE else set(self.session.doing.articles(id)))

    def action_tag(self) -> None:
        """Asks for tags on the report or storyline."""
        from briefing.tui.screens.tagging import ask_for_tags

        about = self._about()
        if about is not None:
            ask_for_tags(self, *about)

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

    def _about(self) -> tuple[Level, str] | None:
        """What the cursor is on, by an article of it."""
        row, report = self.storylines.row, self.reports.row
        if self.reports.has_focus and report is not None:
            return Level.ARTICLE, report.report.id
        return (Level.STORYLINE, row.first.id) if isinstance(row, StorylineRow) else None
