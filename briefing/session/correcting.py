"""What the reader's corrections of the grouping come to: pairs of articles that must, or must not, be together."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise, product

from briefing.model import Card, EventOf, ReportOf, StorylineOf
from briefing.state import Correction, Level

Pairs = tuple[tuple[str, str], ...]


def merged(first: StorylineOf[Card], second: StorylineOf[Card], made: str) -> list[Correction]:
    """The two storylines are one affair: each event is tied to the next, so that none of them falls out."""
    ties = _chain(event.reports[0] for event in (*first.events, *second.events))
    return [Correction(0, f"merged “{first.title}” and “{second.title}”", Level.STORYLINE, ties, (), made)]


def parted(storyline: StorylineOf[Card], out: Collection[str], made: str) -> list[Correction]:
    """The reports of these ids are an affair of their own."""
    inside, others = _parted(storyline, out)
    told = f"split {_reports(inside)} from “{storyline.title}”"
    return [Correction(0, told, Level.STORYLINE, _chain(inside), _between(inside, others), made)]


def moved(
    storyline: StorylineOf[Card],
    out: Collection[str],
    to: StorylineOf[Card],
    event: EventOf[Card] | None,
    made: str,
) -> list[Correction]:
    """The reports of these ids are of the storyline `to`, and with `event` tell of that happening; no more of what they were in."""
    inside, others = _parted(storyline, out)
    into = event or to.events[0]
    told = f"moved {_reports(inside)} to “{into.title if event else to.title}”"
    ties = tuple((report.id, into.reports[0].id) for report in inside)
    if to.id != storyline.id:
        leave = Correction(0, told, Level.STORYLINE, ties, _between(inside, others), made)
        return [leave, leave._replace(level=Level.EVENT, apart=())] if event else [leave]
    left = [report for report in others if not event or report.id not in {one.id for one in event.reports}]
    return [Correction(0, told, Level.EVENT, ties if event else (), _between(inside, left), made)]


def _parted(storyline: StorylineOf[Card], out: Collection[str]) -> tuple[list[ReportOf[Card]], list[ReportOf[Card]]]:
    reports = [report for event in storyline.events for report in event.reports]
    return [one for one in reports if one.id in out], [one for one in reports if one.id not in out]


def _chain(reports: Iterable[ReportOf[Card]]) -> Pairs:
    return tuple((a.id, b.id) for a, b in pairwise(reports))


def _between(inside: Sequence[ReportOf[Card]], others: Sequence[ReportOf[Card]]) -> Pairs:
    return tuple((a.id, b.id) for a, b in product(inside, others))


def _reports(inside: Sequence[ReportOf[Card]]) -> str:
    return f"“{inside[0].lead.title}”" if len(inside) == 1 else f"{len(inside)} reports"
