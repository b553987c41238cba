"""What the members of a group share, in words that stand in the texts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, zip_longest

from briefing.grouping.background import rarity
from briefing.grouping.components import Scores
from briefing.grouping.features import Profile, opening
from briefing.grouping.linkage import Pair, nearest
from briefing.grouping.vectors import Vector
from briefing.model import Article, Reason
from briefing.text.words import WORD, stem

SHOWN = 5
"""How many shared names and terms a reason gives."""
TRIED = 20
"""How many of the shared keys that weigh most are looked for in the texts."""
READ = 4
"""How many articles of two members are read for the words."""
ALIKE = 2
"""Letters that a word and its stem open with alike."""


@dataclass(frozen=True, slots=True)
class Member:
    """A report in an event, or an event in a storyline."""

    id: str
    """Its id."""
    look: Profile
    """What it is about."""
    articles: tuple[Article, ...]
    """Where its words are read."""


class Explained:
    """Why members of groups are where they are."""

    def __init__(
        self, members: Sequence[Member], groups: Sequence[Sequence[int]], scores: Scores, ties: Iterable[Pair]
    ) -> None:
        """`scores` and the reader's `ties` are of pairs of places in `members`, `groups` of places."""
        self._members = members
        self._nearest = nearest(groups, scores)
        self._tied = {place for pair in ties for place in pair}

    def reasons(self, group: Sequence[int]) -> tuple[Reason, ...]:
        """For each member of a group but the first, which other it is nearest to and what the two share."""
        return tuple(
            replace(_reason(self._members[at], self._members[self._nearest.get(at, group[0])]), tied=at in self._tied)
            for at in group[1:]
        )


def surfaces(member: Member, nearest: Member, wanted: Collection[str]) -> dict[str, str]:
    """For each of the keys `wanted` that stands in the two members' openings, the form in which they write it most often."""
    seen = Counter(named for one in (member, nearest) for named in one.look.names if named[0] in wanted)
    starts = {key[:ALIKE] for key in wanted}
    for article in _in_turn(member.articles, nearest.articles):
        for start, word, count in _opening_words(article.title, article.text):
            if start in starts and (key := stem(word)) in wanted:
                seen[key, word] += count
    return {key: surface for (key, surface), _ in sorted(seen.items(), key=lambda item: (item[1], item[0]))}


def _in_turn(a: Sequence[Article], b: Sequence[Article]) -> Iterable[Article]:
    return islice((article for pair in zip_longest(a, b) for article in pair if article), READ)


@lru_cache(maxsize=512)
def _opening_words(title: str, text: str) -> tuple[tuple[str, str, int], ...]:
    """Each word of headline and opening once: its first letters, the word, and how often it stands there."""
    # Kept for a while: a text is asked for once as a member and again as its neighbours' nearest.
    counts = Counter(WORD.findall(f"{title} {opening(text)}".replace("-", " ")))
    return tuple((word[:ALIKE].lower(), word, count) for word, count in counts.items() if len(word) > ALIKE)


def _reason(member: Member, nearest: Member) -> Reason:
    a, b = member.look, nearest.look
    products = _products(a.text, b.text)
    heavy = sorted(products, key=lambda key: (-products[key], key))[:TRIED]
    return Reason(
        member=member.id,
        nearest=nearest.id,
        score=round(min(1.0, sum(products.values())), 4),
        shared=_shown(heavy, surfaces(member, nearest, frozenset(heavy))),
        days=None if a.day is None or b.day is None else abs(a.day - b.day),
    )


def _products(a: Vector, b: Vector) -> dict[str, float]:
    other = dict(zip(b.keys, b.weights.tolist(), strict=True))
    return {key: weight * other[key] for key, weight in zip(a.keys, a.weights.tolist(), strict=True) if key in other}


def _shown(heavy: Sequence[str], written: Mapping[str, str]) -> tuple[str, ...]:
    """The words for the keys that make the score, the rarest first; a word that a shown name holds is not said twice."""
    shown: list[str] = []
    for key in heavy:
        if key not in written:
            continue
        said = {word.lower() for other in shown for word in written[other].replace("-", " ").split()}
        if not {word.lower() for word in written[key].replace("-", " ").split()} <= said:
            shown.append(key)
        if len(shown) == SHOWN:
            break
    return tuple(written[key] for key in sorted(shown, key=lambda key: (-rarity(key), key)))
