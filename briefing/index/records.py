"""Storylines as bytes and back: their cards, and how these are grouped by their places."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from briefing.index.codec import card_of, card_values, packed, unpacked
from briefing.model import Card, CopyOf, EventOf, Reason, ReportOf, SharedText, StorylineOf, StorylineRow

VERSION = 1
"""Changes with the form; an index of another one is begun anew."""


def encoded_storyline(storyline: StorylineOf[Card]) -> bytes | None:
    """The whole storyline; None where its row tells all."""
    if is_lone(storyline):
        return None
    return packed([storyline.id, storyline.title, [_event(each) for each in storyline.events], _reasons(storyline.why)])


def decoded_storyline(kept: bytes) -> StorylineOf[Card]:
    """The storyline that was encoded."""
    id, title, events, why = unpacked(kept)
    return StorylineOf(id, title, tuple([_event_of(each) for each in events]), tuple(_why(why)))


def decoded_lone(row: bytes) -> StorylineOf[Card]:
    """The storyline whose row tells all. Raises ValueError where it does not."""
    id, title, *_, first, also, lone = unpacked(row)
    if not lone:
        raise ValueError("the record is not there")
    return _lone(id, title, card_of(first), tuple(also))


def is_lone(storyline: StorylineOf[Card]) -> bool:
    """Whether it is one report, of which there is nothing to tell but its article and what it touches: most are."""
    first = storyline.events[0].reports[0].lead
    return storyline == _lone(storyline.id, storyline.title, first, storyline.also)


def _lone(id: str, title: str, first: Card, also: tuple[str, ...]) -> StorylineOf[Card]:
    return StorylineOf(id, title, (EventOf(f"e-{first.id}", title, (ReportOf(first),), (), also),))


def encoded_row(storyline: StorylineOf[Card]) -> bytes:
    """What a list says of the storyline."""
    leads = [report.lead for event in storyline.events for report in event.reports]
    days = storyline.days
    return packed(
        [
            storyline.id,
            storyline.title,
            len(leads),
            len({lead.outlet for lead in leads if lead.outlet}),
            sum(lead.published is None for lead in leads),
            days and [day.toordinal() for day in days],
            card_values(min(leads, key=lambda lead: lead.order)),
            storyline.also,
            int(is_lone(storyline)),
        ]
    )


def decoded_row(kept: bytes) -> StorylineRow:
    """What was encoded of a storyline for lists."""
    id, title, reports, outlets, undated, days, first, also, _ = unpacked(kept)
    between = (date.fromordinal(days[0]), date.fromordinal(days[1])) if days else None
    return StorylineRow(id, title, reports, outlets, undated, between, card_of(first), tuple(also))


def _event(event: EventOf[Card]) -> list[Any]:
    return [event.id, event.title, [_report(each) for each in event.reports], _reasons(event.why), event.also]


def _report(report: ReportOf[Card]) -> list[Any]:
    copies = [[copy.similarity, card_values(copy.article)] for copy in report.copies]
    return [card_values(report.lead), copies, [[each.report, each.containment] for each in report.shares]]


def _reasons(why: tuple[Reason, ...]) -> list[Any]:
    return [[each.member, each.nearest, each.score, each.shared, each.days, int(each.tied)] for each in why]


def _event_of(kept: list[Any]) -> EventOf[Card]:
    id, title, reports, why, also = kept
    return EventOf(id, title, tuple([_report_of(each) for each in reports]), tuple(_why(why)), tuple(also))


def _report_of(kept: list[Any]) -> ReportOf[Card]:
    lead, copies, shares = kept
    return ReportOf(
        card_of(lead),
        tuple([CopyOf(card_of(card), similarity) for similarity, card in copies]),
        tuple([SharedText(report, containment) for report, containment in shares]),
    )


def _why(kept: list[Any]) -> Iterator[Reason]:
    for member, nearest, score, shared, days, tied in kept:
        yield Reason(member, nearest, score, tuple(shared), days, bool(tied))
