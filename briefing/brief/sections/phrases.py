"""The words of a sentence that differ, with a little of what stands around them, quoted and unquoted told apart."""

from collections.abc import Sequence

from briefing.brief.parts import Line, Piece, Style
from briefing.brief.story import plain
from briefing.model import Span
from briefing.text.words import words

_AROUND = 3
"""Words kept on each side of one that differs."""
_SHORT = 16
"""Words up to which a stretch stands whole."""


def phrases(text: str, region: Span, differing: Sequence[Span]) -> Line:
    """`text[region]` with the `differing` spans in bold; of a long stretch only what stands about them, or its beginning.

    Each piece is verbatim, in quotation marks; where words between two pieces are left out, an ellipsis stands. Empty where
    the region has no word.
    """
    inside = [span for _, span in words(text, *region)]
    hot = [n for n, span in enumerate(inside) if any(span[0] < high and low < span[1] for low, high in differing)]
    line: list[Piece] = []
    windows = _windows(hot, len(inside))
    for first, last in windows:
        if first:
            line.append(plain(" … " if line else "… "))
        line.extend(_marked(text, inside, first, last, frozenset(hot)))
    return (*line, plain(" …")) if windows and windows[-1][1] < len(inside) - 1 else tuple(line)


def outside(sentence: Span, quotes: Sequence[Span]) -> list[Span]:
    """The stretches of `sentence` that are in none of `quotes`, in order."""
    left, at = [], sentence[0]
    for low, high in sorted(quotes):
        left.append((at, max(at, low)))
        at = max(at, high)
    left.append((at, max(at, sentence[1])))
    return [span for span in left if span[0] < span[1]]


def _windows(hot: Sequence[int], count: int) -> list[tuple[int, int]]:
    if count <= _SHORT or not hot:
        return [(0, min(count, _SHORT) - 1)] if count else []
    found: list[tuple[int, int]] = []
    for n in hot:
        first, last = max(0, n - _AROUND), min(count - 1, n + _AROUND)
        if found and first <= found[-1][1] + _AROUND + 2:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _marked(text: str, inside: Sequence[Span], first: int, last: int, hot: frozenset[int]) -> list[Piece]:
    # Neighbours of one style are one piece, with what stands between them.
    runs: list[tuple[bool, int, int]] = []
    for n in range(first, last + 1):
        if runs and runs[-1][0] == (n in hot):
            runs[-1] = (runs[-1][0], runs[-1][1], n)
        else:
            runs.append((n in hot, n, n))
    pieces = []
    for at, (lit, low, high) in enumerate(runs):
        start = inside[low][0]
        end = inside[high][1]
        if not lit and at:
            start = inside[low - 1][1]
        if not lit and at < len(runs) - 1:
            end = inside[high + 1][0]
        style = Style.STRONG if lit else Style.QUOTE
        pieces.append(Piece(text[start:end], style, opens=at == 0, closes=at == len(runs) - 1))
    return pieces
