"""One name for one person or body, however the reports spell it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

_ALIKE = 85.0
"""Least similarity, 0 to 100, of two spellings of one surname (`Zelenskyy`, `Zelenskyj`: 89)."""
_FAR = 3
"""Times that one person's full name is used for each use of a namesake's, so that the last name alone is taken for theirs."""
_LONG = 8
"""Letters from which on two surnames that are nearly alike are taken for one."""


def folded(name: str) -> str:
    """`name` in small letters without accents, hyphens and marks, words parted by one space."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("-", "").replace("’", "'"))
    return " ".join("".join(c if c.isalnum() or c.isspace() else "" for c in plain).split())


def match(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: the same last word or nearly so, and no given names that differ."""
    one, two = folded(a).split(), folded(b).split()
    if not one or not two or not _surnames_match(one[-1], two[-1]):
        return False
    if len(one) == 1 or len(two) == 1:
        return True
    return _given_match(one[0], two[0])


def display_names(names: Iterable[str]) -> dict[str, str]:
    """For each of `names` (as often as it is used) the spelling to show: the fullest, then the most used of those that match.

    A last name alone goes to the full name that it matches, if only one does or one is used far more often.
    """
    count = Counter(names)
    full = sorted((name for name in count if " " in name), key=lambda name: (-count[name], name))
    groups: list[list[str]] = []
    for name in full:
        group = next((group for group in groups if match(name, group[0])), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    shown = {name: _best(group, count) for group in groups for name in group}
    for name in count.keys() - shown.keys():
        shown[name] = _foremost([group for group in groups if match(name, group[0])], count) or name
    return shown


def _foremost(groups: Sequence[Sequence[str]], count: Counter[str]) -> str | None:
    """The spelling to show of the only group, or of the one that is named far more often than the others."""
    total = {_best(group, count): sum(count[name] for name in group) for group in groups}
    first, *others = sorted(total, key=lambda name: (-total[name], name)) or [""]
    return first if first and all(total[first] >= _FAR * total[other] for other in others) else None


def _best(group: Sequence[str], count: Counter[str]) -> str:
    return max(group, key=lambda name: (len(name.split()), count[name], len(name), name))


def _surnames_match(a: str, b: str) -> bool:
    if a == b:
        return True
    return min(len(a), len(b)) >= _LONG and a[:4] == b[:4] and fuzz.ratio(a, b) >= _ALIKE


def _given_match(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or (a[:2] == b[:2] and fuzz.ratio(a, b) >= _ALIKE)
