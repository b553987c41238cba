"""How likely two texts tell of one happening, or two events are of one affair: logistic regression on what they have in common.

The weights are learned by `benchmarks/train_grouping.py`; docs/grouping.md says from what, and how well they do on texts that they
have not seen. Cox, The regression analysis of binary sequences, 1958.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.vectors import Floats

BLURBS = 0.45
"""What the chance of two dated blurbs counts: nearness in time alone must not bring them together."""
DIGITS = 6
"""Decimals of what is kept: a sum may differ in its last digits by how many pairs are computed at once."""


def evidence(question: str, features: Mapping[str, Floats]) -> Floats:
    """The logarithm of the odds that each pair's own features give; `question` is `event` or `storyline`."""
    bias, weights = learned(question)
    total: Floats = np.full(len(next(iter(features.values()))), bias, np.float64)
    for name, values in features.items():
        total += weights[name] * values
    return np.round(total, DIGITS)


def chances(odds: Floats, blurbs: NDArray[np.bool_]) -> Floats:
    """Probability for each pair, 0 to 1; less is counted where two texts say too little, and their days the rest (`blurbs`)."""
    found = 1 / (1 + np.exp(-odds))
    return np.asarray(np.round(np.where(blurbs, BLURBS * found, found), DIGITS), np.float64)


@cache
def learned(question: str) -> tuple[float, Mapping[str, float]]:
    """Bias, and a weight for each feature."""
    said = tomllib.loads(files("briefing.grouping").joinpath("weights.toml").read_text(encoding="utf-8"))
    return said[question]["bias"], said[question]["weights"]
