"""The words of a library: full text by FTS5, and the arrays that a search keeps in memory (`board.py`)."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.index import board
from briefing.index.arrays import Arrays
from briefing.index.articles import Articles
from briefing.index.database import Database
from briefing.index.meta import Meta
from briefing.index.values import keys, plain
from briefing.model import Card, Head, StorylineOf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.index.arranging import Changed

TABLES = (
    # contentless: the texts are kept already. What an article that is gone leaves here stays; no row of the board names it
    "CREATE VIRTUAL TABLE word_place USING fts5(title, text, content='', tokenize=\"ascii tokenchars '''.&'\")",
    # what one transaction writes is one piece of it: small pieces are put together again and again
    "INSERT INTO word_place (word_place, rank) VALUES ('hashsize', 16777216)",
    "CREATE TABLE word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE word_row (n INTEGER PRIMARY KEY, words TEXT NOT NULL, outlet TEXT, day INTEGER NOT NULL, instant REAL NOT NULL,"
    " path TEXT NOT NULL, kind INTEGER NOT NULL, topics TEXT NOT NULL) STRICT",
    "CREATE TABLE word_copy (n INTEGER PRIMARY KEY, lead INTEGER NOT NULL) STRICT",
    "CREATE TABLE word_affair (s INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL) STRICT",
    "CREATE INDEX word_affair_id ON word_affair (id)",
    # the storylines that the board does not have as they are
    "CREATE TABLE word_fresh (s INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE word_name (field TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (field, number))"
    " STRICT, WITHOUT ROWID",
)
_ORDER = "SELECT n FROM word_row JOIN article USING (n) ORDER BY day = 0, instant DESC, path"
_ARTICLES = "SELECT n, words, outlet, day, kind, topics FROM word_row WHERE n IN (SELECT value FROM json_each(?))"
_MEMBERS = "SELECT n, s, coalesce(lead, n) FROM article JOIN member USING (id) LEFT JOIN word_copy USING (n)"
_NEW, _FRESH = "WHERE n IN (SELECT value FROM json_each(?))", "WHERE s IN (SELECT s FROM word_fresh)"
Folded = Callable[[str], Sequence[str]]
_BATCH = 2000
"""Storylines that are taken in at a time."""


class Sought(NamedTuple):
    """What is kept of an article for the search; made in any process, by `encoded_words`."""

    title: str
    text: str
    outlet: str | None
    day: int
    instant: float
    path: str
    kind: int
    topics: str


def encoded_words(head: Head, title: str, text: str) -> Sought:
    """What to keep of an article; `title` and `text` are the words of its title and of the text below it, folded."""
    when = head.published
    day, instant = (when.day.toordinal(), when.instant) if when else (0, 0.0)
    kind, topics = board.KINDS.index(head.kind), json.dumps([plain(topic) for topic in head.topics])
    return Sought(title, text, head.outlet and plain(head.outlet), day, instant, plain(head.path), kind, topics)


class Words:
    """The words of the library's articles. Numbers are those of the articles' rows, which are never used twice."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._articles = Articles(db)
        self._arrays = Arrays(db)
        self._meta = Meta(db)

    def put(self, rows: Iterable[tuple[int, Sought]]) -> None:
        """Takes in articles by the numbers that `Articles.put` gave them."""
        rows = list(rows)
        self._db.many(
            "INSERT INTO word_place (rowid, title, text) VALUES (?, ?, ?)",
            ((n, row.title, row.text) for n, row in rows),
        )
        different = {word for _, row in rows for word in row.text.split()}
        self._db.many("INSERT OR IGNORE INTO word VALUES (?)", ((word,) for word in sorted(different)))
        kept = ((n, row.title, *row[2:]) for n, row in rows)
        self._db.many("INSERT INTO word_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)", kept)

    def place(self, changed: Iterable[StorylineOf[Card]], folded: Folded) -> None:
        """Takes in storylines that are new or not as they were, when `Groups.write` has: their names, and who copies whom."""
        batch: list[StorylineOf[Card]] = []
        for storyline in changed:
            batch.append(storyline)
            if len(batch) == _BATCH:
                self._place(batch, folded)
                batch = []
        self._place(batch, folded)

    def prepare(self, folded: Folded) -> None:
        """Writes what a search keeps in memory: to be called after `put` and `place`, in their transaction.

        `folded` gives the words of a name, folded.
        """
        from briefing.index import arranging

        _, words, arrays = self.board()
        self._clear(arrays["ns"].tolist())
        names = self._all_names()
        now, made = arranging.arranged((words, arrays), names, self._changed(arrays["ns"]), folded)
        if now != names:
            self._db.run("DELETE FROM word_name")
            rows = ((field, at, name) for field, of in now.items() for at, name in enumerate(of))
            self._db.many("INSERT INTO word_name VALUES (?, ?, ?)", rows)
        for part, content in board.encoded_board(made):
            self._arrays.put(f"words:{part}", content)
        self._db.run("DELETE FROM word_fresh")
        self._meta.put("words", str(self.version() + 1))

    def _clear(self, had: Sequence[int]) -> None:
        """Forgets what was made of articles and storylines that are gone; the board has the articles `had`."""
        left = {n for (n,) in self._db.all("SELECT n FROM article")}
        gone = (keys([n for n in had if n not in left]),)
        for table in ("word_row", "word_copy"):
            self._db.run(f"DELETE FROM {table} WHERE n IN (SELECT value FROM json_each(?))", gone)
        for table in ("word_affair", "word_fresh"):
            self._db.run(f"DELETE FROM {table} WHERE s NOT IN (SELECT s FROM storyline)")

    def _all_names(self) -> "dict[str, list[str]]":
        """Every outlet and topic, in the order of their numbers."""
        found: dict[str, list[str]] = {"outlet": [], "topic": []}
        for field, name in self._db.each("SELECT field, name FROM word_name ORDER BY field, number"):
            found[field].append(name)
        return found

    def _changed(self, had: "NDArray[Any]") -> "Changed":
        """What may not be as the board has it, which has the articles `had`."""
        import numpy as np

        from briefing.index.arranging import Changed

        order = np.array([n for (n,) in self._db.all(_ORDER)], np.int64)
        known = np.zeros(int(max(order.max(initial=0), had.max(initial=0))) + 1, np.bool_)
        known[had] = True
        new = (keys(order[~known[order]].tolist()),)
        return Changed(
            order,
            self._db.all(_ARTICLES, new),
            [*self._db.all(f"{_MEMBERS} {_NEW}", new), *self._db.all(f"{_MEMBERS} {_FRESH}")],
            np.array([s for (s,) in self._db.all("SELECT s FROM word_affair ORDER BY s")], np.int64),
            dict(self._db.all(f"SELECT s, words FROM word_affair {_FRESH}")),
        )

    def _place(self, storylines: Sequence[StorylineOf[Card]], folded: Folded) -> None:
        rows: dict[str, int] = dict(
            self._db.all(
                "SELECT id, s FROM storyline WHERE id IN (SELECT value FROM json_each(?))",
                (keys([plain(each.id) for each in storylines]),),
            )
        )
        kept = (
            (rows[plain(each.id)], plain(each.id), plain(each.title), " ".join(folded(each.title)))
            for each in storylines
        )
        self._db.many("INSERT OR REPLACE INTO word_affair VALUES (?, ?, ?, ?)", kept)
        self._db.many("INSERT OR IGNORE INTO word_fresh VALUES (?)", ((s,) for s in rows.values()))
        reports = [[card.id for card in report.articles] for each in storylines for report in each.reports]
        numbers = self._articles.numbers([id for ids in reports for id in ids])
        self._db.many("DELETE FROM word_copy WHERE n = ?", ((n,) for n in numbers.values()))
        pairs = ((numbers[id], numbers[ids[0]]) for ids in reports if len(ids) > 1 for id in ids)
        self._db.many("INSERT OR REPLACE INTO word_copy VALUES (?, ?)", pairs)

    def version(self) -> int:
        """Another one after every change of what `board` gives; 0 where there is nothing yet."""
        kept = self._meta.get("words")
        return int(kept) if kept and kept.isdecimal() else 0

    def board(self) -> tuple[int, list[str], dict[str, "NDArray[Any]"]]:
        """The version, the words of all names, sorted, and the arrays that `briefing.index.board` explains. Raises IndexDamaged."""
        with self._db.snapshot():
            return (self.version(), *board.decoded_board(lambda part: self._arrays.get(f"words:{part}") or b""))

    def texts(self, match: str, stale: Callable[[], bool] = lambda: False) -> "NDArray[np.int64]":
        """The numbers of the articles, some gone, whose title or text an FTS5 expression matches; none where `stale` says so."""
        import numpy as np

        # one text of all numbers: five times as quick as a row a number
        sql = "SELECT group_concat(rowid) FROM word_place WHERE word_place MATCH ?"
        row = self._db.one_unless(stale, sql, (match,))
        return np.fromstring((row and row[0]) or "", np.int64, sep=",")

    def starting(self, beginning: str, longest: int) -> list[str]:
        """The words of the texts that start with `beginning` and have at most `longest` letters."""
        sql = "SELECT word FROM word WHERE word >= ? AND word < ? AND length(word) <= ?"
        return [word for (word,) in self._db.all(sql, (beginning, beginning + "\U0010ffff", longest))]

    def names(self, field: str, numbers: Sequence[int]) -> list[tuple[str, str]]:
        """Id (empty but for storylines, by their rows) and name of outlets, topics or storylines; of one that is gone both empty."""
        which = "IN (SELECT value FROM json_each(?))"
        if field == "storyline":
            rows = self._db.all(f"SELECT s, id, name FROM word_affair WHERE s {which}", (keys(numbers),))
        else:
            sql = f"SELECT number, '', name FROM word_name WHERE field = ? AND number {which}"
            rows = self._db.all(sql, (field, keys(numbers)))
        found = {number: (id, name) for number, id, name in rows}
        return [found.get(number, ("", "")) for number in numbers]

    def named(self, field: str, name: str) -> list[int]:
        """The outlets or topics of this name, upper and lower case alike, by number; the storyline of this id, by row."""
        if field == "storyline":
            return [s for (s,) in self._db.all("SELECT s FROM word_affair WHERE id = ?", (plain(name),))]
        sql = "SELECT number FROM word_name WHERE field = ? AND lower(name) = lower(?)"
        return [number for (number,) in self._db.all(sql, (field, plain(name)))]

    def cards(self, ns: Sequence[int]) -> Mapping[int, Card]:
        """The cards of articles, by their numbers; those that are gone are left out."""
        return self._articles.card_of_rows(ns)

    def numbers(self, ids: Sequence[str]) -> Iterable[int]:
        """The numbers of the articles of these ids; those that are gone are left out."""
        return self._articles.numbers(ids).values()
