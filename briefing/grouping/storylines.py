"""One continuing affair? Events -> storylines."""

from collections.abc import Sequence

from briefing.grouping.features import Profile, Profiles, cosine, evidence, mean, profiles
from briefing.grouping.linkage import link
from briefing.grouping.naming import storyline_title
from briefing.grouping.nearness import same_affair
from briefing.grouping.neighbours import Pair, alike, within
from briefing.grouping.reasons import reasons
from briefing.model import Event, Storyline

THRESHOLD = 0.13
"""Least link of two groups of events that are one affair: chosen in docs/grouping.md."""
EVENNESS = 0.8
"""Under 1, an affair of many events draws a new one that is near some of them."""
FLOOR = 0.05
"""Pairs that are less alike count nothing."""
WINDOW = 400
"""Days beyond which even equal texts would be too far apart to count."""


def find_storylines(events: Sequence[Event], known: Profiles | None = None) -> tuple[Storyline, ...]:
    """The affairs that `events` belong to, most recent activity first, undated ones last; every event is in exactly one.

    The order of `events` does not matter. `known` are the reports' profiles, where they have been made already.
    """
    events = sorted(events, key=lambda event: event.reports[0].lead.order)
    known = known or profiles(report.lead for event in events for report in event.reports)
    looks = [_profile(event, known) for event in events]
    groups = link(len(events), _scores(looks), THRESHOLD, EVENNESS)
    found = [_storyline([events[at] for at in group], [looks[at] for at in group]) for group in groups]
    return tuple(sorted(found, key=_recent_first))


def relatedness(a: Profile, b: Profile) -> float:
    """How much two events look like one affair, 0 to 1: cosine of their texts times nearness in time."""
    return cosine(a.vector, b.vector) * same_affair(a.day, b.day) * evidence(a, b)


def _profile(event: Event, known: Profiles) -> Profile:
    looks = [known[report.id] for report in event.reports]
    day = event.date.toordinal() if event.date else None
    return Profile(
        mean(one.vector for one in looks), mean(one.title for one in looks), all(one.blurb for one in looks), day
    )


def _scores(looks: Sequence[Profile]) -> dict[Pair, float]:
    texts, days = [one.vector for one in looks], [one.day for one in looks]
    found: dict[Pair, float] = {}
    for (low, high), text in alike(texts, FLOOR, within(days, WINDOW)):
        score = text * same_affair(days[low], days[high]) * evidence(looks[low], looks[high])
        if score >= FLOOR:
            found[low, high] = score
    return found


def _storyline(events: Sequence[Event], looks: Sequence[Profile]) -> Storyline:
    texts = [[report.lead for report in event.reports] for event in events]
    return Storyline(
        id=f"s-{events[0].reports[0].id}",
        title=storyline_title(events),
        events=tuple(events),
        why=reasons([event.id for event in events], looks, texts, relatedness),
    )


def _recent_first(storyline: Storyline) -> tuple[int, str]:
    return (-storyline.days[1].toordinal() if storyline.days else 0, storyline.events[0].reports[0].lead.path)
