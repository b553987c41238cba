"""Takes back what the reader did: triggers write down, for each row that a step changes, the statement that restores it.

The way is that of SQLite's own documentation ("Automatic Undo/Redo Using SQLite"). Tables and triggers are temporary: they
belong to one open reader, who undoes nothing that another did.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_TABLES = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_NOT_UNDONE = {"choice", "library", "asked", "visit", "briefed"}
"""What is no step of the reader's own making."""
_OPEN = "(SELECT max(id) FROM step WHERE under_way)"


def last(db: sqlite3.Connection) -> int:
    """The number of the last step; 0 where there is none."""
    _prepare(db)
    return int(db.execute("SELECT ifnull(max(id), 0) FROM step").fetchone()[0])


def _prepare(db: sqlite3.Connection) -> None:
    """Makes the triggers, once for an open file."""
    if db.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = 'step'").fetchone():
        return
    # a row that is replaced fires the trigger of its deletion only so
    db.execute("PRAGMA recursive_triggers = ON")
    db.execute("CREATE TEMP TABLE step (id INTEGER PRIMARY KEY, called TEXT NOT NULL, under_way INTEGER NOT NULL)")
    db.execute("CREATE TEMP TABLE undo (n INTEGER PRIMARY KEY, step INTEGER NOT NULL, statement TEXT NOT NULL)")
    for (table,) in db.execute(_TABLES).fetchall():
        if table not in _NOT_UNDONE:
            _watch(db, table)


@contextmanager
def step(db: sqlite3.Connection, called: str) -> Iterator[None]:
    """What is changed inside is one step; one that changed nothing is none."""
    _prepare(db)
    db.execute("INSERT INTO step (called, under_way) VALUES (?, 1)", (called,))
    yield
    db.execute("DELETE FROM step WHERE under_way AND NOT EXISTS (SELECT 1 FROM undo WHERE step = step.id)")
    db.execute("UPDATE step SET under_way = 0")


def undo(db: sqlite3.Connection) -> str | None:
    """Takes the last step back; what it is called, or None where there is none."""
    _prepare(db)
    last = db.execute("SELECT id, called FROM step ORDER BY id DESC LIMIT 1").fetchone()
    if last is None:
        return None
    for (statement,) in db.execute("SELECT statement FROM undo WHERE step = ? ORDER BY n DESC", last[:1]).fetchall():
        db.execute(statement)
    db.execute("DELETE FROM undo WHERE step = ?", last[:1])
    db.execute("DELETE FROM step WHERE id = ?", last[:1])
    return str(last[1])


def _watch(db: sqlite3.Connection, table: str) -> None:
    columns = db.execute(f"SELECT name, pk FROM pragma_table_info('{table}')").fetchall()
    names = [name for name, _ in columns]
    keys = [name for name, key in columns if key]
    forget = f"'DELETE FROM main.{table} WHERE {_joined(keys, 'new', ' AND ')}"
    restore = f"'INSERT OR REPLACE INTO main.{table} VALUES (' || {_values(names)} || ')'"
    for event, statements in (("INSERT", [forget]), ("DELETE", [restore]), ("UPDATE", [restore, forget])):
        body = " ".join(f"INSERT INTO undo (step, statement) VALUES ({_OPEN}, {each});" for each in statements)
        name = f"undo_{table}_{event.lower()}"
        db.execute(f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table} WHEN {_OPEN} BEGIN {body} END")


def _joined(columns: Sequence[str], row: str, by: str) -> str:
    """The end of a string in SQL that tells a row by these columns."""
    return f" || '{by}".join(f"{name} IS ' || quote({row}.{name})" for name in columns)


def _values(columns: Sequence[str]) -> str:
    return " || ', ' || ".join(f"quote(old.{name})" for name in columns)
