"""What the whole of a library must know of an article that has not changed: much less than its text."""

import re
import struct
import sys
from array import array
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from briefing.library import dates
from briefing.library.assemble import GAP, Draft
from briefing.library.creditlines import is_credit
from briefing.model import Article, Kind
from briefing.text.words import term, words

LEAST = 4
"""Articles of one outlet, no two of them copies or on one matter, that have a paragraph which is cut."""
LONGEST = 90
"""Words of a paragraph that may be furniture; what is longer is none."""
_HEAD = struct.Struct("<B7I2Q")
_TEXT = ("utf-8", "surrogatepass")
_WIDTHS = (4, 8, 8)
"""Bytes of a number of `matter`, `short` and `other`."""
_COUNT_BITS = 16
_LOOKED_AT = 50_000
"""Characters of an article in which dates are looked for."""
_ORDERS = (None, False, True)
_NUMBERS = re.compile(r"[-/]\d\d?[-/](?:19|20)\d\d")
_MARKS = tuple(mark + century for mark in "/-" for century in ("19", "20"))


class Trace(NamedTuple):
    """What is known of an article without its text, texts as hashes. There is one for every article: making it must cost little."""

    path: str
    """The article's path."""
    outlet: str | None
    """Its outlet."""
    unsure: str | None
    """A date whose day and month its file does not tell apart."""
    unsure_source: str
    """Where that date stands."""
    day_first: bool | None
    """Whether its file writes the day first, where it shows."""
    address: int
    """Its address on the web, without what follows `#`; 0 where there is none, and for an entry of a list."""
    own_id: int
    """The `id` of its front matter; 0 as above."""
    matter: bytes
    """The stems of its headline, numbers of 32 bits, the lowest byte first; empty where no paragraph can be furniture, as are the next two."""
    short: bytes
    """Its paragraphs that may be furniture, each once, numbers of 64 bits: in the low 16 the count of its words, then a hash."""
    other: bytes
    """The other paragraphs: long ones and credits."""


def trace_of(draft: Draft) -> Trace:
    """The trace of an article as it was read."""
    article = draft.article
    short, other = _paragraphs(article) if _may_have_furniture(article) else ({}, {})
    whole_file = article.file == article.path
    return Trace(
        path=article.path,
        outlet=article.outlet,
        unsure=draft.unsure,
        unsure_source=draft.unsure_source,
        day_first=_shown_order(draft),
        address=_hash((article.url or "").partition("#")[0].rstrip("/")) if whole_file else 0,
        own_id=_hash(article.metadata.get("id", "")) if whole_file else 0,
        matter=_little(array("I", map(_stem, sorted(_matter(article.title))) if short else ())),
        short=_little(array("Q", short)),
        other=_little(array("Q", other if short else ())),
    )


def kept(trace: Trace) -> bytes:
    """The trace as bytes, 80 and about ten a paragraph."""
    texts = [(text or "").encode(*_TEXT) for text in (trace.path, trace.outlet, trace.unsure, trace.unsure_source)]
    numbers = (trace.matter, trace.short, trace.other)
    counts = (len(part) // width for part, width in zip(numbers, _WIDTHS, strict=True))
    known = _ORDERS.index(trace.day_first) | (trace.outlet is not None) << 2 | (trace.unsure is not None) << 3
    head = _HEAD.pack(known, *map(len, texts), *counts, trace.address, trace.own_id)
    return b"".join((head, *texts, *numbers))


def restored(data: bytes) -> Trace:
    """The trace that `kept` made bytes of. Raises ValueError where the bytes are not whole."""
    if len(data) < _HEAD.size:
        raise ValueError("these bytes are no trace")
    known, path, outlet, unsure, source, matter, short, other, address, own_id = _HEAD.unpack_from(data)
    a, b, c, d, e, f, g, end = accumulate((_HEAD.size, path, outlet, unsure, source, 4 * matter, 8 * short, 8 * other))
    if end != len(data) or known > 14 or known & 3 == 3:
        raise ValueError("these bytes are no trace")
    return Trace(
        str(data[a:b], *_TEXT),
        str(data[b:c], *_TEXT) if known & 4 else None,
        str(data[c:d], *_TEXT) if known & 8 else None,
        str(data[d:e], *_TEXT),
        _ORDERS[known & 3],
        address,
        own_id,
        data[e:f],
        data[f:g],
        data[g:end],
    )


def number(part: str) -> int:
    """A paragraph as a number: the same for those that differ in case and white space only."""
    # Of all white space, only the space itself is printable.
    if "  " in part or not part.isprintable():
        part = " ".join(part.split())
    count = min(part.count(" ") + 1, (1 << _COUNT_BITS) - 1)
    return crc32(part.casefold().encode("utf-8", "replace")) << _COUNT_BITS | count


def counted(numbers: Iterable[int]) -> int:
    """How many words these paragraphs have."""
    return sum(number & ((1 << _COUNT_BITS) - 1) for number in numbers)


def may_be_furniture(part: str) -> bool:
    """Whether a paragraph is short, and no credit."""
    return part.count(" ") < LONGEST and not is_credit(part)


def draft_of(article: Article, trace: Trace) -> Draft:
    """The draft that an article as it was read, and its trace, were made of."""
    return Draft(article, trace.unsure, trace.unsure_source, trace.day_first)


def _may_have_furniture(article: Article) -> bool:
    return bool(article.outlet) and article.kind is not Kind.HEADLINE and article.file == article.path


def _paragraphs(article: Article) -> tuple[dict[int, None], dict[int, None]]:
    credited = {start for start, _ in article.credits}
    short: dict[int, None] = {}
    other: dict[int, None] = {}
    start = len(article.title) + len(GAP)
    for part in article.text[start:].split(GAP):
        fits = part.count(" ") < LONGEST and start not in credited
        (short if fits else other)[number(part)] = None
        start += len(part) + len(GAP)
    return short, {paragraph: None for paragraph in other if paragraph not in short}


def _shown_order(draft: Draft) -> bool | None:
    if draft.day_first is not None:
        return draft.day_first
    article = draft.article
    shown = "\n".join((article.text, *(cut.text for cut in article.cut), *article.metadata.values()))[:_LOOKED_AT]
    # A text is searched for a few letters ten times as fast as for a pattern.
    if not any(mark in shown for mark in _MARKS) or not _NUMBERS.search(shown):
        return None
    return dates.day_first(shown)


def _matter(title: str) -> set[str]:
    return {found for word, _ in words(title) if (found := term(word))}


@lru_cache(maxsize=50_000)
def _stem(stem: str) -> int:
    return crc32(stem.encode("utf-8", "replace"))


def _hash(text: str) -> int:
    if not text:
        return 0
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "little") or 1


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
