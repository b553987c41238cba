"""Word shingles: overlapping runs of words, as numbers, to tell how much of a text stands in another."""

from zlib import crc32

from briefing.text.words import words

SIZE = 3
"""Words a shingle."""


def shingles(text: str, size: int = SIZE) -> frozenset[int]:
    """Hashes (32 bits, the same on every machine) of the runs of `size` lower-case words of `text`.

    A text shorter than `size` words has one shingle; an empty one none. Broder, On the resemblance and containment of
    documents, 1997, section 2.
    """
    run = [word.lower() for word, _ in words(text)]
    if not run:
        return frozenset()
    count = max(1, len(run) - size + 1)
    return frozenset(crc32(" ".join(run[n : n + size]).encode("utf-8", "replace")) for n in range(count))


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of the smaller set that both hold, 0 to 1; 0 where one is empty. Broder 1997, section 2."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
