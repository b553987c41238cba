"""The articles: their cards, their texts, and what the library wants to know of them again."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.index.codec import decoded_article, decoded_card, decoded_text, encoded_article, encoded_card
from briefing.index.database import Database, Row
from briefing.index.errors import understood
from briefing.index.values import ASKED, plain, sealed, unsealed
from briefing.model import Card

if TYPE_CHECKING:
    from briefing.model import Article

TABLES = (
    # numbers are never used twice: what was made of one article can never be taken for another's
    "CREATE TABLE article (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, file TEXT NOT NULL, outlet TEXT,"
    " card BLOB NOT NULL) STRICT",
    "CREATE UNIQUE INDEX article_id ON article (id)",
    "CREATE INDEX article_file ON article (file)",
    "CREATE INDEX article_outlet ON article (outlet)",
    "CREATE TABLE text (n INTEGER PRIMARY KEY, article BLOB NOT NULL, raw BLOB) STRICT",
    "CREATE TABLE trace (n INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT",
)
_ASKED = f"FROM {ASKED} JOIN article ON id = asked"
_OF_ASKED = "IN (SELECT n FROM article WHERE id IN (SELECT value FROM json_each(?)))"


class ArticleRow(NamedTuple):
    """An article as it is kept; made in any process, by `encoded`."""

    id: str
    file: str
    outlet: str | None
    card: bytes
    article: bytes
    raw: bytes | None
    trace: bytes


def encoded(article: "Article", raw: "Article | None" = None, trace: bytes = b"") -> ArticleRow:
    """What to keep of an article; `raw` is it as its file alone tells it, where the library's other files changed it."""
    return ArticleRow(
        plain(article.id),
        plain(article.file),
        article.outlet and plain(article.outlet),
        encoded_card(article),
        encoded_article(article),
        encoded_article(raw) if raw else None,
        trace,
    )


def decoded(kept: bytes) -> "Article":
    """The article in the bytes of `kept_raws`, in any process. Raises IndexDamaged."""
    return understood(decoded_article, kept)


class Written(NamedTuple):
    """What stands in an article, without what is known of it."""

    title: str
    text: str


def written(kept: bytes) -> Written:
    """The words in the bytes of `kept_articles`, in any process. Raises IndexDamaged."""
    return Written(*understood(decoded_text, kept))


class Articles:
    """The library's articles, by id or by the number of their row."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, rows: Iterable[ArticleRow]) -> list[int]:
        """Keeps articles, each in the place of one of the same id, with a number that none had; returns the numbers."""
        rows = list({row.id: row for row in rows}.values())
        self.drop([row.id for row in rows])
        last = self._db.one("SELECT seq FROM sqlite_sequence WHERE name = 'article'")
        first = last[0] + 1 if last else 1
        numbers = list(range(first, first + len(rows)))
        numbered = list(zip(numbers, rows, strict=True))
        self._db.many("INSERT INTO article VALUES (?, ?, ?, ?, ?)", ((n, *row[:4]) for n, row in numbered))
        self._db.many("INSERT INTO text VALUES (?, ?, ?)", ((n, row.article, row.raw) for n, row in numbered))
        self._db.many("INSERT INTO trace VALUES (?, ?)", ((n, sealed(row.trace)) for n, row in numbered if row.trace))
        return numbers

    def drop(self, ids: Collection[str]) -> None:
        """Forgets articles, and all that was made of them alone."""
        asked = (self._db.keys(ids),)
        for table in ("text", "trace"):
            self._db.run(f"DELETE FROM {table} WHERE n {_OF_ASKED}", asked)
        kinds = self._db.all("SELECT kind FROM feature_kind")
        for (kind,) in kinds:
            self._db.run(
                "DELETE FROM feature WHERE key IN (SELECT (? << 40) + n FROM article WHERE id IN (SELECT value FROM json_each(?)))",
                (kind, *asked),
            )
        self._db.run(f"DELETE FROM article WHERE n {_OF_ASKED}", asked)

    def articles(self, ids: Sequence[str]) -> "list[Article]":
        """The articles of these ids, in their order. Raises KeyError for an unknown one."""
        kept = self._kept("text.article", "LEFT JOIN text USING (n)", ids)
        return [self._db.decoded(decoded_article, kept[id]) for id in ids]

    def kept_articles(self, ids: Collection[str]) -> dict[str, bytes]:
        """The articles in the bytes that `decoded` and `written` take in any process; unknown ones are left out."""
        return self._kept("text.article", "JOIN text USING (n)", ids)

    def altered(self, ids: Collection[str]) -> list[str]:
        """Those of these articles that are not as their files alone tell them."""
        sql = f"SELECT id {_ASKED} JOIN text USING (n) WHERE raw IS NOT NULL"
        return [id for (id,) in self._db.all(sql, (self._db.keys(ids),))]

    def kept_raws(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The articles as their files alone tell them, in the bytes that `decoded` takes in any process; unknown ones are left out."""
        return self._kept("coalesce(text.raw, text.article)", "LEFT JOIN text USING (n)", ids)

    def raws(self, ids: Sequence[str]) -> "list[Article]":
        """The articles of these ids as their files alone tell them, in their order. Raises KeyError for an unknown one."""
        kept = self.kept_raws(ids)
        return [self._db.decoded(decoded_article, kept[id]) for id in ids]

    def card(self, id: str) -> Card:
        """The card of this id. Raises KeyError for an unknown one."""
        row = self._db.one("SELECT card FROM article WHERE id = ?", (plain(id),))
        if row is None:
            raise KeyError(id)
        return self._db.decoded(decoded_card, row[0])

    def cards(self, ids: Sequence[str]) -> list[Card]:
        """The cards of these ids, in their order. Raises KeyError for an unknown one."""
        kept = self._kept("card", "", ids)
        return [self._db.decoded(decoded_card, kept[id]) for id in ids]

    def numbers(self, ids: Collection[str]) -> dict[str, int]:
        """The number of each article's row; unknown ones are left out."""
        return dict(self._db.all(f"SELECT id, n {_ASKED}", (self._db.keys(ids),)))

    def card_of_rows(self, numbers: Sequence[int]) -> dict[int, Card]:
        """The cards in these rows; rows that are gone are left out."""
        return {n: self._db.decoded(decoded_card, card) for n, card in self._of_rows("card", numbers)}

    def all_cards(self) -> Iterator[Card]:
        """Every card, in the order of the rows."""
        for (card,) in self._db.each("SELECT card FROM article ORDER BY n"):
            yield self._db.decoded(decoded_card, card)

    def ids(self) -> list[str]:
        """Every id, in the order of the rows."""
        return [id for (id,) in self._db.all("SELECT id FROM article ORDER BY n")]

    def of_files(self, places: Collection[str]) -> dict[str, list[str]]:
        """The ids of the articles in each of these files, in the order of the rows; files without any are left out."""
        rows = self._db.all(
            "SELECT file, id FROM article WHERE file IN (SELECT value FROM json_each(?)) ORDER BY n",
            (self._db.keys(plain(place) for place in places),),
        )
        found: dict[str, list[str]] = {}
        for file, id in rows:
            found.setdefault(file, []).append(id)
        return found

    def traces(self) -> Iterator[tuple[str, bytes]]:
        """Every article's id and trace, in the order of the rows; those without one are left out."""
        rows = self._db.all("SELECT id, data FROM article JOIN trace USING (n) ORDER BY n")
        yield from self._db.decoded(_unsealed, rows)

    def counts(self) -> tuple[int, int, int]:
        """How many articles, how many different outlets they name, and how many of them name none."""
        row = self._db.one(
            "SELECT (SELECT count(*) FROM article), (SELECT count(DISTINCT outlet) FROM article),"
            " (SELECT count(*) FROM article WHERE outlet IS NULL)"
        )
        return (row[0], row[1], row[2]) if row else (0, 0, 0)

    def _kept(self, column: str, join: str, ids: Collection[str]) -> dict[str, bytes]:
        return dict(self._db.all(f"SELECT id, {column} {_ASKED} {join}", (self._db.keys(ids),)))

    def _of_rows(self, column: str, numbers: Sequence[int]) -> list[Row]:
        sql = f"SELECT n, {column} FROM {ASKED} JOIN article ON n = asked"
        return self._db.all(sql, (self._db.keys(numbers),))


def _unsealed(rows: Sequence[Row]) -> list[tuple[str, bytes]]:
    return [(id, unsealed(data)) for id, data in rows]
