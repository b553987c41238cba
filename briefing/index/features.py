"""What was made of each article alone, in bytes whose meaning their maker knows."""

from collections.abc import Collection, Iterable, Iterator

from briefing.index.database import Database
from briefing.index.values import ASKED, sealed, unsealed

TABLES = (
    "CREATE TABLE feature_kind (kind INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version TEXT NOT NULL) STRICT",
    # the key is the kind and, in the lower 40 bits, the article's number: all of one kind stand together
    "CREATE TABLE feature (key INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT",
)
_ASKED = f"FROM {ASKED} JOIN article ON id = asked"


class Features:
    """Bytes by article, name of the feature, and version of the method that made it; gone with their article."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, version: str, ids: Collection[str]) -> dict[str, bytes]:
        """The feature of each of these articles that has it."""
        kind = self._kind(name, version)
        if kind is None:
            return {}
        sql = f"SELECT id, data {_ASKED} JOIN feature ON key = (? << 40) + n"
        return {id: self._db.decoded(unsealed, data) for id, data in self._db.all(sql, (self._db.keys(ids), kind))}

    def every(self, name: str, version: str) -> Iterator[tuple[str, bytes]]:
        """The ids of all articles that have the feature, and it, in the order of the rows."""
        kind = self._kind(name, version)
        if kind is not None:
            sql = (
                "SELECT id, data FROM feature JOIN article ON n = key - (? << 40)"
                " WHERE key BETWEEN (? << 40) AND (? << 40) ORDER BY key"
            )
            for id, data in self._db.each(sql, (kind, kind, kind + 1)):
                yield id, self._db.decoded(unsealed, data)

    def put(self, name: str, version: str, items: Iterable[tuple[str, bytes]]) -> None:
        """Keeps a feature of articles; those of another version are forgotten. Raises KeyError for an unknown article."""
        items = list(items)
        kind = self._begun(name, version)
        numbers: dict[str, int] = dict(self._db.all(f"SELECT id, n {_ASKED}", (self._db.keys(id for id, _ in items),)))
        rows = ((kind << 40) + numbers[id] for id, _ in items)
        self._db.many(
            "INSERT OR REPLACE INTO feature VALUES (?, ?)",
            list(zip(rows, (sealed(data) for _, data in items), strict=True)),
        )

    def lacking(self, name: str, version: str, ids: Collection[str]) -> list[str]:
        """Those of these articles that have not the feature."""
        kind = self._kind(name, version)
        sql = f"SELECT id {_ASKED} WHERE NOT EXISTS (SELECT 1 FROM feature WHERE key = (? << 40) + n)"
        return [id for (id,) in self._db.all(sql, (self._db.keys(ids), -1 if kind is None else kind))]

    def _kind(self, name: str, version: str) -> int | None:
        row = self._db.one("SELECT kind FROM feature_kind WHERE name = ? AND version = ?", (name, version))
        return row[0] if row else None

    def _begun(self, name: str, version: str) -> int:
        kind = self._kind(name, version)
        if kind is not None:
            return kind
        for (old,) in self._db.all("SELECT kind FROM feature_kind WHERE name = ?", (name,)):
            self._db.run("DELETE FROM feature WHERE key BETWEEN (? << 40) AND (? << 40)", (old, old + 1))
        self._db.run("INSERT OR REPLACE INTO feature_kind (name, version) VALUES (?, ?)", (name, version))
        made = self._kind(name, version)
        assert made is not None
        return made
