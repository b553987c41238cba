"""Word shingles: overlapping runs of words, as numbers, to tell how much of a text stands in another."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SIZE = 3
"""Words a shingle."""
_MULTIPLIER = np.uint32(0x9E3779B1)

Hashes = NDArray[np.uint32]


def shingles(words: Sequence[str]) -> Hashes:
    """Hashes (32 bits, the same on every machine) of the runs of three of `words`, in order: the nth begins with the nth word.

    Fewer than three words are one run; none have none. Broder, On the resemblance and containment of documents, 1997,
    section 2; the hash of a run is a polynomial of its words' (Karp and Rabin 1987).
    """
    run = np.fromiter(map(_hashed, words), np.uint32, len(words))
    if len(run) < SIZE:
        return run.sum(keepdims=True, dtype=np.uint32) if len(run) else run
    # arithmetic of unsigned 32 bits, which wraps around
    return (run[:-2] * _MULTIPLIER + run[1:-1]) * _MULTIPLIER + run[2:]


@lru_cache(maxsize=100_000)
def _hashed(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))
