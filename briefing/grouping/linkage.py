"""Agglomerative clustering of a sparse graph, between average and single link."""

import heapq
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
"""Two places in a sequence, the lower first."""
May = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups may be joined, whatever their score."""


def link(
    count: int, scores: Mapping[Pair, float], threshold: float, evenness: float = 1, may: May | None = None
) -> list[list[int]]:
    """Groups of `range(count)`: the two groups of highest link are joined, while that is at least `threshold`.

    The link of two groups is the sum of their pairs' scores over (number of pairs) ** `evenness`; a pair without a score
    counts 0. With 1 it is their mean (average link, UPGMA: Sokal and Michener 1958); with less, a large group draws more, so
    that chains hold. Groups that `may` forbids to join stay apart. Groups come by their first member, members in order;
    ties go to the lower places.
    """
    graph = _Graph(count, scores, evenness)
    queue = [(-score, low, high) for (low, high), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        strength, low, high = heapq.heappop(queue)
        if graph.link(low, high) != -strength or (may and not may(graph.members[low], graph.members[high])):
            continue
        for other, joined in graph.join(low, high):
            if joined >= threshold:
                heapq.heappush(queue, (-joined, min(low, other), max(low, other)))
    return [sorted(graph.members[at]) for at in range(count) if graph.members[at]]


def nearest(scores: Mapping[Pair, float]) -> dict[int, int]:
    """For each item, the one that it scores highest with, the lower place first; all pairs are within groups."""
    best: dict[int, tuple[float, int]] = {}
    for (low, high), score in scores.items():
        for at, other in ((low, high), (high, low)):
            best[at] = max(best.get(at, (0.0, 0)), (score, -other))
    return {at: -other for at, (_, other) in best.items()}


class _Graph:
    """Groups, and for each the sum of scores between its members and those of each neighbour."""

    def __init__(self, count: int, scores: Mapping[Pair, float], evenness: float) -> None:
        self.members = [[at] for at in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self.evenness = evenness
        for (low, high), score in scores.items():
            self.sums[low][high] = self.sums[high][low] = score

    def link(self, low: int, high: int) -> float | None:
        """Link of two groups, or None where one is gone or they touch nowhere."""
        total = self.sums[low].get(high)
        return None if total is None else total / (len(self.members[low]) * len(self.members[high])) ** self.evenness

    def join(self, low: int, high: int) -> list[tuple[int, float]]:
        """Puts `high` into `low`; returns the joined group's neighbours, each with the new link."""
        for other, total in self.sums[high].items():
            del self.sums[other][high]
            if other != low:
                self.sums[low][other] = self.sums[other][low] = self.sums[low].get(other, 0.0) + total
        self.members[low] += self.members[high]
        self.members[high], self.sums[high] = [], {}
        members, size, evenness = self.members, len(self.members[low]), self.evenness
        return [(other, total / (size * len(members[other])) ** evenness) for other, total in self.sums[low].items()]
