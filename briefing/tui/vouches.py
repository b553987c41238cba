"""Who vouches, as a table of cells and the sentences below it. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing.framing.views.pivots import Standing, verb_of
from briefing.framing.views.side_by_side import Place
from briefing.framing.views.telling import place_of, place_text
from briefing.framing.views.vouches import NOBODY, VouchRow
from briefing.model import Article, ReportView, Voice
from briefing.text.labels import source
from briefing.tui.blocks import beside, body_width, cells, fitted, label_text, named, sentence_lines, wrapped
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark
from briefing.tui.pieces import Line, Piece
from briefing.tui.tellings import voice_pieces
from briefing.tui.widgets.blocks import GUTTER, Block

LABEL, LEAST_LABEL = 26, 22
LEAST_COLUMN, WIDEST_COLUMN = 18, 34
GAP = 1
"""Cells before a report's column: the sign of the chosen cell, or nothing."""
WHOLE_ROW = -1
"""Number of the column that stands for all of them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that fit."""

    label: int
    """Cells of the first column."""
    column: int
    """Cells of each report's column, without the gap before it."""
    first: int
    """Number of the first report shown."""
    views: tuple[ReportView, ...]
    """The reports shown."""


def layout(views: Sequence[ReportView], chosen: int, width: int) -> Layout:
    """The columns for `width` cells: as many as fit, the chosen one among them."""
    label = LABEL if width >= 100 else LEAST_LABEL
    room = max(LEAST_COLUMN, width - label)
    fitting = max(1, min(len(views), room // LEAST_COLUMN))
    first = max(0, min(chosen - fitting + 1, len(views) - fitting))
    column = min(WIDEST_COLUMN, room // fitting) - GAP
    return Layout(label, column, first, tuple(views[first : first + fitting]))


def head_lines(shape: Layout, what: str, standing: Mapping[str, Standing], glyphs: Glyphs, of: int) -> tuple[Line, ...]:
    """The names of the reports, in how many sentences of each there is a voice, and how much of it is quoted."""
    shown = [standing[view.report.id] for view in shape.views]
    names = [_heading(view, shape.column, glyphs) for view in shape.views]
    more = f" {shape.first + 1}{glyphs.dash}{shape.first + len(shown)} of {of}" if len(shown) < of else ""
    return (
        _head(shape, what + more, [(name, ("strong",)) for name in names], glyphs),
        _head(shape, "voices in sentences", [(f"{s.sentences} of {s.of}", ("quiet",)) for s in shown], glyphs),
        _head(shape, "in quotation marks", [(f"{s.quoted:.0%} of the text", ("quiet",)) for s in shown], glyphs),
    )


def _heading(view: ReportView, width: int, glyphs: Glyphs) -> str:
    label = label_text(view, glyphs)
    label = label if cell_len(label) <= width else label.removeprefix("The ")
    # where there is no room for the day, the name is worth more; the sentences below have both
    return label if cell_len(label) <= width else source(view.report.lead, glyphs.reader).removeprefix("The ")


def _head(shape: Layout, label: str, heads: Sequence[Piece], glyphs: Glyphs) -> Line:
    gutter: Piece = (" " * GUTTER, ())
    return (gutter, *_row([((label, ("quiet",)),), *((cell,) for cell in heads)], shape, None, glyphs))


def _row(columns: Sequence[Line], shape: Layout, sign_at: int | None, glyphs: Glyphs) -> Line:
    """One line of the table; `sign_at` is the number of the shown column that has the sign of the chosen cell."""
    pieces: list[Piece] = list(fitted(columns[0], shape.label, glyphs))
    for n, cell in enumerate(columns[1:]):
        pieces.append((f"{glyphs.cursor:<{GAP}}", ("head",)) if n == sign_at else (" " * GAP, ()))
        pieces += fitted(cell, shape.column, glyphs)
    return tuple(pieces)


def row_block(row: VouchRow, shape: Layout, chosen: int | None, unfolded: bool, verbs: bool, glyphs: Glyphs) -> Block:
    """A row; `chosen` is the number of the chosen column where the cursor is on it, `verbs` whether rows are verbs."""
    columns = [_label(row, shape, unfolded)]
    if unfolded and row.several:
        # the rows below have the verbs
        columns += [_count(row.cells.get(view.report.id, ())) for view in shape.views]
    else:
        columns += [_cell(row, view.report.id, shape.column, verbs, glyphs) for view in shape.views]
    sign_at = None if chosen is None else chosen - shape.first
    lines = (
        _row([column[y] if y < len(column) else () for column in columns], shape, None if y else sign_at, glyphs)
        for y in range(max(map(len, columns)))
    )
    return Block(tuple(lines), row, gap=False)


def _label(row: VouchRow, shape: Layout, unfolded: bool) -> list[Line]:
    told_apart = row.side and not row.several
    sign = ("-" if unfolded else "+") if row.several else ""
    indent = 4 if told_apart else 2
    name: Piece = (row.label, () if told_apart else ("strong",))
    lines = _ended([name], (f" ({row.n})", ("quiet",)), shape.label - indent - 1)
    return [((f"{'' if n else sign:<{indent}}", ("strong",)), *line) for n, line in enumerate(lines)]


def _count(voices: Sequence[Voice]) -> list[Line]:
    return [((f"{len(voices)}", ("quiet",)),)] if voices else []


def _cell(row: VouchRow, report: str, width: int, verbs: bool, glyphs: Glyphs) -> list[Line]:
    own = sum(place[0] == report for place in row.own)
    if own:
        return [(("its own words", ("quiet",)), (f" {own}" if own > 1 else "", ()))]
    counted = Counter((_said(voice, verbs), voice.direct) for voice in row.cells.get(report, ()))
    lines: list[Line] = []
    for (said, direct), count in counted.most_common():
        left, right = glyphs.quoted if direct else glyphs.reported
        times = f" {count}" if count > 1 else ""
        new = _ended([(f"{left}{said}{right}", ("speaker",) if verbs else ("cue",))], (times, ()), width)
        if lines and len(new) == 1 and cells(lines[-1]) + 1 + cells(new[0]) <= width and not verbs:
            lines[-1] = (*lines[-1], (" ", ()), *new[0])
        else:
            lines += new
    return lines


def _ended(pieces: Sequence[Piece], end: Piece, width: int) -> list[Line]:
    """The pieces in lines, the number `end` on the last one where that breaks no word."""
    narrow = width - cell_len(end[0])
    longest = max(cell_len(word) for text, _ in pieces for word in text.split() or [""])
    lines = wrapped(pieces, narrow if longest <= narrow else width)
    if cells(lines[-1]) + cell_len(end[0]) <= width:
        return [*lines[:-1], (*lines[-1], end)]
    return [*lines, ((end[0].strip(), end[1]),)]


def _said(voice: Voice, verbs: bool) -> str:
    return (voice.speaker or NOBODY) if verbs else verb_of(voice)


def sentences(row: VouchRow, report: str | None) -> list[Voice | Place]:
    """What stands below for a row, or for its cell of one report: voices, or sentences without one."""
    voices = row.voices if report is None else row.cells.get(report, ())
    return [*voices, *(place for place in row.own if report in (None, place[0]))]


def sentence_block(one: Voice | Place, articles: Mapping[str, Article], glyphs: Glyphs, width: int) -> Block:
    """A sentence with its cue, its speaker and what is said marked."""
    voice = one if isinstance(one, Voice) else None
    report, span = (voice.report, voice.span) if voice else one  # type: ignore[misc]
    article = articles[report]
    head = named(article, place_text(place_of(article, span)), glyphs, width)
    head.append(list(voice_pieces(voice)))
    marks = []
    if voice:
        marks = [Mark(voice.cue_span, "cue")]
        marks += [Mark(voice.speaker_span, "speaker")] if voice.speaker_span else []
        content = voice.content_span
        marks += [Mark(content, "reported", glyphs.reported)] if content and not voice.direct else []
    body = sentence_lines(article.text, span, marks, body_width(width))
    return Block(beside("", head, body, width), (report, span))
