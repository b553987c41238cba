"""Which texts may be copies: samples of their shingles, looked up by value."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.ragged import Ragged
from briefing.grouping.vectors import Places, spans
from briefing.text.shingles import Hashes

LEAST = 64
"""Hashes kept of a short text: its lowest (bottom-k sketch: Broder 1997, section 4)."""
SAMPLED = 1 << 29
"""Every hash below this is kept, an eighth of all: a short cut of a long text keeps an eighth of it too."""
CROWD = 200
"""A hash that more texts than this keep is page furniture or a figure of speech: it points at nothing."""
SHARED = 3
"""Hashes that two sketches must share."""
_HASH = np.uint64(32)
AT_ONCE = 2_000_000
"""Meetings of two texts over a hash that are counted at a time."""
LIKELY = 0.1
"""Least share of the sampled hashes in common: half of the least overlap that is told, for a sample errs."""


def sketch(hashes: Hashes) -> Hashes:
    """The lowest of `hashes`, which are in ascending order: 64 of them, and all that lie in the sampled eighth."""
    return hashes[: max(LEAST, int(np.searchsorted(hashes, np.uint32(SAMPLED))))]


class Samples:
    """The sketches of the texts at `rows`, by hash."""

    def __init__(self, sketches: Ragged, rows: Places) -> None:
        self._sketches, self._rows = sketches, rows
        flat, lengths = sketches.flat(rows)
        codes = sketches.keys[flat].astype(np.uint64) << _HASH
        codes |= np.repeat(np.arange(len(rows), dtype=np.uint64), lengths)
        codes.sort()
        hashes = codes >> _HASH
        first = np.concatenate([[True], hashes[1:] != hashes[:-1]]) if len(codes) else np.zeros(0, np.bool_)
        starts = np.flatnonzero(first)
        lengths = np.diff(np.append(starts, len(codes)))
        self.crowded: Hashes = hashes[starts[lengths > CROWD]].astype(np.uint32)
        """Hashes that point at nothing, in ascending order."""
        several = (lengths > 1) & (lengths <= CROWD)
        self._owners = (codes[np.repeat(several, lengths)] & np.uint64(0xFFFFFFFF)).astype(np.intp)
        self._lengths = lengths[several]

    def holding(self, hashes: Hashes) -> NDArray[np.bool_]:
        """Which texts' sketches hold one of `hashes`."""
        found = np.zeros(len(self._rows), np.bool_)
        if len(hashes):
            flat, lengths = self._sketches.flat(self._rows)
            held = np.isin(self._sketches.keys[flat], hashes)
            found[np.repeat(np.arange(len(self._rows)), lengths)[held]] = True
        return found

    def suspects(self, anew: NDArray[np.bool_]) -> tuple[Places, Places]:
        """Pairs of places whose sketches share so many hashes that the texts may overlap, the lower and the higher ones.

        One of the two at least is `anew`. Each pair comes once, in order.
        """
        found = [(np.zeros(0, np.intp), np.zeros(0, np.intp))]
        for low, high, shared in self._held_by_both(anew):
            least = _comparable(self._sketches, self._rows[low], self._rows[high])
            likely = shared >= np.maximum(np.minimum(SHARED, least), LIKELY * least)
            found.append((low[likely], high[likely]))
        lows, highs = (np.concatenate(each) for each in zip(*found, strict=True))
        order = np.lexsort((highs, lows))
        return lows[order], highs[order]

    def _held_by_both(self, anew: NDArray[np.bool_]) -> Iterator[tuple[Places, Places, Places]]:
        """Pairs of places that hold a hash together, and how many each pair shares, some at a time."""
        owners, count = self._owners, len(self._rows)
        ends = np.repeat(np.cumsum(self._lengths), self._lengths)
        # where all are anew, each meets those after it; else those before it too
        whole = bool(anew.all())
        firsts = np.arange(1, len(owners) + 1) if whole else ends - np.repeat(self._lengths, self._lengths)
        wanted = np.flatnonzero(anew[owners])
        order = wanted[np.argsort(owners[wanted], kind="stable")]
        for part in _parted(order, owners, ends - firsts):
            others = owners[spans(firsts[part], ends[part])]
            own = np.repeat(owners[part], ends[part] - firsts[part])
            once = np.ones(len(own), np.bool_) if whole else (others > own) | ((others < own) & ~anew[others])
            low, high = np.minimum(own, others)[once], np.maximum(own, others)[once]
            pairs, counts = np.unique(low * count + high, return_counts=True)
            yield pairs // count, pairs % count, counts


def _parted(order: Places, owners: Places, meetings: Places) -> list[Places]:
    """`order` in parts of some `AT_ONCE` meetings; what one text meets is not parted."""
    if not len(order):
        return []
    total = np.cumsum(meetings[order])
    cuts = np.searchsorted(total, np.arange(AT_ONCE, int(total[-1]), AT_ONCE))
    return np.split(order, np.searchsorted(owners[order], owners[order[cuts]]))


def _comparable(sketches: Ragged, low: Places, high: Places) -> Places:
    """For each pair, the fewer of the hashes that the sketches have below the lower of their highest.

    Only below it do both sketches hold all that their texts have.
    """
    if not len(low):
        return low
    limit = np.minimum(*(sketches.keys[sketches.starts[each + 1] - 1] for each in (low, high)))
    return np.minimum(*(_below(sketches, each, limit) for each in (low, high)))


def _below(sketches: Ragged, rows: Places, limit: Hashes) -> Places:
    """How many keys of each row are at most its limit: found by halving, all rows at once."""
    first, last = sketches.starts[rows].copy(), sketches.starts[rows + 1].copy()
    while (first < last).any():
        middle = (first + last) // 2
        inside = first < last
        lower = inside & (sketches.keys[np.minimum(middle, len(sketches.keys) - 1)] <= limit)
        first = np.where(lower, middle + 1, first)
        last = np.where(inside & ~lower, middle, last)
    return first - sketches.starts[rows]
