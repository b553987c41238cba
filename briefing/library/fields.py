"""The names that people use for an article's fields, and how a value of any type is read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from briefing.library import dates
from briefing.model import Published
from briefing.text.harmless import one_line

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "og:title", "name"),
    "outlet": ("provider.name", "provider", "publisher.name", "publisher", "outlet", "publication", "newspaper",
               "site.name", "site", "site_name", "og:site_name", "source.name", "source.title", "source"),
    "date": ("publishedDateTime", "published", "published_at", "published_on", "date_published", "published_date",
             "publication_date", "publish_date", "pub_date", "article:published_time", "date", "datetime", "time", "created",
             "created_at"),
    "url": ("webUrl", "url", "link", "originalUrl", "canonical_url", "canonical", "source_url", "source.url", "source",
            "permalink", "href", "og:url"),
    "excerpt": ("excerpt", "standfirst", "description", "summary", "subtitle", "dek", "deck", "abstract", "og:description"),
    "topics": ("topics", "tags", "keywords", "categories"),
    "language": ("language", "lang", "in_language", "locale", "og:locale"),
    "authors": ("authors", "author", "byline", "creator", "dc:creator", "by"),
    "labels": ("genre", "section", "category", "kicker", "label", "content_type", "type"),
    "domain": ("provider.domain", "publisher.domain", "source.domain", "domain", "hostname"),
    "related": ("related",),
}  # fmt: skip
"""For each field the names that it goes by, best first; case, `-`, `_` and spaces do not matter, a dot steps into a mapping."""

_LANGUAGES = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
              "portuguese": "pt", "dutch": "nl", "russian": "ru", "ukrainian": "uk", "arabic": "ar", "persian": "fa",
              "polish": "pl", "turkish": "tr", "chinese": "zh", "japanese": "ja"}  # fmt: skip
_NOTHING = frozenset({"", "~", "null", "none", "n/a", "undefined"})
_MAX_TITLE = 1000
_MAX_LIST = 100


@dataclass(frozen=True, slots=True)
class Fields:
    """What is told of an article beside its text. None and empty mean that nothing tells."""

    title: str | None = None
    outlet: str | None = None
    published: Published | None = None
    url: str | None = None
    excerpt: str | None = None
    topics: tuple[str, ...] = ()
    language: str | None = None
    authors: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    related: tuple[Mapping[str, object], ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where title, outlet and published came from."""

    def filled(self, source: str, **found: object) -> "Fields":
        """These fields, with what `found` has for those that nothing has told yet, `source` noted for each."""
        new = {name: value for name, value in found.items() if value and not getattr(self, name)}
        return replace(self, **new, sources={**self.sources, **dict.fromkeys(new, source)})  # type: ignore[arg-type]


def read(values: Mapping[str, object], source: str = "front matter") -> Fields:
    """The fields that `values` (a front matter, an entry of a `related` list) tell; a value of a wrong type tells nothing."""
    flat = _by_name(values)
    url = _first(flat, "url", web_address)
    host = _first(flat, "domain", text) or (urlsplit(url).hostname if url else None)
    found = Fields().filled(
        source,
        title=_first(flat, "title", _title),
        outlet=_first(flat, "outlet", _outlet),
        published=_first(flat, "date", _published),
    )
    return replace(
        found.filled("web address", outlet=host and host.removeprefix("www.")),
        url=url,
        excerpt=_first(flat, "excerpt", text),
        topics=_first(flat, "topics", _list) or (),
        language=_first(flat, "language", _language),
        authors=_first(flat, "authors", _list) or (),
        labels=tuple(label for name in NAMES["labels"] if (label := text(flat.get(key(name))))),
        related=_first(flat, "related", _mappings) or (),
    )


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A field's name in one spelling: `published_date-time` and `publishedDateTime` are the one name."""
    return re.sub(r"[\s_-]+", "", name).lower()


def text(value: object) -> str | None:
    """A value as one harmless line, or None: of a list its first, of a mapping its name; dates as ISO 8601."""
    for _ in range(5):
        if isinstance(value, (list, tuple)):
            value = value[0] if value else None
        elif isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value) if abs(value) < 1e15 else None
    line = one_line(value) if isinstance(value, str) else ""
    return None if line.lower() in _NOTHING else line


def web_address(value: object) -> str | None:
    """An http or https address as written, or None."""
    line = text(value)
    if not line or " " in line or len(line) > 2000:
        return None
    try:
        parts = urlsplit(line)
        return line if parts.scheme.lower() in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _by_name(values: Mapping[str, object]) -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in values.items():
        flat.setdefault(key(str(name)), value)
        if isinstance(value, Mapping):
            for inner, deeper in value.items():
                flat.setdefault(f"{key(str(name))}.{key(str(inner))}", deeper)
    return flat


def _first(flat: Mapping[str, object], wanted: str, reader):  # type: ignore[no-untyped-def]  # returns what reader returns
    found = (reader(flat[key(name)]) for name in NAMES[wanted] if key(name) in flat)
    return next((value for value in found if value), None)


def _title(value: object) -> str | None:
    line = text(value)
    return line if line and len(line) <= _MAX_TITLE else None


def _outlet(value: object) -> str | None:
    line = text(value)
    return line if line and len(line) <= 100 and not web_address(line) else None


def _published(value: object) -> Published | None:
    line = text(value)
    return dates.parse(line) if line else None


def _language(value: object) -> str | None:
    line = (text(value) or "").lower()
    code = _LANGUAGES.get(line) or re.split(r"[-_]", line)[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else None


def _list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    found = (text(item) for item in value[:_MAX_LIST]) if isinstance(value, list) else iter([text(value)])
    return tuple(dict.fromkeys(item.strip("[]#") for item in found if item and item.strip("[]#")))


def _mappings(value: object) -> tuple[Mapping[str, object], ...]:
    return tuple(_entries(value)) if isinstance(value, list) else ()


def _entries(value: list[object]) -> Iterator[Mapping[str, object]]:
    # An entry that is no mapping keeps its place, so that the numbers of the others stay what they are in the file.
    return (entry if isinstance(entry, Mapping) else {} for entry in value[:_MAX_LIST])
