"""Which texts may be copies: small samples of their shingles, looked up by value."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefing.grouping.neighbours import Pair

SIZE = 64
"""Hashes kept of each text."""
CROWD = 50
"""A hash that more texts than this keep is page furniture: it points at nothing."""
SHARED = 3
"""Hashes that two sketches must share."""


Packed: TypeAlias = "array[int]"
"""Hashes of a text in ascending order, four bytes each: a set of them takes ten times as much."""


def packed(hashes: frozenset[int]) -> Packed:
    """`hashes` in ascending order."""
    return array("I", sorted(hashes))


def sketch(hashes: Packed) -> tuple[int, ...]:
    """The 64 lowest hashes (bottom-k sketch: Broder 1997, section 4). A cut copy keeps many of the whole text's."""
    return tuple(hashes[:SIZE])


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
