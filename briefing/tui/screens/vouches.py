"""Who vouches: speakers or verbs by report, and below the sentences of the chosen cell."""

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.reactive import reactive

from briefing.brief.wording import TOO_FEW
from briefing.framing.views.pivots import standing
from briefing.framing.views.tellings import statement
from briefing.framing.views.vouches import (
    Scope,
    VouchRow,
    everything,
    in_sentences,
    of_statement,
    speaker_rows,
    verb_rows,
)
from briefing.model import Facet, ReportView, Span, Voice
from briefing.tui.asked import Asked
from briefing.tui.commands import bindings
from briefing.tui.pieces import Piece
from briefing.tui.screens.keeping import Here, Keeping
from briefing.tui.standing import standing_line
from briefing.tui.vouches import WHOLE_ROW, Layout, head_lines, layout, row_block, sentence_block, sentences
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.blocks import Block, BlockList
from briefing.tui.widgets.keys import Keys


class VouchTable(BlockList):
    """Speakers or verbs by report."""

    BINDINGS = bindings("vouch-table")


class VouchSentences(BlockList):
    """The sentences of the chosen cell."""

    BINDINGS = bindings("vouch-sentences")


class VouchesScreen(Keeping):
    """Who says it, with which verb, in which report."""

    BINDINGS = bindings("vouches", "inner", "everywhere")
    CSS_PATH = "../styles/vouches.tcss"
    column: reactive[int] = reactive(WHOLE_ROW)
    """Number of the chosen report, or WHOLE_ROW."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.articles = {view.report.id: view.report.lead for view in asked.comparison.reports}
        self.standing = {one.report: one for one in standing(asked.comparison)}
        claim = asked.claim
        self.statement = statement(asked.comparison, claim) if claim else None
        self.narrow = self._narrow()
        self.wide = self.narrow is None
        self.by_verb = False
        self.unfolded: set[str] = set()

    def _narrow(self) -> Scope | None:
        if self.statement:
            return of_statement(self.statement)
        if self.asked.facet is Facet.VOICES:
            return None
        found = in_sentences(self.asked.comparison, {(use.report, use.span) for use in self.asked.uses})
        return found if found.voices else None

    @property
    def scope(self) -> Scope:
        """The voices that are looked at."""
        return everything(self.asked.comparison) if self.wide or self.narrow is None else self.narrow

    @property
    def views(self) -> Sequence[ReportView]:
        """The columns: all reports, or those that have something of what was asked about."""
        views = self.asked.comparison.reports
        if self.scope is not self.narrow:
            return views
        having = {voice.report for voice in self.scope.voices} | {report for report, _ in self.scope.own}
        return [view for view in views if view.report.id in having]

    @property
    def rows(self) -> tuple[VouchRow, ...]:
        """The rows of the table."""
        ids = [view.report.id for view in self.views]
        return verb_rows(self.scope, ids) if self.by_verb else speaker_rows(self.scope, self.unfolded, ids)

    def compose(self) -> ComposeResult:
        """A bar, the table with its head, the sentences, what the counts mean, the keys."""
        yield Bar(id="top")
        for name in ("head", "voiced", "quoted"):
            yield Bar(id=name, classes="head")
        yield VouchTable(self._table_blocks, self.glyphs, id="table")
        yield VouchSentences(self._sentence_blocks, self.glyphs, id="sentences")
        yield Bar(id="few")
        yield Bar(id="standing")
        yield Keys()

    def on_mount(self) -> None:
        """Shows the table, the cursor where the reader came from."""
        left, right = self.glyphs.reported
        opening, closing = self.glyphs.quoted
        few = f"(n) uses; under {TOO_FEW}, too few for a pattern. "
        signs = f"{opening}quoted{closing} {left}indirect{right}"
        self.query_one("#few", Bar).show(((few + signs, ("quiet",)),))
        notes = "".join(f" {note}" for note in self.asked.comparison.notes)
        self.query_one("#standing", Bar).show(((standing_line(self.asked.comparison.encoder) + notes, ("quiet",)),))
        self.table.focus()
        asked = self._voice_asked()
        if asked:
            # the speaker of the row that the reader came from is told apart
            self.unfolded = {asked.group or asked.speaker or ""}
        self._show_from(asked)

    @property
    def table(self) -> VouchTable:
        """The table."""
        return self.query_one(VouchTable)

    @property
    def below(self) -> VouchSentences:
        """The sentences."""
        return self.query_one(VouchSentences)

    @property
    def row(self) -> VouchRow | None:
        """The row under the cursor."""
        return cast("VouchRow | None", self.table.item)

    @property
    def layout_now(self) -> Layout:
        """The columns that fit."""
        return layout(self.views, self.column, max(1, self.size.width - 3))

    def _voice_asked(self) -> Voice | None:
        if self.asked.facet is not Facet.VOICES or self.statement or self.asked.row is None:
            return None
        places = {(use.report, at) for use in self.asked.uses for at in use.at}
        return next((v for v in self.scope.voices if (v.report, v.cue_span) in places), None)

    def _show_from(self, voice: Voice | None) -> None:
        holding = [n for n, row in enumerate(self.rows) if voice in row.voices]
        self._show_heads()
        self.table.show(holding[-1] if holding else 0)

    def _show_heads(self) -> None:
        pieces: list[Piece] = [("Who vouches ", ("strong",))]
        for mode, chosen in (("by speaker", not self.by_verb), ("by verb", self.by_verb)):
            pieces.append((f" [{mode}]", ("strong",)) if chosen else (f"  {mode} ", ("quiet",)))
        pieces.append((f"   {self._of()}", ()))
        self.query_one("#top", Bar).show(tuple(pieces))
        what = "verb (n)" if self.by_verb else "speaker (n)"
        shape = self.layout_now
        lines = head_lines(shape, what, self.standing, self.glyphs, len(self.views))
        for name, line in zip(("head", "voiced", "quoted"), lines, strict=True):
            self.query_one(f"#{name}", Bar).show(line)
        self.query_one("#standing", Bar).display = self.statement is not None and not self.wide

    def _of(self) -> str:
        if self.scope is not self.narrow:
            return "all voices of these reports"
        return f"this statement: {self.statement.text}" if self.statement else f"this row: {self.asked.title}"

    def _table_blocks(self, _: int) -> Sequence[Block]:
        shape = self.layout_now
        rows = self.rows
        if not rows:
            return [Block(((("No voices found. " + " ".join(self.asked.comparison.notes), ("quiet",)),),))]
        under = self.table.cursor
        return [
            row_block(
                row, shape, self.column if n == under else None, row.side in self.unfolded, self.by_verb, self.glyphs
            )
            for n, row in enumerate(rows)
        ]

    def _sentence_blocks(self, width: int) -> Sequence[Block]:
        if self.row is None:
            return []
        found = sentences(self.row, self._report)
        if not found:
            return [Block(((("Nothing of this row in this report.", ("quiet",)),),))]
        return [sentence_block(one, self.articles, self.glyphs, width) for one in found]

    @property
    def _report(self) -> str | None:
        return self.views[self.column].report.id if 0 <= self.column < len(self.views) else None

    @on(BlockList.Moved, "#table")
    def _show_sentences(self) -> None:
        self.table.redraw()
        self.below.show()

    def on_resize(self) -> None:
        """As many columns as there is room for."""
        if self.is_mounted:
            self._show_heads()

    def watch_column(self) -> None:
        """Another cell is chosen."""
        if self.is_mounted:
            self._show_heads()
            self._show_sentences()

    def validate_column(self, column: int) -> int:
        """From the whole row to the last report."""
        return max(WHOLE_ROW, min(column, len(self.views) - 1))

    def action_cell_left(self) -> None:
        """The report on the left; from the first, the whole row."""
        self.column -= 1

    def action_cell_right(self) -> None:
        """The report on the right."""
        self.column += 1

    @on(BlockList.Chosen, "#table")
    def action_unfold(self) -> None:
        """Tells the speakers of a side apart, or folds them; elsewhere goes to the sentences."""
        row = self.row
        if row is None or not row.several:
            self.below.focus()
            return
        self.unfolded ^= {row.side}
        self.table.show(self.table.cursor)

    def action_turn(self) -> None:
        """From speakers to verbs and back, at the voice under the cursor."""
        shown = sentences(self.row, self._report) if self.row else []
        voice = next((one for one in shown if isinstance(one, Voice)), None)
        self.by_verb = not self.by_verb
        self._show_from(voice)

    def action_widen(self) -> None:
        """All voices of the reports, or those asked about."""
        if self.narrow is None:
            self.notify("These are all voices of the reports.", markup=False)
            return
        self.column = WHOLE_ROW
        self.wide = not self.wide
        self._show_from(next(iter(self.row.voices), None) if self.row else None)

    def here(self) -> Here | None:
        """The sentence under the cursor."""
        if self.below.item is None:
            return None
        report, span = cast("tuple[str, Span]", self.below.item)
        return Here(self.articles[report], span)

    @on(BlockList.Chosen, "#sentences")
    def action_read_vouched(self) -> None:
        """Opens the article at the sentence."""
        here = self.here()
        if here is not None:
            self.reader.read(here.article, here.span)
