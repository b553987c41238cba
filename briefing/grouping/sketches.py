"""Which texts may be copies: small samples of their shingles, looked up by value."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from briefing.grouping.neighbours import Pair

SIZE = 64
"""Hashes kept of each text."""
CROWD = 50
"""A hash that more texts than this keep is page furniture: it points at nothing."""
SHARED = 3
"""Hashes that two sketches must share."""


def sketch(hashes: frozenset[int]) -> tuple[int, ...]:
    """The 64 lowest hashes (bottom-k sketch: Broder 1997, section 4). A cut copy keeps many of the whole text's."""
    return tuple(nsmallest(SIZE, hashes))


def suspects(sketches: Sequence[tuple[int, ...]]) -> Iterator[Pair]:
    """Pairs of texts whose sketches share three hashes (or all of a shorter sketch), in order, each once."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, hashes in enumerate(sketches):
        for value in hashes:
            holders[value].append(at)
    for high, hashes in enumerate(sketches):
        shared = Counter(
            low for value in hashes if len(holders[value]) <= CROWD for low in holders[value] if low < high
        )
        yield from (
            (low, high) for low in sorted(shared) if shared[low] >= min(SHARED, len(hashes), len(sketches[low]))
        )
