"""Word shingles: overlapping runs of words, as numbers, to tell how much of a text stands in another."""

from zlib import crc32

from briefing.text.words import WORD

SIZE = 3
"""Words a shingle."""
_MULTIPLIER, _MASK = 0x9E3779B1, 0xFFFFFFFF


def shingles(text: str, size: int = SIZE) -> frozenset[int]:
    """Hashes (32 bits, the same on every machine) of the runs of `size` lower-case words of `text`.

    A text shorter than `size` words has one shingle; an empty one none. Broder, On the resemblance and containment of
    documents, 1997, section 2; the hash of a run is a polynomial of its words' (Karp and Rabin 1987).
    """
    run = [crc32(word.encode("utf-8", "replace")) for word in WORD.findall(text.lower())]
    count = max(1, len(run) - size + 1)
    values = run[:count]
    for place in range(1, min(size, len(run))):
        values = [(value * _MULTIPLIER + word) & _MASK for value, word in zip(values, run[place:], strict=False)]
    return frozenset(values)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of the smaller set that both hold, 0 to 1; 0 where one is empty. Broder 1997, section 2."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
