"""Home: what its keys do."""

from textual import on

from briefing.model import StorylineRow
from briefing.tui.commands import bindings
from briefing.tui.home import FoldRow, OutletRow, ViewRow
from briefing.tui.screens.jotting import Jotting
from briefing.tui.widgets.lines import LineList

WIDE = 100
"""Cells from which on the lists stand side by side."""


class StoriesScreen(Jotting):
    """Saved searches and storylines, and the reports of one."""

    BINDINGS = bindings("stories", "home", "everywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def idle(self) -> frozenset[str]:
        """What needs a report, a link or a storyline, where there is none."""
        row, report = self.storylines.row, self.reports.row
        conditions = {
            "read": report is not None,
            "compare-marked": report is not None,
            "mark": report is not None,
            "turn-star": report is not None,
            "open": report is not None and report.report.lead.url is not None,
            "why": isinstance(row, StorylineRow) or report is not None,
            "follow": isinstance(row, StorylineRow),
            "done": row is not None and not isinstance(row, ViewRow),
        }
        return frozenset(id for id, possible in conditions.items() if not possible)

    @on(LineList.Chosen, "#storylines")
    def action_compare(self) -> None:
        """Compares the marked reports, else the storyline under the cursor; goes to what a saved search found."""
        row = self.storylines.row
        if self.marked:
            self.reader.compare_chosen(self.marked)
        elif isinstance(row, FoldRow):
            self.unfolded = not self.unfolded
            self.show_again()
        elif isinstance(row, ViewRow | OutletRow):
            self.reports.focus()
        elif isinstance(row, StorylineRow):
            self.reader.compare_with(row.id)

    def action_compare_marked(self) -> None:
        """Compares the marked reports, else the event under the cursor."""
        row = self.reports.row
        if self.marked:
            self.reader.compare_chosen(self.marked)
        elif row is not None:
            self.reader.compare_with(row.group)

    def action_mark(self) -> None:
        """Marks the report under the cursor, or takes its mark away."""
        row = self.reports.row
        if row is None:
            return
        if row.report.id in self.marked:
            self.marked.remove(row.report.id)
        else:
            self.marked.append(row.report.id)
        self.reports.action_cursor_down()
        self.reports.redraw()
        self.label_reports()

    @on(LineList.Chosen, "#reports")
    def action_read(self) -> None:
        """Opens the report under the cursor."""
        if self.reports.row is not None:
            self.reader.read_by(self.reports.row.report.id, self.query_of_view)

    def action_turn_read(self) -> None:
        """Read becomes unread, and the other way round."""
        if self.reports.row is not None:
            self.kept.turn_read(self.reports.row.ids)
            self.reports.redraw()

    def action_turn_star(self) -> None:
        """Stars the report under the cursor, or takes its star away."""
        if self.reports.row is not None:
            self.kept.turn_star(self.reports.row.ids)
            self.reports.redraw()

    def on_screen_resume(self) -> None:
        """What was read meanwhile shows."""
        self.reports.redraw()

    def action_show_changes(self) -> None:
        """Shows what the copies of the report under the cursor changed."""
        if self.reports.row is not None:
            self.reader.show_changes_of(self.reports.row.report.id)

    def action_open(self) -> None:
        """Opens the page of the report under the cursor."""
        if self.reports.row is not None:
            self.open_article(self.reports.row.report.lead)

    def action_why(self) -> None:
        """Says why the reports of this storyline are together."""
        row, report = self.storylines.row, self.reports.row
        if isinstance(row, StorylineRow):
            self.reader.explain(row.id)
        elif report is not None:
            self.reader.explain(report.group)

    def action_timeline(self) -> None:
        """Shows the storyline under the cursor over time."""
        row = self.storylines.row
        if isinstance(row, StorylineRow):
            self.reader.show_timeline(row.id)

    def action_basket(self) -> None:
        """Opens the basket of quotations."""
        self.reader.show_basket()

    def action_problems(self) -> None:
        """Lists the files that could not be read as they should."""
        self.reader.show_problems()

    def action_search(self) -> None:
        """Opens the search, on a saved one with that."""
        self.reader.search(self.query_of_view if self.storylines.has_focus else "")

    def action_brief(self) -> None:
        """Previews the brief."""
        self.reader.preview_brief()

    def action_pane_left(self) -> None:
        """To the storylines."""
        self.storylines.focus()

    def action_pane_right(self) -> None:
        """To the reports."""
        self.reports.focus()
