"""How articles belong together: reports, events, storylines."""

from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from briefing.model.head import Head

if TYPE_CHECKING:
    from briefing.model.article import Article

A = TypeVar("A", bound=Head, covariant=True)
"""What stands for an article: itself, or its card."""


class CopyOf(NamedTuple, Generic[A]):
    """An article whose text is near-identical to the lead's."""

    article: A
    """The copy."""
    similarity: float
    """Share of the shorter text's word shingles that both texts hold, 0 to 1."""


class SharedText(NamedTuple):
    """A good part of another report's text inside this one, which is no copy."""

    report: str
    """The other report's id."""
    containment: float
    """Share of the shorter text's word shingles that both hold, 0 to 1."""


class ReportOf(NamedTuple, Generic[A]):
    """One distinct piece of reporting: a lead article and its copies."""

    lead: A
    """The article that stands for the report."""
    copies: tuple[CopyOf[A], ...] = ()
    """The others with the same text, by date and path."""
    shares: tuple[SharedText, ...] = ()
    """Reports that share a good part of the text, most first."""

    @property
    def id(self) -> str:
        """The lead's id."""
        return self.lead.id

    @property
    def articles(self) -> tuple[A, ...]:
        """The lead, then the copies."""
        return (self.lead, *(copy.article for copy in self.copies))


class Reason(NamedTuple):
    """Why two members of a group are together."""

    member: str
    """Id of the report (in an event) or event (in a storyline) that is explained."""
    nearest: str
    """Id of the report or event of the group that it is nearest to."""
    score: float
    """Similarity of the two, 0 to 1."""
    shared: tuple[str, ...]
    """Names and terms that both hold, rarest first."""
    days: int | None
    """Days between them, None where one is undated."""
    tied: bool = False
    """Whether the reader said that they belong together."""


class EventOf(NamedTuple, Generic[A]):
    """The reports, of any outlet, about the same happening."""

    id: str
    """`e-` and the id of its first article by date and path."""
    title: str
    """The headline that stands for it."""
    reports: tuple[ReportOf[A], ...]
    """By date and path, undated last."""
    why: tuple[Reason, ...] = ()
    """For each report but the first: why it is here."""
    also: tuple[str, ...] = ()
    """Ids of other storylines that it touches, nearest first."""

    @property
    def date(self) -> date | None:
        """The day of its first dated report."""
        days = [r.lead.published.day for r in self.reports if r.lead.published]
        return min(days) if days else None


class StorylineOf(NamedTuple, Generic[A]):
    """The events of one continuing affair."""

    id: str
    """`s-` and the id of its first article by date and path."""
    title: str
    """A name for the affair in the words of its reports."""
    events: tuple[EventOf[A], ...]
    """By date and path, undated last."""
    why: tuple[Reason, ...] = ()
    """For each event but the first: why it is here."""

    @property
    def also(self) -> tuple[str, ...]:
        """Ids of other storylines that its events touch."""
        return tuple(dict.fromkeys(id for event in self.events for id in event.also))

    @property
    def reports(self) -> tuple[ReportOf[A], ...]:
        """Every report of every event, by date and path, undated last."""
        return tuple(sorted((r for e in self.events for r in e.reports), key=lambda r: r.lead.order))

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last dated day, or None where nothing is dated."""
        days = [r.lead.published.day for e in self.events for r in e.reports if r.lead.published]
        return (min(days), max(days)) if days else None


if TYPE_CHECKING:
    Copy: TypeAlias = CopyOf[Article]
    Report: TypeAlias = ReportOf[Article]
    Event: TypeAlias = EventOf[Article]
    Storyline: TypeAlias = StorylineOf[Article]
else:
    # lists need no `Article`, and are not to wait for it
    Copy, Report, Event, Storyline = CopyOf, ReportOf, EventOf, StorylineOf
