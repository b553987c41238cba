"""What the reader did with articles: read them, starred them."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from briefing.state.part import HERE, Part

_AT_ONCE = 500
"""Ids in one query: some builds of SQLite take no more than 999 values."""


class Mark(StrEnum):
    """What can be said of an article."""

    READ = "read"
    STARRED = "starred"


class Marks(NamedTuple):
    """What is said of one article."""

    read: bool = False
    starred: bool = False


class MarkTable(Part):
    """The marks of a library's articles, by their ids."""

    def of(self, ids: Iterable[str]) -> Mapping[str, Marks]:
        """The marks of these articles; one that has none is left out."""
        found: dict[str, set[str]] = {}
        for some in _in_parts(dict.fromkeys(ids)):
            names = {f"a{n}": id for n, id in enumerate(some)}
            asked = ", ".join(f":{name}" for name in names)
            query = f"SELECT article, kind FROM mark WHERE library = {HERE} AND kind IN (:read, :starred) AND article IN ({asked})"
            for article, kind in self._rows(query, read=Mark.READ, starred=Mark.STARRED, **names):
                found.setdefault(article, set()).add(kind)
        return {id: Marks(Mark.READ in kinds, Mark.STARRED in kinds) for id, kinds in found.items()}

    def all(self, mark: Mark) -> frozenset[str]:
        """The ids of every article that has this mark, those too that are in the library no longer."""
        query = f"SELECT article FROM mark WHERE library = {HERE} AND kind = :kind"
        return frozenset(id for (id,) in self._rows(query, kind=mark))

    def put(self, ids: Iterable[str], mark: Mark, on: bool = True, step: str | None = None) -> str | None:
        """Gives articles a mark, or takes it from them; returns what went wrong, or None. `step` is its name where it can be undone."""
        give = f"INSERT OR IGNORE INTO mark VALUES ({HERE}, :kind, :id)"
        take = f"DELETE FROM mark WHERE library = {HERE} AND kind = :kind AND article = :id"
        wanted = list(ids)
        return self._write(lambda run: [run(give if on else take, kind=mark, id=id) for id in wanted], step)


def _in_parts(ids: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while some := list(islice(left, _AT_ONCE)):
        yield some
