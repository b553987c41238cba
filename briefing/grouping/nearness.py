"""How much the days between two texts speak for one happening, or for one affair."""

from math import exp

WINDOW = 7
"""Days beyond which two dated reports are not of one event, whatever stands between them."""
DAY = 0.6
"""How fast a day's distance weakens two reports' likeness: .63 after one day, .45 after two, .19 after seven."""
UNDATED = 0.5
"""What an unknown distance counts: text alone must be twice as alike as on one day."""
MEMORY = 120
"""Days after which an affair's pull on a new event has fallen to a third."""


def same_happening(a: int | None, b: int | None) -> float:
    """Factor of the likeness of two reports, 0 to 1: 1 on one day, 0 beyond seven days, .5 where one is undated."""
    if a is None or b is None:
        return UNDATED
    days = abs(a - b)
    return 1 / (1 + DAY * days) if days <= WINDOW else 0.0


def same_affair(a: int | None, b: int | None) -> float:
    """Factor of the likeness of two events, 0 to 1: 1 on one day or where one is undated, 1/e after 120 days."""
    return 1.0 if a is None or b is None else exp(-abs(a - b) / MEMORY)
