"""The SQLite file of the reader's state: safe for any thread, for several readers at once, and for one that is killed."""

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from pathlib import Path
from threading import RLock
from typing import Any
from weakref import finalize

from briefing.state.schema import Newer, brought_up

PATIENCE = 5.0
"""Seconds that a call waits for another reader's."""
Rows = list[tuple[Any, ...]]


class Store:
    """The reader's state. A file that cannot be used is left as it is: what was kept is shown as far as it can be read, and
    what is done now is known until the reader is left.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = RLock()
        self._db: sqlite3.Connection | None = None
        self._problem: str | None = None

    @property
    def problem(self) -> str | None:
        """Why nothing is remembered, in words for the reader; None where all is well. A file that is not there is not made."""
        self.rows("SELECT 1")
        return self._problem

    def get(self, name: str) -> str | None:
        """The choice of this name; None where none was made."""
        found = self.rows("SELECT value FROM choice WHERE name = ?", (name,))
        return str(found[0][0]) if found else None

    def put(self, name: str, value: str) -> str | None:
        """Remembers a choice; returns what went wrong, or None."""
        return self.write(lambda db: db.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value)))

    def rows(self, statement: str, values: Sequence[object] | Mapping[str, object] = ()) -> Rows:
        """What a query finds; nothing where there is no file yet or it fails."""
        with self._lock:
            if self._db is None and not self._path.exists() and self._problem is None:
                return []
            with suppress(sqlite3.Error):
                return self._open().execute(statement, values).fetchall()
        return []

    def write(self, change: Callable[[sqlite3.Connection], object], step: str | None = None) -> str | None:
        """Makes a change, whole or not at all; returns what went wrong, or None.

        With `step`, what the change is called, `undo` can take it back.
        """
        with self._lock:
            try:
                db = self._open()
                with db:
                    db.execute("BEGIN IMMEDIATE")
                    with _noted(db, step):
                        change(db)
            except sqlite3.Error as error:
                return self._said(error)
            return self._problem

    def undo(self) -> str | None:
        """Takes the last step back that was made since the file was opened; what it is called, or None where there is none."""
        with self._lock:
            if self._db is None:
                return None
            from briefing.state import undoing

            try:
                with self._db:
                    self._db.execute("BEGIN IMMEDIATE")
                    return undoing.undo(self._db)
            except sqlite3.Error:
                return None

    def last_step(self) -> int:
        """The number of the last step that can be undone; 0 where there is none."""
        with self._lock:
            if self._db is None:
                return 0
            from briefing.state import undoing

            return undoing.last(self._db)

    def close(self) -> None:
        """Closes the file; the next call opens it again."""
        with self._lock:
            if self._db is not None:
                self._db.close()
            self._db = None

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._db = _opened(self._path)
            except (OSError, sqlite3.Error, Newer) as error:
                self._problem = self._said(error)
                self._db = _in_memory(self._path)
            finalize(self, self._db.close)
        return self._db

    def _said(self, error: Exception) -> str:
        return f"Not remembered: {self._path}: {error}"


def _opened(path: Path) -> sqlite3.Connection:
    # SQLite opens what it may not write, and says so at the first change
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError("the file may only be read")
    db = _connected(str(path))
    try:
        with suppress(sqlite3.OperationalError):  # another reader is doing the same, or the disk has no shared memory
            db.execute("PRAGMA journal_mode = WAL")
        # a reader that is killed loses nothing; where the power fails, the last marks may be lost, and nothing else
        db.execute("PRAGMA synchronous = NORMAL")
        brought_up(db)
    except BaseException:
        db.close()
        raise
    return db


def _connected(name: str, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri)


def _in_memory(path: Path) -> sqlite3.Connection:
    """What the file holds, as far as it can be read and understood, in memory."""
    db = _connected(":memory:")
    # where no file can be made beside it, SQLite reads one only if it is told that nobody writes it
    for mode in ("mode=ro", "immutable=1"):
        with suppress(sqlite3.Error, Newer):
            _copy(f"{path.absolute().as_uri()}?{mode}", db)
            brought_up(db)
            return db
    db.close()
    db = _connected(":memory:")
    brought_up(db)
    return db


def _noted(db: sqlite3.Connection, step: str | None) -> AbstractContextManager[None]:
    """What is changed inside can be undone as a step of this name, where it has one."""
    if step is None:
        return nullcontext()
    from briefing.state import undoing

    return undoing.step(db, step)


def _copy(uri: str, into: sqlite3.Connection) -> None:
    with closing(_connected(uri, uri=True)) as kept:
        kept.backup(into)
