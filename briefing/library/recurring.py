"""Paragraphs that recur across unlike articles of one outlet: pleas, bios and notices, found from the library itself."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from briefing.library.assemble import GAP, trimmed
from briefing.library.trace import Trace, counted, may_be_furniture, number
from briefing.model import Article

LEAST = 4
"""Articles of one outlet, no two of them copies or on one matter, that have a paragraph which is cut."""
COPIED = 0.4
"""Share of the shorter text's words, in paragraphs that both have, from which two articles are one text."""
_LOOKED_AT = 60
"""Articles with a paragraph that are looked at for four unlike ones: those of the smallest ids, which are as good as drawn."""
_MATTER = 2
"""Stems that the headlines of two articles on one matter share."""

Traces = Mapping[str, Trace]
"""Article id -> its trace."""
Holders = Mapping[int, Sequence[str]]
"""Number of a paragraph -> ids of the articles that have it."""
Furniture = Mapping[str, Collection[int]]
"""Article id -> numbers of its paragraphs that are furniture."""


def furniture(traces: Traces, before: Traces, changed: Collection[str], made: Collection[str]) -> Furniture:
    """Which paragraphs are furniture, of each article in `made` and of each that has other furniture than it had `before`.

    Copies of one text share most of their paragraphs, and reports on one affair their background: neither is furniture. Where
    an outlet is not known, nothing is. It follows from the set of articles alone, whatever their order.
    """
    now, then = _by_outlet(traces), _by_outlet(before)
    found: dict[str, set[int]] = {}
    for outlet, moved in _moved(traces, before, changed, made).items():
        found |= _other(_Outlet(traces, now.get(outlet, ())), _Outlet(before, then.get(outlet, ())), moved, made)
    return found


def without(article: Article, numbers: Collection[int]) -> Article:
    """`article` without those paragraphs; one that has no others keeps them."""
    if not numbers:
        return article
    parts = article.text.split(GAP)[1:]
    why = f"stands in {LEAST} or more articles of {article.outlet}"
    gone = {n: why for n, part in enumerate(parts) if number(part) in numbers and may_be_furniture(part)}
    return trimmed(article, gone) if 0 < len(gone) < len(parts) else article


def _by_outlet(traces: Traces) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id, trace in traces.items():
        if trace.short and trace.outlet:
            found[trace.outlet.casefold()].append(id)
    return found


def _moved(
    traces: Traces, before: Traces, changed: Collection[str], made: Collection[str]
) -> Mapping[str, list[Trace]]:
    """The articles that came, went or changed, by outlet; an outlet with none of them but with one in `made` is there too."""
    found: dict[str, list[Trace]] = defaultdict(list)
    left = (trace for id, trace in before.items() if id in changed or id not in traces)
    for trace in (*(traces[id] for id in changed), *left):
        if trace.short and trace.outlet:
            found[trace.outlet.casefold()].append(trace)
    for id in made:
        found[(traces[id].outlet or "").casefold()] += []
    return found


def _other(now: "_Outlet", then: "_Outlet", moved: Sequence[Trace], made: Collection[str]) -> dict[str, set[int]]:
    frequent = now.frequent | then.frequent
    touched = {paragraph for trace in moved for paragraph in frequent.intersection(trace.short)}
    here, there = now.furniture(touched), then.furniture(touched)
    flipped = {
        id for a, b in ((here, there), (there, here)) for paragraph in a.keys() - b.keys() for id in a[paragraph]
    }
    found: dict[str, set[int]] = {id: set() for id in now.ids if id in made or id in flipped}
    rest = {paragraph for id in found for paragraph in now.frequent.intersection(now.traces[id].short)} - touched
    for paragraph, ids in (*here.items(), *now.furniture(rest).items()):
        for id in ids:
            if id in found:
                found[id].add(paragraph)
    return found


class _Outlet:
    """The articles of one outlet."""

    def __init__(self, traces: Traces, ids: Collection[str]) -> None:
        self.traces = traces
        self.ids = ids
        self._texts: dict[str, _Text] = {}

    @cached_property
    def frequent(self) -> frozenset[int]:
        """The paragraphs that stand in four of the articles or more."""
        if len(self.ids) < LEAST:
            return frozenset()
        import numpy as np  # only here: it takes 100 ms to import

        numbers = np.frombuffer(b"".join(self.traces[id].short for id in self.ids), np.uint64)
        numbers = np.sort(numbers)
        return frozenset(numbers[LEAST - 1 :][numbers[LEAST - 1 :] == numbers[: 1 - LEAST]].tolist())

    def furniture(self, asked: Collection[int]) -> Holders:
        """Which of the paragraphs `asked` for are furniture, with the articles that have them."""
        asked = self.frequent.intersection(asked)
        holders: dict[int, list[str]] = defaultdict(list)
        for id in self.ids if asked else ():
            for paragraph in asked.intersection(self.traces[id].short):
                holders[paragraph].append(id)
        return {paragraph: ids for paragraph, ids in holders.items() if self._unlike(ids)}

    def _unlike(self, ids: Sequence[str]) -> bool:
        """Whether four of these articles are no copies and on no one matter, each with each."""
        return _are_there(LEAST, [self._text(id) for id in nsmallest(_LOOKED_AT, ids)])

    def _text(self, id: str) -> "_Text":
        if id not in self._texts:
            self._texts[id] = _text(self.traces[id])
        return self._texts[id]


@dataclass(frozen=True, slots=True)
class _Text:
    matter: frozenset[int]
    paragraphs: frozenset[int]
    words: int


def _text(trace: Trace) -> _Text:
    paragraphs = frozenset((*trace.short, *trace.other))
    return _Text(frozenset(trace.matter), paragraphs, counted(paragraphs))


def _alike(a: _Text, b: _Text) -> bool:
    if len(a.matter & b.matter) >= _MATTER:
        return True
    return counted(a.paragraphs & b.paragraphs) >= COPIED * min(a.words, b.words)


def _are_there(wanted: int, texts: Sequence[_Text]) -> bool:
    """Whether `wanted` of the texts are unlike each other: every choice is tried."""
    if wanted <= 1:
        return len(texts) >= wanted
    for place in range(len(texts) - wanted + 1):
        rest = [other for other in texts[place + 1 :] if not _alike(texts[place], other)]
        if _are_there(wanted - 1, rest):
            return True
    return False
