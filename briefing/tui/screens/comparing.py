"""What stands on the compare screen, and how it is kept together: band, panes, head, and who leads whom."""

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import reactive
from textual.worker import get_current_worker

from briefing.comparisons import Stage, Target, TooMany
from briefing.model import Comparison, Facet, ReportView, Span
from briefing.session import Session
from briefing.tui.above import facets_line, said_above
from briefing.tui.columns import By, Column, columns, shown_view
from briefing.tui.commands import bindings
from briefing.tui.facets import Band, BandRow
from briefing.tui.facets.table import Table, head_line, row_line, table
from briefing.tui.finding import Finding
from briefing.tui.lead import Lead, lead_of
from briefing.tui.pane_text import pane_text
from briefing.tui.pieces import Line
from briefing.tui.screens.base import Place
from briefing.tui.shown import Shown
from briefing.tui.standing import standing_line
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.find_line import FindLine
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.report_pane import ReportPane
from briefing.tui.widgets.sentence_pane import SentencePane


class BandList(LineList[BandRow]):
    """The rows of a facet."""

    BINDINGS = bindings("band")


class Comparing(Place):
    """A comparison as it stands on the screen; what the keys do is added by the classes that build on it."""

    facet: reactive[Facet] = reactive(Facet.CLAIMS)
    """The facet in the band."""
    first: reactive[int] = reactive(0)
    """Number of the column in the first pane."""
    by: reactive[By] = reactive(By.REPORT)
    """What makes a column."""

    @dataclass
    class Ready(Message):
        """A comparison is there, whole or on its way."""

        part: int
        stage: Stage

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__()
        self.session = session
        self.target = target
        self.portions = session.portions(target)
        self.part = 0
        self.stage: Stage | None = None
        self.shown: Shown | None = None
        self.lead: Lead | None = None
        self.finding: Finding | None = None
        self._new = session.new_among(target.whole or target.reports)
        self._shown_part = 0
        self._enters = 0
        self._kept: dict[tuple[int, Facet], tuple[str, ...]] = {}

    def compose(self) -> ComposeResult:
        """The facets, the band, the panes, the line to type in, the standing line, the keys."""
        yield Bar(id="facets")
        yield Bar(id="head")
        yield BandList(self._draw_row, id="band")
        yield Panes(id="panes")
        yield FindLine(id="find")
        yield Bar(id="standing")
        yield Keys()

    def on_mount(self) -> None:
        """Begins the comparison."""
        title = f"Comparing {self.target.title} {self.glyphs.more}"
        self.query_one("#facets", Bar).show(((title, ("quiet",)),))
        self.query_one("#standing", Bar).show(((standing_line(), ("quiet",)),))
        self.band.focus()
        self.prepare()

    @property
    def band(self) -> BandList:
        """The rows of the facet."""
        return self.query_one(BandList)

    @property
    def panes(self) -> Panes:
        """The texts."""
        return self.query_one(Panes)

    @property
    def comparison(self) -> Comparison | None:
        """What is compared, as far as it is there."""
        return self.shown.comparison if self.shown else None

    @property
    def whole(self) -> bool:
        """Whether all that was asked for is on the screen."""
        return self.stage is not None and self.stage.whole and self._shown_part == self.part

    @property
    def views(self) -> tuple[ReportView, ...]:
        """The reports that are compared."""
        return self.comparison.reports if self.comparison else ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The reports in columns."""
        return columns(self.views, self.by, self.glyphs)

    @property
    def row(self) -> BandRow | None:
        """What the panes show: the row of the sentence that leads, else the one under the band's cursor."""
        return self.lead.row if self.lead else self.band.row

    @property
    def sentence(self) -> tuple[str, Span] | None:
        """Report id and span of the sentence (or credit line) under the cursor of the focused pane; None in the band."""
        pane = self.panes.focused
        return pane.sentence if pane else None

    @property
    def band_shown(self) -> Band:
        """The facet's rows."""
        return self.shown.band(self.facet) if self.shown else Band("", ())

    @property
    def where(self) -> int:
        """Number of the pane that has the focus, from 1; 0 for the band."""
        pane = self.panes.focused
        return pane.number if pane else 0

    def focus_pane(self, number: int) -> None:
        """Gives a pane the focus, or the band with 0; where one part has the whole screen, that part then has it."""
        panes = self.panes.panes
        if number > len(panes):
            return
        if self.has_class("-zoomed"):
            self._zoom(number)
        (panes[number - 1].text if number > 0 else self.band).focus()

    def _zoom(self, number: int | None) -> None:
        """Gives the whole screen to a pane, or the band with 0; None takes it back."""
        self.set_class(number is not None, "-zoomed")
        self.set_class(number == 0, "-band")
        self.panes.zoom(number or 0)

    @work(thread=True, exclusive=True)
    def prepare(self) -> None:
        """Compares the reports of this part, and posts each stage; a screen that was left, or asks for others, ends it."""
        part, worker = self.part, get_current_worker()
        try:
            for stage in self.session.stages(self.portions[part]):
                if worker.is_cancelled:
                    return
                self.post_message(self.Ready(part, stage))
        except TooMany as error:
            self.app.call_from_thread(self.notify, str(error), severity="warning", markup=False)

    async def on_comparing_ready(self, message: Ready) -> None:
        """Shows what is there, everything else as it was."""
        if message.part != self.part:
            return
        before = self.shown if self._shown_part == message.part else None
        self.shown = Shown(message.stage.comparison, self.glyphs, before, self._new)
        self.stage, self._shown_part = message.stage, message.part
        if before is not None and not self.shown.differs(self.facet, before):
            self._show_head()
        else:
            row = self.band.row if before is not None and self.band.cursor else None
            if before is None:
                self.set_reactive(Comparing.first, self._enters)
                self.lead, self.finding = None, None
            await self._fit_panes()
            self._show_band(row)
        if message.stage.whole:
            notes = "".join(f" {note}" for note in message.stage.comparison.notes)
            self.query_one("#standing", Bar).show(
                ((standing_line(message.stage.comparison.encoder) + notes, ("quiet",)),)
            )

    async def on_resize(self) -> None:
        """As many panes as the width has room for."""
        await self._fit_panes()
        self._show_head()
        self._show_panes()

    async def _fit_panes(self) -> None:
        where = self.where
        await self.panes.fit(self.size.width, min(len(self.columns), self.reader.most_panes), self.glyphs)
        self.set_reactive(Comparing.first, self.validate_first(self.first))
        if where > len(self.panes.panes):
            self.focus_pane(0)

    def validate_first(self, first: int) -> int:
        """The panes never show less than they can."""
        return max(0, min(first, len(self.columns) - len(self.panes.panes))) if self.is_mounted else first

    def watch_facet(self, old: Facet, new: Facet) -> None:
        """Shows another facet, at the row where the reader was in it."""
        if self.is_mounted and self.shown:
            self.keep_row(old)
            self.lead = None
            self._show_band(None)

    def watch_first(self) -> None:
        """Shows other columns."""
        if self.is_mounted:
            self._show_head()
            self.band.redraw()
            self._show_panes()

    async def watch_by(self) -> None:
        """Makes other columns."""
        if self.is_mounted:
            await self._fit_panes()
            self.watch_first()

    def keep_row(self, facet: Facet) -> None:
        """Remembers at which row of a facet the reader is, so that coming back leads there."""
        if self.band.row is not None and self.band.cursor:
            self._kept[self._shown_part, facet] = self.band.row.key
        else:
            self._kept.pop((self._shown_part, facet), None)

    def _show_band(self, row: BandRow | None) -> None:
        """Shows the facet's rows, the cursor on the row that is this one, or where it was last; else on the first."""
        rows = self.band_shown.rows
        key = row.key if row else self._kept.get((self._shown_part, self.facet))
        cursor = next((n for n, one in enumerate(rows) if one.key == key), 0)
        self.set_class(not rows, "-empty")
        if self.lead is not None:
            self._lead_again()
        self.band.show(rows, self.lead.number if self.lead else cursor)
        self._show_head()

    def _show_head(self) -> None:
        said = said_above(
            self.band_shown, self.stage, self._waiting(), self.lead.said if self.lead else "", self.glyphs
        )
        line: Line = ((f" {said}", ("quiet",)),)
        if self.band_shown.rows:
            line = head_line(self._table(), said, self.glyphs)
        self.query_one("#head", Bar).show(line)
        self._show_facets()

    def _waiting(self) -> str:
        """What is being brought in, where the reader asked for other reports."""
        if self.part == self._shown_part:
            return ""
        return f"Bringing in {len(self.portions[self.part].reports)} other reports"

    def _show_facets(self) -> None:
        if self.shown is None:
            return
        panes, all, here = len(self.panes.panes), len(self.columns), len(self.views)
        counts = {
            "row": (self.band.cursor + 1, len(self.band_shown.rows)),
            "columns": (self.first + 1, self.first + panes, all) if all > panes else (),
            "reports": (here, len(self.target.reports)) if len(self.portions) > 1 else (),
            "part": (self._shown_part + 1, len(self.portions)),
        }
        line = facets_line(self.facet, self.by, counts, self.finding, self.size.width - 2, self.glyphs)
        self.query_one("#facets", Bar).show(line)
        self.look_at_keys()

    def _table(self) -> Table:
        return table(self.band_shown, self.columns, self.first, self.band.size.width - 1)

    def _draw_row(self, row: BandRow, width: int, under: bool) -> tuple[Line]:
        return (row_line((self.row or row) if under else row, self._table(), under, self.glyphs),)

    @on(LineList.Moved, "#band")
    def _row_moved(self) -> None:
        if self.lead is not None and self.lead.number != self.band.cursor:
            self.lead = None
        self._show_head()
        self._show_panes()

    def _show_panes(self) -> None:
        if self.shown is None:
            return
        row, held = self.row, self.lead.report if self.lead else None
        for pane, column in zip(self.panes.panes, self.columns[self.first :], strict=False):
            view = shown_view(column, row, held)
            notes = self.reader.state.notes.of(view.report.id)
            text = pane_text(self.shown, self.facet, column, view, row, self.finding, notes)
            pane.show(text, leading=view.report.id == held)

    def state_changed(self) -> None:
        """Shows the notes and highlights that the texts have now."""
        self._show_panes()

    @on(SentencePane.Moved)
    def _sentence_moved(self, message: SentencePane.Moved) -> None:
        pane = message.pane.parent
        if isinstance(pane, ReportPane):
            self._follow(pane)

    def _follow(self, pane: ReportPane) -> None:
        """Makes the sentence under a pane's cursor lead: in the claims its own row, else the row of the mark gone to."""
        lead = self._lead_of(pane)
        if lead is None or lead == self.lead:
            return
        self.lead = lead
        self.band.cursor = lead.number
        self.band.redraw()
        self._show_head()
        self._show_panes()

    def _lead_of(self, pane: ReportPane) -> Lead | None:
        if self.shown is None or pane.view is None or pane.text.sentence is None:
            return None
        return lead_of(self.shown, self.facet, pane.view, pane.text.sentence, pane.text.mark, self.band.cursor)

    def _lead_again(self) -> None:
        """The same sentence leads in a comparison that was made anew; without its pane nothing does."""
        old, self.lead = self.lead, None
        for pane in self.panes.panes:
            if old and pane.view and pane.view.report.id == old.report:
                self.lead = self._lead_of(pane)
