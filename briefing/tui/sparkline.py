"""The reports of a storyline over time, in a dozen signs. Pure: no widget, no terminal."""

from collections.abc import Sequence
from datetime import date

from briefing.tui.glyphs import ASCII, Glyphs

_BARS = "▁▂▃▄▅▆▇█"
_DIGITS = "123456789"


def sparkline(days: Sequence[date], glyphs: Glyphs, cells: int = 12) -> str:
    """How many reports there are over time, in at most `cells` signs from the first day to the last; empty of a single day."""
    if not days or min(days) == max(days):
        return ""
    first, span = min(days), (max(days) - min(days)).days + 1
    cells = min(cells, span)
    counts = [0] * cells
    for day in days:
        counts[(day - first).days * cells // span] += 1
    signs, none = (_DIGITS, "0") if glyphs is ASCII else (_BARS, " ")
    most = max(counts)
    if glyphs is ASCII:
        return "".join(signs[min(count, 9) - 1] if count else none for count in counts)
    return "".join(signs[(count * len(signs) - 1) // most] if count else none for count in counts)
