"""Finds the files of a library and reads them, without waiting on or being led away by what is no plain file."""

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.model import Problem

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})
"""Endings of the files that are articles, in lower case."""
MAX_BYTES = 16 * 2**20
"""A file larger than this is not read: no article is, and memory stays bounded."""
_SKIPPED = frozenset({"templates", "_templates"})
"""Folders of note programs that hold no articles, in lower case."""
PAGES = (".html", ".htm")
"""Endings of web pages."""


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


def article_files(root: Path, suffixes: Collection[str] = SUFFIXES) -> tuple[list[Path], list[Problem]]:
    """The files below `root` with one of `suffixes`, by path, and what could not be listed.

    Left out are hidden files and folders, templates of note programs, and the folder of pictures and frames beside a saved
    page. Links are listed as problems, not followed.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path, reason in _below(root, suffixes):
        if reason:
            problems.append(Problem(relative(path, root), reason))
        else:
            files.append(path)
    return sorted(files, key=lambda path: path.as_posix()), problems


def read(path: Path) -> bytes:
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


def _read_once(path: Path) -> tuple[bytes, bool]:
    """The file's content, and whether it stayed as it was meanwhile."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}") from error
    with os.fdopen(handle, "rb") as file:
        try:
            # Asked of the open file, so that nothing can be put in its place in between.
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Unreadable("is no regular file")
            before = _state(handle)
            content = file.read(MAX_BYTES + 1)
            return content, _state(handle) == before
        except OSError as error:
            raise Unreadable(f"cannot be read: {error.strerror}") from error


def _state(handle: int) -> object:
    found = os.fstat(handle)
    return found.st_size, found.st_mtime_ns


def relative(path: Path, root: Path) -> str:
    """Place of `path` in the library, with `/`, safe to print."""
    return shown(path.relative_to(root).as_posix())


def shown(name: str) -> str:
    """A file's name with everything unprintable (line breaks, escapes, invalid UTF-8) written as `\\x1b`."""
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in name)


def _below(root: Path, suffixes: Collection[str]) -> Iterator[tuple[Path, str | None]]:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                found = [(Path(entry.path), _sort(entry)) for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            yield folder, f"the folder cannot be listed: {error.strerror}"
            continue
        names = {path.name for path, _ in found}
        for path, sort in found:
            if sort == "folder":
                if not _holds_no_articles(path.name, names):
                    waiting.append(path)
            elif sort == "link" and (path.suffix.lower() in suffixes or path.is_dir()):
                yield path, "is a link, and links are not followed: put the file or folder itself here"
            elif path.suffix.lower() in suffixes:
                yield path, None if sort == "file" else "is no regular file"


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
