"""One continuing affair? Events -> storylines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nlargest

from briefing.grouping.bonds import Bound
from briefing.grouping.chances import likely, of_one_affair
from briefing.grouping.components import Memory, Scores, grouped
from briefing.grouping.features import Profile, Profiles, pooled, profiles
from briefing.grouping.likeness import Likeness
from briefing.grouping.naming import storyline_title
from briefing.grouping.sharing import Explained, Member
from briefing.model import Bonds, Event, Storyline

THRESHOLD = 0.5
"""Least link of two groups of events that are one affair: chosen in docs/grouping.md."""
EVENNESS = 0.9
"""Under 1, an affair of many events draws a new one that is near some of them."""
TOUCHES = 0.5
"""Least mean chance with two events of another storyline at which an event touches it."""
ALIKE = 0.05
"""Events with a smaller cosine are not looked at."""
WINDOW = 400
"""Days beyond which even equal texts would be too far apart to count."""

StorylineMemory = Memory[Event, Storyline]
"""The storylines of a library, kept for the next time."""


def find_storylines(
    events: Sequence[Event], known: Profiles | None = None, bonds: Bonds | None = None
) -> tuple[Storyline, ...]:
    """The affairs that `events` belong to, most recent activity first, undated ones last; every event is in exactly one.

    The order of `events` does not matter. `known` are the reports' profiles, where they have been made already; `bonds` are the
    reader's own: which articles must be in one storyline, and which must not.
    """
    known = known or profiles(report.lead for event in events for report in event.reports)
    return storylines_of(remembered(events, known, bonds or Bonds(), Memory()))


def storylines_of(memory: StorylineMemory) -> tuple[Storyline, ...]:
    """The storylines in `memory`, most recent activity first, undated ones last."""
    return tuple(sorted(memory.groups, key=_recent_first))


def remembered(events: Sequence[Event], known: Profiles, bonds: Bonds, before: StorylineMemory) -> StorylineMemory:
    """The affairs that `events` belong to; components that are as they were `before`, under the same bonds, are taken over."""
    events = sorted(events, key=lambda event: event.reports[0].lead.order)
    looks = {event.id: pooled([known[report.id] for report in event.reports]) for event in events}
    ties = _bound(events, bonds).ties

    def make(inside: Sequence[Event], own: Scores) -> Iterable[Storyline]:
        return _storylines(inside, [looks[event.id] for event in inside], own, _bound(inside, bonds))

    return grouped(events, _scores([looks[event.id] for event in events]), ties, make, before)


def _scores(looks: Sequence[Profile]) -> Scores:
    likeness = Likeness(looks, ALIKE, WINDOW)
    return likely("storyline", likeness, of_one_affair(likeness))


def _storylines(events: Sequence[Event], looks: Sequence[Profile], scores: Scores, bound: Bound) -> Iterable[Storyline]:
    groups = bound.link(scores, THRESHOLD, EVENNESS)
    members = [
        Member(event.id, look, tuple(report.lead for report in event.reports))
        for event, look in zip(events, looks, strict=True)
    ]
    explained = Explained(members, groups, scores, bound.ties)
    near = touched(groups, scores)
    ids = [f"s-{events[group[0]].reports[0].id}" for group in groups]
    for id, group in zip(ids, groups, strict=True):
        inside = tuple(replace(events[at], also=tuple(ids[other] for other in near.get(at, ()))) for at in group)
        yield Storyline(id, storyline_title(inside), inside, explained.reasons(group))


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


def _bound(events: Sequence[Event], bonds: Bonds) -> Bound:
    return Bound([{article.id for report in event.reports for article in report.articles} for event in events], bonds)


def _recent_first(storyline: Storyline) -> tuple[int, str]:
    return (-storyline.days[1].toordinal() if storyline.days else 0, storyline.events[0].reports[0].lead.path)
