"""How likely two texts tell of one happening, or two events are of one affair: logistic regression on what they have in common.

The weights are learned by `benchmarks/train_grouping.py`; docs/grouping.md says from what, and how well they do on texts that they
have not seen. Cox, The regression analysis of binary sequences, 1958.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np

from briefing.grouping.components import Scores
from briefing.grouping.likeness import Likeness
from briefing.grouping.vectors import Floats

SPANS = {"same day": (0, 0), "1 day": (1, 1), "2 days": (2, 2), "3 days": (3, 3), "5 days": (4, 5)}
"""Distances in days that have a weight each, as has `undated` where one day is not known."""
BLURBS = 0.45
"""What the chance of two dated blurbs counts: nearness in time alone must not bring them together."""

UNKNOWN = 30
"""Days that two events count as apart where one is undated."""

SMOOTH = 3
"""Reports of an event beyond which its mean is no smoother."""

FLOOR = 0.03
"""Pairs that are less likely count nothing."""


def of_one_happening(of: Likeness) -> Mapping[str, Floats]:
    """What is weighed to tell whether two texts are of one event: for each feature, its value for every pair."""
    return {
        "text": of.text,
        "headline": of.title,
        "lead": of.lead,
        "quoted": of.quoted,
        "figures": of.figures,
        "other weekdays": of.other_weekdays,
        "length": of.length,
        "blurbs": of.blurbs,
        "crowd": of.crowd,
        **_distances(of.days),
    }


def of_one_affair(of: Likeness) -> Mapping[str, Floats]:
    """What is weighed to tell whether two events are of one storyline."""
    return {
        "text": of.text,
        "headline": of.title,
        "phrases": of.phrases,
        "company": of.company,
        "apart": np.log1p(np.where(np.isnan(of.days), UNKNOWN, of.days)),
        "reports": np.log(np.minimum(of.reports, SMOOTH)),
    }


def likely(question: str, of: Likeness, features: Mapping[str, Floats]) -> Scores:
    """The pairs that may be together, with their chances; `question` is `event` or `storyline`."""
    found = chances(question, features)
    kept = (found >= FLOOR) & ~of.many
    pairs = of.pairs.where(kept)
    return dict(zip(zip(pairs.low.tolist(), pairs.high.tolist(), strict=True), found[kept].tolist(), strict=True))


def chances(question: str, features: Mapping[str, Floats]) -> Floats:
    """Probability for each pair, 0 to 1; `question` is `event` or `storyline`."""
    bias, weights = learned(question)
    total = np.full(len(next(iter(features.values()))), bias)
    for name, values in features.items():
        total += weights[name] * values
    return np.asarray(counted(1 / (1 + np.exp(-total)), features), np.float64)


def counted(found: Floats, features: Mapping[str, Floats]) -> Floats:
    """What chances count for: less where two texts say too little, and their days the rest."""
    if "blurbs" not in features:
        return found
    return np.where((features["blurbs"] > 0) & (features["undated"] == 0), BLURBS * found, found)


def _distances(days: Floats) -> dict[str, Floats]:
    found = {name: (days >= first) & (days <= last) for name, (first, last) in SPANS.items()}
    return {name: here.astype(np.float64) for name, here in (found | {"undated": np.isnan(days)}).items()}


@cache
def learned(question: str) -> tuple[float, Mapping[str, float]]:
    """Bias, and a weight for each feature."""
    said = tomllib.loads(files("briefing.grouping").joinpath("weights.toml").read_text(encoding="utf-8"))
    return said[question]["bias"], said[question]["weights"]
