"""One report beside the others: its text, with the evidence for the chosen row, or the nearest miss above it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.model import ReportView, Span
from briefing.tui.commands import bindings
from briefing.tui.glyphs import Glyphs
from briefing.tui.pane_text import PaneText
from briefing.tui.pieces import clipped
from briefing.tui.widgets.sentence_pane import SentencePane

BORDER = 6
"""Cells of a border that its title cannot have: a corner, a line and a space at each end."""


class ComparedText(SentencePane):
    """A text whose sentences can be asked about."""

    BINDINGS = bindings("sentences")


class ReportPane(Vertical):
    """A pane of the compare screen."""

    def __init__(self, number: int, glyphs: Glyphs) -> None:
        super().__init__(id=f"pane-{number}", classes="panel report-pane")
        self.number = number
        self.glyphs = glyphs
        self.view: ReportView | None = None
        self._title = ""

    def compose(self) -> ComposeResult:
        """A note, then the text."""
        yield Static(classes="note")
        yield ComparedText(self.glyphs.cursor)

    def on_resize(self) -> None:
        """The title takes the room that there now is."""
        self._show_title()

    def _show_title(self) -> None:
        room = self.outer_size.width - BORDER
        self.border_title = Content(clipped(self._title, room, self.glyphs.more) if room > 0 else self._title)

    @property
    def text(self) -> SentencePane:
        """The pane's text."""
        return self.query_one(SentencePane)

    @property
    def sentence(self) -> tuple[str, Span] | None:
        """Report id and span of the sentence under the cursor."""
        if self.view is None or self.text.sentence is None:
            return None
        return self.view.report.id, self.text.sentence

    def show(self, what: PaneText, leading: bool) -> None:
        """Shows a report, scrolled to the evidence of the chosen row; a pane that is `leading` stays where it is."""
        changed, self.view = self.view is not what.view, what.view
        self._title = what.title
        self._show_title()
        note = self.query_one(".note", Static)
        note.display = bool(what.note)
        note.update(Content(what.note))
        top = (0, 1) if changed else None
        self.text.show_sentences(what.passage, what.sentences, top if leading else what.evidence or top)
