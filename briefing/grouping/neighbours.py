"""Finds the pairs of texts that are alike, without looking at all pairs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from briefing.grouping.features import Vector, cosine

Pair = tuple[int, int]
"""Two places in a sequence, the lower first."""

HEAVY = 0.6
"""Share of a text's (squared) length that its heaviest keys make up, by which it is looked up: some 30 of 150 keys."""
HINT = 0.3
"""Share of the floor that the heavy keys alone must reach for a pair to be looked at."""
CROWD = 500
"""A key that so many texts are looked up by points at nothing."""
NEAR = 100
"""Texts that one is measured against at most: those of the greatest hints."""


def alike(vectors: Sequence[Vector], floor: float, first: Sequence[int]) -> Iterator[tuple[Pair, float]]:
    """Pairs of unit `vectors` with a cosine of at least `floor`, in order; `first` is the lowest place each may pair with.

    Pairs are met by their heaviest keys and then measured whole; docs/grouping.md says how many are not met.
    """
    holders: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for high, vector in enumerate(vectors):
        heavy = _heaviest(vector)
        hints: dict[int, float] = defaultdict(float)
        for key, weight in heavy:
            places, weights = holders[key]
            start = bisect_left(places, first[high])
            if len(places) - start <= CROWD:
                for at in range(start, len(places)):
                    hints[places[at]] += weight * weights[at]
            places.append(high)
            weights.append(weight)
        hinted = ((hint, -low) for low, hint in hints.items() if hint >= floor * HINT)
        for low in sorted(-low for _, low in nlargest(NEAR, hinted)):
            if (score := cosine(vectors[low], vector)) >= floor:
                yield (low, high), score


def within(days: Sequence[int | None], window: int) -> list[int]:
    """For each day, the lowest place whose day is at most `window` days earlier; 0 where the day is unknown.

    Known days come first, in order.
    """
    found: list[int] = []
    low = 0
    for day in days:
        while day is not None and (start := days[low]) is not None and start < day - window:
            low += 1
        found.append(0 if day is None else low)
    return found


def _heaviest(vector: Vector) -> list[tuple[str, float]]:
    heaviest = sorted(vector.items(), key=lambda item: (-item[1], item[0]))
    gathered = 0.0
    for place, (_, weight) in enumerate(heaviest):
        gathered += weight * weight
        if gathered >= HEAVY:
            return heaviest[: place + 1]
    return heaviest
