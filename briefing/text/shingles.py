"""Word shingles: overlapping runs of words, as numbers, to tell how much of a text stands in another."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

SIZE = 3
"""Words a shingle."""
_MULTIPLIER, _MASK = 0x9E3779B1, 0xFFFFFFFF
_SQUARE = _MULTIPLIER * _MULTIPLIER & _MASK


def shingles(words: Sequence[str]) -> list[int]:
    """Hashes (32 bits, the same on every machine) of the runs of three of `words`, in order: the nth begins with the nth word.

    Fewer than three words are one run; none have none. Broder, On the resemblance and containment of documents, 1997,
    section 2; the hash of a run is a polynomial of its words' (Karp and Rabin 1987).
    """
    run = list(map(_hashed, words))
    if len(run) < SIZE:
        return [sum(run) & _MASK] if run else []
    return [
        (first * _SQUARE + second * _MULTIPLIER + third) & _MASK
        for first, second, third in zip(run, run[1:], run[2:], strict=False)
    ]


@lru_cache(maxsize=100_000)
def _hashed(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))
