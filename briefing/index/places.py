"""Where the indexes of all libraries stand, one folder each, and which of them are of libraries that are gone."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.index import lock
from briefing.index.errors import IndexProblem
from briefing.index.opening import lock_of, opening_of, parts

_FOLDER, _FILE, _NOTE = "libraries", "index.sqlite3", "library.txt"
FETCHED = "fetched.sqlite3"
"""What is remembered of the library's feeds stands beside its index."""
_TOLD = "The index of a library, made by briefing; it may be deleted at any time. The library:\n"


@dataclass(frozen=True, slots=True)
class Place:
    """The index of one library."""

    root: Path
    """The library's folder."""
    index: Path
    """The file of its index."""
    size: int
    """Bytes that it takes on disk."""


def place(cache_folder: Path, root: Path) -> Path:
    """The file for the index of the library at `root`; a note beside it tells the library.

    Where the note cannot be written, the index cannot be opened either: that says why.
    """
    index = where(cache_folder, root)
    note = index.with_name(_NOTE)
    with suppress(OSError):
        if not note.exists():
            note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            note.write_bytes(_TOLD.encode() + os.fsencode(root.resolve()) + b"\n")
    return index


def sizes(cache_folder: Path) -> tuple[Place, ...]:
    """Every index in the cache folder, by its library's path."""
    return tuple(sorted(_places(cache_folder), key=lambda each: each.root))


def evict(cache_folder: Path, keep: Path | None = None) -> tuple[Place, ...]:
    """Deletes the indexes of libraries that are gone, but `keep` and those that are being updated; returns them.

    A library is gone where its folder does not exist, and the folder around it does and holds something: an empty one may be
    the place of a disk that is not mounted. Files that are not ours stay.
    """
    return tuple(
        each for each in sizes(cache_folder) if each.index != keep and _gone(each.root) and _deleted(each.index)
    )


def where(cache_folder: Path, root: Path) -> Path:
    """The file that the index of the library at `root` has, or would have; nothing is written."""
    # the first frame waits for what is imported above
    from hashlib import sha256

    root = root.resolve()
    return cache_folder / _FOLDER / sha256(os.fsencode(root)).hexdigest()[:16] / _FILE


def _places(cache_folder: Path) -> Iterator[Place]:
    with suppress(OSError):
        for folder in (cache_folder / _FOLDER).iterdir():
            index = folder / _FILE
            root = _told(folder / _NOTE)
            # a folder that bears another library's name is none that we made
            if root and where(cache_folder, root) == index:
                yield Place(root, index, sum(_size(file) for file in _files(index)))


def _told(note: Path) -> Path | None:
    try:
        kept = note.read_bytes()
    except OSError:
        return None
    begin, end = _TOLD.encode(), b"\n"
    if not kept.startswith(begin) or not kept.endswith(end):
        return None
    return Path(os.fsdecode(kept[len(begin) : -len(end)]))


def _gone(root: Path) -> bool:
    try:
        root.lstat()
    except FileNotFoundError:
        with suppress(OSError):
            return any(root.parent.iterdir())
    except OSError:
        pass
    return False


def _deleted(index: Path) -> bool:
    try:
        with lock.held(lock_of(index), lambda: False), lock.held(opening_of(index), lambda: False):
            for file in parts(index):
                file.unlink(missing_ok=True)
        # the note goes last: without it nobody knows whose the rest is
        for file in (*_beside(index), lock_of(index), opening_of(index), index.with_name(_NOTE)):
            file.unlink(missing_ok=True)
    except (OSError, IndexProblem):
        return False
    with suppress(OSError):
        index.parent.rmdir()
    return True


def _beside(index: Path) -> list[Path]:
    return [index.with_name(FETCHED + ending) for ending in ("", "-wal", "-shm", ".lock")]


def _files(index: Path) -> list[Path]:
    return [*parts(index), *_beside(index), lock_of(index), opening_of(index), index.with_name(_NOTE)]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
