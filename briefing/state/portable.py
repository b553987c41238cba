"""The whole state as plain values, to be kept as JSON or taken to another machine, and back."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from briefing.state.schema import VERSION
from briefing.state.store import Rows, Store

TABLES = ("mark", "held", "tag", "note", "quote", "correction", "view", "asked", "visit", "briefed")
"""What belongs to a library."""
_OWN = ("library", "id")
"""Columns that have a meaning in one file only."""

Plain = dict[str, Any]


class NotPortable(ValueError):
    """A value is no state that this version understands; the message says why."""


def exported(store: Store, root: str | None = None) -> Plain:
    """Everything, or with `root` what belongs to the library in that folder."""
    tables = _tables(store.rows)
    libraries = {
        name: {table: found for table, columns in tables.items() if (found := _rows(store, table, columns, id))}
        for id, name in store.rows("SELECT id, root FROM library ORDER BY root")
        if root in (None, name)
    }
    choices: dict[str, str] = {} if root else dict(store.rows("SELECT name, value FROM choice ORDER BY name"))
    return {"briefing-state": VERSION, "choices": choices, "libraries": libraries}


def imported(store: Store, value: object, into: str | None = None) -> str | None:
    """Adds what was exported to what is there, which stays; what went wrong, or None.

    `into` is the folder of the library that the only one of `value` is here. Raises NotPortable.
    """
    libraries, choices = _checked(value)
    if into is not None and len(libraries) != 1:
        raise NotPortable(f"it has {len(libraries)} libraries: only one can be put into a given folder")

    def change(db: sqlite3.Connection) -> None:
        tables = _tables(lambda statement: db.execute(statement).fetchall())
        for name, text in choices.items():
            db.execute("INSERT OR IGNORE INTO choice VALUES (?, ?)", (name, text))
        for root, kept in libraries.items():
            _put(db, into or root, kept, tables)

    try:
        return store.write(change)
    except _Unfit as error:
        raise NotPortable(str(error)) from None


class _Unfit(Exception):
    pass


def _tables(rows: Callable[[str], Rows]) -> dict[str, list[str]]:
    """The columns of each table that there is."""
    found = {}
    for table in TABLES:
        columns = [name for (name,) in rows(f"SELECT name FROM pragma_table_info('{table}') ORDER BY cid")]
        if columns:
            found[table] = [name for name in columns if name not in _OWN]
    return found


def _rows(store: Store, table: str, columns: list[str], library: int) -> list[Plain]:
    rows = store.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE library = ? ORDER BY 1, 2", (library,))
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _checked(value: object) -> tuple[Mapping[str, Mapping[str, list[Plain]]], Mapping[str, str]]:
    if not isinstance(value, dict) or not isinstance(value.get("briefing-state"), int):
        raise NotPortable("it is no state of Briefing")
    if value["briefing-state"] > VERSION:
        raise NotPortable("it was written by a newer version of Briefing")
    libraries, choices = value.get("libraries", {}), value.get("choices", {})
    if not isinstance(libraries, dict) or not all(map(_is_library, libraries.values())):
        raise NotPortable("“libraries” must be folders, each with tables of rows")
    if not isinstance(choices, dict) or not all(isinstance(text, str) for text in choices.values()):
        raise NotPortable("“choices” must be names and texts")
    return libraries, choices


def _is_library(kept: object) -> bool:
    return isinstance(kept, dict) and all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in kept.values()
    )


def _put(db: sqlite3.Connection, root: str, kept: Mapping[str, list[Plain]], tables: Mapping[str, list[str]]) -> None:
    db.execute("INSERT OR IGNORE INTO library (root) VALUES (?)", (root,))
    library = db.execute("SELECT id FROM library WHERE root = ?", (root,)).fetchone()[0]
    for table, rows in kept.items():
        if table not in tables:
            raise _Unfit(f"there is no {table!r} in a state")
        columns = tables[table]
        same = " AND ".join(f"{name} IS :{name}" for name in ("library", *columns))
        put = (
            f"INSERT OR IGNORE INTO {table} ({', '.join(('library', *columns))}) SELECT {', '.join(f':{name}' for name in ('library', *columns))}"
            f" WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {same})"
        )
        for row in rows:
            _insert(db, put, table, columns, {**row, "library": library})


def _insert(db: sqlite3.Connection, put: str, table: str, columns: list[str], row: Plain) -> None:
    lacking = [name for name in columns if name not in row]
    if lacking or not all(isinstance(value, str | int | float) for value in row.values()):
        raise _Unfit(
            f"a row of {table!r} {f'lacks {lacking[0]!r}' if lacking else 'has a value that is no text or number'}"
        )
    try:
        db.execute(put, {name: row[name] for name in ("library", *columns)})
    except (sqlite3.IntegrityError, OverflowError) as error:
        raise _Unfit(f"a row of {table!r} does not fit: {error}") from None
