"""The files of the library as they were when they were read, and what was wrong with them."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.index.database import Database
from briefing.index.values import plain

if TYPE_CHECKING:
    from briefing.model import Problem

TABLES = (
    "CREATE TABLE file (place TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, seen_ns INTEGER NOT NULL,"
    " digest BLOB NOT NULL, came_ns INTEGER NOT NULL) STRICT",
    "CREATE INDEX file_came ON file (came_ns)",
    "CREATE TABLE problem (place TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (place, at)) STRICT,"
    " WITHOUT ROWID",
    "CREATE TABLE doubt (at INTEGER PRIMARY KEY, path TEXT NOT NULL, reason TEXT NOT NULL) STRICT",
)
_NAMED = "IN (SELECT value FROM json_each(?))"


class FileRow(NamedTuple):
    """A file that was read."""

    place: str
    """Place in the library."""
    size: int
    """Bytes."""
    mtime_ns: int
    """When it was changed, in nanoseconds, as the file system told."""
    digest: bytes
    """Hash of its content."""
    problems: tuple[str, ...] = ()
    """What was wrong with it."""
    seen_ns: int = 0
    """When it was looked at, by the same clock: a file that changed at nearly that moment may have changed again."""
    came_ns: int = 0
    """When its present content came into the library; in an index that was made from nothing, when the file was last changed."""


class Files:
    """What is known of the library's files, by place."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def known(self) -> dict[str, tuple[int, int]]:
        """Size and time of change of every file, by place."""
        rows = self._db.all("SELECT place, size, mtime_ns FROM file")
        return {place: (size, mtime) for place, size, mtime in rows}

    def seen(self) -> dict[str, int]:
        """When each file was looked at that changed less than two seconds before: those of which the clock may not tell all."""
        return dict(self._db.all("SELECT place, seen_ns FROM file WHERE seen_ns - mtime_ns < 2000000000"))

    def put(self, rows: Iterable[FileRow]) -> None:
        """Keeps files, each in the place of what was known of it."""
        rows = [row if row.place == plain(row.place) else _plain(row) for row in rows]
        self._forget_problems(row.place for row in rows)
        self._db.many(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
            ((row.place, row.size, row.mtime_ns, row.seen_ns, row.digest, row.came_ns) for row in rows),
        )
        told = [(row.place, at, plain(reason)) for row in rows for at, reason in enumerate(row.problems)]
        self._db.many("INSERT OR REPLACE INTO problem VALUES (?, ?, ?)", told)

    def drop(self, places: Collection[str]) -> None:
        """Forgets files; their articles are forgotten by `Articles.drop`."""
        places = [plain(place) for place in places]
        self._forget_problems(places)
        self._db.run(f"DELETE FROM file WHERE place {_NAMED}", (self._db.keys(places),))

    def digests(self, places: Collection[str] | None = None) -> dict[str, bytes]:
        """Hash of the content of every file, or of those that are asked for, by place; unknown ones are left out."""
        if places is None:
            return dict(self._db.all("SELECT place, digest FROM file"))
        asked = self._db.keys(plain(place) for place in places)
        return dict(self._db.all(f"SELECT place, digest FROM file WHERE place {_NAMED}", (asked,)))

    def came(self, places: Collection[str]) -> dict[str, int]:
        """When the content of each of these files came into the library, by place; unknown ones are left out."""
        asked = self._db.keys(plain(place) for place in places)
        return dict(self._db.all(f"SELECT place, came_ns FROM file WHERE place {_NAMED}", (asked,)))

    def put_came(self, came: Mapping[str, int]) -> None:
        """Says of files that moved when their content came, by their new places."""
        self._db.many("UPDATE file SET came_ns = ? WHERE place = ?", ((ns, plain(place)) for place, ns in came.items()))

    def put_doubts(self, problems: "Iterable[Problem]") -> None:
        """Keeps the problems that only the library as a whole shows, in the place of all that were kept."""
        self._db.run("DELETE FROM doubt")
        told = ((at, plain(each.path), plain(each.reason)) for at, each in enumerate(problems))
        self._db.many("INSERT INTO doubt VALUES (?, ?, ?)", told)

    def problems(self) -> "tuple[Problem, ...]":
        """Every problem, by path; a file's own before the library's."""
        rows = self._db.all(
            "SELECT place AS path, 0 AS whole, at, reason FROM problem UNION ALL SELECT path, 1, at, reason FROM doubt"
            " ORDER BY path, whole, at"
        )
        from briefing.model import Problem

        return tuple(Problem(path, reason) for path, _, _, reason in rows)

    def count(self) -> int:
        """How many files are known."""
        row = self._db.one("SELECT count(*) FROM file")
        return row[0] if row else 0

    def count_problems(self) -> int:
        """How many problems are known."""
        row = self._db.one("SELECT (SELECT count(*) FROM problem) + (SELECT count(*) FROM doubt)")
        return row[0] if row else 0

    def _forget_problems(self, places: Iterable[str]) -> None:
        self._db.run(f"DELETE FROM problem WHERE place {_NAMED}", (self._db.keys(places),))


def _plain(row: FileRow) -> FileRow:
    return FileRow(plain(row.place), row.size, row.mtime_ns, row.digest, row.problems, row.seen_ns, row.came_ns)
