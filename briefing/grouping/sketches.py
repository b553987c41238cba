"""Which texts may be copies: samples of their shingles, looked up by value."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from briefing.grouping.fingerprints import Packed

Pair = tuple[int, int]
"""Places of two texts, the lower first."""

LEAST = 64
"""Hashes kept of a short text: its lowest (bottom-k sketch: Broder 1997, section 4)."""
SAMPLED = 1 << 29
"""Every hash below this is kept, an eighth of all: a short cut of a long text keeps an eighth of it too."""
CROWD = 200
"""A hash that more texts than this keep is page furniture or a figure of speech: it points at nothing."""
SHARED = 3
"""Hashes that two sketches must share."""
LIKELY = 0.1
"""Least share of the sampled hashes in common: half of the least overlap that is told, for a sample errs."""


def sketch(hashes: Packed) -> Packed:
    """The lowest of `hashes`, which are in ascending order: 64 of them, and all that lie in the sampled eighth."""
    return hashes[: max(LEAST, bisect_left(hashes, SAMPLED))]


def suspects(texts: Sequence[Packed]) -> Iterator[Pair]:
    """Pairs of texts whose sketches share so many hashes that the texts may overlap, in order, each once.

    A text comes as its hashes in ascending order.
    """
    sketches = [sketch(hashes) for hashes in texts]
    held = Counter(chain.from_iterable(sketches))
    holders: dict[int, list[int]] = {value: [] for value, times in held.items() if 1 < times <= CROWD}
    del held
    for high, hashes in enumerate(sketches):
        known = [holders[value] for value in hashes if value in holders]
        shared = Counter(chain.from_iterable(known))
        yield from ((low, high) for low in sorted(shared) if _likely(shared[low], sketches[low], hashes))
        for others in known:
            others.append(high)


def _likely(shared: int, a: Packed, b: Packed) -> bool:
    # only below the lower of their highest hashes do both sketches hold all that their texts have
    limit = min(a[-1], b[-1])
    least = min(bisect_right(a, limit), bisect_right(b, limit))
    return shared >= max(min(SHARED, least), LIKELY * least)
