"""One level of a library: its members grouped, those groups taken over that nothing has touched."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.board import Board, Level, Work, touched
from briefing.grouping.bonds import Bound
from briefing.grouping.components import Graph, Groups, Scores, linkable, local, regrouped
from briefing.grouping.linkage import Pair, nearest
from briefing.grouping.table import Table
from briefing.grouping.vectors import Places, spans
from briefing.model import Bonds

Ids = Callable[[int], Collection[str]]
"""The ids of the articles of a member, by its row."""
Make = Callable[[Sequence[int], Scores, Bound], Sequence[Sequence[int]]]
"""Groups of some rows, as places among them."""


@dataclass(frozen=True, slots=True, eq=False)
class Grouped:
    """A level's groups."""

    board: Board
    stay: NDArray[np.bool_]
    """Which of the groups before stay."""
    fresh: list[tuple[int, ...]]
    """The others, as rows."""
    place: Places
    """The place of each row of the table; -1 where it has none."""
    label: Places
    """The component of each place."""
    anew: NDArray[np.bool_]
    """Which places were grouped again."""
    graph: Graph
    ties: Sequence[Pair]
    """Places that the reader put together."""

    def nearest(self, of: Groups, wanted: NDArray[np.bool_]) -> dict[int, int]:
        """For each row in the groups that are `wanted`: the row of its group that it scores highest with."""
        number = np.where(np.repeat(wanted, of.lengths), np.repeat(np.arange(len(wanted)), of.lengths), -1)
        group = np.full(self.graph.count, -1, np.intp)
        group[self.place[of.rows]] = number
        low, high = self.graph.low, self.graph.high
        inside = (group[low] == group[high]) & (group[low] >= 0)
        parts = (low[inside].tolist(), high[inside].tolist(), self.graph.scores[inside].tolist())
        rows = self.board.rows
        found = nearest({(a, b): score for a, b, score in zip(*parts, strict=True)})
        return dict(zip(rows[list(found)].tolist(), rows[list(found.values())].tolist(), strict=True))


def grouped(
    before: Board,
    groups: Groups,
    table: Table,
    rows: Places,
    level: Level,
    linked: tuple[float, float],
    bonds: Bonds,
    ids: Ids,
    make: Make,
    everything: bool,
    say: Callable[[int, int], None],
) -> Grouped:
    """Groups `rows`, which come by date and path; `linked` are threshold and evenness of the linking that `make` does.

    What is as it was on the board `before` stays in its group, unless `everything` is to be grouped again.
    """
    board = Work(before, table, rows, level, say).done()
    place = np.full(len(table), -1, np.intp)
    place[rows] = np.arange(len(rows))
    graph = Graph(len(rows), place[board.low], place[board.high], board.scores)
    ties = Bound([ids(row) for row in rows.tolist()], bonds).ties if bonds.together else []
    label = linkable(graph, ties, *linked)
    marks = touched(before, board, len(table)) | everything

    def made(inside: Sequence[int], scores: Scores) -> list[list[int]]:
        own = [int(rows[at]) for at in inside]
        bound = Bound([ids(row) if bonds != Bonds() else () for row in own], bonds)
        return [[inside[at] for at in group] for group in make(own, local(inside, scores), bound)]

    stay, anew, fresh = regrouped(graph, label, place, marks, groups, made)
    found = [tuple(rows[list(group)].tolist()) for group in fresh]
    return Grouped(board, stay, found, place, label, anew, graph, ties)


def merged(before: Groups, of: Grouped, names: Sequence[int], size: int) -> Groups:
    """The groups that stay and the fresh ones, called by `names`, in the order of their first members."""
    kept_rows = before.rows[np.repeat(of.stay, before.lengths)]
    lengths = np.concatenate([before.lengths[of.stay], np.array([len(group) for group in of.fresh], np.intp)])
    rows = np.concatenate([kept_rows, np.array([row for group in of.fresh for row in group], np.intp)])
    named = np.concatenate([before.names[of.stay], np.array(names, np.intp)])
    place = np.full(size, -1, np.intp)
    place[of.board.rows] = np.arange(len(of.board.rows))
    starts = np.cumsum(lengths) - lengths
    order = np.argsort(place[rows[starts]], kind="stable") if len(lengths) else np.zeros(0, np.intp)
    return Groups(named[order], lengths[order], rows[spans(starts[order], starts[order] + lengths[order])])
