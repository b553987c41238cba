"""What is kept of an article to tell its copies: hashes of its words, of its head, and of what it quotes."""

import re
import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing.model import Article
from briefing.text.shingles import SIZE, Hashes, shingles
from briefing.text.words import WORD

METHOD = "copies-2"
"""Version of what a fingerprint holds: one of another version must be made anew."""
HEAD = 150
"""Shingles of the body that are its head."""
FEW = 25
"""Fewer own shingles tell nothing of how a text came to be: it is one long quotation."""

Packed: TypeAlias = "array[int]"
"""Hashes in ascending order, four bytes each: a set of them takes ten times as much."""

_QUOTED = re.compile(
    r'“[^“”\n]*(?:”|$)|"[^"\n]*(?:"|$)|«[^«»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)',
    re.MULTILINE,
)
"""Words in quotation marks; a mark that is not closed holds to the end of its paragraph, as news writes long quotations."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """An article as hashes of its shingles; some five bytes a word."""

    words: int
    """Words of the body."""
    shingles: Packed
    """Every shingle of headline and body, once."""
    quoted: Packed
    """Those of which a word stands in quotation marks."""
    head: Packed
    """Those of the body's first 150 places."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common; shares are from 0 to 1."""

    share: float
    """Of the shorter text's shingles, how many both texts hold (containment: Broder 1997, section 2)."""
    own: float
    """The same of shingles outside of quotation marks: what is quoted was said by others, whoever prints it."""
    heads: tuple[float, float]
    """Of the head of the shorter and of the longer text, how much stands in the other one, as far as that has room for it."""


def fingerprint(article: Article) -> Fingerprint:
    """What is kept of `article`. The writing of apostrophes makes no difference, nor do capitals."""
    title, _, body = article.text.lower().replace("’", "'").replace("‘", "'").partition("\n")
    words, quotations = WORD.findall(title), []
    first = len(words)
    for piece, quoted in _pieces(body):
        start = len(words)
        words += WORD.findall(piece)
        if quoted:
            quotations.append(slice(max(0, start - SIZE + 1), len(words)))
    values = shingles(words)
    quoted_values = np.concatenate([values[part] for part in quotations] or [values[:0]])
    return Fingerprint(
        len(words) - first, _packed(values), _packed(quoted_values), _packed(values[first : first + HEAD])
    )


def kept(of: Fingerprint) -> bytes:
    """A fingerprint as bytes, the same on every machine."""
    parts = (of.shingles, of.quoted, of.head)
    counts = struct.pack("<4I", of.words, *map(len, parts))
    return counts + b"".join(_little(part).tobytes() for part in parts)


def restored(data: bytes) -> Fingerprint:
    """The fingerprint that `kept` made bytes of. Raises ValueError where the bytes are not whole."""
    counts = struct.Struct("<4I")
    if len(data) < counts.size or len(data) != counts.size + 4 * sum(counts.unpack_from(data)[1:]):
        raise ValueError("these bytes are no fingerprint")
    words, *sizes = counts.unpack_from(data)
    hashes = _little(array("I", data[counts.size :]))
    first, second = sizes[0], sizes[0] + sizes[1]
    return Fingerprint(words, hashes[:first], hashes[first:second], hashes[second:])


def _little(hashes: Packed) -> Packed:
    """`hashes` in the order of bytes of most machines, or back from it."""
    if sys.byteorder == "big":
        hashes = hashes[:]
        hashes.byteswap()
    return hashes


def overlap(a: Fingerprint, b: Fingerprint) -> Overlap:
    """What two texts have in common. A text without words has nothing in common with any."""
    short, long = sorted((a, b), key=lambda one: (len(one.shingles), one.shingles))
    both = _of(short.shingles)
    both = both[_inside(both, long.shingles)]
    share = len(both) / len(short.shingles) if len(both) else 0.0
    heads = (_carried(short, long, both), _carried(long, short, both))
    return Overlap(share, _own(short, long, both, share), heads)


def _carried(of: Fingerprint, other: Fingerprint, both: Hashes) -> float:
    return int(_inside(both, of.head).sum()) / max(1, min(len(of.head), len(other.shingles)))


def _own(a: Fingerprint, b: Fingerprint, both: Hashes, share: float) -> float:
    least = min(len(one.shingles) - len(one.quoted) for one in (a, b))
    if least < FEW:
        return share
    return int((~_inside(both, a.quoted) & ~_inside(both, b.quoted)).sum()) / least


def _inside(hashes: Hashes, of: Packed) -> NDArray[np.bool_]:
    """Which of `hashes` stand in `of`; both are in ascending order."""
    if not of:
        return np.zeros(len(hashes), np.bool_)
    found = _of(of)
    return np.equal(found[np.minimum(np.searchsorted(found, hashes), len(found) - 1)], hashes)


def _of(packed: Packed) -> Hashes:
    return np.frombuffer(packed, np.uint32) if packed else np.zeros(0, np.uint32)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in pieces, each with whether it stands in quotation marks."""
    last = 0
    for found in _QUOTED.finditer(text):
        yield text[last : found.start()], False
        yield found[0], True
        last = found.end()
    yield text[last:], False


def _packed(hashes: Hashes) -> Packed:
    return array("I", np.unique(hashes).tobytes())
