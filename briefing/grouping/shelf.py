"""Where each heavy key stands: texts are looked up by the keys that make up most of their length."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.ragged import Ragged
from briefing.grouping.rows import SCALE, scaled
from briefing.grouping.table import Table
from briefing.grouping.vectors import Places, spans

SLACK = 3
"""Days by which the days of two texts may be further apart than the instants tell."""
SECONDS = 86_400.0
_PLACE, _WEIGHT = np.uint64(22), np.uint64(10)
_KEY = _PLACE + _WEIGHT
_MASK = np.uint64((1 << 22) - 1)
CHUNK = 20_000

Codes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Crowded:
    """Keys that point at nothing, in ascending order."""

    blocks: Codes
    """A key and a stretch of time each."""
    keys: Codes
    """Keys that point at nothing where one of two texts is undated."""


class Shelf:
    """The texts of `rows` by their heavy keys. Places are those in `rows`, which come by date, undated last.

    A key that more than `most` texts of one stretch of time are looked up by points at nothing there; where one of two texts is
    undated, one that more than `most` of all are looked up by.
    """

    def __init__(self, table: Table, rows: Places, window: int, most: int) -> None:
        self._text: Ragged = table.of("text")
        self._rows, self._cutoff = rows, table.column("cutoff")
        self._day = table.column("day")[rows].astype(np.int64)
        self._window, self._most = window, most
        self._dated = int(np.count_nonzero(self._day))
        instants = table.column("instant")[rows][: self._dated]
        self._block = (instants // (SECONDS * max(1, window))).astype(np.int64) + (1 << 20)
        reach = (window + SLACK) * SECONDS
        self._first = np.searchsorted(instants, instants - reach)
        self._last = np.searchsorted(instants, instants + reach, "right")
        codes = self._codes()
        self._all = codes
        self.crowded, few, free = self._counted(codes)
        self._dated_codes, self._free_codes = codes[few], codes[free]

    def _codes(self) -> Codes:
        parts: list[NDArray[Any]] = [np.zeros(0, np.uint64)]
        for start in range(0, len(self._rows), CHUNK):
            flat, lengths = self._text.flat(self._rows[start : start + CHUNK])
            weights = scaled(self._text.weights[flat])
            owners = np.repeat(np.arange(start, start + len(lengths)), lengths)
            heavy = np.flatnonzero(weights >= self._cutoff[self._rows][owners])
            keys = self._text.keys[flat[heavy]].astype(np.uint64)
            places = owners[heavy].astype(np.uint64) << _WEIGHT
            parts.append(keys << _KEY | places | weights[heavy].astype(np.uint64))
        codes = np.concatenate(parts)
        codes.sort()
        return codes

    def _counted(self, codes: Codes) -> tuple[Crowded, NDArray[np.bool_], NDArray[np.bool_]]:
        """What is crowded; which codes are dated and in no crowd; which are of no crowded key."""
        if not len(codes):
            none = np.zeros(0, np.bool_)
            return Crowded(codes, codes), none, none
        places = _places(codes)
        keys = codes >> _KEY
        dated = places < self._dated
        blocks = np.zeros(len(codes), np.uint64)
        blocks[dated] = self._block[places[dated]]
        in_block = keys << np.uint64(32) | blocks
        runs, lengths = _runs(in_block)
        crowd = lengths > self._most
        few = dated & ~np.repeat(crowd, lengths)
        blocked = in_block[runs[crowd]]
        runs, lengths = _runs(keys)
        crowd = lengths > self._most
        undated = self._dated < len(self._rows)
        free = ~np.repeat(crowd, lengths) if undated else np.zeros(len(codes), np.bool_)
        return Crowded(blocked[blocked & np.uint64(0xFFFFFFFF) > 0], keys[runs[crowd]]), few, free

    def flipped(self, before: Crowded) -> Places:
        """Places of the texts that are looked up by a key which became crowded, or is so no more."""
        blocks = np.setxor1d(self.crowded.blocks, before.blocks)
        keys = np.setxor1d(self.crowded.keys, before.keys)
        first = blocks >> np.uint64(32)
        wanted = np.unique(np.concatenate([first, keys]))
        starts = np.searchsorted(self._all, wanted << _KEY)
        ends = np.searchsorted(self._all, (wanted + np.uint64(1)) << _KEY)
        codes = self._all[spans(starts, ends)]
        places = _places(codes)
        dated = places < self._dated
        own = codes[dated] >> _KEY << np.uint64(32) | self._block[places[dated]].astype(np.uint64)
        undated = np.isin(codes[~dated] >> _KEY, keys)
        return np.unique(np.concatenate([places[dated][np.isin(own, blocks)], places[~dated][undated]]))

    def met(self, places: Places, hint: float, above: bool) -> tuple[Places, Places]:
        """Whom texts meet: those whose heavy keys in common hint at a cosine of `hint`, before them or with `above` also behind.

        The first array has numbers of `places`, the second places that they meet, in order.
        """
        rows = self._rows[places]
        flat, lengths = self._text.flat(rows)
        numbers = np.repeat(np.arange(len(places)), lengths)
        weights = scaled(self._text.weights[flat])
        heavy = weights >= self._cutoff[rows][numbers]
        keys, weights, numbers = self._text.keys[flat[heavy]].astype(np.uint64), weights[heavy], numbers[heavy]
        free = ~_among(keys, self.crowded.keys)
        dated = (places < self._dated)[numbers]
        block = np.where(dated, self._block[np.minimum(places, self._dated - 1)][numbers], 0) if self._dated else dated
        few = dated & ~_among(keys << np.uint64(32) | block.astype(np.uint64), self.crowded.blocks)
        end = np.full(len(places), len(self._rows)) if above else places
        first = np.where(places < self._dated, self._dated, 0)
        found = [self._range(self._free_codes, keys, weights, numbers, free, first, end)]
        if few.any():
            near = np.minimum(places, self._dated - 1)
            last = self._last[near] if above else places
            found.append(self._range(self._dated_codes, keys, weights, numbers, few, self._first[near], last))
        number, met = _summed(found, hint * SCALE * SCALE)
        a, b = self._day[places[number]], self._day[met]
        near_enough = ((np.abs(a - b) <= self._window) | (a == 0) | (b == 0)) & (met != places[number])
        return number[near_enough], met[near_enough]

    def _range(
        self,
        codes: Codes,
        keys: Codes,
        weights: Places,
        numbers: Places,
        use: NDArray[np.bool_],
        first: Places,
        last: Places,
    ) -> tuple[Codes, Places]:
        """For each text and place that hold one of the keys to `use`, the two in one number, and the product of the weights."""
        keys, weights, numbers = keys[use], weights[use], numbers[use]
        starts = np.searchsorted(codes, keys << _KEY | first[numbers].astype(np.uint64) << _WEIGHT)
        ends = np.maximum(starts, np.searchsorted(codes, keys << _KEY | last[numbers].astype(np.uint64) << _WEIGHT))
        here = codes[spans(starts, ends)]
        both = np.repeat(numbers.astype(np.uint64) << _PLACE, ends - starts) | (here >> _WEIGHT & _MASK)
        return both, (here & np.uint64((1 << 10) - 1)).astype(np.int64) * np.repeat(weights, ends - starts)


def _summed(found: list[tuple[Codes, Places]], least: float) -> tuple[Places, Places]:
    both = np.concatenate([each for each, _ in found])
    products = np.concatenate([each for _, each in found])
    # the product has at most 20 bits, the two numbers 42: sorted as one number of 64 bits, which is quicker
    packed = np.sort(both << np.uint64(20) | products.astype(np.uint64))
    both = packed >> np.uint64(20)
    runs, _ = _runs(both)
    if not len(runs):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    sums = np.add.reduceat((packed & np.uint64((1 << 20) - 1)).astype(np.int64), runs)
    kept = both[runs][sums >= least]
    return (kept >> _PLACE).astype(np.intp), (kept & _MASK).astype(np.intp)


def _runs(values: NDArray[Any]) -> tuple[Places, Places]:
    """Where runs of equal values begin, and how long they are."""
    starts = (
        np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]])) if len(values) else np.zeros(0, np.intp)
    )
    return starts, np.diff(np.append(starts, len(values)))


def _places(codes: Codes) -> Places:
    return (codes >> _WEIGHT & _MASK).astype(np.intp)


def _among(values: Codes, wanted: Codes) -> NDArray[np.bool_]:
    if not len(wanted):
        return np.zeros(len(values), np.bool_)
    return np.equal(wanted[np.minimum(np.searchsorted(wanted, values), len(wanted) - 1)], values)
