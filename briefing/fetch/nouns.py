"""What fetching speaks of: feeds, their entries, what a web server answers, and what becomes a file of the library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

PASSING = {408, 425, 429}
"""What HTTP says of a fault of the client's side that does not last."""


@dataclass(frozen=True, slots=True)
class Source:
    """A feed that the library follows, as its `feeds.toml` names it."""

    url: str
    """Its address, http or https."""
    outlet: str | None = None
    """Who publishes it, where the reader says so; else the feed does."""
    muted: bool = False
    """Whether it is not asked."""
    pages: bool = True
    """Whether the pages of its entries are asked for where it has no more than a teaser."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, as the feed has it."""

    id: str
    """What tells it from the feed's others: its own id, else its address, else its title and date."""
    title: str
    """One line of text, without markup; empty where it has none."""
    url: str | None = None
    """Its page, http or https."""
    published: datetime | None = None
    """With its zone; UTC where the feed names none."""
    updated: datetime | None = None
    """When it was last changed, where that is told apart from `published`; with its zone."""
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    language: str | None = None
    """Code of its language, where the entry or the feed names one."""
    excerpt: str = ""
    """Its summary, as HTML."""
    content: str = ""
    """Its text, as HTML; empty where it has a summary only."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that was read."""

    title: str
    """One line of text; empty where it has none."""
    site: str | None
    """The page that it is the feed of, http or https."""
    entries: tuple[Entry, ...]
    """In the feed's order, each id once."""
    problems: tuple[str, ...] = ()
    """What was wrong with it, in words for the reader, though entries could be read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a web server answered, in full and within bounds."""

    url: str
    """The address that answered, after redirects."""
    status: int
    """200, or 304 where nothing has changed since `etag` or `modified`."""
    content: bytes = b""
    """Its body, decompressed."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Its headers, names in lower case."""
    moved: str | None = None
    """Where the address has moved to for good (status 301 or 308 all the way), if it has."""


class NotFetched(Exception):
    """There is no answer to read; the message says why, in words for the reader."""

    def __init__(self, why: str, status: int | None = None, after: float | None = None, lasting: bool = False) -> None:
        """`status` is that of HTTP, if there was one; `after` the seconds that the server wants to be left alone; `lasting` as `passing` is not."""
        super().__init__(why)
        self.status = status
        self.after = after
        self._lasting = lasting

    @property
    def passing(self) -> bool:
        """Whether asking again later may help: not where the address itself is refused, nor what an answer says is not there."""
        return not self._lasting and (self.status is None or self.status in PASSING or self.status >= 500)


@dataclass(frozen=True, slots=True)
class Piece:
    """An article that is to become a file of the library."""

    title: str
    text: str
    """Paragraphs of plain text, parted by an empty line; empty where there is a headline only."""
    fetched: datetime
    """When it was got, with its zone."""
    outlet: str | None = None
    published: datetime | date | None = None
    """As precisely as it is told; with its zone where that is."""
    updated: datetime | None = None
    """When it was last changed, where that is told."""
    url: str | None = None
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    excerpt: str | None = None
    """One line of plain text."""
    language: str | None = None
