"""Texts as sparse vectors, and many of them as one matrix, measured against each other row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
"""Places of texts in a sequence."""


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Keys of a text with their weights, in the order of the text, so that a sum over them is the same whatever was read before."""

    keys: tuple[str, ...]
    """Stems, `=name`s, or pairs of stems."""
    weights: NDArray[np.float32]
    """As many weights as keys."""


def unit(weights: Mapping[str, float]) -> Vector:
    """`weights` scaled to length 1; what weighs nothing is left out."""
    keys = tuple(key for key, weight in weights.items() if weight)
    found = np.fromiter(map(weights.__getitem__, keys), np.float64, len(keys))
    return Vector(keys, (found / max(sqrt(float((found * found).sum())), 1e-12)).astype(np.float32))


def mean(vectors: Sequence[Vector]) -> Vector:
    """The direction of the sum of `vectors`, of length 1."""
    if len(vectors) == 1:
        return vectors[0]
    total: dict[str, float] = {}
    for vector in vectors:
        for key, weight in zip(vector.keys, vector.weights.tolist(), strict=True):
            total[key] = total.get(key, 0.0) + weight
    return unit(total)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of places in a sequence, the lower and the higher of each, ordered by the higher, then by the lower."""

    low: Places
    high: Places

    def __len__(self) -> int:
        return len(self.low)

    def where(self, kept: NDArray[np.bool_]) -> "Pairs":
        """Those for which `kept` holds."""
        return Pairs(self.low[kept], self.high[kept])


class Matrix:
    """Vectors as the rows of a sparse matrix; keys are numbered in the order in which they are met."""

    def __init__(self, ids: Places, weights: Floats, lengths: Sequence[int] | Places, columns: int) -> None:
        """Numbers and weights of every row's keys, row after row, and how many each row has, of `columns` keys in all."""
        self.ids, self.weights = ids, weights
        self.starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.intp)])
        self._scratch = np.zeros(columns)

    @classmethod
    def of_vectors(cls, rows: Sequence[Vector]) -> "Matrix":
        """The matrix of `rows`; keys are numbered in the order in which they are met."""
        number: dict[str, int] = {}
        ids = np.array([number.setdefault(key, len(number)) for row in rows for key in row.keys], np.intp)
        weights = np.concatenate([row.weights for row in rows]).astype(np.float64) if rows else np.zeros(0)
        return cls(ids, weights, [len(row.keys) for row in rows], len(number))

    @classmethod
    def of_entries(cls, count: int, rows: Places, columns: Places, weights: Floats) -> "Matrix":
        """A square matrix of `count` rows of length 1 from its entries, ordered by row, then by column."""
        lengths = np.sqrt(np.bincount(rows, weights**2, minlength=count))
        return cls(columns, weights / lengths[rows], np.bincount(rows, minlength=count), count)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, at: int) -> slice:
        """Where the row's ids and weights stand."""
        return slice(self.starts[at], self.starts[at + 1])

    def dots(self, at: int, others: Places) -> Floats:
        """Dot products of one row with each of `others`, shape (len(others),)."""
        here = self.row(at)
        starts, ends = self.starts[others], self.starts[others + 1]
        flat = spans(starts, ends)
        self._scratch[self.ids[here]] = self.weights[here]
        products = self._scratch[self.ids[flat]] * self.weights[flat]
        self._scratch[self.ids[here]] = 0.0
        owners = np.repeat(np.arange(len(others)), ends - starts)
        # added one by one in the order of the keys: the same to the last digit, whatever else is measured
        return np.asarray(np.bincount(owners, products, minlength=len(others)), np.float64)

    def along(self, pairs: Pairs) -> Floats:
        """Dot product of the two rows of each pair, shape (len(pairs),)."""
        found = [self.dots(at, lows) for at, lows in by_high(pairs)]
        return np.concatenate(found) if found else np.zeros(0)


def spans(starts: Places, ends: Places) -> Places:
    """The numbers of each range from `starts` to `ends` (exclusive), one range after the other."""
    lengths = ends - starts
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if len(lengths) else lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def by_high(pairs: Pairs) -> list[tuple[int, Places]]:
    """Each higher place of `pairs` once, with its lower ones."""
    highs, firsts = np.unique(pairs.high, return_index=True)
    return list(zip(highs.tolist(), np.split(pairs.low, firsts[1:]), strict=True)) if len(pairs) else []
