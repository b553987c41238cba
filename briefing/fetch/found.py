"""Feeds that a web page names."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from briefing.fetch.decoding import decoded
from briefing.fetch.telling import address, line

_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json",
     "application/xml", "text/xml"}
)  # fmt: skip
_NOT_FEEDS = ("oembed", "wp-json", "manifest", "opensearch", "sitemap", "comments/feed")
_LOOKS_LIKE = (
    "/rss",
    "/feed",
    "/atom",
    ".rss",
    ".atom",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feed.json",
    "feeds.",
)
_LONGEST = 2**20
"""Characters of a page that are looked at."""
_MOST = 20
_MOST_LINKS = 5000


class Found(NamedTuple):
    """A feed that a page names."""

    url: str
    title: str
    """What the page calls it; empty where it does not."""


def feeds_in(content: bytes, content_type: str, url: str) -> tuple[Found, ...]:
    """The feeds that the page from `url` names, in its order, each once: those of its head, else its links that look like feeds'."""
    links = _Links()
    links.feed(decoded(content, content_type)[:_LONGEST])
    base = address(links.base, url) or url
    named = _once(links.named, base)
    return named or _once((link for link in links.others if _looks_like_feed(link[0])), base)


class _Links(HTMLParser):
    """Collects what a page links to."""

    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.named: list[tuple[str, str]] = []
        self.others: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        href = told.get("href", "").strip()
        if not href or len(self.named) + len(self.others) >= _MOST_LINKS:
            return
        if tag == "base" and not self.base:
            self.base = href
        elif tag == "link" and _names_feed(told):
            self.named.append((href, told.get("title", "")))
        elif tag == "a":
            self.others.append((href, told.get("title", "")))


def _names_feed(told: dict[str, str]) -> bool:
    rel = told.get("rel", "").lower().split()
    kind = told.get("type", "").lower().partition(";")[0].strip()
    if not ({"alternate", "feed"} & set(rel)) or "stylesheet" in rel:
        return False
    return kind in _TYPES and not any(sign in told["href"].lower() for sign in _NOT_FEEDS)


def _looks_like_feed(href: str) -> bool:
    small = href.lower()
    return any(sign in small for sign in _LOOKS_LIKE) and not any(sign in small for sign in _NOT_FEEDS)


def _once(links: Iterator[tuple[str, str]] | list[tuple[str, str]], base: str) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for href, title in links:
        if url := address(href, base):
            found.setdefault(url, Found(url, line(title)))
    return tuple(found.values())[:_MOST]
