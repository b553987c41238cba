"""Home: the storylines of the library, and the reports of the one under the cursor."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Footer

from briefing.comparisons import Target
from briefing.model import Report, Storyline
from briefing.session import Session
from briefing.text.labels import counted
from briefing.tui.commands import bindings
from briefing.tui.marks import Line, clipped
from briefing.tui.rows import Shown, report_row, shown, storyline_row, touches
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.lines import LineList

BORDER = 6
"""Cells of a border that its label cannot have: a corner, a line and a space at each end."""


class StorylineList(LineList[Storyline]):
    """The list on the left."""

    BINDINGS = bindings("storylines")


class ReportList(LineList[Shown]):
    """The list on the right."""

    BINDINGS = bindings("reports")


class StoriesScreen(Place):
    """Storylines, and the reports of one."""

    BINDINGS = bindings("stories", "home", "everywhere")
    CSS_PATH = "../styles/stories.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]

    def __init__(self, session: Session, why: str | None = None) -> None:
        """`why` says why this library was opened, where PATH did not."""
        super().__init__()
        self.session = session
        self.why = why
        self.marked: dict[str, Report] = {}

    def compose(self) -> ComposeResult:
        """A bar, two lists, the keys."""
        yield Bar(id="top")
        with Container(id="lists"):
            yield StorylineList(self._storyline, height=2, id="storylines")
            yield ReportList(self._report, id="reports")
        yield Bar(id="note")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Fills the lists."""
        self.query_one("#top", Bar).show(self._top())
        for list, title in ((self.storylines, "Storylines"), (self.reports, "Reports")):
            list.add_class("panel")
            list.border_title = Content(title)
        note = self.query_one("#note", Bar)
        note.display = self.why is not None
        note.show(((self.why or "", ("quiet",)),))
        self.storylines.show(self.session.storylines)
        self.storylines.focus()

    @property
    def storylines(self) -> StorylineList:
        """The list on the left."""
        return self.query_one(StorylineList)

    @property
    def reports(self) -> ReportList:
        """The list on the right."""
        return self.query_one(ReportList)

    def _top(self) -> Line:
        library, reports = self.session.library, self.session.reports
        outlets = {a.outlet for r in reports for a in r.articles if a.outlet}
        unnamed = sum(a.outlet is None for r in reports for a in r.articles)
        counts = [
            f"{library.name}",
            counted(len(library.articles), "article"),
            counted(len(outlets), "outlet") + (f", {unnamed} unnamed" if unnamed else ""),
            counted(len(self.session.storylines), "storyline"),
        ]
        problems = f" · {counted(len(library.problems), 'problem')} (p)" if library.problems else ""
        return (("Briefing  ", ("strong",)), (" · ".join(counts), ()), (problems, ("warn",)))

    def _storyline(self, storyline: Storyline, width: int, under: bool) -> Sequence[Line]:
        return storyline_row(storyline, width, under, self.glyphs)

    def _report(self, row: Shown, width: int, under: bool) -> Sequence[Line]:
        return report_row(row, width, under, row.report.id in self.marked, self.glyphs)

    @on(LineList.Moved, "#storylines")
    def show_reports(self) -> None:
        """Shows the reports of the storyline under the cursor."""
        storyline = self.storylines.row
        if storyline is None:
            return
        self.reports.show(shown(storyline))

    def on_resize(self) -> None:
        """Labels take the room that there now is."""
        self.call_after_refresh(self.label_reports)

    @on(LineList.Moved, "#reports")
    @on(events.DescendantFocus)
    def label_reports(self) -> None:
        """Says on the border whose reports these are, and what the storyline or event under the cursor also touches."""
        storyline, report = self.storylines.row, self.reports.row
        if storyline is None or report is None:
            return
        marked = f" · {len(self.marked)} marked (c compares)" if self.marked else ""
        others = self.session.touched(report.event if self.reports.has_focus else storyline)
        room = self.reports.outer_size.width - BORDER
        title = clipped(storyline.title, room - len(marked), self.glyphs.more)
        self.reports.border_title = Content(title + marked)
        self.reports.border_subtitle = Content(touches(others, room, self.glyphs))

    @on(LineList.Chosen, "#storylines")
    def _chosen(self) -> None:
        self.action_compare()

    @on(LineList.Chosen, "#reports")
    def _chosen_report(self) -> None:
        self.action_read()

    def action_compare(self) -> None:
        """Compares the marked reports, else the storyline under the cursor."""
        storyline = self.storylines.row
        if self.marked:
            self.action_compare_marked()
        elif storyline is not None:
            self.reader.compare(self.session.target(storyline.id))

    def action_compare_marked(self) -> None:
        """Compares the marked reports, else the event under the cursor."""
        shown = self.reports.row
        if self.marked:
            self.reader.compare(Target("chosen", f"{len(self.marked)} marked reports", tuple(self.marked.values())))
        elif shown is not None:
            self.reader.compare(self.session.target(shown.event.id))

    def action_mark(self) -> None:
        """Marks the report under the cursor, or takes its mark away."""
        shown = self.reports.row
        if shown is None:
            return
        if self.marked.pop(shown.report.id, None) is None:
            self.marked[shown.report.id] = shown.report
        self.reports.action_cursor_down()
        self.reports.redraw()
        self.label_reports()

    def action_read(self) -> None:
        """Opens the report under the cursor."""
        if self.reports.row is not None:
            self.reader.read(self.reports.row.report.lead)

    def action_show_changes(self) -> None:
        """Shows what the copies of the report under the cursor changed."""
        if self.reports.row is not None:
            self.reader.show_changes(self.reports.row.report)

    def action_open(self) -> None:
        """Opens the page of the report under the cursor."""
        if self.reports.row is not None:
            self.open_article(self.reports.row.report.lead)

    def action_why(self) -> None:
        """Says why the reports of this storyline are together."""
        if self.storylines.row is not None:
            self.reader.explain(self.storylines.row)

    def action_problems(self) -> None:
        """Lists the files that could not be read as they should."""
        self.reader.show_problems(self.session.library.problems)

    def action_search(self) -> None:
        """Opens the search."""
        self.reader.search()

    def action_brief(self) -> None:
        """Previews the brief."""
        self.reader.preview_brief()

    def action_pane_left(self) -> None:
        """To the storylines."""
        self.storylines.focus()

    def action_pane_right(self) -> None:
        """To the reports."""
        self.reports.focus()
