"""The storylines of a library as a sequence of any length: a row is read when it is asked for."""

from collections.abc import Mapping, Sequence
from typing import overload

from briefing.index.groups import Groups
from briefing.model import StorylineRow

PAGE = 64
"""Rows that are read at a time."""
KEPT = 32
"""Pages that are kept."""
NONE: Mapping[str, str] = {}


class Rows(Sequence[StorylineRow]):
    """Storylines in an order, as they stood when it was made."""

    def __init__(
        self, groups: Groups, count: int, order: Sequence[int] | None = None, names: Mapping[str, str] = NONE
    ) -> None:
        """The first `count` of `order`, which are numbers of rows; without it all storylines, most recent activity first.

        `names` are those that the reader gave storylines, by id.
        """
        self._groups = groups
        self._count = count
        self._order = order
        self._names = names
        self._pages: dict[int, list[StorylineRow]] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> StorylineRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[StorylineRow]: ...
    def __getitem__(self, at: int | slice) -> StorylineRow | list[StorylineRow]:
        """The row at a place, or those of a stretch."""
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(self._count))]
        at = range(self._count)[at]
        number = at // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number)
            if len(self._pages) > KEPT:
                del self._pages[next(iter(self._pages))]
        return page[at % PAGE]

    def place_of(self, id: str) -> int | None:
        """The place of a storyline, or None where it is not among these."""
        row = self._groups.numbers([id]).get(id)
        try:
            return None if row is None else self._all().index(row)
        except ValueError:
            return None

    def _read(self, number: int) -> list[StorylineRow]:
        # the first page must not wait for the order of half a million
        if number == 0 and self._order is None:
            return self._named(self._groups.first(PAGE))
        return self._named(self._groups.rows(self._all()[number * PAGE : (number + 1) * PAGE]))

    def _named(self, rows: list[StorylineRow]) -> list[StorylineRow]:
        if not self._names:
            return rows
        return [row._replace(title=self._names.get(row.id, row.title)) for row in rows]

    def _all(self) -> Sequence[int]:
        if self._order is None:
            self._order = self._groups.order()
        return self._order
