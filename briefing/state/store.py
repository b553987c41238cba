"""A small SQLite file of the reader's choices."""

import sqlite3
from contextlib import closing
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"


class Store:
    """The reader's choices, by name. Every call opens the file anew, so that any thread and any reader may use it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        """The choice of this name; None where none was made or the file cannot be read."""
        if not self._path.exists():
            return None
        try:
            with closing(sqlite3.connect(self._path)) as db:
                row = db.execute("SELECT value FROM choice WHERE name = ?", (name,)).fetchone()
        except sqlite3.Error:
            return None
        return str(row[0]) if row else None

    def put(self, name: str, value: str) -> str | None:
        """Remembers a choice; returns what went wrong, or None."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path)) as db, db:
                db.execute(_TABLE)
                db.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value))
        except (OSError, sqlite3.Error) as error:
            return f"Not remembered: {self._path}: {error}"
        return None
