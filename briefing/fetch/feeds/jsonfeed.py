"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Mapping
from typing import Any

from briefing.fetch.feeds.moments import moment
from briefing.fetch.feeds.telling import address, as_html, language, line, names
from briefing.fetch.nouns import Entry, Feed, NotFetched
from briefing.text.harmless import one_line

_MOST = 5000
"""Entries that are looked at."""


def feed(text: str, url: str) -> Feed:
    """The feed that `text` is; entries may share an id. Raises NotFetched."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotFetched("is JSON that cannot be read") from error
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        raise NotFetched("is JSON, but no feed")
    site = address(told.get("home_page_url"), url)
    spoken = language(told.get("language"))
    authors = _authors(told)
    listed = told["items"][:_MOST]
    items = [item for item in listed if isinstance(item, dict)]
    problems = ("has entries that are none, which were left out",) if len(items) < len(listed) else ()
    entries = tuple(_entry(item, site or url, spoken, authors) for item in items)
    return Feed(line(told.get("title")), site, entries, problems)


def _entry(item: Mapping[str, Any], base: str, spoken: str | None, authors: tuple[str, ...]) -> Entry:
    title = line(item.get("title"))
    url = address(item.get("url"), base) or address(item.get("external_url"), base)
    published, updated = moment(item.get("date_published")), moment(item.get("date_modified"))
    return Entry(
        id=_id(item.get("id")) or url or f"{title} {published or updated or ''}".strip(),
        title=title,
        url=url,
        published=published or updated,
        updated=updated if published and updated and updated > published else None,
        authors=_authors(item) or authors,
        topics=names(_listed(item.get("tags"))),
        language=language(item.get("language"), spoken),
        excerpt=as_html(_text(item.get("summary"))),
        content=_text(item.get("content_html")) or as_html(_text(item.get("content_text"))),
    )


def _id(value: object) -> str:
    # version 1.0 lets it be a number
    return one_line(str(value)) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _authors(told: Mapping[str, Any]) -> tuple[str, ...]:
    said = (*_listed(told.get("authors")), told.get("author"))
    return names(each.get("name") for each in said if isinstance(each, dict))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
