"""A stretch of days, and what of the storylines falls into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model import Event, Report, Storyline


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included."""

    since: date | None = None
    """First day, or None for no beginning."""
    until: date | None = None
    """Last day, or None for no end."""

    @property
    def everything(self) -> bool:
        """Whether it has neither beginning nor end."""
        return self.since is None and self.until is None

    def holds(self, day: date) -> bool:
        """Whether `day` is in it."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def within(storylines: Sequence[Storyline], period: Period) -> tuple[Storyline, ...]:
    """The storylines with only their reports of `period`; those without any are left out.

    A report counts by its lead's day. An undated report is in where the period is everything, or where a dated report of
    its storyline is in.
    """
    kept = (_part(storyline, period) for storyline in storylines)
    return tuple(storyline for storyline in kept if storyline.events)


def _part(storyline: Storyline, period: Period) -> Storyline:
    if period.everything:
        return storyline
    dated = any(_dated_inside(report, period) for report in storyline.reports)
    events = (_part_of_event(event, period, undated=dated) for event in storyline.events)
    return storyline._replace(events=tuple(event for event in events if event.reports))


def _part_of_event(event: Event, period: Period, undated: bool) -> Event:
    reports = (r for r in event.reports if _dated_inside(r, period) or (undated and r.lead.published is None))
    return event._replace(reports=tuple(reports))


def _dated_inside(report: Report, period: Period) -> bool:
    return report.lead.published is not None and period.holds(report.lead.published.day)
