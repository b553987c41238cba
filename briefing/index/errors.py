"""What may go wrong with an index on disk, in words for the reader."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")


class IndexProblem(Exception):
    """The index could not do what was asked; its text says why."""


class IndexUnusable(IndexProblem):
    """It cannot be read or written where it stands; one in memory can take its place."""


class IndexFull(IndexUnusable):
    """The disk, or what may be written of it, is full; nothing of the transaction was kept."""


class IndexDamaged(IndexProblem):
    """What it holds is not what was written, or another index stands in its place: opened again, it begins anew."""


class IndexClosed(IndexProblem):
    """It was closed, by this thread or by another one."""


class Busy(IndexProblem):
    """Another process or thread is writing it."""


_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}
_DAMAGED = {sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS, sqlite3.SQLITE_READONLY_DBMOVED}
_KINDS: dict[int, type[IndexProblem]] = {
    sqlite3.SQLITE_FULL: IndexFull,
    sqlite3.SQLITE_IOERR: IndexUnusable,
    sqlite3.SQLITE_READONLY: IndexUnusable,
    sqlite3.SQLITE_CANTOPEN: IndexUnusable,
    sqlite3.SQLITE_PERM: IndexUnusable,
    sqlite3.SQLITE_PROTOCOL: IndexUnusable,
    sqlite3.SQLITE_CORRUPT: IndexDamaged,
    sqlite3.SQLITE_NOTADB: IndexDamaged,
    # our own statements break no rule of a sound index
    sqlite3.SQLITE_CONSTRAINT: IndexDamaged,
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_INTERRUPT: IndexClosed,
}
_LOST = ("no such table", "no such column", "has no column", "malformed", "unsupported file format", "decode to utf-8")


@contextmanager
def told() -> Iterator[None]:
    """Tells an error of SQLite's as one of ours; an error in a statement stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        kind = _kind(error)
        if kind is None:
            raise
        full = "the disk is full, or no more of it may be written: " if kind is IndexFull else ""
        raise kind(f"{full}{error}") from error
    except UnicodeDecodeError as error:
        # the names in a damaged schema are no text
        raise IndexDamaged("malformed names") from error


def _kind(error: sqlite3.Error) -> type[IndexProblem] | None:
    code = getattr(error, "sqlite_errorcode", None)
    words = str(error).lower()
    if code in _FULL:
        return IndexFull
    if code in _DAMAGED or any(part in words for part in _LOST):
        return IndexDamaged
    if "closed" in words and isinstance(error, sqlite3.ProgrammingError):
        return IndexClosed
    return None if code is None else _KINDS.get(code & 0xFF)


@contextmanager
def sound() -> Iterator[None]:
    """Tells values that cannot be what was written as damage."""
    try:
        yield
    except _UNSOUND as error:
        raise _damaged(error) from error


def understood(decode: Callable[[K], T], kept: K) -> T:
    """What `decode` makes of bytes that were read; the same as `sound`, for many small values."""
    try:
        return decode(kept)
    except _UNSOUND as error:
        raise _damaged(error) from error


_UNSOUND = (zlib.error, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)


def _damaged(error: Exception) -> IndexDamaged:
    return IndexDamaged(f"holds what was not written ({type(error).__name__}: {error})")
