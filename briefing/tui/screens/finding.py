"""`/` on the compare screen: words are marked in every text, and `n` and `N` go through them until `esc`."""

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from briefing.tui.columns import Column
from briefing.tui.finding import Finding, find
from briefing.tui.lead import Lead
from briefing.tui.screens.comparing import Comparing
from briefing.tui.widgets.find_line import FindLine


class Finds(Comparing):
    """Looks for words in the texts that are compared."""

    _from: Widget | None = None

    def action_find(self) -> None:
        """Opens the line to type in."""
        self._from = self.focused
        line = self.query_one(FindLine)
        line.display = True
        line.value = ""
        line.focus()

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        if self.query_one(FindLine).display:
            self._look_for(event.value)

    @on(Input.Submitted, "#find")
    def _submitted(self) -> None:
        self._put_away()
        if self.finding is not None and self.finding.hits:
            self.step_hit(1)

    def _look_for(self, query: str) -> None:
        reports = [(view.report.id, view.report.lead) for column in self.columns for view in column.views]
        found = find(query, reports)
        self.finding = found if query.strip() else None
        self._show_facets()
        self._show_panes()

    def _put_away(self) -> None:
        self.query_one(FindLine).display = False
        (self._from or self.band).focus()

    def end_find(self) -> bool:
        """Ends the search; false where there is none."""
        line = self.query_one(FindLine)
        if self.finding is None and not line.display:
            return False
        if line.display:
            self._put_away()
        self.finding = None
        self._show_facets()
        self._show_panes()
        return True

    def step_hit(self, by: int) -> None:
        """To the next word that was found, or the one before, seen from the pane that has the focus."""
        if self.finding is None:
            return
        pane = self.panes.focused
        at = (pane.view.report.id, pane.text.place) if pane and pane.view else ("", (0, 0))
        self.finding = self.finding.after(*at, by)
        self._go_to(self.finding)

    def _go_to(self, finding: Finding) -> None:
        hit = finding.hit
        number = next((n for n, c in enumerate(self.columns) if hit and hit.report in _ids(c)), None)
        if hit is None or number is None:
            return
        if self.band.row is not None:
            self.lead = Lead(hit.report, self.band.cursor, self.lead.row if self.lead else self.band.row)
        if not self.first <= number < self.first + len(self.panes.panes):
            self.first = number
        self._show_facets()
        self._show_panes()
        self.focus_pane(number - self.first + 1)
        self.panes.panes[number - self.first].text.go_to(hit.span)


def _ids(column: Column) -> set[str]:
    return {view.report.id for view in column.views}
