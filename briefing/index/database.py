"""One SQLite file for many threads: each has its connection, readers never wait for the writer."""

import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from briefing.index.errors import IndexClosed, IndexDamaged, told, understood
from briefing.index.values import keys

T = TypeVar("T")
K = TypeVar("K")
Row = tuple[Any, ...]
Values = Sequence[Any]
CHUNK = 1000
"""Rows that are read at a time."""
CACHE = 8 << 10
"""KiB of pages that a connection keeps."""
STEPS = 5_000
"""Steps of SQLite's machine between two looks at whether an answer is still waited for: a fraction of a millisecond."""
PATIENCE = 30.0
"""Seconds to wait for another process's write."""


@dataclass(slots=True, eq=False)
class _Line:
    """A connection, what keeps two threads from using it at once, and the transaction that it is in."""

    db: sqlite3.Connection
    thread: weakref.ref[threading.Thread] | None
    lock: threading.RLock = field(default_factory=threading.RLock)
    inside: bool = False


class Database:
    """Statements, and the transactions that they run in. Its methods may be called from any thread.

    In memory (no path) all threads share one connection: each waits for the other's transaction. Raises the errors of
    `briefing.index.errors`; what tells of damage is remembered in `mark`, so that the next opening begins anew.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._own = threading.local()
        self._lines: list[_Line] = []
        self._guard = threading.Lock()
        self._closed = False
        self._file = identity(path) if path else None
        self._shared = _Line(_connection(None), None) if path is None else None
        if self._shared:
            self._lines.append(self._shared)

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        """Every row of an answer."""
        with self._used(self._own_line()) as db:
            return db.execute(sql, values).fetchall()

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of an answer, or None."""
        with self._used(self._own_line()) as db:
            row: Row | None = db.execute(sql, values).fetchone()
            return row

    def one_unless(self, stale: Callable[[], bool], sql: str, values: Values = ()) -> Row | None:
        """The first row of an answer, or None where `stale` says meanwhile that nobody waits for it any more."""
        with self._used(self._own_line()) as db:
            db.set_progress_handler(lambda: int(stale()), STEPS)
            try:
                row: Row | None = db.execute(sql, values).fetchone()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT or not stale():
                    raise
                return None
            finally:
                db.set_progress_handler(None, 0)
            return row

    def each(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of an answer, read as they are asked for."""
        line = self._own_line()
        with self._used(line) as db:
            cursor = db.execute(sql, values)
        while True:
            with self._used(line):
                rows = cursor.fetchmany(CHUNK)
            if not rows:
                return
            yield from rows

    def run(self, sql: str, values: Values = ()) -> None:
        """Runs one statement."""
        with self._used(self._own_line()) as db:
            db.execute(sql, values)

    def many(self, sql: str, rows: Iterable[Values]) -> None:
        """Runs a statement for every row."""
        with self._used(self._own_line()) as db:
            db.executemany(sql, rows)

    def decoded(self, decode: Callable[[K], T], kept: K) -> T:
        """What `decode` makes of bytes, or of rows, that were read. Raises IndexDamaged."""
        try:
            return understood(decode, kept)
        except IndexDamaged:
            self.mark_damaged()
            raise

    def keys(self, values: Iterable[str] | Iterable[int]) -> str:
        """Any number of keys as one value of a statement: see `ASKED`."""
        with self._told():
            return keys(values)

    def check(self) -> None:
        """Looks at every page and every index of the file: seconds for a gigabyte. Raises IndexDamaged."""
        with self._told():
            row = self.one("PRAGMA integrity_check(1)")
            if row != ("ok",):
                raise IndexDamaged(str(row and row[0]))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is written inside, or nothing. Raises RuntimeError inside another transaction."""
        with self._kept() as line:
            if line.inside:
                raise RuntimeError("a transaction inside a transaction")
            with self._transaction(line, "BEGIN IMMEDIATE"):
                yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one state; inside another transaction, of that one's."""
        with self._kept() as line:
            if line.inside:
                yield
                return
            with self._transaction(line, "BEGIN"):
                # only reading begins it
                self.one("SELECT 1 FROM sqlite_schema")
                yield

    @contextmanager
    def _kept(self) -> Iterator[_Line]:
        """The connection of this thread for a transaction; one that all threads share is kept from the others."""
        line = self._own_line()
        self._check_place()
        with line.lock if line is self._shared else nullcontext():
            yield line

    @contextmanager
    def _transaction(self, line: _Line, begin: str) -> Iterator[None]:
        self.run(begin)
        line.inside = True
        try:
            yield
            self.run("COMMIT")
        finally:
            line.inside = False
            _undo(line)

    def close(self) -> None:
        """Closes the connections of all threads; a statement that runs is stopped, and its transaction undone."""
        with self._guard:
            self._closed = True
            lines, self._lines = self._lines, []
        for line in lines:
            _stop(line)

    def _own_line(self) -> _Line:
        """The connection of the thread that asks."""
        if self._closed:
            raise IndexClosed("it was closed")
        line: _Line | None = self._shared or getattr(self._own, "line", None)
        return line or self._open_line()

    @contextmanager
    def _used(self, line: _Line) -> Iterator[sqlite3.Connection]:
        """A connection for one statement."""
        with line.lock, self._told():
            if self._closed:
                raise IndexClosed("it was closed")
            yield line.db

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            with told():
                yield
        except IndexDamaged:
            self.mark_damaged()
            raise

    def _open_line(self) -> _Line:
        assert self.path is not None
        self._check_place()
        with self._told():
            db = _connection(self.path)
        line = self._own.line = _Line(db, weakref.ref(threading.current_thread()))
        with self._guard:
            ended = [each for each in self._lines if not _lives(each)]
            self._lines = [each for each in self._lines if _lives(each)] + [line]
        for each in ended:
            each.db.close()
        return line

    def _check_place(self) -> None:
        """Raises IndexDamaged where the file was taken away, or another index was put in its place."""
        if self.path and identity(self.path) != self._file:
            raise IndexDamaged("it was taken away or begun anew while it was open")

    def mark_damaged(self) -> None:
        """Leaves word for the next opening that the file must not be used."""
        if self.path and identity(self.path) == self._file:
            with suppress(OSError):
                mark(self.path).touch()


def mark(path: Path) -> Path:
    """The file that says of another that it is damaged."""
    return path.with_name(path.name + "-damaged")


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is none."""
    try:
        told = path.stat()
    except OSError:
        return None
    return (told.st_dev, told.st_ino)


def _connection(path: Path | None) -> sqlite3.Connection:
    # `mode=rw`: a connection must not begin a file that another thread or process took away
    place = f"{path.absolute().as_uri()}?mode=rw" if path else ":memory:"
    db = sqlite3.connect(place, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        for setting in (f"cache_size = -{CACHE}", "synchronous = NORMAL", "mmap_size = 0", "cell_size_check = ON"):
            db.execute(f"PRAGMA {setting}")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute(f"PRAGMA journal_size_limit = {64 << 20}")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _stop(line: _Line) -> None:
    """Closes a connection; what it does is interrupted, as often as it takes: a statement may only just have begun."""
    # one that does nothing is not: it would leave its log to the next opening
    while not line.lock.acquire(timeout=0.01):
        line.db.interrupt()
    try:
        line.db.close()
    finally:
        line.lock.release()


def _undo(line: _Line) -> None:
    # what cannot be undone now, SQLite undoes when the file is opened next
    with suppress(sqlite3.Error), line.lock:
        if line.db.in_transaction:
            line.db.execute("ROLLBACK")


def _lives(line: _Line) -> bool:
    """Whether the thread that uses a connection has not ended."""
    thread = line.thread() if line.thread else None
    return thread is not None and thread.is_alive()
