"""Feeds that a web page names."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple

from briefing.fetch.feeds.decoding import decoded
from briefing.fetch.feeds.telling import address, line

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
_TAG = re.compile(r"<(link|a|base)(?=[\s/])([^<>]{1,5000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?<![\w:-])([\w:-]{1,30})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


class Found(NamedTuple):
    """A feed that a page names."""

    url: str
    title: str
    """What the page calls it; empty where it does not."""


def feeds_in(content: bytes, content_type: str, url: str) -> tuple[Found, ...]:
    """The feeds that the page from `url` names, in its order, each once: those of its head, else its links that look like feeds'."""
    tags = list(_tags(decoded(content, content_type)[:_LONGEST]))
    base = next((told["href"] for name, told in tags if name == "base"), "")
    base = address(base, url) or url
    named = _once((told for name, told in tags if name == "link" and _names_feed(told)), base)
    return named or _once((told for name, told in tags if name == "a" and _looks_like_feed(told["href"])), base)


def _tags(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Name and attributes of what links to something. Not by the standard library's parser, which raises on some pages."""
    for tag in islice(_TAG.finditer("".join(_without_comments(html))), _MOST_LINKS):
        found = _ATTRIBUTE.finditer(tag[2])
        told = {each[1].lower(): unescape(each[2] or each[3] or each[4] or "").strip() for each in found}
        if told.get("href"):
            yield tag[1].lower(), told


def _without_comments(html: str) -> Iterator[str]:
    at = 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start)) >= 0:
        yield html[at:start]
        at = end + 3
    yield html[at:]


def _names_feed(told: dict[str, str]) -> bool:
    rel = told.get("rel", "").lower().split()
    kind = told.get("type", "").lower().partition(";")[0].strip()
    if not ({"alternate", "feed"} & set(rel)) or "stylesheet" in rel:
        return False
    return kind in _TYPES and not any(sign in told["href"].lower() for sign in _NOT_FEEDS)


def _looks_like_feed(href: str) -> bool:
    small = href.lower()
    return any(sign in small for sign in _LOOKS_LIKE) and not any(sign in small for sign in _NOT_FEEDS)


def _once(links: Iterable[dict[str, str]], base: str) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for told in links:
        if url := address(told["href"], base):
            found.setdefault(url, Found(url, line(told.get("title"))))
    return tuple(found.values())[:_MOST]
