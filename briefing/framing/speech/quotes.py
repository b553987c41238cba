"""What stands inside quotation marks, by the marks alone: any language, and never an apostrophe."""

import re
from collections.abc import Iterable, Iterator

from briefing.model import Span

_CLOSERS = {"“": "”", "„": "[“”]", "‟": "”", "«": "»", '"': '"', "''": "''", "``": "''"}
_DOUBLE = re.compile(r"[“„‟«\"]|''|``")
_MARK = re.compile(r"[“„‟«\"‘]|''|``|'")
_PARAGRAPH = re.compile(r"[^\n]+")
# An apostrophe may open a word: '90s, 'em, 'tis.
_CLIPPED = re.compile(r"(?:\d\ds?|em|tis|twas|til|till|cause|bout|round|n|cuz|ere)\b", re.IGNORECASE)
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)")


def quote_spans(text: str) -> tuple[Span, ...]:
    """Spans of what stands in quotation marks, the marks left out; in order, apart from each other, never empty.

    A quotation inside another is part of the outer one. A double mark left open holds to its paragraph's end, as newspapers
    print a quotation that goes on in the next paragraph; a single one left open is taken for an apostrophe.
    """
    found = (span for part in _PARAGRAPH.finditer(text) for span in _in_paragraph(text, *part.span()))
    return tuple(span for start, end in found for span in _trimmed(text, start, end))


def inside(span: Span, quotes: Iterable[Span]) -> bool:
    """Whether `span` lies wholly inside one of `quotes`."""
    return any(start <= span[0] and span[1] <= end for start, end in quotes)


def overlap(span: Span, quotes: Iterable[Span]) -> int:
    """Number of characters of `span` that lie inside `quotes`."""
    return sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in quotes)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    while mark := _MARK.search(text, at, end):
        at = mark.end()
        close = _close(text, mark, start, end)
        if close is not None:
            yield mark.end(), close[0]
            at = close[1]


def _close(text: str, mark: re.Match[str], start: int, end: int) -> Span | None:
    """Where the mark that closes `mark` stands, or None where `mark` opens nothing."""
    if _DOUBLE.match(mark[0]):
        return _double_close(text, mark, end) if _opens(text, mark.start(), start) else None
    close = _single_close(text, mark.end(), end) if _opens_single(text, mark.start(), start, end) else None
    return None if close is None else (close, close + 1)


def _opens(text: str, at: int, start: int) -> bool:
    # A straight mark after a digit is one for inches, or closes what was never opened.
    return text[at] != '"' or at == start or not text[at - 1].isalnum()


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isalnum() and before not in "’')" and not after.isspace() and not _CLIPPED.match(text, at + 1)


def _double_close(text: str, mark: re.Match[str], end: int) -> Span:
    close = re.compile(_CLOSERS[mark[0]]).search(text, mark.end(), end)
    return close.span() if close else (end, end)


def _single_close(text: str, at: int, end: int) -> int | None:
    waiting: int | None = None
    for close in _SINGLE_CLOSE.finditer(text, at, end):
        if not _may_be_possessive(text, close.start(), end):
            return close.start() if waiting is None or not _reopened(text, waiting + 1, close.start()) else waiting
        waiting = close.start() if waiting is None else waiting
    return waiting


def _may_be_possessive(text: str, at: int, end: int) -> bool:
    # `officials' words` ends no quotation; `the 'talks' failed` does: only a later, surer mark tells them apart.
    return text[at - 1] in "sS" and at + 2 < end and text[at + 1] == " " and text[at + 2].isalpha()


def _reopened(text: str, start: int, end: int) -> bool:
    marks = (mark.start() for mark in re.finditer(r"['‘]", text[start:end]))
    return any(_opens_single(text, start + at, start, end) for at in marks)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
