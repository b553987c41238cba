"""Groups the articles of an index again, as far as they have changed, and keeps the storylines."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing import grouping, search
from briefing.index import Index
from briefing.model import Article, Corrections
from briefing.session.progress import Say
from briefing.session.whole import FEATURES

_STATE = "grouping:"


@dataclass(frozen=True, slots=True)
class _Source:
    """Where grouping reads what it needs of articles."""

    index: Index

    def features(self, ids: Collection[str]) -> Mapping[str, bytes]:
        return self.index.features.get(FEATURES, grouping.FEATURES, ids)

    def articles(self, ids: Collection[str]) -> Sequence[Article]:
        return self.index.articles.articles(list(ids))


def group_again(index: Index, changed: Collection[str], corrections: Corrections, say: Say) -> int:
    """Groups, `changed` being the ids of articles that are new or others than before; how many storylines are new or others."""
    cards = {card.id: card for card in index.articles.all_cards()}
    before = _state(index)
    found = grouping.update(cards, changed, before, _Source(index), corrections, say)
    say("Keeping storylines", 0, 0)
    index.groups.write(found.storylines, found.gone)
    index.words.place(found.storylines, search.folded)
    index.words.prepare(search.folded)
    for name, data in found.state.items():
        if before is None or before.get(name) is not data:
            index.arrays.put(_STATE + name, data)
    index.meta.put("grouping", json.dumps(sorted(found.state)))
    return len(found.storylines)


def _state(index: Index) -> Mapping[str, bytes] | None:
    names = json.loads(index.meta.get("grouping") or "[]")
    kept = {name: index.arrays.get(_STATE + name) for name in names}
    found = {name: data for name, data in kept.items() if data is not None}
    return found if names and len(found) == len(names) else None
