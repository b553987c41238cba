"""What is kept of an article as bytes: its fingerprint, and its profile with keys as numbers."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.fingerprints import Fingerprint, fingerprint
from briefing.grouping.profiles import profile
from briefing.grouping.vectors import Keys, Vector
from briefing.model import Article

HASHES = ("shingles", "quoted", "head", "figures")
"""Fields that are sets of numbers."""
VECTORS = ("text", "title", "lead", "phrases")
"""Fields that are vectors of length 1."""
_COUNTS = struct.Struct(f"<{2 + len(HASHES) + len(VECTORS)}I")


@dataclass(frozen=True, slots=True)
class Features:
    """What `packed` made bytes of."""

    words: int
    """Words of the body."""
    weekdays: int
    """Which days of the week the text names, a bit for each."""
    hashes: Mapping[str, Keys]
    """By field."""
    vectors: Mapping[str, Vector]
    """By field: keys in ascending order, each once, and their weights."""

    @property
    def fingerprint(self) -> Fingerprint:
        """What tells the article's copies."""
        return Fingerprint(self.words, *(self.hashes[name] for name in ("shingles", "quoted", "head")))


def packed(article: Article) -> bytes:
    """The features of an article as bytes, the same on every machine."""
    printed = fingerprint(article)
    look = profile(article, printed.words)
    hashes = [printed.shingles, printed.quoted, printed.head, look.figures]
    vectors: list[Vector] = [getattr(look, name) for name in VECTORS]
    sizes = [len(part) for part in hashes] + [len(keys) for keys, _ in vectors]
    parts = [*hashes, *(keys for keys, _ in vectors), *(weights for _, weights in vectors)]
    return _COUNTS.pack(printed.words, look.weekdays, *sizes) + b"".join(_little(part).tobytes() for part in parts)


def unpacked(data: bytes) -> Features:
    """The features that `packed` made bytes of. Raises ValueError where the bytes are not whole."""
    if len(data) < _COUNTS.size:
        raise ValueError("these bytes are no features")
    words, weekdays, *sizes = _COUNTS.unpack_from(data)
    of_vectors = sizes[len(HASHES) :]
    if len(data) != _COUNTS.size + 4 * (sum(sizes) + sum(of_vectors)):
        raise ValueError("these bytes are no features")
    numbers = np.frombuffer(data, "<u4", offset=_COUNTS.size)
    parts, start = [], 0
    for size in (*sizes, *of_vectors):
        parts.append(numbers[start : start + size])
        start += size
    hashes = dict(zip(HASHES, parts, strict=False))
    keys, weights = parts[len(HASHES) : len(sizes)], parts[len(sizes) :]
    vectors = {name: Vector(k, w.view("<f4")) for name, k, w in zip(VECTORS, keys, weights, strict=True)}
    return Features(words, weekdays, hashes, vectors)


def _little(part: NDArray[Any]) -> NDArray[Any]:
    return part.astype(part.dtype.newbyteorder("<"), copy=False)
