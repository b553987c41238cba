"""Same text? Articles -> reports."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.bonds import Bound
from briefing.grouping.components import Graph, labels, local
from briefing.grouping.copying import VERSION, is_copy
from briefing.grouping.fingerprints import overlap, shared
from briefing.grouping.packing import unpacked
from briefing.grouping.sketches import Samples
from briefing.grouping.table import Table
from briefing.grouping.updates import Source
from briefing.grouping.vectors import Floats, Places
from briefing.model import Bonds, Head
from briefing.text.shingles import Hashes

SHARES = 0.2
"""Least share of the shorter text that is worth telling of a text which is no copy."""
AT_ONCE = 1000
"""Pairs whose fingerprints are held at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Pairs of articles that may be copies, by their rows in the table, and what was found."""

    low: Places
    high: Places
    share: Floats
    """Of the shorter text's shingles, how many both hold."""
    copy: NDArray[np.bool_]
    """Whether one is a copy of the other."""
    crowded: Hashes
    """Hashes that too many texts hold to point at copies."""

    @classmethod
    def none(cls) -> "Overlaps":
        """No pairs."""
        none = np.zeros(0, np.intp)
        return cls(none, none, np.zeros(0), np.zeros(0, np.bool_), np.zeros(0, np.uint32))


class Reports:
    """The reports of a library: which articles are one piece of reporting."""

    def __init__(
        self, groups: Sequence[Sequence[int]], leads: Mapping[int, int], shares: Mapping[int, list[Any]]
    ) -> None:
        self.copies = {leads[group[0]]: [row for row in group if row != leads[group[0]]] for group in groups}
        """By the row of a lead that has copies: theirs, by date and path."""
        self.leads = leads
        """The row of the lead of each article that has copies, or is one."""
        self.shares = shares
        """By the row of a lead: the rows of the leads of other reports that share text with it, and how much, most first."""

    def told(self, ids: Sequence[str]) -> dict[int, list[Any]]:
        """By the row of each lead whose report is more than an article with a text of its own: what tells it from before."""
        return {
            lead: [
                [ids[row] for row in self.copies.get(lead, ())],
                [(ids[row], share) for row, share in self.shares.get(lead, ())],
            ]
            for lead in self.copies.keys() | self.shares.keys()
        }


def measured(
    before: Overlaps, known: Places, table: Table, rows: Places, heads: Mapping[str, Head], source: Source
) -> Overlaps:
    """Every two of `rows` whose texts may overlap, which come by date and path.

    What was measured `before`, when the articles were those at the `known` rows, is not measured again, unless a hash that
    one of the two holds became crowded, or is so no more.
    """
    samples = Samples(table.of("sketch"), rows)
    here, old = np.zeros(len(table), np.bool_), np.zeros(len(table), np.bool_)
    old[known] = True
    anew = ~old[rows] | samples.holding(np.setxor1d(samples.crowded, before.crowded))
    here[rows[~anew]] = True
    kept = here[before.low] & here[before.high]
    low, high = (rows[each] for each in samples.suspects(anew))
    share, copy = np.zeros(len(low)), np.zeros(len(low), np.bool_)
    for start in range(0, len(low), AT_ONCE):
        part = np.arange(start, min(start + AT_ONCE, len(low)))
        for at, found_share, found_copy in _compared(part, low, high, table, heads, source):
            share[at], copy[at] = found_share, found_copy
    return Overlaps(
        np.concatenate([before.low[kept], low]),
        np.concatenate([before.high[kept], high]),
        np.concatenate([before.share[kept], share]),
        np.concatenate([before.copy[kept], copy]),
        samples.crowded,
    )


def _compared(
    part: Places, low: Places, high: Places, table: Table, heads: Mapping[str, Head], source: Source
) -> Iterator[tuple[int, float, bool]]:
    rows, places = np.unique(np.concatenate([low[part], high[part]]), return_inverse=True)
    ids = [table.ids[row] for row in rows.tolist()]
    data = source.features(ids)
    prints = [unpacked(data[id]).fingerprint for id in ids]

    def text(head: Head) -> str:
        return source.text(head.id)

    ends = places[: len(part)], places[len(part) :]
    shares = shared([one.shingles for one in prints], *ends)
    for at, share, a, b in zip(part.tolist(), shares.tolist(), *(each.tolist() for each in ends), strict=True):
        both = (prints[a], prints[b])
        # what is asked beyond the share costs more, and matters to few
        same = share >= VERSION and is_copy(heads[ids[a]], heads[ids[b]], both, overlap(*both), text)
        yield at, share, same


def folded(overlaps: Overlaps, table: Table, rows: Places, bonds: Bonds) -> Reports:
    """The reports that the articles at `rows` are, which come by date and path."""
    place = np.full(len(table), -1, np.intp)
    place[rows] = np.arange(len(rows))
    same = overlaps.copy
    graph = Graph(len(rows), place[overlaps.low[same]], place[overlaps.high[same]], overlaps.share[same])
    whole = Bound([{id} for id in map(table.ids.__getitem__, rows.tolist())], bonds) if bonds != Bonds() else None
    tied = np.array(whole.ties if whole else [], np.intp).reshape(-1, 2)
    label = labels(len(rows), np.concatenate([graph.low, tied[:, 0]]), np.concatenate([graph.high, tied[:, 1]]))
    sizes = np.bincount(label, minlength=len(rows))
    several = sizes[label] > 1
    sizes, pairs = sizes[label], np.bincount(label[graph.low], minlength=len(rows))[label]
    # where every two are copies, and the reader said nothing, all are one report
    clear = several & (2 * pairs == sizes * (sizes - 1)) & (bonds == Bonds())
    groups = [rows[inside].tolist() for _, inside in _components(label, clear)]
    scores = graph.within(label, several & ~clear)
    for first, inside in _components(label, several & ~clear):
        bound = Bound([{table.ids[rows[at]]} for at in inside], bonds)
        found = bound.link(local(inside, scores.get(first, {})), VERSION)
        groups += [[int(rows[inside[at]]) for at in group] for group in found if len(group) > 1]
    leads = {row: lead for group in groups for lead in [_lead(group, table, place)] for row in group}
    return Reports(groups, leads, _shared(overlaps, leads, place))


def _components(label: Places, wanted: NDArray[np.bool_]) -> Iterator[tuple[int, list[int]]]:
    places = np.flatnonzero(wanted)
    order = places[np.argsort(label[places], kind="stable")]
    for part in np.split(order, np.flatnonzero(np.diff(label[order])) + 1) if len(order) else []:
        yield int(label[part[0]]), part.tolist()


def _lead(group: Sequence[int], table: Table, place: Places) -> int:
    # Earliest; else longest; else the one that says most about itself; else by path, as places are.
    day, instant, words, told = (table.column(name) for name in ("day", "instant", "words", "told"))
    return min(group, key=lambda row: (day[row] == 0, instant[row], -int(words[row]), -int(told[row]), place[row]))


def _shared(overlaps: Overlaps, leads: Mapping[int, int], place: Places) -> Mapping[int, list[tuple[int, float]]]:
    """For each lead, the reports that it shares text with: the most that any of their articles share."""
    most: dict[int, dict[int, float]] = defaultdict(dict)
    told = overlaps.share >= SHARES
    pairs = (overlaps.low[told].tolist(), overlaps.high[told].tolist(), overlaps.share[told].tolist())
    for low, high, share in zip(*pairs, strict=True):
        a, b = leads.get(low, low), leads.get(high, high)
        if a != b:
            most[a][b] = most[b][a] = max(share, most[a].get(b, 0.0))

    def most_first(item: tuple[int, float]) -> tuple[float, int]:
        return (-item[1], int(place[item[0]]))

    return {
        at: [(other, round(share, 4)) for other, share in sorted(others.items(), key=most_first)]
        for at, others in most.items()
    }
