"""What is read from a library: articles, and the problems met while reading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as precisely as its source says and no more."""

    text: str
    """ISO 8601: `2022-12-13`, `2022-11-20T07:28` or `2022-12-06T14:44:00Z`."""
    day: date
    """The day in the source's own time zone."""
    instant: float
    """Seconds since 1970 in UTC, for ordering; UTC is assumed where no zone is given, 00:00 where no time is."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a page that is not the article's text."""

    text: str
    """The piece as it stood in the file."""
    reason: str
    """Why it was cut, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a cleaned text."""

    index: int
    """Place in the text: 0 is the headline, 1 the first sentence below it."""
    span: Span
    """Offsets into the article's text."""
    source: str = field(repr=False)
    """The article's text."""

    @property
    def text(self) -> str:
        """`source[span]`. Made when it is asked for: kept, the sentences of a library take as much memory as its texts."""
        return self.source[self.span[0] : self.span[1]]


@dataclass(frozen=True, slots=True)
class Article:
    """One file, or one entry of a file's `related` list."""

    id: str
    """Hash of `path`: 12 hexadecimal digits."""
    path: str
    """Place in the library with `/`, `#related/n` for an entry of a list, `#live/n` for an entry of a live blog."""
    title: str
    """The headline, on one line; it is also the first line of `text`."""
    text: str
    """The cleaned text: the headline, an empty line, then paragraphs parted by empty lines."""
    sentences: tuple[Sentence, ...]
    """Every sentence of `text`, the headline first; credit lines are none."""
    outlet: str | None = None
    """Who published it, or None where nothing tells."""
    outlet_source: str = "unknown"
    """Where `outlet` came from: `front matter`, `briefing.toml`, `copyright line`, ... or `unknown`."""
    published: Published | None = None
    """When it was published, or None where nothing tells."""
    date_source: str = "unknown"
    """Where `published` came from, in the same words as `outlet_source`."""
    title_source: str = "text"
    """Where `title` came from."""
    url: str | None = None
    """Where it stands on the web: http or https only."""
    kind: Kind = Kind.FULL
    """How much of the text the file holds."""
    genre: Genre = Genre.NEWS
    """What sort of text it says it is."""
    genre_source: str = "unknown"
    """What said so: `front matter`, `web address`, `headline`, ... or `unknown`, and then it counts as news."""
    language: str = "en"
    """ISO 639-1 code."""
    topics: tuple[str, ...] = ()
    """The file's own topics, tags or keywords."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    credits: tuple[Span, ...] = ()
    """Lines of `text` that credit a source (`By Staff, Agencies`): they are origins, not sentences."""
    notes: tuple[Span, ...] = ()
    """Paragraphs of `text` that say what was corrected or updated in it; they are also sentences."""
    cut: tuple[Cut, ...] = ()
    """What was cut from the page, in order."""
    repaired: bool = False
    """Whether a broken encoding (mojibake) was repaired."""
    metadata: Mapping[str, str] = field(default_factory=dict)
    """The other fields of the front matter that may be shown, as text."""

    @property
    def words(self) -> int:
        """Number of words of the body (the headline and credit lines left out)."""
        return sum(len(sentence.text.split()) for sentence in self.sentences[1:])

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
class Problem:
    """A file, or a part of one, that could not be read as it should."""

    path: str
    """Place in the library."""
    reason: str
    """What is wrong, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Library:
    """What was read from a folder."""

    root: Path
    """The folder."""
    articles: tuple[Article, ...]
    """Ordered by path."""
    problems: tuple[Problem, ...]
    """Ordered by path."""

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return self.root.resolve().name or str(self.root)
