"""One continuing affair? Events -> storylines."""

from collections.abc import Mapping, Sequence

from briefing.grouping.features import Profile, Profiles, evidence, mean, profiles
from briefing.grouping.linkage import link, nearest
from briefing.grouping.naming import storyline_title
from briefing.grouping.nearness import same_affair
from briefing.grouping.neighbours import Pair, alike, within
from briefing.grouping.reasons import Member, reasons
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
    members = [_member(event, known) for event in events]
    scores = _scores([member.look for member in members])
    groups = link(len(events), scores, THRESHOLD, EVENNESS)
    near = {members[at].id: members[other] for at, other in nearest(groups, scores).items()}
    found = [_storyline([events[at] for at in group], [members[at] for at in group], near) for group in groups]
    return tuple(sorted(found, key=_recent_first))


def relatedness(a: Profile, b: Profile, text: float) -> float:
    """How much two events look like one affair, 0 to 1: their texts' cosine and days."""
    return text * same_affair(a.day, b.day) * evidence(a, b)


def _member(event: Event, known: Profiles) -> Member:
    looks = [known[report.id] for report in event.reports]
    text, title = mean(one.vector for one in looks), mean(one.title for one in looks)
    day = event.date.toordinal() if event.date else None
    look = Profile(text, title, all(one.blurb for one in looks), day, any(one.many for one in looks))
    return Member(event.id, look, tuple(report.lead for report in event.reports))


def _scores(looks: Sequence[Profile]) -> dict[Pair, float]:
    texts, days = [one.vector for one in looks], [one.day for one in looks]
    found: dict[Pair, float] = {}
    for (low, high), text in alike(texts, FLOOR, within(days, WINDOW)):
        score = relatedness(looks[low], looks[high], text)
        if score >= FLOOR:
            found[low, high] = score
    return found


def _storyline(events: Sequence[Event], members: Sequence[Member], near: Mapping[str, Member]) -> Storyline:
    return Storyline(f"s-{events[0].reports[0].id}", storyline_title(events), tuple(events), reasons(members, near))


def _recent_first(storyline: Storyline) -> tuple[int, str]:
    return (-storyline.days[1].toordinal() if storyline.days else 0, storyline.events[0].reports[0].lead.path)
