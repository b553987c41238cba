"""Makes what a search keeps in memory as it is to be now: what stays is renumbered, and only what is new is read."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.board import TYPES, Board
from briefing.index.database import Row

Numbers = NDArray[np.int64]
Names = dict[str, list[str]]
"""By field, every outlet and every topic. Their numbers are their places: sorted, so that no number tells which came first."""
Folded = Callable[[str], Sequence[str]]
Spoken = list[tuple[int, Sequence[str]]]
"""Items (see `briefing.index.board`) and the words of their names."""
_VALUE = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Changed:
    """What may not be as the board has it."""

    order: Numbers
    """The numbers of all articles: newest first, undated last, then by path."""
    articles: Sequence[Row]
    """Of those that the board lacks: number, words of the title, outlet, day, kind, topics (JSON)."""
    members: Sequence[Row]
    """Of these, and of those in storylines that changed: number, storyline's row, number of the lead."""
    affairs: Numbers
    """The rows of all storylines, in order."""
    spoken: Mapping[int, str]
    """The words of the names of storylines that changed, by row."""


def arranged(before: Board, names: Names, changed: Changed, folded: Folded) -> tuple[Names, Board]:
    """All names, and the board as it is to be; articles of no storyline are left out."""
    words, old = before
    rows = _Rows(old, changed)
    outlets, outlet_of = _renamed(names["outlet"], old["outlets"][rows.moved >= 0], rows.outlets)
    topics, topic_of, arrays = _topics(names["topic"], old, rows)
    starts = np.cumsum([0, len(rows.ns), len(outlets), len(topics)]).tolist()
    affair_of = _place(changed.affairs, np.where(np.isin(old["affairs"], list(changed.spoken)), -1, old["affairs"]))
    moved = (rows.moved, outlet_of[:-1], topic_of[:-1], affair_of)
    item_of = np.concatenate([np.where(of < 0, -1, of + start) for of, start in zip(moved, starts, strict=True)])
    spoken: Spoken = [(row, entry[1].split()) for row, entry in zip(rows.new.tolist(), rows.entries, strict=True)]
    for field, all_names, start in (("outlet", outlets, starts[1]), ("topic", topics, starts[2])):
        had = set(names[field])
        spoken += [(start + at, _with_joined(folded(name))) for at, name in enumerate(all_names) if name not in had]
    told = np.array(list(changed.spoken), np.int64)
    places = (starts[3] + _place(changed.affairs, told)).tolist()
    spoken += [(place, said.split()) for place, said in zip(places, changed.spoken.values(), strict=True)]
    vocabulary, arrays["starts"], arrays["items"] = _words(words, old, item_of, spoken)
    number = {name: at for at, name in enumerate(outlets)}
    arrays |= {
        "ns": rows.ns,
        "days": rows.column(old["days"], [entry[3] for entry in rows.entries]),
        "kinds": rows.column(old["kinds"], [entry[4] for entry in rows.entries]),
        "outlets": rows.column(outlet_of[old["outlets"]], [number.get(entry[2], -1) for entry in rows.entries]),
        "storylines": rows.storylines,
        "leads": rows.leads,
        "affairs": changed.affairs,
        "sizes": np.array([len(rows.ns), len(outlets), len(topics), len(changed.affairs)]),
    }
    made = {part: arrays[part].astype(type) for part, type in TYPES.items()}
    return {"outlet": outlets, "topic": topics}, (vocabulary, made)


class _Rows:
    """The articles as they are now, beside those that the board has."""

    def __init__(self, old: Mapping[str, NDArray[Any]], changed: Changed) -> None:
        size = int(max(changed.order.max(initial=0), old["ns"].max(initial=0))) + 1
        affair, lead = np.full(size, -1, np.int64), np.zeros(size, np.int64)
        affair[old["ns"]], lead[old["ns"]] = old["affairs"][old["storylines"]], old["leads"]
        members = np.array(changed.members, np.int64).reshape(-1, 3)
        members = members[members[:, 0] < size]
        affair[members[:, 0]], lead[members[:, 0]] = members[:, 1], members[:, 2]
        storylines = _place(changed.affairs, affair[changed.order])
        self.ns = changed.order[storylines >= 0]
        self.storylines = storylines[storylines >= 0]
        self.leads = lead[self.ns]
        row = np.full(size, -1, np.int64)
        row[self.ns] = np.arange(len(self.ns))
        self.moved: Numbers = row[old["ns"]]
        """The row now of each row of the board; -1 where it is gone."""
        self.entries = [entry for entry in changed.articles if row[entry[0]] >= 0]
        self.new: Numbers = row[np.array([entry[0] for entry in self.entries], np.intp)]
        """The rows of the new articles."""

    @property
    def outlets(self) -> Iterable[str]:
        """Those of the new articles."""
        return (entry[2] for entry in self.entries if entry[2] is not None)

    def column(self, old: NDArray[Any], new: Sequence[int]) -> NDArray[Any]:
        """What is known of each row."""
        found = np.zeros(len(self.ns), np.int64)
        found[self.moved[self.moved >= 0]] = old[self.moved >= 0]
        found[self.new] = new
        return found


def _renamed(had: Sequence[str], used: NDArray[Any], new: Iterable[str]) -> tuple[list[str], Numbers]:
    """All names, of which the board has `had`, those of the numbers that are `used` still; and the new number of each, and of -1."""
    names = sorted({had[at] for at in np.unique(used).tolist() if at >= 0} | set(new))
    number = {name: at for at, name in enumerate(names)}
    return names, np.array([*(number.get(name, -1) for name in had), -1], np.int64)


def _topics(
    had: Sequence[str], old: Mapping[str, NDArray[Any]], rows: _Rows
) -> tuple[list[str], Numbers, dict[str, NDArray[Any]]]:
    """All topics, the new number of each that there was, and their rows."""
    starts = old["topic_starts"].astype(np.int64)
    topic = np.repeat(np.arange(len(had)), starts[1:] - starts[:-1])
    row = rows.moved[old["topic_rows"]]
    topic, row = topic[row >= 0], row[row >= 0]
    some = [json.loads(entry[5]) for entry in rows.entries]
    names, number_of = _renamed(had, topic, (name for of_one in some for name in of_one))
    number = {name: at for at, name in enumerate(names)}
    more = _codes([number[name] for of_one in some for name in of_one], np.repeat(rows.new, list(map(len, some))))
    now, values = _postings(np.concatenate([_codes(number_of[topic], row), more]), len(names))
    return names, number_of, {"topic_starts": now, "topic_rows": values}


def _words(
    words: Sequence[str], old: Mapping[str, NDArray[Any]], item_of: Numbers, spoken: Spoken
) -> tuple[list[str], NDArray[Any], NDArray[Any]]:
    """All words, sorted, where the items of each start, and the items."""
    starts = old["starts"].astype(np.int64)
    word = np.repeat(np.arange(len(words)), starts[1:] - starts[:-1])
    item = item_of[old["items"]]
    word, item = word[item >= 0], item[item >= 0]
    left = np.flatnonzero(np.bincount(word, minlength=len(words))).tolist()
    vocabulary = sorted({words[at] for at in left} | {one for _, said in spoken for one in said})
    number = {one: at for at, one in enumerate(vocabulary)}
    number_of = np.array([number.get(one, -1) for one in words], np.int64)
    items = np.repeat(np.array([at for at, _ in spoken], np.int64), [len(said) for _, said in spoken])
    more = _codes([number[one] for _, said in spoken for one in said], items)
    return vocabulary, *_postings(np.concatenate([_codes(number_of[word], item), more]), len(vocabulary))


def _codes(keys: Sequence[int] | Numbers, values: Numbers) -> NDArray[np.uint64]:
    return np.asarray(keys, np.int64).astype(np.uint64) << _VALUE | values.astype(np.uint64)


def _postings(codes: NDArray[np.uint64], keys: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where each key's values start, and the values, each once, in order."""
    codes.sort()
    codes = codes[np.append(True, codes[1:] != codes[:-1])] if len(codes) else codes
    starts = np.searchsorted(codes, np.arange(keys + 1, dtype=np.uint64) << _VALUE)
    return starts, codes & np.uint64(0xFFFFFFFF)


def _place(among: Numbers, wanted: Numbers) -> Numbers:
    """Where each of `wanted` stands in `among`, which is sorted; -1 where it does not."""
    if not len(among):
        return np.full(len(wanted), -1, np.int64)
    place = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    return np.where(among[place] == wanted, place, -1)


def _with_joined(words: Sequence[str]) -> list[str]:
    # so that `themirror` finds The Mirror
    return [*words, "".join(words)] if len(words) > 1 else list(words)
