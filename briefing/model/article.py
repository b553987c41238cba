"""What is read from a library: articles, and the problems met while reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.model.head import Genre, Kind, Placed, Published, Span


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
class Article(Placed):
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
