"""Tags: words of the reader's own on articles, events and storylines."""

from collections.abc import Collection
from typing import NamedTuple

from briefing.state.level import Level
from briefing.state.part import HERE, Part, Run


class Tag(NamedTuple):
    """A tag on an article, or on the group that holds it."""

    level: Level
    article: str
    name: str


class Tags(Part):
    """The tags of a library."""

    def all(self) -> tuple[Tag, ...]:
        """Every tag, by name."""
        query = f"SELECT level, article, name FROM tag WHERE library = {HERE} ORDER BY name, level, article"
        return tuple(Tag(Level(level), article, name) for level, article, name in self._rows(query))

    def of(self, level: Level, article: str) -> tuple[Tag, ...]:
        """The tags of an article, or of a group by this article, by name."""
        query = f"SELECT name FROM tag WHERE library = {HERE} AND level = :level AND article = :article ORDER BY name"
        return tuple(Tag(level, article, name) for (name,) in self._rows(query, level=level, article=article))

    def names(self) -> tuple[str, ...]:
        """Every name that is in use."""
        rows = self._rows(f"SELECT DISTINCT name FROM tag WHERE library = {HERE} ORDER BY name")
        return tuple(name for (name,) in rows)

    def set(self, level: Level, article: str, inside: Collection[str], names: Collection[str], step: str) -> str | None:
        """Gives a group of articles `inside`, known by `article`, these tags and no others; returns what went wrong, or None."""
        drop = f"DELETE FROM tag WHERE library = {HERE} AND level = :level AND article = :article"
        give = f"INSERT OR IGNORE INTO tag VALUES ({HERE}, :level, :article, :name)"

        def change(run: Run) -> None:
            for one in inside:
                run(drop, level=level, article=one)
            for name in names:
                run(give, level=level, article=article, name=name)

        return self._write(change, step)
