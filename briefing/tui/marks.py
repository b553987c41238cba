"""Lays a text with marks out in lines of a given width. Pure: no widget, no terminal."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len, chop_cells

from briefing.model import Span
from briefing.tui.pieces import Line, Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that means something."""

    span: Span
    """Offsets into the text."""
    style: str
    """Name of its style; empty where only its signs are shown."""
    around: tuple[str, str] = ("", "")
    """Signs put before and after it, so that it can be told without colour."""
    gutter: str = ""
    """Sign beside its lines."""
    first: bool = False
    """Whether its sign comes before those of others on the same line."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()


class PassageBuilder:
    """Puts a passage together piece by piece."""

    def __init__(self) -> None:
        self.length = 0
        self.marks: list[Mark] = []
        self._parts: list[str] = []

    def add(self, text: str, *styles: str) -> None:
        """Adds a piece that has these styles."""
        self.marks += [Mark((self.length, self.length + len(text)), style) for style in styles]
        self._parts.append(text)
        self.length += len(text)

    def passage(self) -> Passage:
        """What was put together; empty lines at the end are left out."""
        return Passage("".join(self._parts).rstrip("\n"), tuple(self.marks))


@dataclass(frozen=True, slots=True)
class LaidLine:
    """One line on screen."""

    pieces: Line
    span: Span
    """The stretch of the text that stands on it."""
    gutter: str = ""
    """Sign beside it."""


def lay_out(passage: Passage, width: int) -> tuple[LaidLine, ...]:
    """The passage in lines of at most `width` cells, broken at spaces; words that are too long are broken anywhere."""
    lines: list[LaidLine] = []
    start = 0
    marks = sorted(passage.marks, key=lambda mark: (mark.span[0], -mark.span[1]))
    for paragraph in passage.text.split("\n"):
        end = start + len(paragraph)
        here = tuple(mark for mark in marks if mark.span[0] < end and mark.span[1] > start)
        if here:
            lines += _marked_paragraph(passage.text, start, end, here, width)
        else:
            lines += [LaidLine(((paragraph[a:b], ()),), (start + a, start + b)) for a, b in _wrapped(paragraph, width)]
        start = end + 1
    return tuple(lines)


def line_of(lines: Sequence[LaidLine], offset: int) -> int:
    """Number of the line that holds this offset of the text."""
    return max(0, bisect_right([line.span[0] for line in lines], offset) - 1)


def _marked_paragraph(text: str, start: int, end: int, marks: Sequence[Mark], width: int) -> list[LaidLine]:
    """Lines of one paragraph whose marks put signs into the text: each shown character knows where it came from."""
    shown: list[str] = []
    origin: list[int] = []
    edges = sorted({start, end, *(edge for mark in marks for edge in mark.span if start < edge < end)})
    for low, high in pairwise(edges):
        for mark in marks:
            if mark.span[0] == low:
                _put(mark.around[0], low, shown, origin)
        _put(text[low:high], None, shown, origin, low)
        for mark in reversed(marks):
            if mark.span[1] == high:
                _put(mark.around[1], high - 1, shown, origin)
    display = "".join(shown)
    return [_line(display[a:b], origin[a:b] or [start], marks) for a, b in _wrapped(display, width)]


def _put(piece: str, at: int | None, shown: list[str], origin: list[int], low: int = 0) -> None:
    shown.append(piece)
    origin.extend(range(low, low + len(piece)) if at is None else [at] * len(piece))


def _line(display: str, origin: list[int], marks: Sequence[Mark]) -> LaidLine:
    pieces: list[Piece] = []
    span = (origin[0], origin[-1] + 1)
    here = [mark for mark in marks if mark.span[0] < span[1] and mark.span[1] > span[0]]
    for char, at in zip(display, origin, strict=False):
        names = tuple(mark.style for mark in here if mark.style and mark.span[0] <= at < mark.span[1])
        if pieces and pieces[-1][1] == names:
            pieces[-1] = (pieces[-1][0] + char, names)
        else:
            pieces.append((char, names))
    signs = sorted((mark for mark in here if mark.gutter), key=lambda mark: not mark.first)
    return LaidLine(tuple(pieces), span, signs[0].gutter if signs else "")


@lru_cache(maxsize=20_000)
def _wrapped(paragraph: str, width: int) -> tuple[Span, ...]:
    """Spans of the lines of a paragraph; the spaces at which it is broken are in none."""
    width = max(width, 1)
    spans: list[Span] = []
    start, used, last = 0, 0, 0
    for word in re.finditer(r"\S+", paragraph):
        size = cell_len(paragraph[last : word.end()])
        if used and used + size > width:
            spans.append((start, last))
            start, used, size = word.start(), 0, cell_len(word[0])
        while used + size > width:
            room = len(chop_cells(paragraph[start : word.end()], width)[0])
            spans.append((start, start + room))
            start += room
            used, size = 0, cell_len(paragraph[start : word.end()])
        used += size
        last = word.end()
    return (*spans, (start, len(paragraph.rstrip()) if last else 0)) if last > start or not spans else tuple(spans)
