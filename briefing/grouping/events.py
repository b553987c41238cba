"""Same happening? Reports -> events."""

from collections.abc import Iterable, Sequence

import numpy as np

from briefing.grouping.bonds import Bound
from briefing.grouping.chances import likely, of_one_happening
from briefing.grouping.components import Memory, Scores, grouped
from briefing.grouping.features import Profile, Profiles, profiles
from briefing.grouping.likeness import Likeness
from briefing.grouping.linkage import May
from briefing.grouping.parting import parts
from briefing.grouping.sharing import Explained, Member
from briefing.grouping.vectors import Matrix, Vector, mean
from briefing.model import Bonds, Event, Reason, Report

THRESHOLD = 0.4
"""Least mean chance that the reports of two groups tell of one happening: chosen in docs/grouping.md."""
EVENNESS = 0.85
"""Under 1, an event of many reports draws one that is near some of them."""
ALIKE = 0.08
"""Texts with a smaller cosine are not looked at."""
WINDOW = 5
"""Days beyond which two reports are not of one event, whatever stands between them."""

EventMemory = Memory[Report, Event]
"""The events of a library, kept for the next time."""


def find_events(
    reports: Sequence[Report], known: Profiles | None = None, bonds: Bonds | None = None
) -> tuple[Event, ...]:
    """The events that `reports` tell of, by date and path; every report is in exactly one.

    The order of `reports` does not matter. `known` are the leads' profiles, where they have been made already; `bonds` are the
    reader's own: which articles must be in one event, and which must not.
    """
    known = known or profiles(report.lead for report in reports)
    return events_of(remembered(reports, known, bonds or Bonds(), Memory()))


def events_of(memory: EventMemory) -> tuple[Event, ...]:
    """The events in `memory`, by date and path of their first reports."""
    return tuple(sorted(memory.groups, key=lambda event: event.reports[0].lead.order))


def remembered(reports: Sequence[Report], known: Profiles, bonds: Bonds, before: EventMemory) -> EventMemory:
    """The events that `reports` tell of; components that are as they were `before`, under the same bonds, are taken over."""
    reports = sorted(reports, key=lambda report: report.lead.order)
    ties = _bound(reports, bonds).ties

    def make(inside: Sequence[Report], own: Scores) -> Iterable[Event]:
        return _events(inside, [known[report.id] for report in inside], own, _bound(inside, bonds))

    return grouped(reports, _scores([known[report.id] for report in reports]), ties, make, before)


def _scores(looks: Sequence[Profile]) -> Scores:
    likeness = Likeness(looks, ALIKE, WINDOW)
    return likely("event", likeness, of_one_happening(likeness))


def _events(reports: Sequence[Report], looks: Sequence[Profile], scores: Scores, bound: Bound) -> Iterable[Event]:
    linked = bound.link(scores, THRESHOLD, EVENNESS, in_time(looks))
    groups = bound.rejoined(
        [[group[at] for at in part] for group in linked for part in parts([looks[at].text for at in group])]
    )
    members = [Member(one.id, look, (one.lead,)) for one, look in zip(reports, looks, strict=True)]
    explained = Explained(members, groups, scores, bound.ties)
    for group in groups:
        yield _event([reports[at] for at in group], [looks[at].text for at in group], explained.reasons(group))


def in_time(looks: Sequence[Profile]) -> May:
    """Keeps undated reports from joining dated ones that are too many days apart."""

    def may(a: Sequence[int], b: Sequence[int]) -> bool:
        days = [day for at in (*a, *b) if (day := looks[at].day) is not None]
        return not days or max(days) - min(days) <= WINDOW

    return may


def _event(reports: Sequence[Report], texts: Sequence[Vector], why: tuple[Reason, ...]) -> Event:
    closeness = Matrix.of_vectors([mean(texts), *texts]).dots(0, np.arange(1, len(texts) + 1))
    # a dated event is called by a dated report: its headline stands beside the event's day
    central = max(range(len(reports)), key=lambda at: (reports[at].lead.published is not None, closeness[at], -at))
    return Event(f"e-{reports[0].id}", reports[central].lead.title, tuple(reports), why)


def _bound(reports: Sequence[Report], bonds: Bonds) -> Bound:
    return Bound([{article.id for article in report.articles} for report in reports], bonds)
