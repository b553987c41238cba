"""Hits as a list shows them: cards, storylines, what matched, and a sentence of the text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing.model import Article, Card, Span
from briefing.search.board import FIELDS, Board
from briefing.search.fold import tokens
from briefing.search.hits import Hit
from briefing.search.marks import Sought, snippet, spans_among
from briefing.search.scores import Scores
from briefing.search.words import Words

Articles = Callable[[Sequence[str]], Sequence[Article]]
_KEPT = 1000
"""Cards that are kept for the next keystrokes, which show many of them again."""
_KEPT_TEXTS = 200
"""Texts that are kept likewise."""


class Results:
    """Makes hits of rows."""

    def __init__(self, words: Words, articles: Articles) -> None:
        self._words = words
        self._articles = articles
        self._cards: dict[int, Card] = {}
        self._sentences: Mapping[str, Sequence[str]] = {}

    def forget(self) -> None:
        """The library has changed: what is kept of it is old."""
        self._cards, self._sentences = {}, {}

    def hits(
        self, board: Board, rows: NDArray[np.intp], scores: Sequence[Scores], sought: Sought, snippets: bool
    ) -> tuple[Hit, ...]:
        """A hit a row, in their order, `scores` being one a term; those that are gone since the board was read are left out."""
        columns = board.arrays
        ns, leads = columns["ns"][rows].tolist(), columns["leads"][rows].tolist()
        affairs = columns["affairs"][columns["storylines"][rows]].tolist()
        cards = self._of({*ns, *leads})
        names = dict(zip(affairs, self._words.names("storyline", affairs), strict=True))
        found = []
        for row, n, lead, affair in zip(rows.tolist(), ns, leads, affairs, strict=True):
            if n in cards:
                near = [(float(of.near[row]), FIELDS[of.fields[row]]) for of in scores]
                found.append(_hit(cards[n], cards.get(lead, cards[n]).id, names[affair], near, sought))
        return tuple(self._with_snippets(found, sought)) if snippets else tuple(hit for hit, _ in found)

    def _of(self, ns: set[int]) -> Mapping[int, Card]:
        kept = self._cards
        missing = sorted(ns.difference(kept))
        kept = (kept if len(kept) + len(missing) <= _KEPT else {n: kept[n] for n in ns.intersection(kept)}) | dict(
            self._words.cards(missing) if missing else {}
        )
        self._cards = kept
        return kept

    def _with_snippets(self, found: Sequence[tuple[Hit, bool]], sought: Sought) -> Iterator[Hit]:
        texts = self._texts([hit.article.id for hit, in_text in found if in_text])
        for hit, in_text in found:
            text, spans = snippet(texts.get(hit.article.id, ()), sought) if in_text else (None, ())
            yield replace(hit, snippet=text, snippet_matches=spans) if text else hit

    def _texts(self, ids: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """The sentences below the headlines of some articles, at least."""
        kept = self._sentences
        missing = [id for id in ids if id not in kept]
        if len(kept) + len(missing) > _KEPT_TEXTS:
            kept = {id: kept[id] for id in ids if id in kept}
        try:
            read = self._articles(missing) if missing else ()
        except KeyError:
            return {}  # one is gone since the board was read: the next keystroke finds a new board
        kept = {**kept, **{each.id: [sentence.text for sentence in each.sentences[1:]] for each in read}}
        self._sentences = kept
        return kept


def _hit(
    card: Card, report: str, storyline: tuple[str, str], near: Sequence[tuple[float, str]], sought: Sought
) -> tuple[Hit, bool]:
    """The hit, and whether something that was asked for stands in no other field than the text."""
    fields = [field for _, field in near]
    score = round(100 * sum(score for score, _ in near) / len(near), 1) if near else 100.0
    where = max(FIELDS, key=fields.count) if near else "filter"
    return Hit(card, report, *storyline, score, spans_among(_spoken(card.title), sought), where), "text" in fields


@lru_cache(maxsize=_KEPT)
def _spoken(title: str) -> tuple[tuple[str, Span], ...]:
    return tuple(tokens(title))
