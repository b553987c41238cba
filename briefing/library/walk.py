"""Finds the files of a library and reads them, without waiting on or being led away by what is no plain file."""

import os
import stat
from collections.abc import Collection, Iterator
from operator import itemgetter
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


def seen(root: str | Path, suffixes: Collection[str] = SUFFIXES) -> tuple[list[Seen], list[Problem]]:
    """The files below `root` with one of `suffixes`, in no order, and what could not be listed.

    Left out are hidden files and folders, templates of note programs, and the folder of pictures and frames beside a saved
    page. Links are listed as problems, not followed.
    """
    found: list[Seen] = []
    problems: list[Problem] = []
    waiting = [(os.fspath(root), "")]
    while waiting:
        waiting += _listed(*waiting.pop(), suffixes, found, problems)
    return _one_a_place(found, problems), problems


def _one_a_place(found: list[Seen], problems: list[Problem]) -> list[Seen]:
    # Two names with different bytes that are no text may be shown alike; ids are made from what is shown.
    if len(set(map(itemgetter(0), found))) == len(found):
        return found
    found = sorted(found)
    first = {each.place: each for each in reversed(found)}
    why = "another file is shown under the same name: rename one; only the first was read"
    problems += [Problem(each.place, why) for each in found if first[each.place] is not each]
    return [each for each in found if first[each.place] is each]


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


def _listed(
    folder: str, prefix: str, suffixes: Collection[str], files: list[Seen], problems: list[Problem]
) -> list[tuple[str, str]]:
    """The folders in `folder`, each with what stands before its files' places; files and problems go where they belong."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if entry.name[0] != "."]
    except OSError as error:
        problems.append(Problem(shown(prefix[:-1]) or ".", f"the folder cannot be listed: {error.strerror}"))
        return []
    others = _files(found, prefix, suffixes, files, problems)
    problems += [Problem(shown(prefix + name), why) for name, why in _refused(others, suffixes)]
    folders = [entry for entry in others if _sort(entry) == "folder"]
    names = {entry.name for entry in found} if folders else set()
    return [(entry.path, f"{prefix}{entry.name}/") for entry in folders if not _holds_no_articles(entry.name, names)]


def _files(
    entries: list[os.DirEntry[str]],
    prefix: str,
    suffixes: Collection[str],
    files: list[Seen],
    problems: list[Problem],
) -> list[os.DirEntry[str]]:
    """Puts the files that are articles where they belong; the other entries. Runs for every file at every start."""
    others: list[os.DirEntry[str]] = []
    for entry in entries:
        name = entry.name
        ending = name[name.rfind(".") :]
        place = prefix + name
        try:
            if (ending in suffixes or ending.lower() in suffixes) and entry.is_file(follow_symlinks=False):
                state = entry.stat(follow_symlinks=False)
                place = place if place.isprintable() else shown(place)
                files.append(Seen(place, entry.path, state.st_size, state.st_mtime_ns))
            else:
                others.append(entry)
        except FileNotFoundError:
            continue  # It went while the folder was listed.
        except OSError as error:
            problems.append(Problem(shown(place), f"cannot be looked at: {error.strerror}"))
    return others


def _refused(entries: list[os.DirEntry[str]], suffixes: Collection[str]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        sort, ending = _sort(entry), entry.name[entry.name.rfind(".") :].lower()
        if sort == "link" and (ending in suffixes or _leads_to_folder(entry)):
            yield entry.name, "is a link, and links are not followed: put the file or folder itself here"
        elif sort == "other" and ending in suffixes:
            yield entry.name, "is no regular file"


def _holds_no_articles(name: str, beside: Collection[str]) -> bool:
    # A browser saves `page.html` and, beside it, `page_files/` with the page's pictures and frames.
    page = name.removesuffix("_files")
    return name.lower() in _SKIPPED or (page != name and any(page + ending in beside for ending in PAGES))


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
