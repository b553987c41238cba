"""All tables of an index. A module that keeps something of its own declares its tables, and is named here."""

import zlib

from briefing.index import arrays, articles, codec, features, files, groups, meta, records, words
from briefing.index.database import Database

TABLES: tuple[str, ...] = (
    *meta.TABLES,
    *files.TABLES,
    *articles.TABLES,
    *features.TABLES,
    *arrays.TABLES,
    *groups.TABLES,
    *words.TABLES,
)
VERSION = f"{zlib.crc32(repr((TABLES, codec.VERSION, records.VERSION)).encode()):08x}"
"""Another one with every change of a table or of a form in which values are kept."""


def create(db: Database, key: str) -> None:
    """Makes the tables of a new index, all or none."""
    with db.writing():
        for statement in TABLES:
            db.run(statement)
        kept = meta.Meta(db)
        kept.put("schema", VERSION)
        kept.put("key", key)


def is_empty(db: Database) -> bool:
    """Whether nothing was ever made in it."""
    return db.one("SELECT 1 FROM sqlite_schema") is None


def differs(db: Database, key: str) -> str | None:
    """Why an index cannot serve a reader of this version with this `key`, or None. Raises IndexDamaged."""
    kept = meta.Meta(db)
    if kept.get("schema") != VERSION:
        return "other version"
    return None if kept.get("key") == key else "other settings"
