"""Texts as sparse vectors, and many of them as one matrix, measured against each other row by row."""

from collections.abc import Mapping
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


def spans(starts: Places, ends: Places) -> Places:
    """The numbers of each range from `starts` to `ends` (exclusive), one range after the other."""
    lengths = ends - starts
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if len(lengths) else lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
