"""The heart: a facet above, the reports below, and every pane at the sentence that the chosen row is about."""

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Footer

from briefing.framing.measured import MISSED_SHARE, WRONG_SHARE
from briefing.model import Comparison, Facet, ReportView
from briefing.session import Session, Target, TooMany
from briefing.tui.commands import bindings
from briefing.tui.facets import BANDS, Band, BandRow
from briefing.tui.facets.table import Table, head_line, row_line, table
from briefing.tui.marks import Line, Mark
from briefing.tui.screens.base import Place
from briefing.tui.tellings import tellings
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.lines import LineList
from briefing.tui.widgets.report_pane import ReportPane

STANDING = (
    f"On labelled news {round(WRONG_SHARE * 10)} in 10 matches wrong, {round(MISSED_SHARE * 10)} in 10 missed. "
    "A gap proves nothing."
)
PANE_WIDTH = 36
MOST_PANES = 9
SENTENCE_STYLES = ("match", "nearest")


class BandList(LineList[BandRow]):
    """The rows of a facet."""

    BINDINGS = bindings("band")


class CompareScreen(Place):
    """A comparison."""

    BINDINGS = bindings("compare", "inner", "everywhere")
    CSS_PATH = "../styles/compare.tcss"
    facet: reactive[Facet] = reactive(Facet.CLAIMS)
    """The facet in the band."""
    first_report: reactive[int] = reactive(0)
    """Number of the report in the first pane."""

    @dataclass
    class Ready(Message):
        """A comparison is made; a first one comes without grammar, then the whole."""

        comparison: Comparison
        whole: bool

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__()
        self.session = session
        self.target = target
        self.comparison: Comparison | None = None
        self.whole = False
        self.band_shown = Band("", ())
        self._marks: dict[str, tuple[Mark, ...]] = {}

    def compose(self) -> ComposeResult:
        """The facets, the band, the panes, the standing line, the keys."""
        yield Bar(id="facets")
        yield Bar(id="head")
        yield BandList(self._row, id="band")
        yield Horizontal(id="panes")
        yield Bar(id="standing")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begins the comparison."""
        self.query_one("#facets", Bar).show(((f"Comparing {self.target.title} …", ("quiet",)),))
        self.query_one("#standing", Bar).show(((STANDING, ("quiet",)),))
        self.band.focus()
        self.prepare()

    @property
    def band(self) -> BandList:
        """The rows of the facet."""
        return self.query_one(BandList)

    @property
    def views(self) -> tuple[ReportView, ...]:
        """The reports that are compared."""
        return self.comparison.reports if self.comparison else ()

    @work(thread=True, exclusive=True)
    def prepare(self) -> None:
        """Compares, twice: at once without grammar, then with it."""
        try:
            for whole in (False, True):
                self.post_message(self.Ready(self.session.compare(self.target, parsed=whole), whole))
        except TooMany as error:
            self.app.call_from_thread(self.notify, str(error), severity="warning", markup=False)

    async def on_compare_screen_ready(self, message: Ready) -> None:
        """Shows what is there, the cursor where it was."""
        self.comparison, self.whole = message.comparison, message.whole
        if message.whole:
            notes = "".join(f" {note}" for note in message.comparison.notes)
            self.query_one("#standing", Bar).show(((STANDING + notes, ("quiet",)),))
        await self._make_panes()
        self._show_band(self.band.cursor)

    async def on_resize(self) -> None:
        """As many panes as the width has room for."""
        await self._make_panes()
        self._show_head()
        self._show_panes()

    async def _make_panes(self) -> None:
        wanted = min(max(1, self.size.width // PANE_WIDTH), MOST_PANES, len(self.views))
        panes = list(self.query(ReportPane))
        self.first_report = min(self.first_report, max(0, len(self.views) - wanted))
        if len(panes) > wanted:
            for pane in panes[wanted:]:
                await pane.remove()
        elif wanted > len(panes):
            new = [ReportPane(n, self.glyphs) for n in range(len(panes) + 1, wanted + 1)]
            await self.query_one("#panes").mount_all(new)

    def _show_band(self, cursor: int = 0) -> None:
        if self.comparison is None:
            return
        self.band_shown = BANDS[self.facet](self.comparison, self.glyphs)
        self._marks = _facet_marks(self.band_shown) if self.facet is not Facet.CLAIMS else {}
        self.set_class(not self.band_shown.rows, "-empty")
        self._show_head()
        self.band.show(self.band_shown.rows, cursor)

    def _show_head(self) -> None:
        waiting = not self.whole and self.facet is Facet.VOICES
        if waiting:
            line: Line = ((" Reading the grammar of the texts …", ("quiet",)),)
        elif not self.band_shown.rows and self.comparison is not None:
            line = ((f" {self.band_shown.empty}", ("quiet",)),)
        else:
            line = head_line(self.band_shown, self._table(), self.glyphs)
        self.query_one("#head", Bar).show(line)
        self._show_facets()

    def _show_facets(self) -> None:
        names = (f"[{f.value.capitalize()}]" if f is self.facet else f.value.capitalize() for f in Facet)
        styles = (("strong",) if f is self.facet else ("quiet",) for f in Facet)
        pieces: list[tuple[str, tuple[str, ...]]] = [
            (f"{name} ", style) for name, style in zip(names, styles, strict=True)
        ]
        count, panes = len(self.band_shown.rows), len(self.query(ReportPane))
        if count:
            pieces.append((f" {self.band.cursor + 1}/{count}", ()))
        if len(self.views) > panes:
            pieces.append((f" · {self.first_report + 1}–{self.first_report + panes} of {len(self.views)}", ("quiet",)))
        self.query_one("#facets", Bar).show(tuple(pieces))

    def _table(self) -> Table:
        return table(self.band_shown, self.views, self.first_report, self.band.size.width - 1)

    def _row(self, row: BandRow, width: int, under: bool) -> tuple[Line]:
        return (row_line(row, self._table(), under, self.glyphs),)

    @on(LineList.Moved, "#band")
    def _show_panes(self) -> None:
        row = self.band.row
        for pane, view in zip(self.query(ReportPane), self.views[self.first_report :], strict=False):
            evidence = row.evidence.get(view.report.id) if row else None
            pane.show(view, evidence, self._marks.get(view.report.id, ()), asked=row is not None)
        self._show_facets()

    def watch_facet(self) -> None:
        """Shows another facet."""
        if self.is_mounted:
            self._show_band()

    def watch_first_report(self) -> None:
        """Shows other reports."""
        if self.is_mounted:
            self._show_head()
            self.band.redraw()
            self._show_panes()

    @on(LineList.Chosen, "#band")
    def action_tellings(self) -> None:
        """Stacks every telling of the row."""
        if self.comparison is not None and self.band.row is not None and self.band.row.tellings:
            title, passage = tellings(self.comparison, self.band.row, self.glyphs)
            self.reader.show_text(title, passage)

    def action_next_facet(self) -> None:
        """The next facet, the first after the last."""
        self._turn(1)

    def action_previous_facet(self) -> None:
        """The facet before, the last before the first."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        facets = list(Facet)
        self.facet = facets[(facets.index(self.facet) + step) % len(facets)]

    def action_next_mark(self) -> None:
        """The next row."""
        self.band.action_cursor_down()

    def action_previous_mark(self) -> None:
        """The row before."""
        self.band.action_cursor_up()

    def action_more(self) -> None:
        """The next reports."""
        self.first_report = min(self.first_report + 1, max(0, len(self.views) - len(self.query(ReportPane))))

    def action_fewer(self) -> None:
        """The reports before."""
        self.first_report = max(0, self.first_report - 1)

    def action_pane_left(self) -> None:
        """The pane on the left; from the first, the band."""
        self._to(self._where() - 1)

    def action_pane_right(self) -> None:
        """The pane on the right; from the band, the first."""
        self._to(self._where() + 1)

    def action_pane(self, number: int) -> None:
        """A pane by its number."""
        self._to(number)

    def _where(self) -> int:
        return next((pane.number for pane in self.query(ReportPane) if pane.text.has_focus), 0)

    def _to(self, number: int) -> None:
        panes = list(self.query(ReportPane))
        if number <= 0:
            self.band.focus()
        elif number <= len(panes):
            panes[number - 1].text.focus()

    def action_zoom(self) -> None:
        """The focused part takes the whole screen, or gives it back."""
        zoomed = not self.has_class("-zoomed")
        self.set_class(zoomed, "-zoomed")
        self.set_class(zoomed and self.band.has_focus, "-band")
        for pane in self.query(ReportPane):
            pane.set_class(zoomed and pane.text.has_focus, "-zoom")

    def action_search(self) -> None:
        """Opens the search."""
        self.reader.search()

    def action_brief(self) -> None:
        """Previews the brief."""
        self.reader.preview_brief()


def _facet_marks(band: Band) -> dict[str, tuple[Mark, ...]]:
    """Report id -> the marks of all rows, without the sentences that only a chosen row lights."""
    marks: dict[str, dict[Mark, None]] = {}
    for row in band.rows:
        for report, evidence in row.evidence.items():
            mine = marks.setdefault(report, {})
            mine.update(dict.fromkeys(mark for mark in evidence.marks if mark.style not in SENTENCE_STYLES))
    return {report: tuple(mine) for report, mine in marks.items()}
