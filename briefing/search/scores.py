"""How well every article matches one term: in the names, from the arrays in memory; in the texts, by the index."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.search.board import FIELDS, WORTH, Board
from briefing.search.expand import EXACT, INFLECTED, LEAST_FOR_TEXT, Meaning, forms, roots
from briefing.search.fold import folded
from briefing.search.query import Term
from briefing.search.spelling import misspelt
from briefing.search.words import Words

Stale = Callable[[], bool]
_TEXT = FIELDS.index("text")
_MOST_WORDS, _MOST_BEGINNINGS = 30, 8


@dataclass(frozen=True, slots=True)
class Scores:
    """How well each row matches a term, and where."""

    near: NDArray[np.float32]
    """By row, 0 to 1; 0: not at all."""
    fields: NDArray[np.uint8]
    """By row: the number in `FIELDS` of where it matches best."""

    def raised(self, rows: NDArray[np.intp], near: float, field: int) -> None:
        """Lifts rows to a score, where they have less."""
        rows = rows[self.near[rows] < near]
        self.near[rows] = near
        self.fields[rows] = field


def in_names(board: Board, meaning: Meaning) -> Scores:
    """How well the names match."""
    words, near = meaning.weights(board)
    items, counts = board.items(words)
    by_item = np.zeros(sum(high - low for low, high in board.parts.values()), np.float32)
    np.maximum.at(by_item, items, np.repeat(near, counts))
    scores = Scores(np.zeros(board.rows, np.float32), np.zeros(board.rows, np.uint8))
    for number, field in enumerate(FIELDS[:_TEXT]):
        low, high = board.parts[field]
        if not by_item[low:high].any():
            continue
        here = board.spread(by_item, field) * np.float32(WORTH[field])
        better = here > scores.near
        scores.near[better] = here[better]
        scores.fields[better] = number
    return scores


def with_texts(board: Board, words: Words, meaning: Meaning, names: Scores, stale: Stale, guess: bool) -> Scores:
    """`names`, and how well the texts match. Where neither matches, if `guess`, misspelt words of the texts are thought of."""
    found = Scores(names.near.copy(), names.fields.copy())
    for near, match in _of_texts(words, meaning, LEAST_FOR_TEXT + bool(names.near.any())):
        if not stale():
            found.raised(board.rows_of(words.texts(match, stale)), near * WORTH["text"], _TEXT)
    if guess and not stale() and not found.near.any():
        _misspelt_in_texts(board, words, meaning, found, stale)
    return found


def of_phrase(board: Board, words: Words, phrase: Term, stale: Stale) -> Scores:
    """How well a phrase is matched: its words must stand in a row, in a title or in a text."""
    found = Scores(np.zeros(board.rows, np.float32), np.zeros(board.rows, np.uint8))
    spoken = " ".join(folded(phrase.text))
    match = _quoted(spoken) + ("*" if phrase.open else "")
    found.raised(board.rows_of(words.texts("title: " + match, stale)), WORTH["title"], FIELDS.index("title"))
    found.raised(board.rows_of(words.texts("text: " + match, stale)), WORTH["text"], _TEXT)
    return found


def best(
    board: Board, scores: Sequence[Scores], passed: NDArray[np.bool_] | None, limit: int
) -> tuple[NDArray[np.intp], int]:
    """The rows that match every term and pass, best first, equals in their order; and how many do."""
    fit = np.ones(board.rows, np.bool_) if passed is None else passed.copy()
    summed = np.zeros(board.rows, np.float32)
    for of in scores:
        fit &= of.near > 0
        summed += of.near
    rows = np.flatnonzero(fit)
    total = len(rows)
    if total > limit:
        near = summed[rows]
        least = np.partition(near, total - limit)[total - limit]
        # of those that are as good as the last one, the first
        equal = np.flatnonzero(near == least)[: limit - int((near > least).sum())]
        rows = rows[np.sort(np.concatenate([np.flatnonzero(near > least), equal]))]
    return rows[np.argsort(-summed[rows], kind="stable")], total


def _of_texts(words: Words, meaning: Meaning, least: int) -> Iterator[tuple[float, str]]:
    # as few questions as there are different scores, the best first; of what was mistyped the likeliest only
    inflected = [form for form, near in forms(meaning.typed, words.starting(*roots(meaning.typed))) if near < 1]
    known = dict(list(meaning.words.items())[:_MOST_WORDS]) | dict.fromkeys(inflected, INFLECTED)
    asked: dict[float, list[str]] = {EXACT: [_quoted(meaning.typed)]}
    for form, near in known.items():
        asked.setdefault(near, []).append(_quoted(form))
    for beginning, most in list(meaning.beginnings.items())[:_MOST_BEGINNINGS]:
        if len(beginning) >= least:
            asked.setdefault(round(most - 0.1, 2), []).append(_quoted(beginning) + "*")
    return ((near, " OR ".join(asked[near])) for near in sorted(asked, reverse=True))


def _misspelt_in_texts(board: Board, words: Words, meaning: Meaning, found: Scores, stale: Stale) -> None:
    typed = meaning.typed
    among = words.starting(typed[:1], len(typed) + 2)
    for near, typos in misspelt(typed, among).items():
        meaning.words[near] = 0.9 - 0.15 * typos
        if not stale():
            found.raised(board.rows_of(words.texts(_quoted(near), stale)), meaning.words[near] * WORTH["text"], _TEXT)


def _quoted(words: str) -> str:
    return f'"{words}"'
