"""Same happening? Reports -> events."""

from collections.abc import Sequence

from briefing.grouping.features import Profile, Profiles, cosine, mean, profiles
from briefing.grouping.linkage import May, average_link
from briefing.grouping.nearness import WINDOW, same_happening
from briefing.grouping.neighbours import Pair, alike, within
from briefing.grouping.reasons import reasons
from briefing.model import Event, Report

THRESHOLD = 0.14
"""Least mean similarity of two groups of reports that are one event: chosen in docs/grouping.md."""
FLOOR = 0.6 * THRESHOLD
"""Pairs that are less alike count nothing."""


def find_events(reports: Sequence[Report], known: Profiles | None = None) -> tuple[Event, ...]:
    """The events that `reports` tell of, by date and path; every report is in exactly one.

    The order of `reports` does not matter. `known` are the leads' profiles, where they have been made already.
    """
    reports = sorted(reports, key=lambda report: report.lead.order)
    known = known or profiles(report.lead for report in reports)
    looks = [known[report.id] for report in reports]
    groups = average_link(len(reports), _scores(looks), THRESHOLD, _in_time(looks))
    return tuple(_event([reports[at] for at in group], [looks[at] for at in group]) for group in groups)


def closeness(a: Profile, b: Profile) -> float:
    """How much two reports look like one happening, 0 to 1: cosine of their texts times nearness in time."""
    return cosine(a.vector, b.vector) * same_happening(a.day, b.day)


def _scores(looks: Sequence[Profile]) -> dict[Pair, float]:
    days = [one.day for one in looks]
    found: dict[Pair, float] = {}
    for (low, high), score in alike([one.vector for one in looks], FLOOR, within(days, WINDOW)):
        weighed = score * same_happening(days[low], days[high])
        if weighed >= FLOOR:
            found[low, high] = weighed
    return found


def _in_time(looks: Sequence[Profile]) -> May:
    """Keeps an undated report from joining two dated ones that are too many days apart."""

    def may(a: Sequence[int], b: Sequence[int]) -> bool:
        days = [day for at in (*a, *b) if (day := looks[at].day) is not None]
        return not days or max(days) - min(days) <= WINDOW

    return may


def _event(reports: Sequence[Report], looks: Sequence[Profile]) -> Event:
    centre = mean(one.vector for one in looks)
    central = max(range(len(reports)), key=lambda at: (cosine(looks[at].vector, centre), -at))
    return Event(
        id=f"e-{reports[0].id}",
        title=reports[central].lead.title,
        reports=tuple(reports),
        why=reasons([report.id for report in reports], looks, [[report.lead] for report in reports], closeness),
    )
