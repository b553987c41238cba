"""One at a time, across threads and processes; a killed process holds nothing."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.index.errors import Busy, told

Wait = Callable[[], bool]
"""Called between tries; False gives up."""
PAUSE = 0.1
"""Seconds between tries."""
_TAKEN = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def held(path: Path, wait: Wait) -> Iterator[None]:
    """Holds the lock of this file while inside. Raises Busy where `wait` gives up, IndexUnusable where it cannot be made.

    SQLite locks an empty file of its own kind: that holds on all systems, and ends with the process.
    """
    with told():
        db = _locked(path, wait)
    try:
        yield
    finally:
        db.close()


@contextmanager
def held_here(lock: threading.Lock, wait: Wait) -> Iterator[None]:
    """Holds a lock of this process's while inside. Raises Busy where `wait` gives up."""
    while not lock.acquire(timeout=PAUSE):
        if not wait():
            raise Busy("another thread is at it")
    try:
        yield
    finally:
        lock.release()


def _locked(path: Path, wait: Wait) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        while not _taken(db):
            if not wait():
                raise Busy("another process is at it")
            time.sleep(PAUSE)
    except sqlite3.DatabaseError as error:
        db.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        # nobody can hold a file that is none of SQLite's
        path.unlink(missing_ok=True)
        return _locked(path, wait)
    except BaseException:
        db.close()
        raise
    return db


def _taken(db: sqlite3.Connection) -> bool:
    try:
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _TAKEN:
            raise
        return False
    return True
