"""A part of the state that belongs to one library."""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # the parts name their tables, which the store makes
    from briefing.state.store import Rows, Store

Run = Callable[..., sqlite3.Cursor]
"""Runs a statement with its values."""
HERE = "(SELECT id FROM library WHERE root = :root)"
"""The library's number, in a statement that is given `root`."""


class Part:
    """Rows of one library; statements name it as HERE."""

    def __init__(self, store: "Store", root: str) -> None:
        """`root` is the library's folder, by which it is known."""
        self._store = store
        self._root = root

    def _rows(self, statement: str, **values: object) -> "Rows":
        return self._store.rows(statement, {"root": self._root, **values})

    def _write(self, change: Callable[[Run], object], step: str | None = None) -> str | None:
        """Makes a change of several statements, whole or not at all: `change` is given what runs one with its values.

        `step` is what it is called where it can be undone.
        """

        def work(db: sqlite3.Connection) -> None:
            def run(statement: str, **values: object) -> sqlite3.Cursor:
                return db.execute(statement, {"root": self._root, **values})

            run("INSERT OR IGNORE INTO library (root) VALUES (:root)")
            change(run)

        return self._store.write(work, step)
