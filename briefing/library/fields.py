"""The names that people use for an article's fields, and how a value of any type is read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from urllib.parse import urlsplit

from briefing.library import dates
from briefing.library.agencies import names_agency
from briefing.model import Published
from briefing.text.harmless import one_line

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "og:title", "twitter:title", "dc.title", "subject", "heading", "name"),
    "outlet": ("provider.name", "provider", "publisher.name", "publisher", "outlet", "publication", "newspaper",
               "site.name", "site", "site_name", "og:site_name", "website", "feed.title", "feed_title", "feed_name", "feed",
               "channel", "journal", "source.name", "source.title", "source", "from"),
    "date": ("publishedDateTime", "published", "published_at", "published_on", "date_published", "published_date",
             "publication_date", "publish_date", "pub_date", "article:published_time", "date", "datetime", "time",
             "dc.date.issued", "dc.date", "parsely-pub-date", "sailthru.date", "issued", "posted", "posted_on", "sent",
             "timestamp", "created", "created_at"),
    "url": ("webUrl", "url", "link", "originalUrl", "canonical_url", "canonical", "source_url", "source.url", "source",
            "permalink", "href", "og:url", "external_url", "twitter:url", "uri", "origin", "guid"),
    "excerpt": ("excerpt", "standfirst", "description", "summary", "subtitle", "dek", "deck", "abstract", "teaser", "lede",
                "subheading", "og:description", "twitter:description"),
    "topics": ("topics", "tags", "keywords", "categories", "news_keywords", "article:tag"),
    "language": ("language", "lang", "in_language", "locale", "og:locale", "dc.language"),
    "authors": ("authors", "author", "byline", "creator", "dc:creator", "dc.creator", "parsely-author", "by"),
    "labels": ("genre", "section", "category", "kicker", "label", "content_type", "type", "@type", "article_type", "format",
               "articleSection", "article:section", "parsely-section", "section_name", "pillar", "column", "categories"),
    "domain": ("provider.domain", "publisher.domain", "source.domain", "domain", "hostname"),
    "saved": ("saved", "saved_at", "date_saved", "clipped", "clipped_at", "retrieved", "retrieved_at", "accessed",
              "date_accessed", "downloaded", "fetched", "fetched_at", "archived", "date_added"),
    "related": ("related",),
}  # fmt: skip
"""For each field the names that it goes by, best first; case, `-`, `_` and spaces do not matter, a dot steps into a mapping."""

Names = Mapping[str, Sequence[str]]
_LANGUAGES = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
              "portuguese": "pt", "dutch": "nl", "russian": "ru", "ukrainian": "uk", "arabic": "ar", "persian": "fa",
              "polish": "pl", "turkish": "tr", "chinese": "zh", "japanese": "ja"}  # fmt: skip
_NOTHING = frozenset({"", "~", "null", "none", "n/a", "undefined"})
_MAX_TITLE = 1000
_ADDRESS = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>")
_ORGANISATION = re.compile(
    r"\b(?:News(?:room|desk)?|Times|Post|Herald|Media|Journal|Network|Broadcasting|Radio|Television|TV|Tribune|Gazette|Magazine|"
    r"Newspaper|Observer|Chronicle|Courier|Daily|Weekly)$"
)
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
    saved: Published | None = None
    """When the reader saved it: what a relative date counts from."""
    unsure: str | None = None
    """A date whose day and month cannot be told apart."""
    day_first: bool | None = None
    """Whether the day comes first in dates like 5/6/2022, where something tells."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where title, outlet and published came from."""

    def filled(self, source: str, **found: object) -> "Fields":
        """These fields, with what `found` has for those that nothing has told yet, `source` noted for each."""
        new = {name: value for name, value in found.items() if value and not getattr(self, name)}
        if not new:
            return self
        return replace(self, **new, sources={**self.sources, **dict.fromkeys(new, source)})  # type: ignore[arg-type]


_NO_FIELDS = Fields()


def read(values: Mapping[str, object], source: str = "front matter", names: Names = NAMES) -> Fields:
    """The fields that `values` (a front matter, an entry of a `related` list) tell; a value of a wrong type tells nothing."""
    flat = _by_name(values)
    if not flat:
        return _NO_FIELDS

    def first(wanted: str, reader):  # type: ignore[no-untyped-def]  # returns what reader returns
        spelled = _spelled(tuple(names[wanted]))
        for name in () if spelled.keys().isdisjoint(flat) else spelled:
            if name in flat and (value := reader(flat[name])):
                return value
        return None

    url = first("url", web_address)
    host = first("domain", text) or (urlsplit(url).hostname if url else None)
    day_first = first("language", _day_first)
    published = first("date", _published)
    found = Fields(
        url=url,
        excerpt=first("excerpt", text),
        topics=first("topics", _topics) or (),
        language=first("language", _language),
        authors=first("authors", _authors) or (),
        labels=tuple(label for name in _spelled(tuple(names["labels"])) if name in flat for label in _list(flat[name])),
        related=first("related", _mappings) or (),
        saved=first("saved", _published),
        unsure=None if published else first("date", _unsure),
        day_first=None if day_first is None else day_first == "day",
    ).filled(source, title=first("title", _title), outlet=first("outlet", _outlet), published=published)
    if found.outlet:
        return found
    return found.filled("author", outlet=first("authors", _organisation)).filled("web address", outlet=_site(host))


def names_with(extra: Names) -> Names:
    """`NAMES`, each field's `extra` names after its own; an unknown field of `extra` is left out."""
    return {field: (*names, *map(str, extra.get(field, ()))) for field, names in NAMES.items()}


@cache
def known() -> frozenset[str]:
    """Every name of every field, as `key` spells it."""
    return frozenset(key(name.partition(".")[0]) for names in NAMES.values() for name in names) | frozenset(
        key(name) for names in NAMES.values() for name in names
    )


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A field's name in one spelling: `published_date-time` and `publishedDateTime` are the one name."""
    return re.sub(r"[\s_-]+", "", name).lower()


@lru_cache(maxsize=64)
def _spelled(names: tuple[str, ...]) -> Mapping[str, None]:
    return dict.fromkeys(map(key, names))


def text(value: object) -> str | None:
    """A value as one harmless line, or None: of a list its first, of a mapping its name; dates as ISO 8601."""
    if isinstance(value, str):
        line = one_line(value)
        return None if line.lower() in _NOTHING else line
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
    if not line or "//" not in line or " " in line or len(line) > 2000:
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


def _title(value: object) -> str | None:
    line = text(value)
    return line if line and len(line) <= _MAX_TITLE else None


def _outlet(value: object) -> str | None:
    line = _ADDRESS.sub("", text(value) or "").strip(' "[]')
    return line if line and len(line) <= 100 and not web_address(line) else None


def _organisation(value: object) -> str | None:
    """The name of an author who is no person: `BBC News`, not an agency's."""
    line = text(value)
    told = isinstance(value, Mapping) and str(value.get("@type", "")).endswith("Organization")
    if not line or len(line.split()) > 5 or names_agency(line) or web_address(line):
        return None
    return line if told or _ORGANISATION.search(line) else None


def _site(host: str | None) -> str | None:
    return host.removeprefix("www.").removesuffix(".") or None if host else None


def _published(value: object) -> Published | None:
    line = text(value)
    return dates.parse(line) if line else None


def _unsure(value: object) -> str | None:
    line = text(value)
    return line if line and dates.is_unsure(line) else None


def _day_first(value: object) -> str | None:
    """`day` or `month` by the country of a locale: only Americans write the month first."""
    line = (text(value) or "").replace("_", "-").lower()
    language, _, country = line.partition("-")
    if not re.fullmatch(r"[a-z]{2}", language) or (language == "en" and not country):
        return None
    return "month" if country.endswith("us") else "day"


def _language(value: object) -> str | None:
    line = (text(value) or "").lower()
    code = _LANGUAGES.get(line) or re.split(r"[-_]", line)[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else None


def _list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    found = (text(item) for item in value[:_MAX_LIST]) if isinstance(value, list) else iter([text(value)])
    return tuple(dict.fromkeys(item.strip("[]#") for item in found if item and item.strip("[]#")))


def _topics(value: object) -> tuple[str, ...]:
    # The web clipper's own tag says nothing of the article.
    return tuple(topic for topic in _list(value) if topic.lower() != "clippings")


def _authors(value: object) -> tuple[str, ...]:
    return tuple(author for author in _list(value) if not web_address(author))


def _mappings(value: object) -> tuple[Mapping[str, object], ...]:
    return tuple(_entries(value)) if isinstance(value, list) else ()


def _entries(value: list[object]) -> Iterator[Mapping[str, object]]:
    # An entry that is no mapping keeps its place, so that the numbers of the others stay what they are in the file.
    return (entry if isinstance(entry, Mapping) else {} for entry in value[:_MAX_LIST])
