"""One statement, many tellings: every report's sentence for it, by date; or every use that a row of another facet rests on."""

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult

from briefing.framing.views.telling import Statement
from briefing.framing.views.tellings import statement
from briefing.framing.views.uses import uses_title
from briefing.model import Span
from briefing.tui.asked import Asked
from briefing.tui.commands import bindings
from briefing.tui.screens.keeping import Here, Keeping
from briefing.tui.standing import standing_line
from briefing.tui.tellings import TellingsPage
from briefing.tui.uses import use_blocks
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.blocks import Block, BlockList
from briefing.tui.widgets.keys import Keys


class TellingsScreen(Keeping):
    """The tellings of a claim, or the sentences of a row of another facet."""

    BINDINGS = bindings("tellings", "inner", "everywhere")
    CSS_PATH = "../styles/tellings.tcss"

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        claim = asked.claim
        self.told: Statement | None = statement(asked.comparison, claim) if claim else None
        self.found = () if claim else asked.uses

    def compose(self) -> ComposeResult:
        """A bar, the tellings, the standing line, the keys."""
        yield Bar(id="top")
        yield BlockList(self._blocks, self.glyphs, id="tellings")
        yield Bar(id="standing")
        yield Keys()

    def on_mount(self) -> None:
        """Says what is shown."""
        title = "One statement, many tellings" if self.told else self.asked.title
        rest = "" if self.told else f"   {uses_title(self.found)}"
        self.query_one("#top", Bar).show(((title, ("strong",)), (rest, ())))
        notes = "".join(f" {note}" for note in self.asked.comparison.notes)
        self.query_one("#standing", Bar).show(((standing_line(self.asked.comparison.encoder) + notes, ("quiet",)),))
        self.query_one("#standing", Bar).display = self.told is not None
        self.list.focus()
        self.call_after_refresh(self.list.show)

    @property
    def list(self) -> BlockList:
        """The tellings."""
        return self.query_one(BlockList)

    def _blocks(self, width: int) -> Sequence[Block]:
        views = self.asked.comparison.reports
        if self.told:
            return TellingsPage(self.told, views, self.glyphs, width).blocks()
        return use_blocks(self.found, self.asked.facet, views, self.glyphs, width)

    def here(self) -> Here | None:
        """The sentence under the cursor."""
        if self.list.item is None:
            return None
        report, span = cast("tuple[str, Span]", self.list.item)
        leads = {view.report.id: view.report.lead for view in self.asked.comparison.reports}
        return Here(leads[report], span)

    @on(BlockList.Chosen)
    def action_read_telling(self) -> None:
        """Opens the article at the sentence."""
        here = self.here()
        if here is not None:
            self.reader.read(here.article, here.span)

    def action_vouches(self) -> None:
        """Who says it, with which verb, in which report."""
        self.reader.show_vouches(self.asked)
