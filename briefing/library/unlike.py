"""Which paragraphs recur in unlike articles of one outlet."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from briefing.library.trace import LEAST, Trace, counted

COPIED = 0.4
"""Share of the shorter text's words, in paragraphs that both have, from which two articles are one text."""
_LOOKED_AT = 60
"""Articles with a paragraph that are looked at for four unlike ones: those of the smallest ids, which are as good as drawn."""
_MATTER = 2
"""Stems that the headlines of two articles on one matter share."""

Numbers = NDArray[np.uint64]
Holders = Mapping[int, Sequence[str]]
"""Number of a paragraph -> ids of the articles that have it."""


def other(now: "Outlet", then: "Outlet", moved: Sequence[Trace], made: Collection[str]) -> dict[str, set[int]]:
    """The furniture of each article in `made`, and of each that has other furniture `now` than `then`; `moved` came, went or changed."""
    touched = _paragraphs(moved)
    here, there = now.furniture(touched), then.furniture(touched)
    flipped = {
        id for a, b in ((here, there), (there, here)) for paragraph in a.keys() - b.keys() for id in a[paragraph]
    }
    found: dict[str, set[int]] = {id: set() for id in now.ids if id in made or id in flipped}
    rest = np.setdiff1d(_paragraphs([now.traces[id] for id in found]), touched, assume_unique=True)
    for paragraph, ids in (*here.items(), *now.furniture(rest).items()):
        for id in ids:
            if id in found:
                found[id].add(paragraph)
    return found


def _paragraphs(traces: Iterable[Trace]) -> Numbers:
    """The short paragraphs of these articles, each once."""
    return np.unique(np.frombuffer(b"".join(trace.short for trace in traces), "<u8"))


class Outlet:
    """The articles of one outlet."""

    def __init__(self, traces: Mapping[str, Trace], ids: Sequence[str]) -> None:
        self.traces = traces
        self.ids = ids
        self._texts: dict[str, _Text] = {}

    @cached_property
    def _flat(self) -> tuple[Numbers, NDArray[np.intp]]:
        """The short paragraphs of one article after the other, and the place among the ids of the article of each."""
        shorts = [self.traces[id].short for id in self.ids]
        owners = np.repeat(np.arange(len(shorts)), [len(short) // 8 for short in shorts])
        return np.frombuffer(b"".join(shorts), "<u8"), owners

    def furniture(self, asked: Numbers) -> Holders:
        """Which of the paragraphs `asked` for are furniture, with the articles that have them."""
        return {paragraph: ids for paragraph, ids in self._holders(asked) if self._unlike(ids)}

    def _holders(self, asked: Numbers) -> Iterator[tuple[int, list[str]]]:
        """Those of the paragraphs that stand in four of the articles or more, and these articles."""
        if len(self.ids) < LEAST:
            return
        numbers, owners = self._flat
        held = np.flatnonzero(np.isin(numbers, asked))
        held = held[np.argsort(numbers[held], kind="stable")]
        found, starts, counts = np.unique(numbers[held], return_index=True, return_counts=True)
        for at in np.flatnonzero(counts >= LEAST):
            places = owners[held[starts[at] : starts[at] + counts[at]]]
            yield int(found[at]), [self.ids[place] for place in places]

    def _unlike(self, ids: Sequence[str]) -> bool:
        """Whether four of these articles are no copies and on no one matter, each with each."""
        texts = [self._text(id) for id in nsmallest(_LOOKED_AT, ids)]
        return _are_there(LEAST, texts)

    def _text(self, id: str) -> "_Text":
        if id not in self._texts:
            self._texts[id] = _Text(self.traces[id])
        return self._texts[id]


class _Text:
    """What is compared of one article, made when it is."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace

    @cached_property
    def matter(self) -> frozenset[int]:
        return frozenset(np.frombuffer(self._trace.matter, "<u4").tolist())

    @cached_property
    def paragraphs(self) -> frozenset[int]:
        return frozenset(np.frombuffer(self._trace.short + self._trace.other, "<u8").tolist())

    @cached_property
    def words(self) -> int:
        return counted(self.paragraphs)


def _alike(a: _Text, b: _Text) -> bool:
    if len(a.matter & b.matter) >= _MATTER:
        return True
    return counted(a.paragraphs & b.paragraphs) >= COPIED * min(a.words, b.words)


def _are_there(wanted: int, texts: Sequence[_Text], chosen: tuple[_Text, ...] = ()) -> bool:
    """Whether `wanted` of the texts are unlike each other and those chosen: every choice is tried, mostly the first will do."""
    if not wanted:
        return True
    for place in range(len(texts) - wanted + 1):
        text = texts[place]
        if any(_alike(text, each) for each in chosen):
            continue
        if _are_there(wanted - 1, texts[place + 1 :], (*chosen, text)):
            return True
    return False
