"""Opens the file of an index; one that cannot serve is set aside, and a new one begun."""

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from briefing.index import lock, schema
from briefing.index.database import Database, mark
from briefing.index.errors import Busy, IndexDamaged, IndexUnusable, told

PATIENCE = 10.0
"""Seconds to wait for another process that opens it."""


def opened(path: Path, key: str) -> tuple[Database, str | None]:
    """The index at `path`, and why it is a new one, or None. Raises IndexUnusable."""
    _make_room(path)
    end = time.monotonic() + PATIENCE
    try:
        with lock.held(opening_of(path), lambda: time.monotonic() < end):
            return _serving(path, key)
    except Busy as error:
        raise IndexUnusable(f"{path}: another process is opening it") from error
    except IndexUnusable as error:
        raise type(error)(f"{path}: {error}") from error


def _make_room(path: Path) -> None:
    try:
        # texts of a folder that is private must not be open to all here
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise IndexUnusable(f"{path.parent}: {error.strerror}") from error
    if path.exists() and not path.is_file():
        raise IndexUnusable(f"{path} is there already, and is no file")


def _serving(path: Path, key: str) -> tuple[Database, str | None]:
    fresh = "damaged" if mark(path).exists() else None
    if fresh is None and path.exists():
        db = Database(path)
        try:
            fresh = "new" if schema.is_empty(db) else schema.differs(db, key)
        except (IndexDamaged, sqlite3.Error):
            # of a sound file, nothing is asked here that is an error
            fresh = "damaged"
        except BaseException:
            db.close()
            raise
        if fresh is None:
            return db, None
        db.close()
    set_aside(path)
    return _begun(path, key), fresh or "new"


def set_aside(path: Path) -> None:
    """Deletes an index and what SQLite keeps beside it. Raises IndexUnusable."""
    for file in parts(path):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise IndexUnusable(f"cannot be deleted: {error.strerror}") from error


def parts(path: Path) -> list[Path]:
    """All files that an index may consist of, but the locks; the mark of damage goes last."""
    return [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")] + [mark(path)]


def lock_of(path: Path) -> Path:
    """The file that an updater of the index holds."""
    return path.with_name(path.name + "-updating")


def opening_of(path: Path) -> Path:
    """The file that is held while the index is opened."""
    return path.with_name(path.name + "-opening")


def _begun(path: Path, key: str) -> Database:
    with told(), closing(sqlite3.connect(path, isolation_level=None)) as db:
        # where the file system cannot share memory, another mode stays: slower, as sound
        db.execute("PRAGMA journal_mode = WAL")
    made = Database(path)
    try:
        schema.create(made, key)
    except BaseException:
        made.close()
        with suppress(IndexUnusable):
            set_aside(path)
        raise
    return made
