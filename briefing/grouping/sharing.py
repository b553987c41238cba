"""What two members of a group share, in words that stand in their texts."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice, zip_longest
from typing import TypeVar

import numpy as np

from briefing.grouping.background import rarity
from briefing.grouping.profiles import SHORT, WORDS, name_key
from briefing.grouping.table import Table
from briefing.grouping.updates import Text
from briefing.grouping.vectors import key_number
from briefing.text.names import names
from briefing.text.words import WORD, stem

SHOWN = 5
"""How many shared names and terms a reason gives."""
TRIED = 20
"""How many of the shared keys that weigh most are looked for in the texts."""
READ = 4
"""How many articles of two members are read for the words."""
ALIKE = 2
"""Letters that a word and its stem open with alike: no shorter word is shown."""

T = TypeVar("T")
Forms = Mapping[str, int]
"""Words as they are written, and how often."""


def common(table: Table, a: int, b: int) -> tuple[float, list[int]]:
    """The cosine of two rows' texts, and the numbers of the keys that make up most of it, most first."""
    text = table.of("text")
    first, second = text.row(a), text.row(b)
    _, here, there = np.intersect1d(text.keys[first], text.keys[second], assume_unique=True, return_indices=True)
    products = text.weights[first][here].astype(np.float64) * text.weights[second][there]
    most = np.argsort(-products, kind="stable")[:TRIED]
    return float(products.sum()), text.keys[first][here[most]].tolist()


def read_for(a: Sequence[T], b: Sequence[T]) -> list[T]:
    """Those of two members' articles that are read for the words: of each in turn."""
    return list(islice((one for pair in zip_longest(a, b) for one in pair if one is not None), READ))


def shared(heavy: Sequence[int], texts: Sequence[Text]) -> tuple[str, ...]:
    """Words for the keys that make up a score, as two members' articles write them, the rarest first."""
    wanted = frozenset(heavy)
    seen: dict[int, Counter[str]] = defaultdict(Counter)
    read = [_read(article.title, article.text) for article in texts]
    for one in read:
        _count(seen, wanted, one.numbers, one.words)
    keys = {number: stem(next(iter(forms))) for number, forms in seen.items()}
    if names_wanted := wanted - seen.keys():
        for one in read:
            _count(seen, names_wanted, *one.names)
    keys |= {number: name_key(next(iter(seen[number]))) for number in names_wanted & seen.keys()}
    written = {number: max(forms.items(), key=lambda item: (item[1], item[0]))[0] for number, forms in seen.items()}
    return _shown(heavy, written, keys)


def _count(seen: dict[int, Counter[str]], wanted: Collection[int], numbers: Sequence[int], forms: Forms) -> None:
    for number, (form, count) in zip(numbers, forms.items(), strict=True):
        if number in wanted:
            seen[number][form] += count


class _Read:
    """The words of a text, and if asked for its names, each with the number of its key, and how often it is written."""

    def __init__(self, title: str, text: str) -> None:
        body = text.partition("\n")[2]
        found = list(islice(WORD.finditer(body), WORDS))
        self._opening, self._short = body[: found[-1].end()] if found else "", len(found) < SHORT
        whole = " ".join([*WORD.findall(title), *(match[0] for match in found)])
        self.words: Forms = Counter(word for word in whole.replace("-", " ").split() if len(word) > ALIKE)
        self.numbers = list(map(_number, self.words))

    @cached_property
    def names(self) -> tuple[Sequence[int], Forms]:
        """A blurb's few capitals tell nothing."""
        found = Counter(() if self._short else (name for name, _ in names(self._opening)))
        return [key_number(name_key(name)) for name in found], found


# kept for a while: a text is asked for as a member, and again as its neighbours' nearest
_read = lru_cache(maxsize=1024)(_Read)


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return key_number(stem(word))


def _shown(heavy: Collection[int], written: Mapping[int, str], keys: Mapping[int, str]) -> tuple[str, ...]:
    """A word that a shown name holds is not said twice."""
    shown: list[int] = []
    for number in heavy:
        if number not in written:
            continue
        said = {word.lower() for other in shown for word in written[other].replace("-", " ").split()}
        if not {word.lower() for word in written[number].replace("-", " ").split()} <= said:
            shown.append(number)
        if len(shown) == SHOWN:
            break
    return tuple(written[at] for at in sorted(shown, key=lambda at: (-rarity(keys[at]), keys[at])))
