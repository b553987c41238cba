"""What came into the library and when, storyline by storyline; and the reports that stand alone, by outlet."""

import json
from collections.abc import Collection, Mapping

from briefing.index.database import Database

_FILE_OF = "JOIN article ON article.id = member.id JOIN file ON file.place = article.file"
# a storyline of one report is named after its only article, or the first of the copies
_LONE = "FROM storyline JOIN article ON article.id = substr(storyline.id, 3)"
_HIDDEN = "s NOT IN (SELECT value FROM json_each(?))"


class Arrivals:
    """What a reader who comes back asks of the storylines; each is told by the number of its row."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def since(self, ns: int) -> dict[int, list[str]]:
        """Ids of the articles whose content came later than this, by the storyline that they are in."""
        # joined in this order whatever SQLite believes: few files came lately
        sql = (
            "SELECT member.s, member.id FROM file CROSS JOIN article ON article.file = file.place"
            " CROSS JOIN member ON member.id = article.id WHERE came_ns > ? ORDER BY member.s, member.id"
        )
        found: dict[int, list[str]] = {}
        for s, id in self._db.all(sql, (ns,)):
            found.setdefault(s, []).append(id)
        return found

    def at_rest(self, since_ns: Mapping[str, int]) -> set[int]:
        """The storylines to which nothing came since; each is asked for by an article that it holds."""
        sql = (
            "WITH asked AS (SELECT value ->> 0 AS id, value ->> 1 AS since FROM json_each(?))"
            " SELECT held.s FROM asked JOIN member AS held ON held.id = asked.id WHERE NOT EXISTS"
            f" (SELECT 1 FROM member {_FILE_OF} WHERE member.s = held.s AND came_ns > asked.since)"
        )
        return {s for (s,) in self._db.all(sql, (json.dumps(list(since_ns.items())),))}

    def latest(self) -> dict[int, int]:
        """When something came last to each storyline, in nanoseconds since 1970."""
        return dict(self._db.all(f"SELECT member.s, max(came_ns) FROM member {_FILE_OF} GROUP BY member.s"))

    def holding(self, articles: Collection[str]) -> dict[str, int]:
        """The storyline that holds each of these articles; unknown ones are left out."""
        sql = "SELECT id, s FROM member WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._db.all(sql, (self._db.keys(articles),)))

    def alone(self) -> list[tuple[str | None, int]]:
        """The outlets (None: not known) whose reports stand alone, and how many these are. Looks at all of them."""
        return [
            (outlet, n)
            for outlet, n in self._db.all(f"SELECT outlet, count(*) {_LONE} WHERE reports = 1 GROUP BY outlet")
        ]

    def alone_among(self, numbers: Collection[int]) -> dict[int, str | None]:
        """Of these storylines those that are one report, each with its outlet."""
        sql = f"SELECT s, outlet {_LONE} WHERE reports = 1 AND s IN (SELECT value FROM json_each(?))"
        return dict(self._db.all(sql, (self._db.keys(numbers),)))

    def alone_of(self, outlets: Collection[str | None], most: int, hidden: Collection[int]) -> list[str]:
        """The storylines of these outlets' reports that stand alone, by their ids, the latest first, undated last."""
        named = [outlet for outlet in outlets if outlet is not None]
        unnamed = "OR outlet IS NULL" if None in outlets else ""
        sql = (
            f"SELECT storyline.id {_LONE} WHERE reports = 1 AND (outlet IN (SELECT value FROM json_each(?)) {unnamed})"
            f" AND {_HIDDEN} ORDER BY recency, path LIMIT ?"
        )
        values = (self._db.keys(named), self._db.keys(hidden), most)
        return [id for (id,) in self._db.all(sql, values)]
