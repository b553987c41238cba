"""RSS, Atom and RDF, read by feedparser."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from briefing.fetch.feeds import xmlbounds
from briefing.fetch.feeds.moments import moment
from briefing.fetch.feeds.telling import address, as_html, in_paragraphs, language, line, names
from briefing.fetch.feeds.xmltext import Root, broken_off, mended
from briefing.fetch.nouns import Entry, Feed
from briefing.text.harmless import one_line

_TAG = re.compile(r"</?[a-zA-Z]")
_TEXTS = {"text/plain", "text/html", "application/xhtml+xml", ""}


def feed(text: str, root: Root, url: str) -> Feed:
    """The feed that stands in `text` from `root` on; entries may share an id. Raises NotFetched where it is beyond all bounds."""
    text = mended(text[root.start :])
    xmlbounds.check(text)
    end = broken_off(text, root)
    read = feedparser.parse(
        # never bytes or text alone, which it would take for the name of a file or an address to ask
        BytesIO(text[:end].encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,  # it is read as text, by what reads all HTML
    )
    about = read["feed"]
    site = address(about.get("link"), url)
    spoken = language(about.get("language"))
    problems = ["breaks off: its last entry was left out"] if end is not None else []
    if read.get("bozo") and not problems:
        problems = ["is not well-formed: it was read as far as it can be"]
    atom = root.name == "feed"
    entries = tuple(_entry(told, site or url, spoken, atom) for told in read["entries"])
    return Feed(_title(about, atom), site, entries, tuple(problems))


def _entry(told: Mapping[str, Any], base: str, spoken: str | None, atom: bool) -> Entry:
    url = _page(told, base)
    published, updated = _moment(told, "published"), _moment(told, "updated")
    title = _title(told, atom)
    excerpt, content = _html(told.get("summary_detail") or {}), _content(told)
    return Entry(
        id=one_line(told.get("id") or "") or url or f"{title} {published or updated or ''}".strip(),
        title=title,
        url=url,
        published=published or updated,
        updated=updated if published and updated and updated > published else None,
        authors=_authors(told),
        topics=names(tag.get("label") or tag.get("term") for tag in told.get("tags", ())),
        language=_language(told, spoken),
        excerpt=excerpt,
        content=content,
    )


def _page(told: Mapping[str, Any], base: str) -> str | None:
    """The entry's page: where a feed's service counts its readers, the address behind that."""
    id = told.get("id")
    named = (told.get("feedburner_origlink"), told.get("link"), *_links(told))
    # feedparser takes every id of RSS for a link, numbers too
    links = (value for value in named if value != id or "/" in str(value))
    return next((found for value in links if (found := address(value, base))), None)


def _links(told: Mapping[str, Any]) -> Iterator[object]:
    return (link.get("href") for link in told.get("links", ()) if link.get("rel") == "alternate")


def _moment(told: Mapping[str, Any], name: str) -> datetime | None:
    # asked of the dictionary itself: of an entry without `updated`, feedparser's own would give `published`
    said, parsed = dict.get(told, name), dict.get(told, f"{name}_parsed")  # type: ignore[call-overload]
    if found := moment(said):
        return found
    try:
        return moment(datetime(*parsed[:6]).replace(tzinfo=UTC).isoformat()) if parsed else None
    except (ValueError, TypeError):
        return None


def _title(told: Mapping[str, Any], atom: bool) -> str:
    """Its title; of RSS as HTML, whatever feedparser takes it for, since nothing there says what it is."""
    kind = (told.get("title_detail") or {}).get("type")
    return line(told.get("title"), html=not atom or kind != "text/plain")


def _authors(told: Mapping[str, Any]) -> tuple[str, ...]:
    several = [author.get("name") for author in told.get("authors", ())]
    # of one author the words of the feed: feedparser finds the end of an address of mail wrongly
    return names([told.get("author")] if len(several) == 1 else several)


def _content(told: Mapping[str, Any]) -> str:
    """The longest of an entry's texts."""
    return max(map(_html, told.get("content", ())), key=len, default="")


def _html(said: Mapping[str, Any]) -> str:
    kind, value = said.get("type") or "", said.get("value") or ""
    if kind not in _TEXTS or not isinstance(value, str):
        return ""
    return as_html(value) if kind == "text/plain" else value if _TAG.search(value) else in_paragraphs(value)


def _language(told: Mapping[str, Any], spoken: str | None) -> str | None:
    details = (*told.get("content", ()), told.get("summary_detail") or {}, told.get("title_detail") or {})
    return language(told.get("language"), *(each.get("language") for each in details), spoken)
