"""What a copy changed against its lead; the copies of a report one by one."""

from textual.app import ComposeResult

from briefing.model import Report
from briefing.text.labels import counted
from briefing.tui.changed import changed_page, places
from briefing.tui.commands import bindings
from briefing.tui.screens.base import Place
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.text_pane import TextPane


class ChangesScreen(Place):
    """One copy's text, with what it added, left out and moved."""

    BINDINGS = bindings("changes", "inner", "everywhere")
    CSS_PATH = "../styles/changes.tcss"

    def __init__(self, report: Report, at: int = 0) -> None:
        """`at` is the number of the copy to begin with."""
        super().__init__()
        self.report = report
        self.at = at
        self.change = 0

    def compose(self) -> ComposeResult:
        """A bar, the text, the keys."""
        yield Bar(id="top")
        yield TextPane()
        yield Keys()

    def on_mount(self) -> None:
        """Shows the copy."""
        self._show()
        self.query_one(TextPane).focus()

    def idle(self) -> frozenset[str]:
        """To go on, where there is nowhere to go."""
        changed = bool(places(self.query_one(TextPane).passage))
        conditions = {"next-copy": len(self.report.copies) > 1, "next-change": changed}
        return frozenset(id for id, possible in conditions.items() if not possible)

    def _show(self) -> None:
        copies = self.report.copies
        said = f"copy {self.at + 1} of {counted(len(copies), 'copy')}"
        self.query_one("#top", Bar).show((("What a copy changed  ", ("strong",)), (said, ())))
        self.change = -1
        self.query_one(TextPane).show(changed_page(self.report, copies[self.at], self.glyphs), (0, 0))

    def _step(self, by: int) -> None:
        self.at = (self.at + by) % len(self.report.copies)
        self._show()

    def _to(self, change: int) -> None:
        pane = self.query_one(TextPane)
        marks = places(pane.passage)
        if marks:
            self.change = change % len(marks)
            pane.show(pane.passage, marks[self.change].span)

    def action_next_copy(self) -> None:
        """The next copy, after the last the first."""
        self._step(1)

    def action_previous_copy(self) -> None:
        """The copy before."""
        self._step(-1)

    def action_next_change(self) -> None:
        """To the next change of the text."""
        self._to(self.change + 1)

    def action_previous_change(self) -> None:
        """To the change before."""
        self._to(max(self.change, 0) - 1)

    def action_read_copy(self) -> None:
        """Opens the copy as an article."""
        self.reader.read(self.report.copies[self.at].article)
