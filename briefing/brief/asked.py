"""What is asked of a brief beside its period, and what of the reader's own it is given."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing.model import Report, Span


class Length(StrEnum):
    """How much a brief says."""

    FULL = "full"
    """Every section."""
    SHORT = "short"
    """The glance, what is new, the headlines, and the statements and denials that most reports have: about a fifth."""


@dataclass(frozen=True, slots=True)
class Before:
    """The brief before, as far as it tells what is new."""

    when: datetime | None
    """When it was made; None where there was none, and nothing is called new."""
    articles: frozenset[str] = frozenset()
    """Ids of every article that was in the library then."""

    def is_new(self, report: Report) -> bool:
        """Whether no article of `report`, its copies included, was there then; False where there was no brief before."""
        return self.when is not None and self.articles.isdisjoint(article.id for article in report.articles)


FIRST = Before(None)
"""There was no brief before."""


class About(StrEnum):
    """What something of the reader's is about: an article, or the group that holds it."""

    ARTICLE = "article"
    EVENT = "event"
    STORYLINE = "storyline"


@dataclass(frozen=True, slots=True)
class ReaderNote:
    """What the reader wrote about an article or a place in it, or about an event or storyline."""

    article: str
    """Article id; of an event or storyline any that it holds, be it of the brief's period or not."""
    span: Span | None
    """Offsets into the article's text; None where the note is about all of it."""
    words: str
    """What the reader wrote; empty of a highlight."""
    about: About = About.ARTICLE
    """What it is about."""


@dataclass(frozen=True, slots=True)
class ReaderQuote:
    """A place in an article that the reader collected."""

    article: str
    """Article id."""
    span: Span
    """Offsets into the article's text."""


@dataclass(frozen=True, slots=True)
class ReadersOwn:
    """What the reader did. What is about an article, event or storyline that the brief does not have is left out."""

    starred: frozenset[str] = frozenset()
    """Article ids."""
    starred_events: tuple[str, ...] = ()
    """For each event that is starred an article id that it holds, in the reader's order."""
    quotes: tuple[ReaderQuote, ...] = ()
    """In the reader's order."""
    notes: tuple[ReaderNote, ...] = ()
    """In the reader's order."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of all articles that it is about, those left out that stand for an event or storyline."""
        noted = {one.article for one in self.notes if one.about is About.ARTICLE}
        return self.starred | noted | {one.article for one in self.quotes}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a brief beside its period; as it stands, everything."""

    length: Length = Length.FULL
    """How much it says."""
    storyline: str | None = None
    """Only the storyline that is, or holds, this id."""
    outlets: tuple[str, ...] = ()
    """Only reports of these outlets; empty for all. A copy counts for its outlet too."""
    before: Before | None = None
    """The brief before, where the brief is to say what is new since; None where it is not."""
    only_new: bool = False
    """Only storylines with a report that is new since `before`; all of them where there was no brief before."""
    dropped: frozenset[str] = frozenset()
    """Ids of storylines that are left out."""
    order: tuple[str, ...] = ()
    """Ids of the storylines that come first, in this order; the others follow, most reports first."""
    own: ReadersOwn = field(default_factory=ReadersOwn)
    """The reader's own."""
