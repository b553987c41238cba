"""Invented titles and queries with typos for them, the same for the same seed."""

import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

WORDS = 50_000
_ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sk sl sp st t th tr v w".split()
_VOWELS = "a a e e i i o o u ea ou ai".split()
_CODAS = " n r s t l m nd rt st ng ck".split(" ")
_ENDINGS = " s ed ing er ion al ly".split(" ")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_MOST_MEANT = 3


@dataclass(frozen=True)
class Typed:
    """A query, and the titles that it means."""

    query: str
    meant: frozenset[int]
    kind: str


def titles(count: int, seed: int = 6) -> list[str]:
    """As many different titles of 5 to 11 words; a word's frequency goes by Zipf's law, so that most are rare."""
    chance = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        title = " ".join(drawn(chance, chance.randint(5, 11)))
        found[title[0].upper() + title[1:]] = None
    return list(found)


def drawn(chance: random.Random, count: int) -> list[str]:
    """So many words, as frequent as they are in titles."""
    words, ends = _words()
    return [words[bisect(ends, chance.random() * ends[-1])] for _ in range(count)]


@cache
def _words() -> tuple[list[str], list[float]]:
    words = _vocabulary(random.Random("vocabulary"))
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def _vocabulary(chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < WORDS:
        syllables = chance.choices((1, 2, 3), (2, 5, 3))[0]
        word = "".join(
            chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(syllables)
        )
        found[word] = None
        # families of words, as languages have them: typos are to be told from inflections
        found[word + chance.choice(_ENDINGS)] = None
    return list(found)[:WORDS]


def queries(of: Sequence[str], count: int = 200, seed: int = 7) -> Iterator[Typed]:
    """Queries of 2 to 4 words of a title in any order, with one or two typos; in every third the last word is unfinished.

    Their words without the typos stand together in three titles at most, so that the title meant could be told.
    """
    chance = random.Random(seed)
    holding: dict[str, set[int]] = defaultdict(set)
    for n, title in enumerate(of):
        for word in title.lower().split():
            holding[word].add(n)
    made = 0
    while made < count:
        words = list(dict.fromkeys(of[chance.randrange(len(of))].lower().split()))
        chosen = chance.sample(words, min(len(words), chance.randint(2, 4)))
        meant = set.intersection(*(holding[word] for word in chosen))
        if len(meant) <= _MOST_MEANT and sum(len(word) >= 4 for word in chosen) >= 1:
            typed, kind = _mistyped(chosen, chance, unfinished=made % 3 == 2)
            yield Typed(" ".join(typed), frozenset(meant), kind)
            made += 1


def _mistyped(words: Sequence[str], chance: random.Random, unfinished: bool) -> tuple[list[str], str]:
    typed, kinds = list(words), []
    if unfinished and len(typed[-1]) >= 6:
        typed[-1] = typed[-1][: max(4, 2 * len(typed[-1]) // 3)]
        kinds.append("unfinished")
    for _ in range(chance.choice((1, 2))):
        at = chance.choice([n for n, word in enumerate(words) if len(word) >= 4])
        if len(typed[at]) >= 4 and (typed[at] in (words[at], words[at][: len(typed[at])]) or len(typed[at]) >= 8):
            kind = chance.choice(list(_TYPOS))
            typed[at] = _TYPOS[kind](typed[at], chance)
            kinds.append(kind)
    return typed, "+".join(kinds)


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.choice([n for n in range(len(word) - 1) if word[n] != word[n + 1]] or [0])
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _dropped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :]


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at:]


def _beside(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    row = next(row for row in _ROWS if word[at] in row)
    place = row.index(word[at])
    return word[:at] + chance.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2]) + word[at + 1 :]


_TYPOS = {"swap": _swapped, "drop": _dropped, "double": _doubled, "neighbour": _beside}
