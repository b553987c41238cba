"""What the reader made of storylines and events: followed, pinned, muted, done, starred, called by another name.

A group is known by an article that was in it: whatever grouping makes of the library later, what holds the article is what is meant.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import NamedTuple

from briefing.state.level import Level
from briefing.state.part import HERE, Part, Run

_GIVE = f"INSERT OR REPLACE INTO held VALUES ({HERE}, :level, :kind, :article, :since_ns, :words)"


class Hold(StrEnum):
    """What can be said of a storyline or event."""

    FOLLOWED = "followed"
    PINNED = "pinned"
    MUTED = "muted"
    DONE = "done"
    STARRED = "starred"
    NAMED = "named"


class Held(NamedTuple):
    """What is said of one."""

    kind: Hold
    article: str
    """Id of the article that it is known by."""
    since_ns: int
    """When it was said, in nanoseconds since 1970."""
    words: str = ""
    """Of NAMED the name."""


class Holds(Part):
    """What is said of the groups of a library."""

    def all(self, level: Level) -> tuple[Held, ...]:
        """Everything that is said at this level, the latest last."""
        query = f"SELECT kind, article, since_ns, words FROM held WHERE library = {HERE} AND level = :level ORDER BY since_ns, article"
        known = set(Hold)
        rows = self._rows(query, level=level)
        return tuple(Held(Hold(kind), *rest) for kind, *rest in rows if kind in known)

    def put(self, level: Level, held: Held, inside: Collection[str], step: str) -> str | None:
        """Says it of the group of articles `inside`, in the place of what was said of it before; returns what went wrong, or None."""

        def change(run: Run) -> None:
            _drop(run, level, held.kind, inside)
            run(_GIVE, level=level, **held._asdict())

        return self._write(change, step)

    def put_all(self, level: Level, helds: Iterable[Held], step: str) -> str | None:
        """Says it of many groups of one article each; returns what went wrong, or None."""
        wanted = [held._asdict() for held in helds]
        return self._write(lambda run: [run(_GIVE, level=level, **one) for one in wanted], step)

    def drop(self, level: Level, kind: Hold, inside: Collection[str], step: str) -> str | None:
        """Says it of the group of articles `inside` no more; returns what went wrong, or None."""
        return self._write(lambda run: _drop(run, level, kind, inside), step)


def _drop(run: Run, level: Level, kind: Hold, inside: Collection[str]) -> None:
    drop = f"DELETE FROM held WHERE library = {HERE} AND level = :level AND kind = :kind AND article = :article"
    for article in inside:
        run(drop, level=level, kind=kind, article=article)
