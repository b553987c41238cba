"""Word shingles: overlapping runs of words, as numbers, to tell how much of a text stands in another."""

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefing.text.chunks import Chunks
from briefing.text.words import WORD

SIZE = 3
"""Words a shingle."""
_MULTIPLIER = np.uint32(0x9E3779B1)

Hashes = NDArray[np.uint32]


def word_bytes(word: str) -> bytes:
    """The number of a word, its lowest byte first: its CRC-32."""
    return crc32(word.encode("utf-8", "replace")).to_bytes(4, "little")


def hashed(text: str) -> Hashes:
    """The words of `text` as numbers of 32 bits, in order; the same on every machine."""
    return np.frombuffer(b"".join(_WORDS.of(text)), "<u4")


def shingles(run: Hashes) -> Hashes:
    """Hashes (32 bits) of the runs of three of these words, given as numbers, in order: the nth begins with the nth word.

    Fewer than three words are one run; none have none. Broder, On the resemblance and containment of documents, 1997,
    section 2; the hash of a run is a polynomial of its words' (Karp and Rabin 1987).
    """
    if len(run) < SIZE:
        return run.sum(keepdims=True, dtype=np.uint32) if len(run) else run
    # arithmetic of unsigned 32 bits, which wraps around
    return (run[:-2] * _MULTIPLIER + run[1:-1]) * _MULTIPLIER + run[2:]


# no word has a space in it
_WORDS = Chunks(lambda chunk: b"".join(map(word_bytes, WORD.findall(chunk))))
