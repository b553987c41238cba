"""One continuing affair? Events -> storylines."""

from collections import defaultdict
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.board import Level
from briefing.grouping.components import Graph
from briefing.grouping.vectors import Places

THRESHOLD = 0.46
"""Least link of two groups of events that are one affair: chosen in docs/grouping.md."""
EVENNESS = 0.88
"""Under 1, an affair of many events draws a new one that is near some of them."""
TOUCHES = 0.5
"""Least mean chance with two events of another storyline at which an event touches it."""
WINDOW = 400
"""Days beyond which even equal texts would be too far apart to count."""
LEVEL = Level("storyline", floor=0.06, hint=0.03, window=WINDOW, crowd=200, least=0.1)


def touched(graph: Graph, group: Places, wanted: NDArray[np.bool_]) -> dict[int, list[int]]:
    """For each place in a group that is `wanted`, the numbers of the other groups that it might as well be in, likeliest first.

    It is near two of their events, or to their only one. `group` tells the group of each place.
    """
    sizes = np.bincount(group, minlength=len(wanted)).tolist()
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    apart = group[graph.low] != group[graph.high]
    # where no score reaches it, no mean of two does
    likely = np.zeros(graph.count, np.bool_)
    for end in (graph.low, graph.high):
        likely[end[apart & (graph.scores >= TOUCHES)]] = True
    for one, other in ((graph.low, graph.high), (graph.high, graph.low)):
        asked = apart & likely[one] & wanted[group[one]]
        parts = (one[asked].tolist(), group[other[asked]].tolist(), graph.scores[asked].tolist())
        for at, number, score in zip(*parts, strict=True):
            near[at][number].append(score)
    found: dict[int, list[int]] = {}
    for at, others in near.items():
        nearness = {number: sum(nlargest(2, few)) / min(2, sizes[number]) for number, few in others.items()}
        enough = [number for number, value in nearness.items() if value >= TOUCHES]
        if enough:
            found[at] = sorted(enough, key=lambda number: (-nearness[number], number))
    return found
