"""Which texts hold the same hashes, and how many of them: found by sorting, all texts at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.intp]


def held_by_both(texts: Sequence[Sequence[int]], most: int) -> tuple[Counts, Counts, Counts]:
    """Pairs of places of `texts` that hold a hash together: the lower places, the higher, and how many hashes each pair shares.

    Pairs come by the higher place, then by the lower. A hash that more than `most` texts hold counts for none.
    """
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    hashes = np.concatenate([np.asarray(text, np.uint32) for text in texts]) if texts else np.zeros(0, np.uint32)
    order = np.lexsort((owners, hashes))
    owners, hashes = owners[order], hashes[order]
    _, run, holders = np.unique(hashes, return_inverse=True, return_counts=True)
    kept = (holders[run] > 1) & (holders[run] <= most)
    found, counts = np.unique(_codes(owners[kept], run[kept], len(texts)), return_counts=True)
    return found % len(texts) if len(found) else found, found // max(1, len(texts)), counts


def _codes(owners: Counts, run: Counts, count: int) -> Counts:
    """A number for every two holders of one hash. Holders of a hash stand in a run, so they are some places apart from each other."""
    codes: list[Counts] = [np.zeros(0, np.intp)]
    first = np.arange(len(owners))
    apart = 0
    while len(first):
        apart += 1
        first = first[first + apart < len(owners)]
        first = first[run[first] == run[first + apart]]
        codes.append(owners[first + apart] * count + owners[first])
    return np.concatenate(codes)
