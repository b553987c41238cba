"""What is known from the times before: when each feed answered, what it said not to ask again, which entries have become files.

A cache: where it is lost, the files of the library tell which articles are there, and each feed is read whole once more.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

_VERSION = 1
_SCHEMA = """
CREATE TABLE feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, succeeded REAL, failures INTEGER, problem TEXT, wait_until REAL,
                   moved TEXT, title TEXT) WITHOUT ROWID;
CREATE TABLE entry (feed TEXT, id TEXT, digest BLOB, page TEXT, place TEXT, tries INTEGER, PRIMARY KEY (feed, id)) WITHOUT ROWID;
CREATE INDEX entry_page ON entry (page);
"""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PATIENCE = 5.0
"""Seconds that a call waits for another process's."""


class Asked(NamedTuple):
    """How it went with a feed."""

    etag: str | None = None
    """What its server called the last state that was taken in whole."""
    modified: str | None = None
    """When its server says that it was changed last."""
    succeeded: float | None = None
    """When it answered last, in seconds since 1970."""
    failures: int = 0
    """How often in a row it has failed since then."""
    problem: str = ""
    """Why it failed the last time."""
    wait_until: float = 0.0
    """Before when its server does not want to be asked, in seconds since 1970."""
    moved: str | None = None
    """Where it says that it has moved to."""
    title: str = ""
    """What it calls itself."""


class Known(NamedTuple):
    """An entry that was seen before."""

    digest: bytes
    """Of what the feed said of it."""
    page: str
    """What it is known by in other feeds: its page and headline; empty where it has no page."""
    place: str
    """Its file, from the library's folder on, with `/`; empty where there is none yet."""
    tries: int = 0
    """How often its page could not be had."""


class Record:
    """The file; for one thread at a time."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path) -> "Record":
        """The record at `path`; begun anew where it is missing, damaged or of another version. Raises OSError, sqlite3.Error."""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return cls(_opened(path))
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _DAMAGED:
                raise
        for ending in ("", "-wal", "-shm"):
            Path(f"{path}{ending}").unlink(missing_ok=True)
        return cls(_opened(path))

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def feeds(self) -> Mapping[str, Asked]:
        """How it went with every feed, by address."""
        return {url: Asked(*rest) for url, *rest in self._db.execute(f"SELECT url, {_ASKED} FROM feed")}

    def of_feed(self, url: str) -> Asked:
        """How it went with this feed."""
        row = self._db.execute(f"SELECT {_ASKED} FROM feed WHERE url = ?", (url,)).fetchone()
        return Asked(*row) if row else Asked()

    def put_feed(self, url: str, asked: Asked) -> None:
        """Remembers how it went with a feed."""
        with self._db as db:
            db.execute(f"INSERT OR REPLACE INTO feed (url, {_ASKED}) VALUES (?{', ?' * len(asked)})", (url, *asked))

    def entry(self, feed: str, id: str) -> Known | None:
        """What is known of an entry."""
        asked = "SELECT digest, page, place, tries FROM entry WHERE feed = ? AND id = ?"
        row = self._db.execute(asked, (feed, id)).fetchone()
        return Known(*row) if row else None

    def place_of(self, page: str) -> str | None:
        """The file that any feed has of this page."""
        asked = "SELECT place FROM entry WHERE page = ? AND place != ''"
        row = self._db.execute(asked, (page,)).fetchone() if page else None
        return str(row[0]) if row else None

    def put_entry(self, feed: str, id: str, known: Known) -> None:
        """Remembers an entry."""
        with self._db as db:
            db.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?)", (feed, id, *known))

    def keep_feeds(self, urls: Iterable[str]) -> None:
        """Forgets the feeds that are not among these."""
        gone = set(self.feeds()) - set(urls)
        with self._db as db:
            db.executemany("DELETE FROM feed WHERE url = ?", [(url,) for url in gone])


_ASKED = ", ".join(Asked._fields)


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = OFF")  # a cache: what is lost with the power is asked for again
        if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            with db:
                for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                    db.execute(f'DROP TABLE "{name}"')
                for statement in _SCHEMA.split(";"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {_VERSION}")
        db.execute("SELECT 1 FROM feed, entry LIMIT 1").fetchone()
    except BaseException:
        db.close()
        raise
    return db
