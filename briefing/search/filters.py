"""Which articles pass the filters of a query: a mask over the rows."""

from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.model import Kind
from briefing.search.board import Board
from briefing.search.fold import folded
from briefing.search.query import Filter
from briefing.search.words import Marks, Words

Mask = NDArray[np.bool_]
_KINDS = [kind.value for kind in Kind]


def passing(board: Board, words: Words, marks: Marks, asked: Filter) -> Mask:
    """Which rows pass one filter."""
    passed = _TESTS[asked.name](board, words, marks, asked)
    return ~passed if asked.excluded else passed


def _of_name(field: str) -> Callable[[Board, Words, Marks, Filter], Mask]:
    def test(board: Board, words: Words, _marks: Marks, asked: Filter) -> Mask:
        found = saying(board, words, field, asked.value)
        passed: Mask = board.spread(found, field)
        if field == "outlet" and asked.value.lower() == "unknown":
            passed = passed | (board.arrays["outlets"] < 0)
        return passed

    return test


def saying(board: Board, words: Words, field: str, value: str) -> Mask:
    """Which items, up to the last of `field`, are names of it that `value` means: each of its words begins one of theirs."""
    # `rt` is RT and no part of another name; `mirror` is The Mirror; `themirror` too.
    low, high = board.parts[field]
    found = np.zeros(high, np.bool_)
    wanted = folded(value)
    if wanted:
        found[low:] = np.logical_and.reduce([_begun(board, part, low, high) for part in wanted])
        if len(wanted) > 1:
            found[low:] |= _begun(board, "".join(wanted), low, high)
    if not wanted or field == "storyline":
        found[low + _numbers(board, field, words.named(field, value.strip()))] = True
    return found


def _numbers(board: Board, field: str, named: Sequence[int]) -> NDArray[np.intp]:
    if field != "storyline":
        return np.array(named, np.intp)
    return np.flatnonzero(np.isin(board.arrays["affairs"], named))


def _begun(board: Board, beginning: str, low: int, high: int) -> Mask:
    """Which of the items from `low` to `high` have a word that begins so."""
    first, last = board.range(beginning)
    items, _ = board.items(np.arange(first, last))
    found = np.zeros(high - low, np.bool_)
    found[items[(items >= low) & (items < high)] - low] = True
    return found


def _after(board: Board, _words: Words, _marks: Marks, asked: Filter) -> Mask:
    days = board.arrays["days"]
    return (days > 0) & (days >= asked.day.toordinal() if asked.day else False)


def _before(board: Board, _words: Words, _marks: Marks, asked: Filter) -> Mask:
    days = board.arrays["days"]
    return (days > 0) & (days < asked.day.toordinal() if asked.day else False)


def _kind(board: Board, _words: Words, _marks: Marks, asked: Filter) -> Mask:
    mask: Mask = board.arrays["kinds"] == _KINDS.index(asked.value.lower())
    return mask


def _has(board: Board, _words: Words, _marks: Marks, _asked: Filter) -> Mask:
    return board.copied


def _is(board: Board, words: Words, marks: Marks, asked: Filter) -> Mask:
    value = asked.value.lower()
    said = {"starred": marks.starred, "noted": marks.noted}.get(value, marks.read)
    mask = _marked(board, words, said())
    return ~mask if value == "unread" else mask


def _tag(board: Board, words: Words, marks: Marks, asked: Filter) -> Mask:
    wanted = asked.value.casefold()
    found = (ids for name, ids in marks.tagged().items() if name.casefold().startswith(wanted))
    return _marked(board, words, {id for ids in found for id in ids})


def _marked(board: Board, words: Words, ids: Collection[str]) -> Mask:
    mask = np.zeros(board.rows, np.bool_)
    mask[board.rows_of(np.fromiter(words.numbers(tuple(ids)), np.int64))] = True
    return mask


_TESTS: Mapping[str, Callable[[Board, Words, Marks, Filter], Mask]] = {
    "outlet": _of_name("outlet"),
    "topic": _of_name("topic"),
    "in": _of_name("storyline"),
    "after": _after,
    "before": _before,
    "kind": _kind,
    "has": _has,
    "is": _is,
    "tag": _tag,
}
