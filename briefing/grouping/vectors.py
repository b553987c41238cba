"""Texts as sparse vectors: keys as numbers, with their weights."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
"""Places of texts in a sequence."""
Keys = NDArray[np.uint32]
"""Keys as numbers, in ascending order."""
Weights = NDArray[np.float32]


class Vector(NamedTuple):
    """Keys of a text, each once, and as many weights."""

    keys: Keys
    """Stems, `=name`s, or pairs of stems, as numbers."""
    weights: Weights
    """As many as keys."""


def unit(numbers: Keys, weights: Floats) -> Vector:
    """Keys in any order with their weights, scaled to length 1; what weighs nothing is left out, keys of one number count together."""
    if not weights.all():
        numbers, weights = numbers[weights != 0], weights[weights != 0]
    order = np.argsort(numbers, kind="stable")
    return _each_once(numbers[order], weights[order] / max(float(np.sqrt(weights @ weights)), 1e-12))


def _each_once(numbers: Keys, weights: Floats) -> Vector:
    first = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    if not first.all():
        weights = np.add.reduceat(weights, np.flatnonzero(first))
    return Vector(numbers[first], weights.astype(np.float32))


def numbered(keys: Iterable[str], count: int) -> Keys:
    """So many keys as numbers, in their order."""
    return np.fromiter(map(key_number, keys), np.uint32, count)


@lru_cache(maxsize=50_000)
def key_number(key: str) -> int:
    """A key as a number of 32 bits, the same on every machine."""
    return crc32(key.encode("utf-8", "replace"))


def spans(starts: Places, ends: Places) -> Places:
    """The numbers of each range from `starts` to `ends` (exclusive), one range after the other."""
    lengths = ends - starts
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if len(lengths) else lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
