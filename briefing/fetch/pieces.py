"""From an entry to the article that is kept: its own text where the feed has it whole, else that of its page."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import blake2b
from typing import Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from briefing.fetch.nouns import Answer, Entry, Feed, Piece, Source
from briefing.text.harmless import harmless, one_line

TEASER = 150
"""Words below which the text of a feed is taken for a teaser, and its page is asked for. Not tuned: feeds of whole articles have
more, but for short notices, whose pages have no more either."""
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|see) (?:more|on)|continue reading)\W*$", re.IGNORECASE)
_TRACKING = re.compile(
    r"(?:utm_|at_|xtor$|fbclid$|gclid$|mc_[ce]id$|ns_|cmpid$|smid$|partner$|ref_?src$)", re.IGNORECASE
)
_TITLE = 100
"""Letters of a headline that is made of a text's first words, at most."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The article of a page, and what its head says; None and empty where it says nothing."""

    text: str
    """Paragraphs, parted by an empty line."""
    title: str | None = None
    outlet: str | None = None
    published: datetime | date | None = None
    """As precisely as the page says."""
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    excerpt: str | None = None
    language: str | None = None
    url: str | None = None
    """The address that it calls its own."""


class Reads(Protocol):
    """Reads HTML. The library does it; who fetches passes it in."""

    def page(self, answer: Answer) -> PageText:
        """The article of a page. Raises NotFetched where there is none."""

    def fragment(self, html: str) -> str:
        """The text of a piece of HTML, in paragraphs parted by an empty line."""

    def text(self, content: bytes, name: str) -> PageText:
        """The article of a text that is in a file of this name. Raises NotFetched where there is none."""


def digest_of(entry: Entry) -> bytes:
    """Another one when a feed says something else of an entry: 16 bytes."""
    told = (entry.title, entry.excerpt, entry.content, entry.updated.isoformat() if entry.updated else "")
    return blake2b("\0".join(" ".join(one.split()) for one in told).encode("utf-8", "replace"), digest_size=16).digest()


def page_of(entry: Entry) -> str:
    """What an entry is known by in other feeds: page and headline, since some feeds link all entries to one page; empty without a page."""
    return f"{plain_address(entry.url)} {entry.title.casefold()}" if entry.url else ""


def plain_address(url: str) -> str:
    """An address without what only tells its site where the reader came from."""
    parts = urlsplit(url)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
    query = urlencode(kept) if len(kept) < len(parse_qsl(parts.query, keep_blank_values=True)) else parts.query
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def is_teaser(text: str) -> bool:
    """Whether a feed's text is short, or broken off."""
    return len(text.split()) < TEASER or bool(_BROKEN_OFF.search(text[-80:]))


def of_entry(entry: Entry, feed: Feed, source: Source, reads: Reads, now: datetime) -> Piece | None:
    """The article as the feed has it; None where the entry has neither a headline nor any text."""
    excerpt = harmless(reads.fragment(entry.excerpt)) if entry.excerpt else ""
    text = harmless(reads.fragment(entry.content)) if entry.content else excerpt
    title = one_line(entry.title) or first_words(text)
    if not title:
        return None
    return Piece(
        title=title,
        text=text,
        fetched=now,
        outlet=source.outlet or one_line(feed.title) or None,
        published=entry.published,
        updated=entry.updated,
        url=plain_address(entry.url) if entry.url else None,
        authors=entry.authors,
        topics=entry.topics,
        excerpt=one_line(excerpt) if excerpt and excerpt != text else None,
        language=entry.language,
    )


def with_page(piece: Piece, page: PageText, url: str, source: Source) -> Piece:
    """The article with its page's text, where that is the longer one, and what only the page tells."""
    longer = len(page.text.split()) > len(piece.text.split())
    excerpt = piece.excerpt or (one_line(piece.text) if longer else None) or page.excerpt
    return replace(
        piece,
        text=page.text if longer else piece.text,
        outlet=source.outlet or page.outlet or piece.outlet,
        published=piece.published or page.published,
        url=plain_address(url),
        authors=piece.authors or page.authors,
        topics=piece.topics or page.topics,
        excerpt=excerpt,
        language=piece.language or page.language,
    )


def first_words(text: str) -> str:
    """A headline made of a text's first words."""
    line = one_line(text)
    return line if len(line) <= _TITLE else line[:_TITLE].rsplit(" ", 1)[0] + " …"
