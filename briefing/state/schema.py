"""The tables of the state, step by step: a file made by an older version gets the steps that it lacks, and loses nothing."""

import sqlite3

STEPS = (
    # a file of the first version has this table, and says that it has had no step
    ("CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",),
    (
        "CREATE TABLE library (id INTEGER PRIMARY KEY, root TEXT NOT NULL UNIQUE) STRICT",
        # two libraries may hold the same path, and so the same id of an article
        """CREATE TABLE mark (library INTEGER NOT NULL REFERENCES library, kind TEXT NOT NULL, article TEXT NOT NULL,
           PRIMARY KEY (library, kind, article)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE view (library INTEGER NOT NULL REFERENCES library, name TEXT NOT NULL, query TEXT NOT NULL,
           place INTEGER NOT NULL, PRIMARY KEY (library, name)) STRICT""",
        """CREATE TABLE asked (library INTEGER NOT NULL REFERENCES library, query TEXT NOT NULL, turn INTEGER NOT NULL,
           PRIMARY KEY (library, query)) STRICT""",
    ),
)
VERSION = len(STEPS)


class Newer(Exception):
    """The file was written by a newer version of the program, which may keep in it what this one would break."""


def brought_up(db: sqlite3.Connection) -> None:
    """Takes the steps that the file lacks, all or none. Raises Newer, sqlite3.Error."""
    if _version(db) == VERSION:
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        # another reader may have been quicker
        done = _version(db)
        if done > VERSION:
            raise Newer(f"it was written by a newer version of Briefing (its tables are version {done})")
        for step in STEPS[done:]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {VERSION}")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
