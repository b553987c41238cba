"""The catalogue: which word stands in which field of which article. Made once a load, so that a keystroke is quick."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, Report, Storyline
from briefing.search.fold import distinct

FIELDS: Mapping[str, float] = {"title": 1.0, "outlet": 0.95, "storyline": 0.8, "topic": 0.8, "text": 0.6}
"""Where a word may stand, and how much a match there is worth, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article where it stands."""

    article: Article
    report: Report
    storyline: Storyline


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every article of some storylines, ready to be searched."""

    entries: tuple[Entry, ...]
    """Leads and copies: newest first, undated last, then by path."""
    postings: Mapping[str, Mapping[str, "array[int]"]]
    """Field, then word: the entries that hold it, in order."""
    names: tuple[str, ...]
    """Every word of a title, outlet, storyline or topic, sorted."""
    vocabulary: tuple[str, ...]
    """Every word of any field, sorted."""

    def starting(self, beginning: str, in_text: bool = True) -> list[str]:
        """The words that start with `beginning`, sorted; only those of the names unless `in_text`."""
        words = self.vocabulary if in_text else self.names
        low = bisect_left(words, beginning)
        return list(words[low : bisect_left(words, beginning + "\U0010ffff", low)])


def catalogue(storylines: Sequence[Storyline]) -> Catalogue:
    """The catalogue of the articles of `storylines`; about 1 ms an article of 800 words."""
    found = (Entry(a, r, s) for s in storylines for e in s.events for r in e.reports for a in r.articles)
    entries = tuple(sorted(found, key=lambda entry: _newest_first(entry.article)))
    postings: dict[str, dict[str, array[int]]] = {field: defaultdict(lambda: array("I")) for field in FIELDS}
    for n, entry in enumerate(entries):
        for field, text in _fields(entry):
            for word in distinct(text):
                postings[field][word].append(n)
    names = {word for field, words in postings.items() if field != "text" for word in words}
    kept = {field: dict(words) for field, words in postings.items()}
    return Catalogue(entries, kept, tuple(sorted(names)), tuple(sorted(names.union(kept["text"]))))


def _newest_first(article: Article) -> tuple[bool, float, str]:
    return (article.published is None, -article.published.instant if article.published else 0.0, article.path)


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "title", entry.article.title
    yield "outlet", entry.article.outlet or ""
    yield "storyline", entry.storyline.title
    yield "topic", "\n".join(entry.article.topics)
    yield "text", body(entry.article)


def body(article: Article) -> str:
    """The text below the headline, which is the text's first line."""
    return article.text.partition("\n")[2]
