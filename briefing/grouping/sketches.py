"""Which texts may be copies: samples of their shingles, looked up by value."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from briefing.grouping.fingerprints import Packed
from briefing.grouping.holders import Counts, held_by_both
from briefing.grouping.linkage import Pair

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


def suspects(texts: Sequence[Packed]) -> list[Pair]:
    """Pairs of texts whose sketches share so many hashes that the texts may overlap, in order, each once.

    A text comes as its hashes in ascending order.
    """
    sketches = [sketch(hashes) for hashes in texts]
    low, high, shared = held_by_both(sketches, CROWD)
    least = _comparable(sketches, low, high)
    likely = shared >= np.maximum(np.minimum(SHARED, least), LIKELY * least)
    return list(zip(low[likely].tolist(), high[likely].tolist(), strict=True))


def _comparable(sketches: Sequence[Packed], low: Counts, high: Counts) -> Counts:
    """For each pair, the fewer of the hashes that the sketches have below the lower of their highest.

    Only below it do both sketches hold all that their texts have.
    """
    if not len(low):
        return low
    lengths = np.array([len(hashes) for hashes in sketches])
    starts = np.cumsum(lengths) - lengths
    top = np.array([hashes[-1] if hashes else 0 for hashes in sketches], np.intp)
    codes = np.concatenate([np.asarray(hashes, np.intp) + (at << 32) for at, hashes in enumerate(sketches)])
    limit = np.minimum(top[low], top[high])
    fewer = [np.searchsorted(codes, limit + (at << 32), "right") - starts[at] for at in (low, high)]
    return np.asarray(np.minimum(*fewer), np.intp)
