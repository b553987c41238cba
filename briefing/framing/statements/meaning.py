"""What an encoder's vectors add to the likeness of two sentences.

All sentences of one story point the same way, which says nothing: the mean is taken out (Arora, Liang and Ma 2017; Mu and
Viswanath 2018). The mean is that of the two reports' sentences, so that a third report changes nothing. Two headlines alone would
point away from their own mean, so it is drawn towards a general one, as if so many sentences of other news stood beside.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.text.meaning import Vectors

FEATURES = (
    "meaning",  # cosine of the two vectors, the mean taken out
    "neighbours' meaning",  # highest such cosine among the sentences beside the two, 0 where none is above
)
"""Names of the features, in the order of every pair of numbers."""

_OTHERS = 10
"""Sentences of other news that stand beside the two reports'."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned with one encoder, by `benchmarks/train_meaning.py`."""

    mean: tuple[float, ...]
    """Mean vector of sentences of other news."""
    bias: float
    """Bias of the logistic regression."""
    weights: dict[str, float]
    """Weights of `likeness.FEATURES` and of FEATURES, by name."""
    wrong: float
    """Share of the shown matches that were wrong, 0 to 1, every event scored by weights fitted without it."""
    missed: float
    """Share of the true matches that were not shown, by the same measure."""


def learned(encoder: str) -> Learned | None:
    """What was learned with the encoder of this version; None where nothing was."""
    return _tables().get(encoder)


@cache
def _tables() -> dict[str, Learned]:
    tables = tomllib.loads(files(__package__).joinpath("meaning.toml").read_text("utf-8"))
    return {name: Learned(**table | {"mean": tuple(table["mean"])}) for name, table in tables.items()}


def meaning_features(ours: "Vectors", theirs: "Vectors", mean: tuple[float, ...]) -> list[list[tuple[float, float]]]:
    """FEATURES of every sentence of one report (rows) with every sentence of the other; the same whichever comes first."""
    import numpy as np

    one, other = ours.astype(np.float64), theirs.astype(np.float64)
    middle = (one.sum(0) + other.sum(0) + _OTHERS * np.array(mean)) / (len(one) + len(other) + _OTHERS)
    one, other = one - middle, other - middle
    one /= np.maximum(np.linalg.norm(one, axis=1, keepdims=True), 1e-9)
    other /= np.maximum(np.linalg.norm(other, axis=1, keepdims=True), 1e-9)
    # einsum adds up in one order, matrix products in an order that depends on the shape
    cosines = np.einsum("id,jd->ij", one, other)
    framed = np.zeros((len(one) + 2, len(other) + 2))
    framed[1:-1, 1:-1] = np.maximum(cosines, 0.0)
    beside = np.maximum.reduce([framed[:-2, 1:-1], framed[2:, 1:-1], framed[1:-1, :-2], framed[1:-1, 2:]])
    return [list(zip(*rows, strict=True)) for rows in zip(cosines.tolist(), beside.tolist(), strict=True)]
