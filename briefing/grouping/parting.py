"""Parts two look-alike happenings that the same words brought together: two earthquakes, two product launches."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.vectors import Floats, Vector

LEAST = 8
"""Reports that an event must have before it can be told from how they fall apart."""
PART = 3
"""Reports that each of two happenings must have."""
CROSSING = 0.3
"""Likeness across two happenings, as a share of the likeness within them, under which they are two: chosen in docs/grouping.md."""
MOST_PARTS = 8
"""Parts that are looked at: two happenings, and reports that stand alone."""


def parts(vectors: Sequence[Vector]) -> list[list[int]]:
    """The places of `vectors` by happening; one list where they are of one.

    Inside an event, what nearly all of its reports hold tells nothing: a key counts by the share of the reports that lack it.
    """
    places = list(range(len(vectors)))
    if len(vectors) < LEAST:
        return [places]
    labels = _labels(_likeness(vectors))
    if labels is None:
        return [places]
    found: list[list[int]] = []
    for label in dict.fromkeys(labels.tolist()):
        inside = np.flatnonzero(labels == label).tolist()
        found += [[inside[at] for at in part] for part in parts([vectors[at] for at in inside])]
    return sorted(found)


def _likeness(vectors: Sequence[Vector]) -> Floats:
    """Cosines of the vectors, each key weighed by how many of them lack it."""
    known = np.unique(np.concatenate([keys for keys, _ in vectors]))
    dense = np.zeros((len(vectors), len(known)))
    for row, (keys, weights) in zip(dense, vectors, strict=True):
        row[np.searchsorted(known, keys)] = weights
    holders = (dense > 0).sum(0)
    dense *= np.where(holders > 1, 1 - holders / len(vectors), 0.0)
    lengths = np.linalg.norm(dense, axis=1, keepdims=True)
    dense /= np.where(lengths > 0, lengths, 1.0)
    return np.round(dense @ dense.T, 9)


def _labels(likeness: Floats) -> NDArray[np.intp] | None:
    """A part for each place, where two large ones are unlike enough; else None."""
    for labels in _partitions(likeness):
        sizes = np.bincount(labels)
        first, second = np.argsort(-sizes, kind="stable")[:2]
        if sizes[second] >= PART:
            return labels if _crossing(likeness, labels == first, labels == second) <= CROSSING else None
    return None


def _crossing(likeness: Floats, a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    inside = [(likeness[np.ix_(part, part)].sum() - part.sum()) / (part.sum() * (part.sum() - 1)) for part in (a, b)]
    return float(likeness[np.ix_(a, b)].mean() / max(1e-9, np.sqrt(max(0.0, inside[0]) * max(0.0, inside[1]))))


def _partitions(likeness: Floats) -> list[NDArray[np.intp]]:
    """Average-link clusterings into two parts, three, and so on (Sokal and Michener 1958)."""
    count = len(likeness)
    sums, sizes = likeness.copy(), np.ones(count)
    labels = np.arange(count)
    found: list[NDArray[np.intp]] = []
    for left in range(count, 1, -1):
        if left <= MOST_PARTS:
            found.append(np.unique(labels, return_inverse=True)[1])
        means = sums / np.maximum(1, np.outer(sizes, sizes))
        means[np.tril_indices(count)] = -1.0
        means[sizes == 0] = means[:, sizes == 0] = -1.0
        low, high = np.unravel_index(int(np.argmax(means)), means.shape)
        sums[low] += sums[high]
        sums[:, low] += sums[:, high]
        sizes[low] += sizes[high]
        sizes[high] = 0
        labels[labels == high] = low
    return found[::-1]
