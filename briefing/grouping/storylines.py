"""One continuing affair? Events -> storylines."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest

from briefing.grouping.board import Level
from briefing.grouping.components import Scores

THRESHOLD = 0.46
"""Least link of two groups of events that are one affair: chosen in docs/grouping.md."""
EVENNESS = 0.88
"""Under 1, an affair of many events draws a new one that is near some of them."""
TOUCHES = 0.5
"""Least mean chance with two events of another storyline at which an event touches it."""
WINDOW = 400
"""Days beyond which even equal texts would be too far apart to count."""
LEVEL = Level("storyline", floor=0.06, hint=0.03, window=WINDOW, crowd=200, least=0.1)


def touched(groups: Sequence[Sequence[int]], scores: Scores) -> dict[int, list[int]]:
    """For each place, the numbers of the other groups that it might as well be in, likeliest first.

    It is near two of their events, or to their only one.
    """
    group_of = {at: number for number, group in enumerate(groups) for at in group}
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (low, high), score in scores.items():
        if group_of[low] != group_of[high]:
            near[low][group_of[high]].append(score)
            near[high][group_of[low]].append(score)
    found: dict[int, list[int]] = {}
    for at, others in near.items():
        nearness = {other: sum(nlargest(2, few)) / min(2, len(groups[other])) for other, few in others.items()}
        enough = [other for other, value in nearness.items() if value >= TOUCHES]
        if enough:
            found[at] = sorted(enough, key=lambda other: (-nearness[other], other))
    return found
