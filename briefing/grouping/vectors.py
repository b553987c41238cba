"""Texts as sparse vectors: keys as numbers, with their weights."""

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


_MULTIPLIER = np.uint32(0x9E3779B1)


class Vector(NamedTuple):
    """Keys of a text, each once, and as many weights."""

    keys: Keys
    """Stems, `=name`s, or pairs of stems, as numbers."""
    weights: Weights
    """As many as keys."""


def unit(numbers: Keys, weights: Floats) -> Vector:
    """Keys in ascending order with their weights, scaled to length 1; what weighs nothing is left out."""
    if not weights.all():
        numbers, weights = numbers[weights != 0], weights[weights != 0]
    return Vector(numbers, (weights / max(float(np.sqrt(weights @ weights)), 1e-12)).astype(np.float32))


def pairs(numbers: Keys) -> Keys:
    """Each two neighbours as one number."""
    # arithmetic of unsigned 32 bits, which wraps around
    return numbers[:-1] * _MULTIPLIER + numbers[1:]


@lru_cache(maxsize=50_000)
def key_number(key: str) -> int:
    """A key as a number of 32 bits, the same on every machine."""
    return crc32(key.encode("utf-8", "replace"))


def spans(starts: Places, ends: Places) -> Places:
    """The numbers of each range from `starts` to `ends` (exclusive), one range after the other."""
    lengths = ends - starts
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if len(lengths) else lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
