"""Same happening? Reports -> events."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from briefing.grouping.background import rarity
from briefing.grouping.features import Profile, Profiles, cosine, evidence, mean, profiles
from briefing.grouping.linkage import May, link, nearest
from briefing.grouping.nearness import WINDOW, same_happening
from briefing.grouping.neighbours import Pair, alike, within
from briefing.grouping.reasons import Member, reasons
from briefing.model import Event, Report

THRESHOLD = 0.13
"""Least mean closeness of two groups of reports that are one event: chosen in docs/grouping.md."""
FLOOR = 0.6 * THRESHOLD
"""Pairs that are less close count nothing."""
TITLES = 0.15
"""How much the likeness of the headlines counts beside that of the texts."""
RARE, COMMON = 0.005, 18.0
"""What the rarity of the three rarest shared keys adds, and how rare they are where it adds nothing."""


def find_events(reports: Sequence[Report], known: Profiles | None = None) -> tuple[Event, ...]:
    """The events that `reports` tell of, by date and path; every report is in exactly one.

    The order of `reports` does not matter. `known` are the leads' profiles, where they have been made already.
    """
    reports = sorted(reports, key=lambda report: report.lead.order)
    known = known or profiles(report.lead for report in reports)
    members = [Member(report.id, known[report.id], (report.lead,)) for report in reports]
    looks = [member.look for member in members]
    scores = _scores(looks)
    groups = link(len(reports), scores, THRESHOLD, may=_in_time(looks))
    near = {members[at].id: members[other] for at, other in nearest(groups, scores).items()}
    return tuple(_event([reports[at] for at in group], [members[at] for at in group], near) for group in groups)


def closeness(a: Profile, b: Profile, text: float) -> float:
    """How much two reports look like one happening, 0 to 1: their texts' cosine, headlines, rarest shared words, and days."""
    rarest = nlargest(3, (rarity(key) for key in a.vector.keys() & b.vector.keys()))
    alike = (text + TITLES * cosine(a.title, b.title)) / (1 + TITLES) + RARE * (sum(rarest) - COMMON)
    return max(0.0, alike) * same_happening(a.day, b.day) * evidence(a, b)


def _scores(looks: Sequence[Profile]) -> dict[Pair, float]:
    texts, days = [one.vector for one in looks], [one.day for one in looks]
    found: dict[Pair, float] = {}
    for (low, high), text in alike(texts, FLOOR, within(days, WINDOW)):
        score = closeness(looks[low], looks[high], text)
        if score >= FLOOR:
            found[low, high] = score
    return found


def _in_time(looks: Sequence[Profile]) -> May:
    """Keeps an undated report from joining two dated ones that are too many days apart."""

    def may(a: Sequence[int], b: Sequence[int]) -> bool:
        days = [day for at in (*a, *b) if (day := looks[at].day) is not None]
        return not days or max(days) - min(days) <= WINDOW

    return may


def _event(reports: Sequence[Report], members: Sequence[Member], near: Mapping[str, Member]) -> Event:
    centre = mean(member.look.vector for member in members)
    central = max(range(len(reports)), key=lambda at: (cosine(members[at].look.vector, centre), -at))
    return Event(f"e-{reports[0].id}", reports[central].lead.title, tuple(reports), reasons(members, near))
