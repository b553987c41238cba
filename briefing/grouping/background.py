"""How rare a word or name is in news at large: counts that ship with the program.

A library of five articles has no statistics of its own, and one that grows would change its mind; so the same table
serves every library. `benchmarks/background.py` makes it.
"""

from functools import cache, lru_cache
from importlib.resources import files
from math import log

PER = 10_000
_UNSEEN = 5
"""Happenings in 10,000 that an unlisted key is taken to occur in."""


@lru_cache(maxsize=500_000)
def rarity(key: str) -> float:
    """Inverse document frequency of a stem (or a `=name`): natural logarithm, 0 for a word of every text.

    Sparck Jones, A statistical interpretation of term specificity, 1972.
    """
    return log(PER / max(_counts().get(key, 0), _UNSEEN))


@cache
def _counts() -> dict[str, int]:
    lines = files("briefing.grouping").joinpath("background.txt").read_text(encoding="utf-8").splitlines()
    return {key: int(count) for count, key in (line.split(" ", 1) for line in lines)}
