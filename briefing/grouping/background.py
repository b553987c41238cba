"""How rare a word, name or pair of words is in news at large: counts that ship with the program.

A library of five articles has no statistics of its own, and one that grows would change its mind; so the same table
serves every library. `benchmarks/background.py` makes it.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

import numpy as np

from briefing.grouping.vectors import Floats, Keys, key_number, pairs

PER = 10_000
"""Happenings that the table's counts are of."""
_UNSEEN = 5
"""Happenings in 10,000 that an unlisted key is taken to occur in."""
RAREST = log(PER / _UNSEEN)
"""Rarity of what the table does not know."""


def rarity(key: str) -> float:
    """Inverse document frequency of a stem, a `=name` or a pair of stems: natural logarithm, 0 for a word of every text.

    Sparck Jones, A statistical interpretation of term specificity, 1972.
    """
    return shipped().get(key, RAREST)


def rarities(counts: Mapping[str, int]) -> dict[str, float]:
    """The rarity of each key, from the happenings in 10,000 that hold it."""
    return {key: log(PER / max(count, _UNSEEN)) for key, count in counts.items()}


def rarities_of(numbers: Keys) -> Floats:
    """The rarity of each key, given as a number."""
    listed, rarity = numbered()
    place = np.minimum(np.searchsorted(listed, numbers), len(listed) - 1)
    return np.where(listed[place] == numbers, rarity[place], RAREST)


@cache
def numbered() -> tuple[Keys, Floats]:
    """The table that ships, by the numbers of its keys in ascending order."""
    keys = shipped()
    numbers = np.fromiter(map(_number, keys), np.uint32, len(keys))
    order = np.argsort(numbers, kind="stable")
    return numbers[order], np.fromiter(keys.values(), np.float64, len(keys))[order]


def _number(key: str) -> int:
    first, _, second = key.partition(" ")
    if not second or key.startswith("="):
        return key_number(key)
    return int(pairs(np.array([key_number(first), key_number(second)], np.uint32))[0])


@cache
def shipped() -> dict[str, float]:
    """The rarity of each key of the table that ships."""
    lines = files("briefing.grouping").joinpath("background.txt").read_text(encoding="utf-8").splitlines()
    return rarities({key: int(count) for count, key in (line.split(" ", 1) for line in lines)})
