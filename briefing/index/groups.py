"""The storylines, with their events, reports and copies, as grouping made them of the articles' cards."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from briefing.index import records
from briefing.index.database import Database, Row
from briefing.index.meta import Meta
from briefing.index.values import ASKED, plain
from briefing.model import Card, ReportOf, StorylineOf, StorylineRow

TABLES = (
    "CREATE TABLE storyline (s INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, reports INTEGER NOT NULL,"
    " recency INTEGER NOT NULL, path TEXT NOT NULL, row BLOB NOT NULL) STRICT",
    "CREATE UNIQUE INDEX storyline_id ON storyline (id)",
    "CREATE INDEX storyline_order ON storyline (recency, path)",
    "CREATE INDEX storyline_of_several ON storyline (recency, path) WHERE reports > 1",
    "CREATE INDEX storyline_size ON storyline (reports DESC, recency, id DESC)",
    "CREATE TABLE record (s INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT",
    "CREATE TABLE member (id TEXT PRIMARY KEY, s INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX member_of ON member (s)",
    "CREATE TABLE day (day INTEGER NOT NULL, s INTEGER NOT NULL, PRIMARY KEY (day, s)) STRICT, WITHOUT ROWID",
    "CREATE INDEX day_of ON day (s)",
)
_RECENT = "ORDER BY recency, path, s"
_BATCH = 2000
"""Storylines that are written at a time."""


class Groups:
    """The storylines of the library, by id or by the number of their row, which a storyline keeps as long as its id lives."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._meta = Meta(db)

    def write(self, changed: Iterable[StorylineOf[Card]], gone: Collection[str] = ()) -> None:
        """Forgets the storylines that are gone and keeps those that are new or not as they were; a new generation begins.

        A storyline has changed, too, where only a card in it has. An article is in the storyline that was written last.
        """
        self._drop(gone)
        batch: list[StorylineOf[Card]] = []
        for storyline in changed:
            batch.append(storyline)
            if len(batch) == _BATCH:
                self._put(batch)
                batch = []
        self._put(batch)
        self._meta.next_generation()

    def count(self) -> int:
        """How many storylines there are."""
        row = self._db.one("SELECT count(*) FROM storyline")
        return row[0] if row else 0

    def order(
        self, since: date | None = None, until: date | None = None, of_several: bool = False, by_size: bool = False
    ) -> "array[int]":
        """The rows of the storylines with a report in the period, most recent activity first, undated last, then by path.

        With `of_several` only of those that have more than one report; with `by_size` those with most reports first.
        """
        where, values = _inside(since, until)
        where = f"{where or 'WHERE TRUE'} AND reports > 1" if of_several else where
        first = "ORDER BY reports DESC, recency, path, s" if by_size else _RECENT
        return array("q", (s for (s,) in self._db.each(f"SELECT s FROM storyline {where} {first}", values)))

    def within(self, since: date | None, until: date | None) -> list[str]:
        """The ids of the storylines with a dated report in the period, both days included, in order; all where both are open."""
        where, values = _inside(since, until)
        return [id for (id,) in self._db.all(f"SELECT id FROM storyline {where} {_RECENT}", values)]

    def first(self, limit: int) -> list[StorylineRow]:
        """The first storylines in order."""
        return [
            self._db.decoded(records.decoded_row, row)
            for (row,) in self._db.all(f"SELECT row FROM storyline {_RECENT} LIMIT ?", (limit,))
        ]

    def rows(self, numbers: Sequence[int]) -> list[StorylineRow]:
        """The storylines in these rows, in their order. Raises KeyError where one is gone: a new generation has begun."""
        found: dict[int, bytes] = dict(
            self._db.all(f"SELECT s, row FROM {ASKED} JOIN storyline ON s = asked", (self._db.keys(numbers),))
        )
        return [self._db.decoded(records.decoded_row, found[number]) for number in numbers]

    def named(self, numbers: Collection[int]) -> dict[int, str]:
        """The ids of the storylines in these rows; where there is none, it is left out."""
        return dict(self._db.all(f"SELECT s, id FROM {ASKED} JOIN storyline ON s = asked", (self._db.keys(numbers),)))

    def touched(self, ids: Sequence[str]) -> list[StorylineRow]:
        """The storylines of these ids, in their order; those that are not there are left out."""
        sql = f"SELECT row FROM {ASKED} JOIN storyline ON id = asked ORDER BY place"
        return [self._db.decoded(records.decoded_row, row) for (row,) in self._db.all(sql, (self._db.keys(ids),))]

    def numbers(self, ids: Collection[str]) -> dict[str, int]:
        """The row of each storyline; unknown ones are left out."""
        return dict(self._db.all(f"SELECT id, s FROM {ASKED} JOIN storyline ON id = asked", (self._db.keys(ids),)))

    def storyline(self, id: str) -> StorylineOf[Card]:
        """The storyline of this id, whole. Raises KeyError."""
        return self.storylines([id])[0]

    def storylines(self, ids: Sequence[str]) -> list[StorylineOf[Card]]:
        """The storylines of these ids, whole, in their order. Raises KeyError for an unknown one."""
        sql = f"SELECT id, row, data FROM {ASKED} JOIN storyline ON id = asked LEFT JOIN record USING (s)"
        found = {id: (row, record) for id, row, record in self._db.all(sql, (self._db.keys(ids),))}
        return [self._decoded(*found[id]) for id in ids]

    def holding(self, id: str) -> str:
        """The id of the storyline that is, or holds, the storyline, event or article of this id. Raises KeyError."""
        found = self.holdings([id])
        return found[id]

    def holdings(self, ids: Collection[str]) -> dict[str, str]:
        """The same for many; unknown ones are left out."""
        inside = (
            f"SELECT member.id, storyline.id FROM {ASKED} JOIN member ON member.id = asked JOIN storyline USING (s)"
        )
        itself = f"SELECT id, id FROM {ASKED} JOIN storyline ON id = asked"
        return dict(self._db.all(f"{inside} UNION ALL {itself}", (self._db.keys(ids), self._db.keys(ids))))

    def report_of(self, article_id: str) -> ReportOf[Card]:
        """The report that an article leads or is a copy of. Raises KeyError."""
        with self._db.snapshot():
            storyline = self.storyline(self.holding(article_id))
        for event in storyline.events:
            for report in event.reports:
                if any(card.id == article_id for card in report.articles):
                    return report
        raise KeyError(article_id)

    def fullest(self) -> str | None:
        """The storyline with most reports, then the most recent; None where there is none."""
        row = self._db.one("SELECT id FROM storyline ORDER BY reports DESC, recency, id DESC LIMIT 1")
        return row[0] if row else None

    def ids(self) -> list[str]:
        """The ids of all storylines, in order."""
        return self.within(None, None)

    def _decoded(self, row: bytes, record: bytes | None) -> StorylineOf[Card]:
        if record is None:
            return self._db.decoded(records.decoded_lone, row)
        return self._db.decoded(records.decoded_storyline, record)

    def _drop(self, ids: Collection[str]) -> None:
        self._clear("SELECT s FROM storyline WHERE id IN (SELECT value FROM json_each(?))", ids)
        self._db.run("DELETE FROM storyline WHERE id IN (SELECT value FROM json_each(?))", (self._db.keys(ids),))

    def _clear(self, numbers: str, ids: Collection[str]) -> None:
        for table in ("record", "member", "day"):
            self._db.run(f"DELETE FROM {table} WHERE s IN ({numbers})", (self._db.keys(ids),))

    def _put(self, storylines: Sequence[StorylineOf[Card]]) -> None:
        ids = [each.id for each in storylines]
        self._clear("SELECT s FROM storyline WHERE id IN (SELECT value FROM json_each(?))", ids)
        self._db.many(_UPSERT, (_values(each) for each in storylines))
        known = self.numbers(ids)
        numbered = [(known[each.id], each) for each in storylines]
        told = ((s, records.encoded_storyline(each)) for s, each in numbered)
        self._db.many("INSERT INTO record VALUES (?, ?)", ((s, data) for s, data in told if data is not None))
        members = ((id, s) for s, each in numbered for id in _members(each))
        self._db.many("INSERT OR REPLACE INTO member VALUES (?, ?)", members)
        days = ((day, s) for s, each in numbered for day in _days(each))
        self._db.many("INSERT INTO day VALUES (?, ?)", days)


_UPSERT = (
    "INSERT INTO storyline (id, reports, recency, path, row) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
    " reports = excluded.reports, recency = excluded.recency, path = excluded.path, row = excluded.row"
)


def _values(storyline: StorylineOf[Card]) -> Row:
    reports = sum(len(event.reports) for event in storyline.events)
    path = storyline.events[0].reports[0].lead.path
    # minus the last day: the most recent is the least, and what has no day comes after all
    return (
        plain(storyline.id),
        reports,
        -max(_days(storyline), default=0),
        plain(path),
        records.encoded_row(storyline),
    )


def _members(storyline: StorylineOf[Card]) -> list[str]:
    articles = [card.id for event in storyline.events for report in event.reports for card in report.articles]
    return [plain(id) for id in (*articles, *(event.id for event in storyline.events))]


def _days(storyline: StorylineOf[Card]) -> set[int]:
    """The days of its reports, as ordinals."""
    leads = (report.lead for event in storyline.events for report in event.reports)
    return {lead.published.day.toordinal() for lead in leads if lead.published}


def _inside(since: date | None, until: date | None) -> tuple[str, tuple[int, ...]]:
    if since is None and until is None:
        return "", ()
    if since and until is None:
        return "WHERE recency <= ?", (-since.toordinal(),)
    days = (since or date.min).toordinal(), (until or date.max).toordinal()
    return "WHERE s IN (SELECT s FROM day WHERE day BETWEEN ? AND ?)", days
