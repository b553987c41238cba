"""Average-link clustering of a sparse graph."""

import heapq
from collections.abc import Callable, Mapping, Sequence

from briefing.grouping.neighbours import Pair

May = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups may be joined, whatever their score."""


def average_link(count: int, scores: Mapping[Pair, float], threshold: float, may: May | None = None) -> list[list[int]]:
    """Groups of `range(count)`: the two groups of highest mean score are joined, while that is at least `threshold`.

    Groups that `may` forbids to join stay apart. A pair without a score counts 0. Groups come by their first member, members in order; ties go to the lower places, so
    the result hangs on the order of the items alone. Sokal and Michener 1958 (UPGMA), on the stored scores only.
    """
    graph = _Graph(count, scores)
    queue = [(-score, low, high) for (low, high), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        score, low, high = heapq.heappop(queue)
        if graph.mean(low, high) != -score or (may and not may(graph.members[low], graph.members[high])):
            continue
        for other, mean in graph.join(low, high):
            if mean >= threshold:
                heapq.heappush(queue, (-mean, min(low, other), max(low, other)))
    return [sorted(graph.members[at]) for at in range(count) if graph.members[at]]


class _Graph:
    """Groups, and for each the sum of scores between its members and those of each neighbour."""

    def __init__(self, count: int, scores: Mapping[Pair, float]) -> None:
        self.members = [[at] for at in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        for (low, high), score in scores.items():
            self.sums[low][high] = self.sums[high][low] = score

    def mean(self, low: int, high: int) -> float | None:
        """Mean score between two groups, or None where one is gone or they touch nowhere."""
        total = self.sums[low].get(high)
        return None if total is None else total / (len(self.members[low]) * len(self.members[high]))

    def join(self, low: int, high: int) -> list[tuple[int, float]]:
        """Puts `high` into `low`; returns the joined group's neighbours, each with the new mean."""
        for other, total in self.sums[high].items():
            del self.sums[other][high]
            if other != low:
                self.sums[low][other] = self.sums[other][low] = self.sums[low].get(other, 0.0) + total
        self.members[low] += self.members[high]
        self.members[high], self.sums[high] = [], {}
        return [(other, self.mean(low, other) or 0.0) for other in self.sums[low]]
