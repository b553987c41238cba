"""Makes the rows of a table: of articles from their features, of events from their reports' rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.packing import Features
from briefing.grouping.sketches import sketch
from briefing.grouping.table import RAGGED, VECTORS, Columns, Table
from briefing.grouping.vectors import Places
from briefing.model import Genre, Head

HEAVY = 0.75
"""Share of a text's (squared) length that its heaviest keys make up, by which it is looked up: some 60 of 150 keys."""
MOST = 100
"""Heavy keys at most: the texts of a long event hold many."""
SCALE = 1023
"""Weights are counted in so many parts where texts are looked up: whole numbers add up the same in any order."""
POOLED = ("text", "title", "phrases")
"""Vectors of an event: the directions of the sums of its reports'."""


def of_articles(heads: Sequence[Head], found: Sequence[Features]) -> Columns:
    """The rows of articles, from their features."""
    ragged: dict[str, list[NDArray[Any]]] = {
        "sketch": [sketch(one.hashes["shingles"]) for one in found],
        "quoted": [one.hashes["quoted"] for one in found],
        "figures": [one.hashes["figures"] for one in found],
        **{name: [one.vectors[name][0] for one in found] for name in VECTORS},
    }
    weights = {f"{name}.weights": np.concatenate([one.vectors[name][1] for one in found]) for name in VECTORS}
    flat = {f"{name}.keys": np.concatenate(parts) for name, parts in ragged.items()}
    lengths = {f"{name}.lengths": np.array([len(part) for part in parts]) for name, parts in ragged.items()}
    return {
        **flat,
        **lengths,
        **weights,
        "words": np.array([one.words for one in found]),
        "weekdays": np.array([one.weekdays for one in found]),
        "day": np.array([one.published.day.toordinal() if one.published else 0 for one in heads]),
        "instant": np.array([one.published.instant if one.published else 0.0 for one in heads]),
        "many": np.array([one.genre is Genre.ROUNDUP for one in heads]),
        "told": np.array([sum(map(bool, (one.outlet, one.url, one.authors, one.topics))) for one in heads]),
        "reports": np.ones(len(heads), np.int32),
        "cutoff": cutoffs(lengths["text.lengths"], weights["text.weights"]),
    }


def of_events(table: Table, members: Sequence[Sequence[int]]) -> Columns:
    """The rows of events; `members` are the rows of each one's reports, in order."""
    sizes = np.array([len(rows) for rows in members])
    rows = np.concatenate([np.array(each, np.intp) for each in members])
    firsts = np.cumsum(sizes) - sizes
    owners = np.repeat(np.arange(len(members)), sizes)
    made: dict[str, NDArray[Any]] = {
        f"{name}.{part}": np.zeros(len(members) if part == "lengths" else 0)
        for name in RAGGED
        for part in (("lengths", "keys", "weights") if name in VECTORS else ("lengths", "keys"))
    }
    for name in POOLED:
        made |= {f"{name}.{part}": values for part, values in _means(table, name, rows, owners, len(members)).items()}
    days = table.column("day")[rows]
    days = np.minimum.reduceat(np.where(days == 0, np.iinfo(np.int32).max, days), firsts)
    return {
        **made,
        "words": np.maximum.reduceat(table.column("words")[rows], firsts),
        "weekdays": table.column("weekdays")[rows[firsts]],
        "day": np.where(days == np.iinfo(np.int32).max, 0, days),
        "instant": table.column("instant")[rows[firsts]],
        "many": np.maximum.reduceat(table.column("many")[rows], firsts),
        "told": np.zeros(len(members)),
        "reports": sizes,
        "cutoff": cutoffs(made["text.lengths"], made["text.weights"]),
    }


def _means(table: Table, name: str, rows: Places, owners: Places, count: int) -> Mapping[str, NDArray[Any]]:
    of = table.of(name)
    flat, lengths = of.flat(rows)
    codes = (np.repeat(owners, lengths).astype(np.uint64) << np.uint64(32)) | of.keys[flat]
    found, place = np.unique(codes, return_inverse=True)
    sums = np.bincount(place, of.weights[flat], minlength=len(found))
    owner = (found >> np.uint64(32)).astype(np.intp)
    length = np.sqrt(np.bincount(owner, sums * sums, minlength=count))
    return {
        "lengths": np.bincount(owner, minlength=count),
        "keys": found & np.uint64(0xFFFFFFFF),
        "weights": sums / np.maximum(length, 1e-12)[owner],
    }


def cutoffs(lengths: NDArray[Any], weights: NDArray[Any]) -> NDArray[Any]:
    """For each row, the least weight of its heavy keys, in parts of `SCALE`."""
    counted = scaled(weights)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    order = np.lexsort((-counted, owners))
    values = counted[order]
    starts = np.cumsum(lengths) - lengths
    before = np.cumsum(values * values) - values * values
    within = before - (before[np.minimum(starts, max(0, len(before) - 1))] if len(before) else before)[owners]
    total = np.bincount(owners, values * values, minlength=len(lengths))
    rank = np.arange(len(values)) - starts[owners]
    heavy = (within < HEAVY * total[owners]) & (rank < MOST)
    least = np.full(len(lengths), SCALE + 1)
    np.minimum.at(least, owners[heavy], values[heavy])
    crowded = np.bincount(owners, values >= least[owners], minlength=len(lengths)) > MOST
    return np.asarray(np.maximum(1, least + crowded))


def scaled(weights: NDArray[Any]) -> NDArray[np.int64]:
    """Weights as whole numbers."""
    return np.rint(weights.astype(np.float64) * SCALE).astype(np.int64)
