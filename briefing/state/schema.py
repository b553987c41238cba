"""The tables of the state, step by step: a file made by an older version gets the steps that it lacks, and loses nothing."""

import sqlite3

from briefing.state.briefs import TABLES as BRIEFS

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
    (
        # of a storyline or event, by an article that was in it: what holds the article now is what is meant
        """CREATE TABLE held (library INTEGER NOT NULL REFERENCES library, level TEXT NOT NULL, kind TEXT NOT NULL,
           article TEXT NOT NULL, since_ns INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (library, level, kind, article))
           STRICT, WITHOUT ROWID""",
        """CREATE TABLE tag (library INTEGER NOT NULL REFERENCES library, level TEXT NOT NULL, article TEXT NOT NULL,
           name TEXT NOT NULL, PRIMARY KEY (library, level, article, name)) STRICT, WITHOUT ROWID""",
        # where no sentence is given, it is a note on the whole
        """CREATE TABLE note (id INTEGER PRIMARY KEY, library INTEGER NOT NULL REFERENCES library, level TEXT NOT NULL,
           article TEXT NOT NULL, start INTEGER NOT NULL, sentence TEXT NOT NULL, words TEXT NOT NULL, made TEXT NOT NULL) STRICT""",
        "CREATE INDEX note_of ON note (library, article)",
        # a quotation is kept with its source: the file may go, what was quoted stays
        """CREATE TABLE quote (id INTEGER PRIMARY KEY, library INTEGER NOT NULL REFERENCES library, article TEXT NOT NULL,
           start INTEGER NOT NULL, sentence TEXT NOT NULL, source TEXT NOT NULL, taken TEXT NOT NULL) STRICT""",
        """CREATE TABLE correction (id INTEGER PRIMARY KEY, library INTEGER NOT NULL REFERENCES library, told TEXT NOT NULL,
           level TEXT NOT NULL, together TEXT NOT NULL, apart TEXT NOT NULL, made TEXT NOT NULL) STRICT""",
        """CREATE TABLE visit (library INTEGER PRIMARY KEY REFERENCES library, until_ns INTEGER NOT NULL, place TEXT NOT NULL)
           STRICT""",
        *BRIEFS,
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
