"""What is known of an article without its text: lists show it, and groups are made of it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

Span = tuple[int, int]
"""Character offsets (code points, end exclusive) into a cleaned text."""
_ENTRY = re.compile(r"#(?:related|live)/\d+$")


class Kind(StrEnum):
    """How much of a text a file holds."""

    FULL = "full"
    EXCERPT = "excerpt"
    HEADLINE = "headline"
    STUB = "stub"


class Genre(StrEnum):
    """What sort of text it says it is: from labels and links, never from tone."""

    NEWS = "news"
    OPINION = "opinion"
    ANALYSIS = "analysis"
    LIVE = "live"
    ROUNDUP = "roundup"
    CORRECTION = "correction"


class Published(NamedTuple):
    """When an article was published, as precisely as its source says and no more."""

    text: str
    """ISO 8601: `2022-12-13`, `2022-11-20T07:28` or `2022-12-06T14:44:00Z`."""
    day: date
    """The day in the source's own time zone."""
    instant: float
    """Seconds since 1970 in UTC, for ordering; UTC is assumed where no zone is given, 00:00 where no time is."""


class Head(Protocol):
    """An article as lists show it: an `Article`, or the `Card` of one."""

    @property
    def id(self) -> str:
        """Hash of `path`: 12 hexadecimal digits."""

    @property
    def path(self) -> str:
        """Place in the library with `/`, `#related/n` for an entry of a list, `#live/n` for an entry of a live blog."""

    @property
    def title(self) -> str:
        """The headline, on one line."""

    @property
    def outlet(self) -> str | None:
        """Who published it, or None where nothing tells."""

    @property
    def outlet_source(self) -> str:
        """Where `outlet` came from: `front matter`, `briefing.toml`, `copyright line`, ... or `unknown`."""

    @property
    def published(self) -> Published | None:
        """When it was published, or None where nothing tells."""

    @property
    def date_source(self) -> str:
        """Where `published` came from, in the same words as `outlet_source`."""

    @property
    def url(self) -> str | None:
        """Where it stands on the web: http or https only."""

    @property
    def kind(self) -> Kind:
        """How much of the text the file holds."""

    @property
    def genre(self) -> Genre:
        """What sort of text it says it is."""

    @property
    def language(self) -> str:
        """ISO 639-1 code."""

    @property
    def topics(self) -> tuple[str, ...]:
        """The file's own topics, tags or keywords."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it."""

    @property
    def words(self) -> int:
        """Number of words of the body (the headline and credit lines left out)."""

    @property
    def file(self) -> str:
        """Path of the file that the article stands in."""

    @property
    def named_by_reader(self) -> bool:
        """Whether the reader, not the file, says who published it."""

    @property
    def order(self) -> tuple[bool, float, str]:
        """Sort key: by date, undated last, then by path."""


class Placed:
    """What follows from an article's path, date and sources."""

    __slots__ = ()
    path: str
    published: Published | None
    outlet_source: str

    @property
    def file(self) -> str:
        """Path of the file that the article stands in."""
        return _ENTRY.sub("", self.path)

    @property
    def named_by_reader(self) -> bool:
        """Whether the reader, not the file, says who published it."""
        return self.outlet_source == "briefing.toml"

    @property
    def order(self) -> tuple[bool, float, str]:
        """Sort key: by date, undated last, then by path."""
        return (self.published is None, self.published.instant if self.published else 0.0, self.path)


@dataclass(frozen=True, slots=True)
class Card(Placed):
    """An article without its text, as the index gives it; the fields are those of `Head`."""

    id: str
    path: str
    title: str
    outlet: str | None = None
    outlet_source: str = "unknown"
    published: Published | None = None
    date_source: str = "unknown"
    url: str | None = None
    kind: Kind = Kind.FULL
    genre: Genre = Genre.NEWS
    language: str = "en"
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    words: int = 0
