"""Which members of a level belong together, and how likely: kept between updates, looked up anew only where it may have changed.

That two texts are measured, and what they have in common, depends on the two alone, and on which keys are crowded; so what was
measured stays true until one of the two goes, or a key becomes crowded. How crowded a text's place is hangs on its neighbours:
it only rises as texts come, so a pair that is too unlikely stays so; where it falls, the text is looked up anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.chances import chances, evidence, learned
from briefing.grouping.crowds import UNKNOWN, Nearest
from briefing.grouping.measures import SHORT, Measure, Measured
from briefing.grouping.shelf import Crowded, Shelf
from briefing.grouping.table import Table
from briefing.grouping.vectors import Floats, Places

AT_ONCE = 2000
"""Members that are looked up before what they met is weighed."""
LOOKED_AT = 200_000
"""Pairs that come, and as many again as were left, before the unlikely ones are dropped: each is weighed a few times only."""
TOGETHER = 40
"""Members that are looked up in one go."""


@dataclass(frozen=True, slots=True)
class Level:
    """What is asked of the members of a level."""

    question: str
    """`event` or `storyline`."""
    floor: float
    """Texts with a smaller cosine are not looked at."""
    hint: float
    """Least share of the cosine that heavy keys alone must reach for a pair to be looked at."""
    window: int
    """Days beyond which two are not looked at."""
    crowd: int
    """A key that more texts of one such stretch of time are looked up by points at nothing."""
    least: float
    """Pairs that are less likely count nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """Members by their rows in the table, in order, and the pairs of them that may be together."""

    rows: Places
    low: Places
    """Rows of the pairs' earlier members."""
    high: Places
    odds: Floats
    """What the pairs alone say, as logarithms of odds."""
    scores: Floats
    """The pairs' chances."""
    near: Nearest
    """Of each member, by its place; of events only."""
    crowded: Crowded

    @classmethod
    def empty(cls) -> "Board":
        """A board without members."""
        none, codes = np.zeros(0, np.intp), np.zeros(0, np.uint64)
        return cls(none, none, none, np.zeros(0), np.zeros(0), Nearest.none(0), Crowded(codes, codes))


class Work:
    """One update of a board."""

    def __init__(
        self, before: Board, table: Table, rows: Places, level: Level, say: Callable[[int, int], None]
    ) -> None:
        self._before, self._table, self._rows, self._level, self._say = before, table, rows, level, say
        self._place = np.full(len(table), -1, np.intp)
        self._place[rows] = np.arange(len(rows))
        self._crowds = level.question == "event"
        self._weight = learned(level.question)[1].get("crowd", 0.0)
        self._shelf = Shelf(table, rows, level.window, level.crowd)
        self.low, self.high, self.odds = before.low, before.high, before.odds
        self._likely = len(before.low)
        self.near = self._kept_near()

    def _kept_near(self) -> Nearest:
        found = Nearest.none(len(self._rows))
        old = self._place[self._before.rows]
        here = old >= 0
        found.rows[old[here]] = self._before.near.rows[here] if self._crowds else -1
        found.values[old[here]] = self._before.near.values[here] if self._crowds else 0
        return found

    def done(self) -> Board:
        """The board as it is now."""
        known = np.zeros(len(self._table), np.bool_)
        known[self._before.rows] = True
        anew = ~known[self._rows]
        anew[self._shelf.flipped(self._before.crowded)] = True
        before = self.near
        self._look_up(anew)
        if self._crowds:
            self._look_up(~anew & self._fell(before))
        odds = self._odds()
        found = chances(odds, self._blurbs())
        kept = found >= self._level.least
        return Board(
            self._rows,
            self.low[kept],
            self.high[kept],
            self.odds[kept],
            found[kept],
            self.near,
            self._shelf.crowded,
        )

    def _fell(self, before: Nearest) -> NDArray[np.bool_]:
        """Which members' places are less crowded than they were, or may have a fourth neighbour that is not known."""
        return np.asarray((self.near.crowd < before.crowd) | (self.near.values[:, -1] < before.values[:, -1]))

    def _look_up(self, anew: NDArray[np.bool_]) -> None:
        """Drops the pairs of these members, and finds them again."""
        rows = np.zeros(len(self._table), np.bool_)
        rows[self._rows[anew]] = True
        gone = rows | (self._place < 0)
        self._keep(~(gone[self.low] | gone[self.high]))
        if self._crowds:
            self.near = self._near_without(gone, anew)
        whole = bool(anew.all())
        for met in self._met(np.flatnonzero(anew), anew, whole):
            self._take(met)

    def _near_without(self, gone: NDArray[np.bool_], anew: NDArray[np.bool_]) -> Nearest:
        found = self.near.without(gone)
        found.rows[anew], found.values[anew] = -1, 0
        return found

    def _met(self, places: Places, anew: NDArray[np.bool_], whole: bool) -> Iterator[Measured]:
        measure = Measure(self._table, self._level.question, self._level.floor)
        for start in range(0, len(places), AT_ONCE):
            for at in range(start, min(start + AT_ONCE, len(places)), TOGETHER):
                few = places[at : min(at + TOGETHER, start + AT_ONCE)]
                numbers, others = self._shelf.met(few, self._level.hint, not whole)
                once = (others < few[numbers]) | ~anew[others]
                measure.meet(self._rows[few], numbers[once], self._rows[others[once]])
            self._say(start, len(places))
            yield measure.taken()

    def _take(self, met: Measured) -> None:
        first, second = self._place[met.low], self._place[met.high]
        if self._crowds:
            counted = met.features["text"] * np.where(met.features["undated"] > 0, UNKNOWN, 1.0)
            owners, rows = np.concatenate([first, second]), np.concatenate([met.high, met.low])
            self.near = self.near.joined(owners, rows, np.concatenate([counted, counted]))
        many = self._table.column("many")
        single = (many[met.low] == 0) & (many[met.high] == 0)
        ordered = first < second
        low, high = np.where(ordered, met.low, met.high), np.where(ordered, met.high, met.low)
        odds = evidence(self._level.question, met.features)
        self.low = np.concatenate([self.low, low[single]])
        self.high = np.concatenate([self.high, high[single]])
        self.odds = np.concatenate([self.odds, odds[single]])
        if len(self.low) > 2 * self._likely + LOOKED_AT:
            self._keep(chances(self._odds(), self._blurbs()) >= self._level.least)
            self._likely = len(self.low)

    def _odds(self) -> Floats:
        if not self._crowds:
            return self.odds
        crowd = self.near.crowd
        return self.odds + self._weight * (crowd[self._place[self.low]] + crowd[self._place[self.high]]) / 2

    def _blurbs(self) -> NDArray[np.bool_]:
        if not self._crowds:
            return np.zeros(len(self.low), np.bool_)
        blurb = (self._table.column("words") < SHORT) & (self._table.column("day") != 0)
        return np.asarray(blurb[self.low] & blurb[self.high])

    def _keep(self, kept: NDArray[Any]) -> None:
        self.low, self.high, self.odds = self.low[kept], self.high[kept], self.odds[kept]


def touched(before: Board, now: Board, size: int) -> NDArray[np.bool_]:
    """Which members are new, or have a pair that is not as it was. Shape (members now,)."""
    mark = np.ones(size, np.bool_)
    mark[before.rows] = False
    for a, b in ((before, now), (now, before)):
        codes, wanted = _codes(a, size), _codes(b, size)
        order = np.argsort(wanted)
        place = np.minimum(np.searchsorted(wanted, codes, sorter=order), max(0, len(wanted) - 1))
        same = np.zeros(len(codes), np.bool_)
        if len(wanted):
            found = order[place]
            same = (wanted[found] == codes) & (b.scores[found] == a.scores)
        mark[a.low[~same]] = mark[a.high[~same]] = True
    return np.asarray(mark[now.rows])


def _codes(board: Board, size: int) -> NDArray[np.int64]:
    low, high = np.minimum(board.low, board.high), np.maximum(board.low, board.high)
    return low.astype(np.int64) * size + high
