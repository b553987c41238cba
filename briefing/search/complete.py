"""What may stand at the cursor of a query: names of filters, and their values by how many articles have them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from briefing.model import Kind
from briefing.search.board import Board
from briefing.search.filters import passing, saying
from briefing.search.fold import fold
from briefing.search.query import FILTERS, PIECE, Filter
from briefing.search.words import Marks, Words

_MOST = 12
_CHOICES = {"kind": [kind.value for kind in Kind], "has": ["copies"], "is": ["unread", "read", "starred", "noted"]}
_NAMED = {"outlet": "outlet", "topic": "topic", "in": "storyline"}


@dataclass(frozen=True, slots=True)
class Completion:
    """Something to put into a query."""

    text: str
    """What is put in."""
    start: int
    """From where on it takes the place of what is typed."""
    end: int
    """Up to where."""
    about: str
    """A word on it: `214 articles`, or what a filter does."""


def completions(board: Board, words: Words, marks: Marks, query: str, cursor: int) -> tuple[Completion, ...]:
    """What may stand at the cursor, at most 12: the most frequent values first, the latest dates first."""
    cursor = max(0, min(cursor, len(query)))
    piece = next((each for each in PIECE.finditer(query) if each[0] and each.start() < cursor <= each.end()), None)
    if piece is None:
        return tuple(_names("", cursor, cursor))
    start = piece.end("minus")
    name = (piece["name"] or "").lower()
    if name in FILTERS and cursor > piece.end("name"):
        typed = query[piece.end("name") + 1 : cursor].strip('"')
        found = _values(board, words, marks, name, typed)
        return tuple(
            Completion(f"{name}:{_quoted(value)}", start, piece.end(), _articles(count)) for value, count in found
        )
    if piece["quoted"] is not None or cursor < start:
        return ()
    return tuple(_names(query[start:cursor], start, piece.end()))


def _names(typed: str, start: int, end: int) -> Iterator[Completion]:
    for name, (_, about) in FILTERS.items():
        if name.startswith(typed.lower()):
            yield Completion(f"{name}:", start, end, about.partition(":")[0])


def _values(board: Board, words: Words, marks: Marks, name: str, typed: str) -> Iterable[tuple[str, int]]:
    if name in ("after", "before"):
        return _days(board, typed)
    if name in _NAMED:
        return _of_names(board, words, name, typed)
    choices = sorted(marks.tagged()) if name == "tag" else _CHOICES[name]
    asked = ((value, Filter(name, value)) for value in choices if value.casefold().startswith(typed.casefold()))
    return [(value, int(passing(board, words, marks, filter).sum())) for value, filter in asked]


def _of_names(board: Board, words: Words, name: str, typed: str) -> list[tuple[str, int]]:
    field = _NAMED[name]
    counts = _counts(board, field)
    if typed.strip():
        low, high = board.parts[field]
        counts = np.where(saying(board, words, field, typed)[low:high], counts, 0)
    best = np.argsort(-counts, kind="stable")[:_MOST]
    best = best[counts[best] > 0]
    rows = board.arrays["affairs"][best] if field == "storyline" else best
    named = [label for _, label in words.names(field, rows.tolist())]
    found = list(zip(named, counts[best].tolist(), strict=True))
    if name == "outlet" and "unknown".startswith(fold(typed)):
        unknown = int((board.arrays["outlets"] < 0).sum())
        found = [*found[: _MOST - 1], ("unknown", unknown)] if unknown else found
    return [(label, count) for label, count in found if label]


def _counts(board: Board, field: str) -> NDArray[np.intp]:
    low, high = board.parts[field]
    if field == "topic":
        return np.diff(board.arrays["topic_starts"]).astype(np.intp)
    column = board.arrays[f"{field}s"]
    return np.bincount(column[column >= 0], minlength=high - low)


def _days(board: Board, typed: str) -> list[tuple[str, int]]:
    # years, then the months of a year, then the days of a month
    length = 4 if len(typed) < 4 else 7 if len(typed) < 7 else 10
    counted: Counter[str] = Counter()
    days = board.arrays["days"]
    for day, count in zip(*(part.tolist() for part in np.unique(days[days > 0], return_counts=True)), strict=True):
        counted[date.fromordinal(day).isoformat()[:length]] += count
    return sorted(((period, n) for period, n in counted.items() if period.startswith(typed)), reverse=True)[:_MOST]


def _quoted(value: str) -> str:
    plain = " ".join(value.replace('"', " ").split())
    return f'"{plain}"' if " " in plain or plain != value else plain


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"
