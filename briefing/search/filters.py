"""Which articles pass the filters of a query."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from briefing.search.catalogue import Entry
from briefing.search.fold import fold, tokens
from briefing.search.query import Filter, Query


def passes(entry: Entry, query: Query) -> bool:
    """Whether an article passes every filter of the query."""
    return all(_TESTS[asked.name](entry, asked) != asked.excluded for asked in query.filters)


def _outlet(entry: Entry, asked: Filter) -> bool:
    if asked.value.lower() == "unknown" and entry.article.outlet is None:
        return True
    return _says(entry.article.outlet or "", asked.value)


def _topic(entry: Entry, asked: Filter) -> bool:
    return any(_says(topic, asked.value) for topic in entry.article.topics)


def _after(entry: Entry, asked: Filter) -> bool:
    published = entry.article.published
    return bool(published and asked.day and published.day >= asked.day)


def _before(entry: Entry, asked: Filter) -> bool:
    published = entry.article.published
    return bool(published and asked.day and published.day < asked.day)


def _kind(entry: Entry, asked: Filter) -> bool:
    return entry.article.kind == asked.value.lower()


def _in(entry: Entry, asked: Filter) -> bool:
    return entry.storyline.id == asked.value or _says(entry.storyline.title, asked.value)


def _has(entry: Entry, _asked: Filter) -> bool:
    return bool(entry.report.copies)


_TESTS: Mapping[str, Callable[[Entry, Filter], bool]] = {
    "outlet": _outlet,
    "topic": _topic,
    "after": _after,
    "before": _before,
    "kind": _kind,
    "in": _in,
    "has": _has,
}


@lru_cache(maxsize=50_000)
def _says(name: str, value: str) -> bool:
    # `rt` is RT and no part of another name; `mirror` is The Mirror; `themirror` too.
    have = [word for word, _ in tokens(name)]
    want = [word for word, _ in tokens(value)]
    if not want:
        return fold(name.strip()) == fold(value.strip())
    return all(any(word.startswith(part) for word in have) for part in want) or "".join(have).startswith("".join(want))
