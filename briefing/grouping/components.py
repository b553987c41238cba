"""What hangs together by scored pairs: each such component is grouped alone, and only where it is not as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.linkage import Pair
from briefing.grouping.vectors import Floats, Places

Scores = Mapping[Pair, float]
"""Scores of pairs of places."""


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Scored pairs among places, the lower place first."""

    count: int
    low: Places
    high: Places
    scores: Floats

    def within(self, label: Places, wanted: NDArray[np.bool_]) -> dict[int, dict[Pair, float]]:
        """The scores inside each component that is `wanted`, by its label; `label` and `wanted` are of places."""
        inside = (label[self.low] == label[self.high]) & wanted[self.low]
        found: dict[int, dict[Pair, float]] = {}
        parts = (label[self.low[inside]], self.low[inside], self.high[inside], self.scores[inside])
        for at, low, high, score in zip(*(part.tolist() for part in parts), strict=True):
            found.setdefault(at, {})[low, high] = score
        return found


def labels(count: int, low: Places, high: Places) -> Places:
    """The lowest place of the connected component of each place of `range(count)`."""
    label = np.arange(count)
    while True:
        a, b = label[low], label[high]
        apart = a != b
        if not apart.any():
            return label
        low, high, a, b = low[apart], high[apart], a[apart], b[apart]
        np.minimum.at(label, np.maximum(a, b), np.minimum(a, b))
        while (label[label] != label).any():
            label = label[label]


def linkable(graph: Graph, ties: Sequence[Pair], threshold: float, evenness: float) -> Places:
    """Components between which `linkage.link` joins nothing: the lowest place of that of each place; `evenness` is .5 to 1.

    Let each pair between two groups A and B score less than threshold · (d · e)^(evenness - 1), d and e being how many pairs its
    two places have. Of the sum of these scores, by Cauchy and Schwarz over the places of A and those of B, no more than
    threshold · (|A| · |B|)^evenness is left: the two are not joined. So such pairs do not hold a component together, nor do pairs
    to other components count in d and e; and so on until none is left.
    """
    tied = np.array(ties, np.intp).reshape(-1, 2)
    one = labels(graph.count, tied[:, 0], tied[:, 1])
    low, high = graph.low, graph.high
    strong = np.ones(len(low), np.bool_)
    while True:
        ends = (np.concatenate([each[strong], tied[:, at]]) for at, each in enumerate((low, high)))
        label = labels(graph.count, *ends)
        inside = label[low] == label[high]
        # what the reader put together is one place, with the pairs of all
        pairs = np.bincount(one[np.concatenate([low[inside], high[inside]])], minlength=graph.count)[one].astype(
            np.float64
        )
        least = threshold * np.maximum(1.0, pairs[low] * pairs[high]) ** (evenness - 1)
        left = strong & inside & (graph.scores >= least - 1e-9)
        if np.array_equal(left, strong):
            return label
        strong = left


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Groups of a level's members, by their rows in the table; each group's members in order, groups by their first member."""

    names: Places
    """What each group is called: the row of an event; nothing for storylines."""
    lengths: Places
    rows: Places
    """Members of every group, group after group."""

    @classmethod
    def none(cls) -> "Groups":
        """No groups."""
        none = np.zeros(0, np.intp)
        return cls(none, none, none)

    @property
    def starts(self) -> Places:
        """Where each group's members begin."""
        return np.asarray(np.cumsum(self.lengths) - self.lengths)

    def members(self, at: int) -> tuple[int, ...]:
        """Rows of a group's members."""
        start = int(self.starts[at])
        return tuple(self.rows[start : start + int(self.lengths[at])].tolist())

    def lists(self) -> list[tuple[int, ...]]:
        """The members of every group."""
        return self.some(np.ones(len(self.lengths), np.bool_))

    def some(self, wanted: NDArray[np.bool_]) -> list[tuple[int, ...]]:
        """The members of the groups that are wanted."""
        rows, starts = self.rows.tolist(), self.starts[wanted]
        ends = starts + self.lengths[wanted]
        return [tuple(rows[start:end]) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    def numbers(self, size: int) -> Places:
        """The number of the group of each of so many rows; -1 where it is in none."""
        found = np.full(size, -1, np.intp)
        found[self.rows] = np.repeat(np.arange(len(self.lengths)), self.lengths)
        return found


Make = Callable[[Sequence[int], Scores], Sequence[Sequence[int]]]
"""Groups of the places of one component, from the scores between them."""


def regrouped(
    graph: Graph, label: Places, place: Places, touched: NDArray[np.bool_], before: Groups, make: Make
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], list[Sequence[int]]]:
    """Which groups of `before` stay, which places are grouped again, and their groups, as places.

    `label` tells the component of each place, `place` the place of each row or -1. Components with places that are `touched`,
    or that do not hold whole groups of `before`, are grouped again.
    """
    anew = np.zeros(graph.count, np.bool_)
    anew[label[touched]] = True
    stays = _whole(label, place, before, anew)
    fresh = anew[label]
    scores = graph.within(label, fresh)
    found: list[Sequence[int]] = []
    places = np.flatnonzero(fresh)
    order = places[np.argsort(label[places], kind="stable")]
    for part in np.split(order, np.flatnonzero(np.diff(label[order])) + 1) if len(order) else []:
        inside = part.tolist()
        found += make(inside, scores.get(inside[0], {})) if len(inside) > 1 else [inside]
    return stays, fresh, found


def _whole(label: Places, place: Places, before: Groups, anew: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which groups stay: those that lie in one component, whole, which is not grouped anew. Marks the others' components."""
    if not len(before.lengths) or not len(label):
        return np.zeros(len(before.lengths), np.bool_)
    places = place[before.rows]
    here = np.where(places >= 0, label[places], -1)
    first, last = np.minimum.reduceat(here, before.starts), np.maximum.reduceat(here, before.starts)
    broken = np.repeat(first != last, before.lengths) & (here >= 0)
    anew[here[broken]] = True
    return np.asarray((first == last) & (first >= 0) & ~anew[first])


def local(inside: Sequence[int], scores: Scores) -> dict[Pair, float]:
    """Scores by number in `inside` instead of by place."""
    number: dict[Any, int] = {place: at for at, place in enumerate(inside)}
    return {(number[low], number[high]): score for (low, high), score in scores.items()}
