"""Large bytes by name, in parts, because one value may have a gigabyte at most."""

from briefing.index.database import Database
from briefing.index.values import opened, sealed

TABLES = (
    "CREATE TABLE part (name TEXT NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE UNIQUE INDEX part_of ON part (name, at)",
)
PART = 4 << 20
"""Bytes of a part."""


class Arrays:
    """Bytes by name, whose meaning their maker knows."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> bytes | None:
        """The bytes of this name, or None."""
        with self._db.snapshot():
            kept = self._db.each("SELECT data FROM part WHERE name = ? ORDER BY at", (name,))
            parts = [self._db.decoded(opened, data) for (data,) in kept]
        return b"".join(parts) if parts else None

    def put(self, name: str, data: bytes | memoryview) -> None:
        """Keeps bytes under a name, in the place of what was there."""
        self.drop(name)
        whole = memoryview(data).cast("B")
        # nothing is one empty part: it is kept, too
        parts = ((name, at, sealed(whole[at : at + PART])) for at in range(0, max(len(whole), 1), PART))
        self._db.many("INSERT INTO part VALUES (?, ?, ?)", parts)

    def drop(self, name: str) -> None:
        """Forgets the bytes of this name."""
        self._db.run("DELETE FROM part WHERE name = ?", (name,))
