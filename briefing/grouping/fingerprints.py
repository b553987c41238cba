"""What is kept of an article to tell its copies: hashes of its words, of its head, and of what it quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.ragged import Dots, Ragged
from briefing.grouping.vectors import Floats, Places
from briefing.model import Article
from briefing.text.shingles import SIZE, Hashes, hashed, shingles

HEAD = 150
"""Shingles of the body that are its head."""
FEW = 25
"""Fewer own shingles tell nothing of how a text came to be: it is one long quotation."""

_QUOTED = re.compile(
    r'“[^“”\n]*(?:”|$)|"[^"\n]*(?:"|$)|«[^«»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)',
    re.MULTILINE,
)
"""Words in quotation marks; a mark that is not closed holds to the end of its paragraph, as news writes long quotations."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """An article as hashes of its shingles, in ascending order, each once; some five bytes a word."""

    words: int
    """Words of the body."""
    shingles: Hashes
    """Every shingle of headline and body, once."""
    quoted: Hashes
    """Those of which a word stands in quotation marks."""
    head: Hashes
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
    runs, quotations = [hashed(title)], []
    end = first = len(runs[0])
    for piece, quoted in _pieces(body):
        runs.append(hashed(piece))
        start, end = end, end + len(runs[-1])
        if quoted:
            quotations.append(slice(max(0, start - SIZE + 1), end))
    values = shingles(np.concatenate(runs))
    quoted_values = np.concatenate([values[part] for part in quotations] or [values[:0]])
    return Fingerprint(end - first, _once(values), _once(quoted_values), _once(values[first : first + HEAD]))


def _once(hashes: Hashes) -> Hashes:
    """In ascending order, each once: `numpy.unique`, which takes longer over a few hundred."""
    ordered = np.sort(hashes)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def overlap(a: Fingerprint, b: Fingerprint) -> Overlap:
    """What two texts have in common. A text without words has nothing in common with any."""
    short, long = sorted((a, b), key=lambda one: (len(one.shingles), one.shingles.tobytes()))
    both = short.shingles[_inside(short.shingles, long.shingles)]
    share = len(both) / len(short.shingles) if len(both) else 0.0
    heads = (_carried(short, long, both), _carried(long, short, both))
    return Overlap(share, _own(short, long, both, share), heads)


def shared(texts: Sequence[Hashes], low: Places, high: Places) -> Floats:
    """The share that `overlap` tells, of each pair of places in `texts`."""
    sizes = np.array([len(one) for one in texts])
    ordered = sizes[low] <= sizes[high]
    short, long = np.where(ordered, low, high), np.where(ordered, high, low)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    both = Dots(Ragged(starts, np.concatenate(texts), np.zeros(0, np.float32)))(np.arange(len(texts)), long, short)
    return np.asarray(both / np.maximum(1, sizes[short]))


def _carried(of: Fingerprint, other: Fingerprint, both: Hashes) -> float:
    return int(_inside(both, of.head).sum()) / max(1, min(len(of.head), len(other.shingles)))


def _own(a: Fingerprint, b: Fingerprint, both: Hashes, share: float) -> float:
    least = min(len(one.shingles) - len(one.quoted) for one in (a, b))
    if least < FEW:
        return share
    return int((~_inside(both, a.quoted) & ~_inside(both, b.quoted)).sum()) / least


def _inside(hashes: Hashes, of: Hashes) -> NDArray[np.bool_]:
    """Which of `hashes` stand in `of`; both are in ascending order."""
    if not len(of):
        return np.zeros(len(hashes), np.bool_)
    return np.equal(of[np.minimum(np.searchsorted(of, hashes), len(of) - 1)], hashes)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in pieces, each with whether it stands in quotation marks."""
    last = 0
    for found in _QUOTED.finditer(text):
        yield text[last : found.start()], False
        yield found[0], True
        last = found.end()
    yield text[last:], False
