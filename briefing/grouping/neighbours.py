"""Finds the pairs of texts that are alike, without looking at all pairs."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import sqrt

from briefing.grouping.features import Vector, cosine

Pair = tuple[int, int]
"""Two places in a sequence, the lower first."""


def alike(vectors: Sequence[Vector], floor: float, may: Callable[[int, int], bool]) -> Iterator[tuple[Pair, float]]:
    """Every pair of unit `vectors` that `may` pair, with a cosine of at least `floor`; nothing is missed.

    Two vectors that share none of their rarest keys, up to where what is left is shorter than `floor`, cannot reach it: the
    prefix filter of Bayardo, Ma and Srikant, Scaling up all pairs similarity search, 2007, section 4.
    """
    spread = Counter(key for vector in vectors for key in vector)
    seen: dict[str, list[int]] = defaultdict(list)
    for high, vector in enumerate(vectors):
        prefix = _prefix(vector, spread, floor)
        lows = {low for key in prefix for low in seen[key]}
        for low in sorted(lows):
            if may(low, high) and (score := cosine(vectors[low], vector)) >= floor:
                yield (low, high), score
        for key in prefix:
            seen[key].append(high)


def _prefix(vector: Vector, spread: Counter[str], floor: float) -> list[str]:
    common_first = sorted(vector, key=lambda key: (-spread[key], key))
    left = 0.0
    for place, key in enumerate(common_first):
        left += vector[key] ** 2
        if sqrt(left) >= floor:
            return common_first[place:]
    return []
