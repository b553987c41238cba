"""What of the storylines a brief is about, beside its period: one of them, some outlets, those with something new."""

from collections.abc import Callable, Iterable, Sequence

from briefing.brief.asked import Before, Wanted
from briefing.model import Report, Storyline
from briefing.text.labels import joined_names, outlet_key, outlets_of


class UnknownOutlet(Exception):
    """No report is of this outlet; the message names those that there are."""


def chosen(storylines: Sequence[Storyline], wanted: Wanted) -> tuple[Storyline, ...]:
    """The storylines with only the reports that are wanted; those without any are left out. Raises UnknownOutlet."""
    found: Iterable[Storyline] = [one for one in storylines if one.id not in wanted.dropped]
    if wanted.storyline is not None:
        found = [one for one in found if wanted.storyline in _ids(one)]
    if wanted.outlets:
        found = _of_outlets(list(found), wanted.outlets)
    if wanted.only_new and wanted.before and wanted.before.when:
        found = _with_new(found, wanted.before)
    return tuple(found)


def around_new(storyline: Storyline, before: Before) -> Storyline:
    """The events of a storyline that have a new report."""
    events = (event for event in storyline.events if any(map(before.is_new, event.reports)))
    return storyline._replace(events=tuple(events))


def _ids(storyline: Storyline) -> Iterable[str]:
    yield storyline.id
    for event in storyline.events:
        yield event.id
        yield from (article.id for report in event.reports for article in report.articles)


def _with_new(storylines: Iterable[Storyline], before: Before) -> list[Storyline]:
    return [one for one in storylines if any(map(before.is_new, one.reports))]


def _of_outlets(storylines: Sequence[Storyline], names: Sequence[str]) -> list[Storyline]:
    known = {name for storyline in storylines for report in storyline.reports for name in outlets_of(report)}
    folded = {outlet_key(name) for name in known}
    for name in names:
        if outlet_key(name) not in folded:
            there = joined_names(known) or "none"
            raise UnknownOutlet(f"no report of {name!r} there; the outlets are: {there}.")
    wanted = {outlet_key(name) for name in names}
    kept = (_only(one, lambda r: not wanted.isdisjoint(map(outlet_key, outlets_of(r)))) for one in storylines)
    return [one for one in kept if one.events]


def _only(storyline: Storyline, fits: Callable[[Report], bool]) -> Storyline:
    events = (event._replace(reports=tuple(filter(fits, event.reports))) for event in storyline.events)
    return storyline._replace(events=tuple(event for event in events if event.reports))
