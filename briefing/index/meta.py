"""Small words about the index itself, by name."""

from briefing.index.database import Database

TABLES = ("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",)


class Meta:
    """Text under names."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> str | None:
        """The text of this name, or None."""
        row = self._db.one("SELECT value FROM meta WHERE name = ?", (name,))
        return str(row[0]) if row else None

    def put(self, name: str, value: str) -> None:
        """Keeps a text under a name, in the place of what was there."""
        self._db.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def drop(self, name: str) -> None:
        """Forgets the text of this name."""
        self._db.run("DELETE FROM meta WHERE name = ?", (name,))

    @property
    def generation(self) -> int:
        """How many groupings were written."""
        kept = self.get("generation")
        return int(kept) if kept and kept.isdecimal() else 0

    def next_generation(self) -> None:
        """Counts one more."""
        self.put("generation", str(self.generation + 1))
