"""The next report that was not read yet."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Card, ReportOf, StorylineOf, StorylineRow
from briefing.session.held import UnknownId

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.session.opened import Session
    from briefing.session.rows import Rows

FAR = 500
"""Storylines that are looked through at most."""


class Unread(NamedTuple):
    """A report that was not read."""

    place: int
    """The number of its storyline among the rows."""
    report: str


def next_unread(session: "Session", rows: Sequence[StorylineRow], place: int, report: str, by: int) -> Unread | None:
    """The unread report nearest after (`by` 1) or before (-1) `report`, looked for from the storyline at `place` on.

    Where the storyline does not hold `report`, all of it is looked through. None where none is in the next `FAR` storylines.
    Raises UnknownId where the library has changed.
    """
    for at in islice(range(place, len(rows) if by > 0 else -1, by), FAR):
        reports = [one for event in _listed(session, rows, at).events for one in event.reports][::by]
        ids = [one.id for one in reports]
        if at == place:
            reports = reports[ids.index(report) + 1 :] if report in ids else reports
        found = next(_unread(session, reports), None)
        if found is not None:
            return Unread(at, found)
    return None


def _listed(session: "Session", rows: Sequence[StorylineRow], at: int) -> StorylineOf[Card]:
    try:
        return session.listed(rows[at].id)
    except KeyError as error:  # the row is gone
        raise UnknownId(str(error)) from None


def _unread(session: "Session", reports: Sequence[ReportOf[Card]]) -> Iterator[str]:
    marks = session.state.marks.of([card.id for one in reports for card in one.articles])
    read = {id for id, said in marks.items() if said.read}
    return (one.id for one in reports if not read.intersection(card.id for card in one.articles))


def unread_after(session: "Session", rows: "Rows", article: str, by: int) -> "Article | None":
    """The next unread report after that of this article, or with `by` -1 the one before; None where there is none near. Raises UnknownId."""
    storyline = session.listed(article)
    reports = (report for event in storyline.events for report in event.reports)
    report = next(one.id for one in reports if article in {card.id for card in one.articles})
    found = next_unread(session, rows, rows.place_of(storyline.id) or 0, report, by)
    return session.article(found.report) if found else None
