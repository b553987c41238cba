"""What the reader collects out of articles."""

from typing import NamedTuple


class Quote(NamedTuple):
    """A sentence and where it stands."""

    id: int
    """0 of one that is not kept yet."""
    article: str
    """Id of the article."""
    start: int
    """Where it begins in the article's text, in characters."""
    sentence: str
    """Verbatim."""
    taken: str
    """When it was collected, ISO 8601."""
    outlet: str | None = None
    title: str = ""
    published: str | None = None
    """ISO 8601, as precise as its source."""
    url: str | None = None
    path: str = ""
    """Place of its file in the library."""
    digest: str = ""
    """Hash of the file's content (BLAKE2b, 16 bytes, hexadecimal), by which it can be told whether the file is still the same."""
