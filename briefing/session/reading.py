"""What worker processes do: files to rows of the index, and articles to what grouping and search look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing import grouping, search
from briefing.index import ArticleRow, Sought, decoded, encoded, encoded_words
from briefing.library import Outcome, Overrides, Seen, draft_of, fields, finished, kept, read_file, restored


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read."""

    seen: Seen
    """Where it stands, and as what it was seen."""
    digest: bytes
    """Hash of its content; empty where it could not be read."""
    problems: tuple[str, ...]
    """What is wrong with it."""
    rows: tuple[ArticleRow, ...]
    """Its articles as it alone tells them."""


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads files; the same for all of an update."""

    said: Overrides
    """What `briefing.toml` says."""
    names: fields.Names
    """What fields are called in front matter."""

    def __call__(self, files: Sequence[Seen]) -> list[FileRead]:
        """What these files hold."""
        return [self._one(file) for file in files]

    def _one(self, file: Seen) -> FileRead:
        read = read_file(file.path, file.place, self.said, self.names)
        rows = (
            encoded(draft.article, trace=kept(trace)) for draft, trace in zip(read.drafts, read.traces, strict=True)
        )
        return FileRead(file, read.digest, tuple(problem.reason for problem in read.problems), tuple(rows))


def unreadable(file: Seen) -> FileRead:
    """A file whose reading ended the process."""
    return FileRead(file, b"", ("could not be read: it ended the process that read it",), ())


@dataclass(frozen=True, slots=True)
class Asked:
    """An article to be looked at."""

    id: str
    raw: bytes
    """As its file alone tells it, as the index keeps it."""
    trace: bytes
    """Its trace."""
    outcome: Outcome
    """What the library tells of it."""
    anew: bool
    """Whether it is to be kept again though the library tells nothing of it: it may have been told something before."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was made of an article."""

    id: str
    row: ArticleRow | None
    """Its row, where that is not as its file alone tells it."""
    features: bytes
    """What grouping looks at."""
    words: Sought
    """What search looks at."""


def look(asked: Sequence[Asked]) -> list[Looked]:
    """What is kept of these articles beside their text."""
    return [_looked(one) for one in asked]


def _looked(of: Asked) -> Looked:
    raw = decoded(of.raw)
    article = finished(draft_of(raw, restored(of.trace)), of.outcome)
    changed = article is not raw and article != raw
    row = encoded(article, raw if changed else None, of.trace) if changed or of.anew else None
    return Looked(of.id, row, grouping.features(article), encoded_words(article, *search.words_of(article)))


def overlooked(of: Asked) -> Looked:
    """An article whose text ended the process that looked at it: grouping and search know its headline only."""
    raw = decoded(of.raw)
    bare = replace(raw, text=raw.title, sentences=raw.sentences[:1])
    return Looked(of.id, None, grouping.features(bare), encoded_words(bare, *search.words_of(bare)))
