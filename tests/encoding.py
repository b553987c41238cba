"""A made-up sentence encoder, small enough to know what it says: a sentence is the hashed bag of its stems."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from zlib import crc32

import numpy as np

from briefing.framing.statements import meaning
from briefing.framing.statements.likeness import FEATURES
from briefing.framing.statements.meaning import FEATURES as MEANING_FEATURES
from briefing.framing.statements.meaning import Learned
from briefing.text.words import terms

WIDTH = 64
ALL_FEATURES = (*FEATURES, *MEANING_FEATURES)
ONLY_MEANING = Learned(
    mean=(0.0,) * WIDTH,
    bias=-4.0,
    weights=dict.fromkeys(ALL_FEATURES, 0.0) | {"meaning": 8.0},
    wrong=0.11,
    missed=0.22,
)
"""Weights with which nothing counts but the vectors."""


@contextmanager
def knowing_stems() -> Iterator[None]:
    """Weights for the made-up encoder stand beside those that are shipped."""
    tables = meaning._tables()
    tables["stems 1"] = ONLY_MEANING
    yield
    del tables["stems 1"]


class StemEncoder:
    """Encodes by stems, and remembers what it was asked."""

    def __init__(self, version: str = "stems 1") -> None:
        self.version = version
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.asked += texts
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for stem in terms(text):
                row[crc32(stem.encode()) % WIDTH] += 1
            row[0] += not row.any()
            row /= np.linalg.norm(row)
        return rows
