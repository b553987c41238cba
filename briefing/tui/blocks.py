"""What the views of sentences are built of: a sentence with its marks, what stands beside it, and small tables. Pure."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from briefing.model import Article, ReportView, Span
from briefing.text.labels import published_text, source
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark, Passage, lay_out
from briefing.tui.pieces import Line, Piece, clipped

WIDE = 120
"""Cells from which on a sentence stands beside what is known of it, not below."""
BESIDE = 34
"""Cells of what stands beside."""
LONGEST_LINE = 96
"""Cells of a sentence's line at most: longer ones are hard to read."""
WIDEST_CELLS = (34, 24, 17)
"""Cells of a table's column at most: the widest with which all columns fit, else the second."""
_INDENT = 2


def sentence_lines(text: str, span: Span, marks: Iterable[Mark], width: int) -> list[Line]:
    """`text[span]` in lines of at most `width` cells; the marks' spans are offsets into `text`."""
    start, end = span
    moved = (
        Mark((max(m.span[0], start) - start, min(m.span[1], end) - start), m.style, m.around)
        for m in marks
        if m.span[0] < end and start < m.span[1]
    )
    passage = Passage(text[start:end].replace("\n", " "), tuple(moved))
    return [line.pieces for line in lay_out(passage, min(width, LONGEST_LINE))]


def wrapped(pieces: Sequence[Piece], width: int) -> list[Line]:
    """Pieces of text in lines of at most `width` cells."""
    marks, at = [], 0
    for text, styles in pieces:
        marks += [Mark((at, at + len(text)), style) for style in styles]
        at += len(text)
    return [line.pieces for line in lay_out(Passage("".join(text for text, _ in pieces), tuple(marks)), width)]


def beside(sign: str, head: Sequence[Sequence[Piece]], body: Sequence[Line], width: int) -> tuple[Line, ...]:
    """A sign, the head's lines and the body: side by side where there is room, else the body below.

    `body` must have been laid out for `body_width(width)`.
    """
    room = (BESIDE - 2 if width >= WIDE else width) - _INDENT
    lines = [line for pieces in head for line in wrapped(pieces, room)]
    signs = [sign, *[""] * len(lines)]
    left: list[Line] = [((f"{s:<{_INDENT}}", ("strong",)), *line) for s, line in zip(signs, lines, strict=False)]
    if width < WIDE:
        return (*left, *(((" " * _INDENT, ()), *line) for line in body))
    count = max(len(left), len(body))
    rows = zip(_filled(left, count), _filled(body, count), strict=True)
    return tuple((*one, (" " * (BESIDE - cells(one)), ()), *other) for one, other in rows)


def body_width(width: int) -> int:
    """Cells that a block of `width` cells has for a sentence."""
    return width - (BESIDE if width >= WIDE else _INDENT)


def named(article: Article, place: str, glyphs: Glyphs, width: int) -> list[list[Piece]]:
    """Which report, when and where in it: one line, or two where it stands beside the sentence."""
    first: Piece = (source(article, glyphs.reader), ("head",))
    when: Piece = (f" · {published_text(article)}", ("quiet",))
    if width < WIDE:
        return [[first, when, (f" · {place}", ("quiet",))]]
    return [[first, when], [(place, ("quiet",))]]


def label_text(view: ReportView, glyphs: Glyphs) -> str:
    """A report's label in signs that the terminal has."""
    return view.label.replace("†", glyphs.reader).replace("–", glyphs.dash)


def grid(header: Sequence[str], rows: Sequence[Sequence[Line]], width: int, glyphs: Glyphs) -> list[Line]:
    """A table as wide as its words need, their lines broken before the table is: columns that do not fit follow below.

    The first column stands in every part.
    """
    natural = [max(cell_len(name), *(cells(row[n]) for row in rows)) for n, name in enumerate(header)]
    fitting = (widest for widest in WIDEST_CELLS if len(_tiers(natural, widest, width)) == 1)
    widest = next(fitting, WIDEST_CELLS[1])
    lines: list[Line] = []
    for columns in _tiers(natural, widest, width):
        shown = [(((header[n], ("quiet",)),), *(row[n] for row in rows)) for n in columns]
        lines += _drawn(shown, [_size(natural, n, widest) for n in columns], glyphs)
        lines.append(())
    return lines[:-1]


def _drawn(columns: Sequence[Sequence[Line]], sizes: Sequence[int], glyphs: Glyphs) -> list[Line]:
    lines: list[Line] = []
    for row in zip(*columns, strict=True):
        parts = [wrapped(cell, size) for cell, size in zip(row, sizes, strict=True)]
        for y in range(max(map(len, parts))):
            cut = (part[y] if y < len(part) else () for part in parts)
            lines.append(
                tuple(
                    p for line, size in zip(cut, sizes, strict=True) for p in (*fitted(line, size, glyphs), ("  ", ()))
                )
            )
    return lines


def fitted(line: Line, width: int, glyphs: Glyphs) -> Line:
    """A cell's pieces in exactly `width` cells."""
    pieces, room = [], width
    for text, styles in line:
        if room <= 0:
            break
        shown = clipped(text, room, glyphs.more)
        pieces.append((shown, styles))
        room -= cell_len(shown)
    return (*pieces, (" " * room, ()))


def _size(natural: Sequence[int], n: int, widest: int) -> int:
    return natural[n] if n == 0 else min(natural[n], widest)


def _tiers(natural: Sequence[int], widest: int, width: int) -> list[list[int]]:
    """The numbers of the columns that stand side by side, part by part."""
    tiers, used = [[0]], natural[0] + 2
    for n in range(1, len(natural)):
        if used + _size(natural, n, widest) > width and len(tiers[-1]) > 1:
            tiers.append([0])
            used = natural[0] + 2
        tiers[-1].append(n)
        used += _size(natural, n, widest) + 2
    return tiers


def _filled(lines: Sequence[Line], count: int) -> list[Line]:
    return [*lines, *[()] * (count - len(lines))]


def cells(line: Line) -> int:
    """Cells that a line takes."""
    return sum(cell_len(text) for text, _ in line)
