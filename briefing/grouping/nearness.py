"""How much the days between two texts speak for one happening, or for one affair."""

from math import exp

DAY_LOSS = 0.25
"""Similarity lost with each day between two reports of one event."""
WINDOW = 2
"""Days beyond which two dated reports are not of one event, whatever stands between them."""
UNDATED = 0.5
"""What an unknown distance counts: text alone must be twice as alike as on one day."""


def same_happening(a: int | None, b: int | None) -> float:
    """Factor of the similarity of two reports, 0 to 1: 1 on one day, 0 beyond two days."""
    if a is None or b is None:
        return UNDATED
    days = abs(a - b)
    return 1 - DAY_LOSS * days if days <= WINDOW else 0.0


MEMORY = 90
"""Days after which an affair's pull on a new event has fallen to a third."""


def same_affair(a: int | None, b: int | None) -> float:
    """Factor of the similarity of two events, 0 to 1: 1 on one day, falling to 1/e after 90 days; 1 where one is undated."""
    return 1.0 if a is None or b is None else exp(-abs(a - b) / MEMORY)
