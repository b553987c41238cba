"""Groups the articles of an index again, as far as they have changed, and keeps the storylines."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing import grouping, search
from briefing.index import Index
from briefing.model import Card, Corrections
from briefing.session.in_force import put_in_force
from briefing.session.progress import Say
from briefing.session.whole import FEATURES
from briefing.session.wording import worded
from briefing.session.workers import Workers

MANY = 10_000
"""Changed articles from which all cards are read: one by one would take longer."""
_STATE = "grouping:"


@dataclass(frozen=True, slots=True)
class _Source:
    """Where grouping reads what it needs of articles."""

    index: Index
    workers: Workers

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        return self.index.features.get(FEATURES, grouping.FEATURES, ids)

    def text(self, id: str) -> str:
        return self.index.articles.articles([id])[0].text

    def worded(self, asked: Sequence[grouping.Asked]) -> Iterator[grouping.Worded]:
        return worded(self.index, asked, self.workers)


class _Cards(Mapping[str, Card]):
    """The cards of all articles, each read when it is asked for; all at once where `most` are asked for."""

    def __init__(self, index: Index, most: bool) -> None:
        self._articles = index.articles
        self._cards: dict[str, Card | None] = dict.fromkeys(index.articles.ids())
        if most:
            self._cards.update((card.id, card) for card in index.articles.all_cards())

    def __getitem__(self, id: str) -> Card:
        card = self._cards[id]
        if card is None:
            card = self._cards[id] = self._articles.card(id)
        return card

    def __contains__(self, id: object) -> bool:
        return id in self._cards

    def __iter__(self) -> Iterator[str]:
        return iter(self._cards)

    def __len__(self) -> int:
        return len(self._cards)


def group_again(index: Index, changed: Collection[str], corrections: Corrections, workers: Workers, say: Say) -> int:
    """Groups, `changed` being the ids of articles that are new or others than before; how many storylines are new or others."""
    before = _state(index)
    cards = _Cards(index, most=before is None or len(changed) > MANY)
    found = grouping.update(cards, changed, before, _Source(index, workers), corrections, say)
    say("Keeping storylines", 0, 0)
    index.groups.write(found.storylines, found.gone)
    index.words.place(found.storylines, search.folded)
    index.words.prepare(search.folded)
    for name, data in found.state.items():
        if before is None or before.get(name) is not data:
            index.arrays.put(_STATE + name, data)
    index.meta.put("grouping", json.dumps(sorted(found.state)))
    put_in_force(index, corrections)
    return len(found.storylines)


def _state(index: Index) -> Mapping[str, bytes] | None:
    names = json.loads(index.meta.get("grouping") or "[]")
    kept = {name: index.arrays.get(_STATE + name) for name in names}
    found = {name: data for name, data in kept.items() if data is not None}
    return found if names and len(found) == len(names) else None
