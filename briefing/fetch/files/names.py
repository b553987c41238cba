"""What the files of fetched articles are called: `YYYY/MM/DD-outlet-slug.md`, safe on every system."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from briefing.fetch.nouns import Piece
from briefing.text.harmless import one_line

_OUTLET = 40
_TITLE = 100
"""Bytes of each part of a name: with what is added to it, no name is longer than encrypted file systems take (143)."""
_NUMBERED = 9
"""Articles of one name that are numbered; the name of any further one ends in a hash, so that none is long looked for."""
_LETTERS = ("L", "N", "M")
"""General categories of what stays: letters and digits of every script, and the marks on them."""
YEARS = range(1600, 2200)
"""Years that a date may have; one of another is no date."""


def places(piece: Piece) -> Iterator[str]:
    """Places in the library that the article may have, with `/`, best first: the first one that no other article has is its own.

    The day is that of its publication in UTC, else that on which it was fetched.
    """
    day = utc_day(piece.published if is_dated(piece.published) else piece.fetched)
    words = (f"{day:%d}", slug(piece.outlet or _site(piece.url), _OUTLET), slug(piece.title, _TITLE))
    stem = f"{day:%Y/%m}/{'-'.join(filter(None, words))}"
    yield f"{stem}.md"
    yield from (f"{stem}-{number}.md" for number in range(2, _NUMBERED + 1))
    known_by = blake2b(f"{piece.url}\n{piece.title}".encode("utf-8", "replace"), digest_size=6).hexdigest()
    yield f"{stem}-{known_by}.md"
    yield from (f"{stem}-{known_by}-{number}.md" for number in range(2, 1000))


def slug(text: str, most: int) -> str:
    """The letters and digits of `text` in small letters, words joined by `-`; at most `most` bytes of UTF-8, whole words if it can be."""
    plain = unicodedata.normalize("NFC", one_line(text).lower().replace("'", "").replace("’", ""))
    kept = "".join(char if unicodedata.category(char)[0] in _LETTERS else " " for char in plain if _shows(char))
    words = kept.split()
    while len("-".join(words).encode()) > most and len(words) > 1:
        words.pop()
    return "-".join(words).encode()[:most].decode("utf-8", "replace").rstrip("\ufffd-")


def is_dated(moment: date | None) -> bool:
    """Whether this is a date that an article may have."""
    return moment is not None and moment.year in YEARS


def utc_day(moment: date | None) -> date:
    """The day of a moment in UTC; a day alone, and a moment without a zone, are on their own."""
    if moment is None:
        return datetime.now(UTC).date()
    if not isinstance(moment, datetime):
        return moment
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date()


def _shows(char: str) -> bool:
    return unicodedata.category(char) != "Cf"


def _site(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
