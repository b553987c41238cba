"""A feed of any kind, read: RSS, Atom, RDF or JSON Feed, as far as it can be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b

from briefing.fetch.feeds import jsonfeed, xmlfeed
from briefing.fetch.feeds.decoding import decoded
from briefing.fetch.feeds.telling import LINE
from briefing.fetch.feeds.xmltext import is_feed, root
from briefing.fetch.nouns import Entry, Feed, NotFetched

MOST = 500
"""Entries that are taken of a feed: the first, which are the newest of most."""
_EXCERPT = 50_000
_CONTENT = 1_000_000
"""Characters of HTML, at most."""
_OTHERS = {
    "html": "is a web page, not a feed",
    "opml": "is a list of feeds (OPML), not a feed: import it",
    "urlset": "is a map of a site, not a feed",
    "sitemapindex": "is a map of a site, not a feed",
    "error": "is a server's word of an error, not a feed",
}


def feed_of(content: bytes, headers: Mapping[str, str], url: str) -> Feed:
    """The feed that a server answered with from `url`; names of `headers` in lower case. Raises NotFetched where it is none."""
    text = decoded(content, headers.get("content-type", ""))
    start = text.lstrip("\ufeff \t\r\n\0")[:1]
    if not start:
        raise NotFetched("is empty")
    if start in "{[":
        found = jsonfeed.feed(text.lstrip("\ufeff \t\r\n\0"), url)
    elif is_feed(place := root(text)):
        found = xmlfeed.feed(text, place, url)
    else:
        raise NotFetched(_OTHERS.get(place.name, "is a web page, not a feed" if _is_page(text) else "is no feed"))
    entries = tuple(_once(map(_bounded, found.entries)))
    more = (f"has {len(entries):,} entries, of which the first {MOST} were read",) if len(entries) > MOST else ()
    return replace(found, entries=entries[:MOST], problems=(*found.problems, *more))


def _once(entries: Iterator[Entry]) -> Iterator[Entry]:
    """The entries, each id once. Where a feed gives one id to entries of several pages, these are told apart by their pages."""
    several = tuple(entries)
    pages: dict[str, set[str | None]] = defaultdict(set)
    for entry in several:
        pages[entry.id].add(entry.url)
    told = (replace(each, id=f"{each.id} {each.url or ''}") if len(pages[each.id]) > 1 else each for each in several)
    seen: set[str] = set()
    for entry in told:
        if entry.id and entry.id not in seen:
            seen.add(entry.id)
            yield entry


def _bounded(entry: Entry) -> Entry:
    id = entry.id if len(entry.id) <= LINE else blake2b(entry.id.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return replace(entry, id=id, excerpt=entry.excerpt[:_EXCERPT], content=entry.content[:_CONTENT])


def _is_page(text: str) -> bool:
    head = text[:5000].lower()
    return any(tag in head for tag in ("<html", "<!doctype html", "<body", "<head"))
