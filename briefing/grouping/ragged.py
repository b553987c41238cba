"""Rows of different lengths in flat arrays: keys of texts, with or without weights, measured against each other."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.vectors import Floats, Places, spans

_SLOTS = 1 << 20
"""Slots of the table that tells quickly which keys rows cannot hold."""
_KEY = np.uint64(32)


@dataclass(frozen=True, slots=True, eq=False)
class Ragged:
    """Rows of keys in ascending order; `weights` are empty where all weigh 1."""

    starts: Places
    """Where each row begins; one more tells where the last one ends."""
    keys: NDArray[np.uint32]
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, at: int) -> slice:
        """Where the row's keys and weights stand."""
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def flat(self, rows: Places) -> tuple[Places, Places]:
        """Where the entries of `rows` stand, row after row, and how many each row has."""
        starts, ends = self.starts[rows], self.starts[rows + 1]
        return spans(starts, ends), ends - starts


class Dots:
    """Dot products of rows. Keys are added in ascending order, so that they are the same whichever of two is asked for first."""

    def __init__(self, of: Ragged) -> None:
        self._of = of
        self._slots = np.zeros(_SLOTS, np.bool_)

    def __call__(self, rows: Places, numbers: Places, others: Places) -> Floats:
        """Dot products of `rows[numbers]`, each with its one of `others`; of sets, how many keys both hold.

        `rows` are few, and most of them met by many others.
        """
        of = self._of
        flat, lengths = of.flat(rows)
        own = of.keys[flat].astype(np.uint64) | np.repeat(np.arange(len(rows), dtype=np.uint64), lengths) << _KEY
        weights = of.weights[flat] if len(of.weights) else None
        self._slots[_slot(own)] = True
        found, lengths = of.flat(others)
        codes = of.keys[found].astype(np.uint64) | np.repeat(numbers.astype(np.uint64), lengths) << _KEY
        maybe = np.flatnonzero(self._slots[_slot(codes)])
        self._slots[_slot(own)] = False
        owners, found, codes = np.repeat(np.arange(len(others)), lengths)[maybe], found[maybe], codes[maybe]
        place = np.minimum(np.searchsorted(own, codes), max(0, len(own) - 1))
        same = own[place] == codes if len(own) else np.zeros(len(codes), np.bool_)
        if weights is None:
            return np.bincount(owners[same], minlength=len(others)).astype(np.float64)
        products = weights[place[same]].astype(np.float64) * of.weights[found[same]]
        return np.asarray(np.bincount(owners[same], products, minlength=len(others)), np.float64)


def _slot(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    # the key, moved on for each row
    return codes + (codes >> _KEY) * np.uint64(40_503) & np.uint64(_SLOTS - 1)
