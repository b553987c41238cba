"""The reader's corrections of the grouping, in the order in which they were made."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from briefing.model import Bonds, Corrections
from briefing.state.level import Level
from briefing.state.part import HERE, Part

Pairs = tuple[tuple[str, str], ...]
"""Pairs of ids of articles."""


class Correction(NamedTuple):
    """One thing that the reader said of the grouping."""

    id: int
    """0 of one that is not kept yet."""
    told: str
    """What was done, in words for the reader."""
    level: Level
    """What the pairs are to share: a report (ARTICLE), an event, or a storyline."""
    together: Pairs
    apart: Pairs
    made: str
    """When, ISO 8601."""


class Corrected(Part):
    """The corrections of a library."""

    def all(self) -> tuple[Correction, ...]:
        """Every correction, the first made first."""
        query = f"SELECT id, told, level, together, apart, made FROM correction WHERE library = {HERE} ORDER BY id"
        return tuple(
            Correction(id, told, Level(level), _pairs(together), _pairs(apart), made)
            for id, told, level, together, apart, made in self._rows(query)
        )

    def add(self, corrections: Iterable[Correction], step: str) -> str | None:
        """Keeps corrections; returns what went wrong, or None."""
        give = f"INSERT INTO correction VALUES (NULL, {HERE}, :told, :level, :together, :apart, :made)"
        wanted = [
            one._asdict() | {"together": json.dumps(one.together), "apart": json.dumps(one.apart)}
            for one in corrections
        ]
        for one in wanted:
            one.pop("id")
        return self._write(lambda run: [run(give, **one) for one in wanted], step)

    def delete(self, id: int, step: str) -> str | None:
        """Takes a correction back; returns what went wrong, or None."""
        return self._write(lambda run: run(f"DELETE FROM correction WHERE library = {HERE} AND id = :id", id=id), step)

    def in_force(self) -> Corrections:
        """What they come to. Where two contradict, the later one stands."""
        bonds: dict[Level, dict[tuple[str, str], bool]] = {level: {} for level in Level}
        for one in self.all():
            told = bonds[one.level]
            told |= {_ordered(pair): True for pair in one.together}
            told |= {_ordered(pair): False for pair in one.apart}
        return Corrections(*(_bonds(bonds[level]) for level in (Level.ARTICLE, Level.EVENT, Level.STORYLINE)))


def _bonds(told: dict[tuple[str, str], bool]) -> Bonds:
    return Bonds(
        frozenset(pair for pair, together in told.items() if together),
        frozenset(pair for pair, together in told.items() if not together),
    )


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    a, b = sorted(pair)
    return a, b


def _pairs(kept: str) -> Pairs:
    return tuple((str(a), str(b)) for a, b in json.loads(kept))
