"""Finds the pairs of texts that are alike, without looking at all pairs."""

from collections.abc import Sequence

import numpy as np

from briefing.grouping.vectors import Floats, Matrix, Pairs, Places, spans

HEAVY = 0.75
"""Share of a text's (squared) length that its heaviest keys make up, by which it is looked up: some 60 of 150 keys."""
HINT = 0.1
"""Share of the floor that the heavy keys alone must reach for a pair to be looked at."""
CROWD = 500
"""A key that so many texts are looked up by points at nothing."""
NEAR = 100
"""Texts that one is measured against at most: those of the greatest hints."""


def alike(texts: Matrix, floor: float, first: Sequence[int]) -> tuple[Pairs, Floats]:
    """Pairs of unit rows with a cosine of at least `floor`, and their cosines; `first` is the lowest place each may pair with.

    Pairs are met by their heaviest keys and then measured whole; docs/grouping.md says how many are not met.
    """
    shelf = _Shelf(texts)
    lows: list[Places] = []
    cosines: list[Floats] = []
    for high in range(len(texts)):
        met = shelf.met(high, first[high], floor * HINT)
        scores = texts.dots(high, met)
        lows.append(met[scores >= floor])
        cosines.append(scores[scores >= floor])
    highs = np.repeat(np.arange(len(texts)), [len(each) for each in lows])
    return Pairs(_joined(lows).astype(np.intp), highs), _joined(cosines)


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


class _Shelf:
    """Where each heavy key stands: its texts in order."""

    def __init__(self, texts: Matrix) -> None:
        heavy = [_heaviest(texts, at) for at in range(len(texts))]
        owners = np.repeat(np.arange(len(texts)), [len(each) for each in heavy])
        flat = _joined(heavy).astype(np.intp)
        self._count = len(texts)
        self._heavy = heavy
        self._ids, self._entry_weights = texts.ids, texts.weights
        order = np.lexsort((owners, texts.ids[flat]))
        self._places, self._weights = owners[order], texts.weights[flat][order]
        self._codes = texts.ids[flat][order] * len(texts) + self._places

    def met(self, high: int, first: int, hint: float) -> Places:
        """Places from `first` up to `high` that share heavy keys with it, in order: the 100 of the greatest hints at most."""
        entries = self._heavy[high]
        keys, weights = self._ids[entries] * self._count, self._entry_weights[entries]
        starts, ends = np.searchsorted(self._codes, keys + first), np.searchsorted(self._codes, keys + high)
        few = ends - starts <= CROWD
        starts, ends, weights = starts[few], ends[few], weights[few]
        at = spans(starts, ends)
        hints = np.bincount(self._places[at] - first, self._weights[at] * np.repeat(weights, ends - starts))
        found = np.flatnonzero(hints >= hint) if hint > 0 else np.flatnonzero(hints)
        if len(found) > NEAR:
            found = np.sort(found[np.argsort(-hints[found], kind="stable")[:NEAR]])
        return np.asarray(found + first, np.intp)


def _heaviest(texts: Matrix, at: int) -> Places:
    """Entries of the heaviest keys of a row; between equals, the first by key."""
    here = texts.row(at)
    order = np.argsort(-texts.weights[here], kind="stable")
    gathered = np.cumsum(texts.weights[here][order] ** 2)
    return np.asarray(order[: int(np.searchsorted(gathered, HEAVY)) + 1] + here.start, np.intp)


def _joined(parts: Sequence[Places] | Sequence[Floats]) -> np.ndarray:
    return np.concatenate(parts) if parts else np.zeros(0)
