"""One report beside the others: its text, with the evidence for the chosen row, or the nearest miss above it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.model import ReportView
from briefing.text.labels import published_text, source
from briefing.tui.facets import Evidence
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage
from briefing.tui.widgets.text_pane import TextPane


class ReportPane(Vertical):
    """A pane of the compare screen."""

    def __init__(self, number: int, glyphs: Glyphs) -> None:
        super().__init__(id=f"pane-{number}", classes="panel report-pane")
        self.number = number
        self.glyphs = glyphs
        self.view: ReportView | None = None

    def compose(self) -> ComposeResult:
        """A note, then the text."""
        yield Static(classes="note")
        yield TextPane()

    @property
    def text(self) -> TextPane:
        """The pane's text."""
        return self.query_one(TextPane)

    def show(self, view: ReportView, evidence: Evidence | None, marks: tuple[Mark, ...], asked: bool) -> None:
        """Shows a report: all marks of the facet, and the evidence of the chosen row, scrolled to.

        `asked` says whether there is a chosen row at all.
        """
        changed, self.view = self.view is not view, view
        lead = view.report.lead
        parts = [source(lead, self.glyphs.reader), published_text(lead), view.reason or ""]
        self.border_title = Content(" · ".join(part for part in parts if part))
        shown = (*marks, *(evidence.marks if evidence else ()))
        note = self.query_one(".note", Static)
        nothing = f"{self.glyphs.none} nothing found for this row" if asked else ""
        said = evidence.note if evidence else nothing
        note.display = bool(said)
        note.update(Content(said))
        passage = Passage(lead.text, (Mark((0, len(lead.title)), "strong"), *dict.fromkeys(shown)))
        span = evidence.span if evidence else None
        self.text.show(passage, span or ((0, 1) if changed else None))
