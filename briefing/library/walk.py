"""Finds the files of a library and reads them, without waiting on or being led away by what is no plain file."""

import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from briefing.model import Problem

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})
"""Endings of the files that are articles, in lower case."""
MAX_BYTES = 16 * 2**20
"""A file larger than this is not read: no article is, and memory stays bounded."""
_SKIPPED = frozenset({"templates", "_templates"})
"""Folders of note programs that hold no articles, in lower case."""
PAGES = (".html", ".htm")
"""Endings of web pages."""


Stamp = tuple[int, int]
"""Bytes of a file, and when it was last changed, in nanoseconds."""


class Seen(NamedTuple):
    """A file of the library, as a walk sees it."""

    place: str
    """Its place in the library, with `/`, safe to print."""
    path: str
    """Where it is."""
    size: int
    """Bytes."""
    mtime_ns: int
    """When it was last changed."""


@dataclass(slots=True)
class Walked:
    """The files of a library, as a walk sees them; as little of each as can be, since there are many, and most are known."""

    root: str
    """Where the library is."""
    endings: tuple[str, ...]
    """What its files end in, in lower case."""
    stamps: dict[str, Stamp] = field(default_factory=dict)
    """Its files by place, in no order."""
    paths: dict[str, str] = field(default_factory=dict)
    """Where those are whose place does not tell."""
    problems: list[Problem] = field(default_factory=list)
    """What could not be listed."""

    def seen(self, place: str) -> Seen:
        """The file at a place."""
        return Seen(place, self.paths.get(place) or f"{self.root}/{place}", *self.stamps[place])


class LibraryMissing(Exception):
    """The library's path does not exist or cannot be read; the message says which path and why."""

    def __init__(self, path: Path, why: str = "there is no such file or folder") -> None:
        super().__init__(f"{shown(str(path))}: {why}")
        self.path = path


class Unreadable(Exception):
    """A file that cannot be read; the message is the reason, in words for the reader."""


def is_one_file(root: Path) -> bool:
    """Whether `root` is a file, not a folder. Raises LibraryMissing where it is neither or cannot be listed."""
    try:
        if root.is_file():
            return True
        os.listdir(root)  # noqa: PTH208  # the cheapest way to learn why it cannot be listed
    except (FileNotFoundError, ValueError) as error:
        raise LibraryMissing(root) from error
    except OSError as error:
        raise LibraryMissing(root, f"cannot be listed: {error.strerror}") from error
    return False


def walked(root: str | Path, suffixes: Collection[str] = SUFFIXES) -> Walked:
    """The files below `root` with one of `suffixes`.

    Left out are hidden files and folders, templates of note programs, and the folder of pictures and frames beside a saved
    page. Links are listed as problems, not followed.
    """
    found = Walked(os.fspath(root), tuple(suffixes))
    odd: list[Seen] = []
    waiting = [""]
    while waiting:
        waiting += _listed(waiting.pop(), found, odd)
    _take(odd, found)
    return found


def _take(odd: list[Seen], found: Walked) -> None:
    # Two names with different bytes that are no text may be shown alike; ids are made from what is shown.
    for place, path, *stamp in sorted(odd):
        if place in found.stamps:
            why = "another file is shown under the same name: rename one; only the first was read"
            found.problems.append(Problem(place, why))
        else:
            found.stamps[place] = (stamp[0], stamp[1])
            found.paths[place] = path


def read(path: str | Path) -> bytes:
    """The file's content. Raises Unreadable where it is no regular file, too large, gone, or changed while it is read, twice.

    Never waits for a writer.
    """
    for _ in range(2):
        content, rested = _read_once(path)
        if len(content) > MAX_BYTES:
            raise Unreadable(f"is larger than {MAX_BYTES // 2**20} MiB")
        if rested:
            return content
    raise Unreadable("changes while it is read")


def _read_once(path: str | Path) -> tuple[bytes, bool]:
    """The file's content, and whether it stayed as it was meanwhile."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}") from error
    try:
        # Asked of the open file, so that nothing can be put in its place in between.
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise Unreadable("is no regular file")
        content = _content(handle, before.st_size)
        return content, _state(os.fstat(handle)) == _state(before)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from error
    finally:
        os.close(handle)


def _state(found: os.stat_result) -> object:
    return found.st_size, found.st_mtime_ns


def _content(handle: int, size: int) -> bytes:
    """What the open file holds, up to one byte more than is read of any."""
    content = b""
    # To ask for no more than there is saves the memory of the largest file at each.
    while piece := os.read(handle, min(size, MAX_BYTES) + 1):
        content += piece
        if len(content) > MAX_BYTES:
            break
    return content


def shown(name: str) -> str:
    """A file's name with everything unprintable (line breaks, escapes, invalid UTF-8) written as `\\x1b`."""
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in name)


@contextmanager
def _entries(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """What is in a folder. Where the system can, it is opened once: its files are then looked at without their whole paths."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as entries:
            yield entries
        return
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)


def _listed(prefix: str, found: Walked, odd: list[Seen]) -> list[str]:
    """The folders in a folder, each as what stands before its files' places; files and problems go where they belong."""
    try:
        with _entries(f"{found.root}/{prefix}") as entries:
            others = _files(entries, prefix, found, odd)
            found.problems += [Problem(shown(prefix + name), why) for name, why in _refused(others, found.endings)]
            names = [entry.name for entry in others if _sort(entry) == "folder"]
    except OSError as error:
        found.problems.append(Problem(shown(prefix[:-1]) or ".", f"the folder cannot be listed: {error.strerror}"))
        return []
    return [f"{prefix}{name}/" for name in names if not _holds_no_articles(f"{found.root}/{prefix}", name)]


def _files(entries: Iterator[os.DirEntry[str]], prefix: str, found: Walked, odd: list[Seen]) -> list[os.DirEntry[str]]:
    """Takes the files that are articles; the other entries, but hidden ones. Runs for every file at every start."""
    stamps, endings = found.stamps, found.endings
    others: list[os.DirEntry[str]] = []
    for entry in entries:
        name = entry.name
        if name[0] == ".":
            continue
        place = prefix + name
        try:
            if name.lower().endswith(endings) and entry.is_file(follow_symlinks=False):
                state = entry.stat(follow_symlinks=False)
                if place.isprintable():
                    stamps[place] = (state.st_size, state.st_mtime_ns)
                else:
                    odd.append(Seen(shown(place), f"{found.root}/{place}", state.st_size, state.st_mtime_ns))
            else:
                others.append(entry)
        except FileNotFoundError:
            continue  # It went while the folder was listed.
        except OSError as error:
            found.problems.append(Problem(shown(place), f"cannot be looked at: {error.strerror}"))
    return others


def _refused(entries: list[os.DirEntry[str]], endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        sort, fit = _sort(entry), entry.name.lower().endswith(endings)
        if sort == "link" and (fit or _leads_to_folder(entry)):
            yield entry.name, "is a link, and links are not followed: put the file or folder itself here"
        elif sort == "other" and fit:
            yield entry.name, "is no regular file"


def _holds_no_articles(beside: str, name: str) -> bool:
    # A browser saves `page.html` and, beside it, `page_files/` with the page's pictures and frames.
    page = name.removesuffix("_files")
    return name.lower() in _SKIPPED or (page != name and any(os.path.lexists(beside + page + end) for end in PAGES))


def _sort(entry: os.DirEntry[str]) -> str:
    try:
        if entry.is_symlink():
            return "link"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        return "file" if entry.is_file(follow_symlinks=False) else "other"
    except OSError:
        return "other"


def _leads_to_folder(link: os.DirEntry[str]) -> bool:
    try:
        return link.is_dir()
    except OSError:
        return False
