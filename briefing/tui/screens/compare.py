"""The heart: a facet above, the reports below, and every pane at the sentence that the chosen row is about."""

from collections.abc import Sequence

from textual import on
from textual.widgets import Input

from briefing.model import Facet, Report
from briefing.tui.asked import Asked
from briefing.tui.columns import By
from briefing.tui.commands import bindings
from briefing.tui.legend import legend
from briefing.tui.screens.finding import Finds
from briefing.tui.screens.keeping import Here, Keeping
from briefing.tui.shown import step
from briefing.tui.widgets.lines import LineList

LAST = 10**6
"""More columns than there are: the panes then show the last ones."""


class CompareScreen(Keeping, Finds):
    """A comparison, and what its keys do."""

    BINDINGS = bindings("compare", "inner", "everywhere")
    CSS_PATH = "../styles/compare.tcss"

    def here(self) -> Here | None:
        """The sentence under the cursor of a text."""
        pane = self.panes.focused
        if pane is None or pane.view is None or pane.text.sentence is None:
            return None
        return Here(pane.view.report.lead, pane.text.sentence)

    def action_basket(self) -> None:
        """Opens the basket of quotations."""
        self.reader.show_basket()

    def idle(self) -> frozenset[str]:
        """What needs a row, or more reports than there are panes, where there are none."""
        row = self.comparison is not None and self.row is not None
        after = self.first + len(self.panes.panes) < len(self.columns) or self.part + 1 < len(self.portions)
        typing = isinstance(self.focused, Input)
        conditions = {"tellings": row, "vouches": row, "more": after, "find": not typing}
        return frozenset(id for id, possible in conditions.items() if not possible)

    @on(LineList.Chosen, "#band")
    def action_tellings(self) -> None:
        """Stacks every telling of the row, or of the sentence under the cursor of a text."""
        if self.comparison is not None and self.row is not None:
            self.reader.show_tellings(Asked(self.comparison, self.facet, self.row, self.sentence))

    def action_vouches(self) -> None:
        """Who says it, with which verb, in which report."""
        if self.comparison is not None:
            self.reader.show_vouches(Asked(self.comparison, self.facet, self.row, self.sentence))

    def action_next_facet(self) -> None:
        """The next facet, the first after the last."""
        self._turn(1)

    def action_previous_facet(self) -> None:
        """The facet before, the last before the first."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        facets = list(Facet)
        self.facet = facets[(facets.index(self.facet) + by) % len(facets)]

    def action_columns(self) -> None:
        """Columns by report, then by outlet, then by month."""
        ways = list(By)
        self.by = ways[(ways.index(self.by) + 1) % len(ways)]

    def action_next_mark(self) -> None:
        """The next word that was found; else in a text the next mark, in the band the next row."""
        self._step(1)

    def action_previous_mark(self) -> None:
        """The word found, the mark or the row before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        pane = self.panes.focused
        if self.finding is not None and self.finding.hits:
            self.step_hit(by)
        elif pane is None or pane.view is None or self.shown is None:
            self.band.cursor += by
        else:
            stop = step(self.shown.stops(self.facet, pane.view.report.id), pane.text.place, by)
            if stop is None:
                self.notify("Nothing of this facet is marked in this text.")
            else:
                pane.text.go_to(stop.span)

    def action_more(self) -> None:
        """The next reports; after the last of these, those that wait."""
        panes = len(self.panes.panes)
        if self.first + panes < len(self.columns):
            self.first += panes
        elif self.part + 1 < len(self.portions):
            self._bring_in(self.part + 1)

    def action_fewer(self) -> None:
        """The reports before."""
        if self.first > 0:
            self.first -= len(self.panes.panes)
        elif self.part > 0:
            self._bring_in(self.part - 1)

    def _bring_in(self, part: int) -> None:
        """Compares other reports of the storyline, beside the keys; what is there stays until they come."""
        self.keep_row(self.facet)
        self._enters = LAST if part < self.part else 0
        self.part = part
        self._show_head()
        self.prepare()

    def action_pane_left(self) -> None:
        """The pane on the left; from the first, the band."""
        self.focus_pane(max(0, self.where - 1))

    def action_pane_right(self) -> None:
        """The pane on the right; from the band, the first."""
        self.focus_pane(self.where + 1)

    def action_pane(self, number: int) -> None:
        """A pane by its number."""
        self.focus_pane(number)

    def action_zoom(self) -> None:
        """The focused part takes the whole screen, or gives it back."""
        self._zoom(None if self.has_class("-zoomed") else self.where)

    def give_up(self) -> bool:
        """Ends the search in the texts, else gives the whole screen back; false where there is neither."""
        if self.end_find():
            return True
        zoomed = self.has_class("-zoomed")
        self._zoom(None)
        return zoomed

    def legend(self) -> Sequence[tuple[str, str]]:
        """The signs of this screen, each with what it says."""
        return legend(self.glyphs)

    def _report(self) -> Report | None:
        """The report of the focused pane; asks for one where the band has the focus."""
        pane = self.panes.focused
        if pane is not None and pane.view is not None:
            return pane.view.report
        self.notify("Of which report? Go to its pane first: 1 to 9, or l.")
        return None

    def action_article(self) -> None:
        """Opens the focused report to be read alone."""
        report = self._report()
        if report is not None:
            self.reader.read(report.lead)

    def action_open(self) -> None:
        """Opens the page of the focused report in the browser."""
        report = self._report()
        if report is not None:
            self.open_article(report.lead)

    def action_show_changes(self) -> None:
        """Shows what the copies of the focused report changed, or of the only one that has any."""
        copied = [view.report for view in self.views if view.report.copies]
        if not copied:
            self.notify("No report here has copies in the library.")
        elif self.where == 0 and len(copied) == 1:
            self.reader.show_changes(copied[0])
        else:
            report = self._report()
            if report is not None:
                self.reader.show_changes(report)

    def action_why(self) -> None:
        """Says why the reports are together: those of the storyline of the focused report, else of the first."""
        pane = self.panes.focused
        view = pane.view if pane else next(iter(self.views), None)
        if view is not None:
            self.reader.explain(view.report.id)

    def action_search(self) -> None:
        """Opens the search in the library."""
        self.reader.search()

    def action_brief(self) -> None:
        """Previews the brief."""
        self.reader.preview_brief()
