"""Puts articles into the library: one file each, beside it another for each later version; no file is ever overwritten."""

import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from enum import Enum, auto
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from unicodedata import normalize

from briefing.fetch.files.frontmatter import date_text, markdown_of
from briefing.fetch.files.kept import Kept, instant, read, read_text
from briefing.fetch.files.names import is_dated, places
from briefing.fetch.nouns import Piece
from briefing.files import write_new

_CLOCKS = timedelta(days=1)
"""How far a server's clock and ours may be apart."""
_VERSION = re.compile(r"-v(\d{1,6})\.md$")

_ABANDONED = 3600
"""Seconds after which a file that is being written is not."""


class What(Enum):
    """What came of an article."""

    NEW = auto()
    """It was not there: it has a file now."""
    SAME = auto()
    """It was there, and tells nothing else: nothing was written."""
    VERSION = auto()
    """It was there, and tells something else now: the new version has a file of its own beside the old one."""


class Put(NamedTuple):
    """Where an article is."""

    place: str
    """Its file, from the library's folder on, with `/`."""
    what: What


def put(root: Path, piece: Piece, beside: str | None = None) -> Put:
    """Puts an article into the library at `root`. Raises OSError where nothing can be written.

    `beside` is the place of a file that is known to be of this article, whatever headline it has now. Without it, the articles
    of its name are looked at: one with its address, or without any and of its headline, is this one.
    """
    told = read_text(markdown_of(piece, piece.published))
    assert told is not None
    versions = _versions(root, beside, told) if beside else {}
    for place in () if versions else places(piece):
        if _written(root, place, markdown_of(piece, piece.published)):
            return Put(place, What.NEW)
        there = read(root / place)
        if there and there.is_of(told):
            versions = _versions(root, place, told)
            break
    for place, version in versions.items():
        if version.tells_as(told):
            return Put(place, What.SAME)
    return _put_version(root, piece, versions)


def _put_version(root: Path, piece: Piece, versions: Mapping[str, Kept]) -> Put:
    if not versions:
        raise FileExistsError(f"there are too many articles called {piece.title!r:.80}")
    date, first = _dates(piece, list(versions.values()))
    text = markdown_of(piece, date, first)
    stem = _stem(next(iter(versions)))
    for number in range(2, 10**6):
        place = f"{stem}-v{number}.md"
        if _written(root, place, text):
            return Put(place, What.VERSION)
    raise FileExistsError(f"there are too many versions of {piece.title!r:.80}")


def _dates(piece: Piece, versions: list[Kept]) -> tuple[datetime, str]:
    """When this version was made, later than all before it, and when the first one was published."""
    now = piece.fetched + _CLOCKS
    last = _last(versions, now)
    dated = (each for each in (piece.updated, piece.published, piece.fetched) if each and is_dated(each))
    told = (moment for moment in map(instant, map(date_text, dated)) if moment and moment <= now)
    date = next((each for each in told if last is None or each > last), None)
    # an article dated in the future: versions stand in the order in which they were told all the same
    date = date or (last or piece.fetched) + timedelta(seconds=1)
    return date, next((each.first_published or each.date for each in versions if each.date), "")


def _last(versions: list[Kept], now: datetime) -> datetime | None:
    """The last date of any of these versions, and the last of their changes that can be believed."""
    changed = [moment for moment in (instant(each.updated) for each in versions) if moment and moment <= now]
    dated = filter(None, (instant(each.date) for each in versions))
    return max((*changed, *dated), default=None)


def _versions(root: Path, place: str, told: Kept) -> dict[str, Kept]:
    """The files of the article that has one at `place`, in the order of their numbers."""
    path = PurePosixPath(place)
    here = read(root / path) if ".." not in path.parts and not path.is_absolute() else None
    if here is None:
        return {}
    stem = PurePosixPath(_stem(place)).name
    # a month's folder may be long; some systems take names apart into letters and marks
    beside = (normalize("NFC", name) for name in os.listdir(root / path.parent))  # noqa: PTH208
    names = [name for name in beside if name.startswith(stem) and _stem(name) == stem]
    found = {str(path.parent / name): read(root / path.parent / name) for name in sorted(names, key=_number)}
    return {at: each for at, each in found.items() if each and (at == place or each.is_of(here) or each.is_of(told))}


def _written(root: Path, place: str, text: str) -> bool:
    """Writes a file where there is none; False where there is one."""
    path = root / place
    if path.exists():  # most often told at less cost than by trying
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(path, text)
    except FileExistsError:
        return False
    return True


def _stem(place: str) -> str:
    return _VERSION.sub("", place).removesuffix(".md")


def _number(name: str) -> int:
    found = _VERSION.search(name)
    return int(found[1]) if found else 1


def sweep(root: Path) -> None:
    """Takes away what a run that was killed had begun to write, once nobody can be writing it any more."""
    for part in root.glob("[0-9][0-9][0-9][0-9]/[0-9][0-9]/.*.md.*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _ABANDONED:
                part.unlink()
