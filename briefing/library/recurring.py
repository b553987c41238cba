"""Paragraphs that recur across unlike articles of one outlet: pleas, bios and notices, found from the library itself."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from zlib import crc32

from briefing.library.assemble import GAP, trimmed
from briefing.library.creditlines import is_credit
from briefing.model import Article, Kind
from briefing.text.words import terms

LEAST = 4
"""Articles of one outlet, no two of them copies or on one matter, that have a paragraph which is cut."""
LONGEST = 90
"""Words: what is longer is no furniture."""
COPIED = 0.4
"""Share of the shorter text's words, in paragraphs that both have, from which two articles are one text."""
_LOOKED_AT = 60
"""Articles with a paragraph that are looked at for four unlike ones."""
_MATTER = 2
"""Stems that the headlines of two articles on one matter share."""


class _Text:
    """An article's paragraphs as numbers."""

    __slots__ = ("article", "keys", "size", "title")

    def __init__(self, article: Article) -> None:
        parts = article.text.split(GAP)[1:]
        self.article = article
        self.keys = [crc32(" ".join(part.split()).casefold().encode("utf-8", "replace")) for part in parts]
        self.size = {key: part.count(" ") + 1 for key, part in zip(self.keys, parts, strict=True)}
        self.title = article.title


def without_recurring(articles: Sequence[Article]) -> tuple[Article, ...]:
    """`articles`, each without the paragraphs that recur across its outlet's articles; what was cut says in how many it stood.

    Copies of one text share most of their paragraphs, and reports on one affair their background: neither is cut. Where an outlet
    is not known, nothing is.
    """
    by_outlet: dict[str, list[_Text]] = defaultdict(list)
    for article in articles:
        if article.outlet and article.kind is not Kind.HEADLINE and "#" not in article.path[len(article.file) :]:
            by_outlet[article.outlet.casefold()].append(_Text(article))
    changed: dict[str, Article] = {}
    for texts in by_outlet.values():
        if len(texts) >= LEAST:
            changed |= _trimmed(texts, _furniture(texts))
    return tuple(changed.get(article.id, article) for article in articles)


def _furniture(texts: Sequence[_Text]) -> Mapping[int, int]:
    """The paragraphs that are furniture, with the number of articles that have each."""
    holders: dict[int, list[_Text]] = defaultdict(list)
    for text in texts:
        for key, size in text.size.items():
            if size <= LONGEST:
                holders[key].append(text)
    return {key: len(held) for key, held in holders.items() if len(held) >= LEAST and _unlike(held)}


def _unlike(texts: Sequence[_Text]) -> bool:
    """Whether four of `texts` are no copies and on no one matter, each with each."""
    chosen: list[_Text] = []
    for text in texts[:_LOOKED_AT]:
        if not any(_alike(text, other) for other in chosen):
            chosen.append(text)
            if len(chosen) == LEAST:
                return True
    return False


def _alike(a: _Text, b: _Text) -> bool:
    if len(_matter(a.title) & _matter(b.title)) >= _MATTER:
        return True
    both = sum(size for key, size in a.size.items() if key in b.size)
    return both >= COPIED * min(sum(a.size.values()), sum(b.size.values()))


@lru_cache(maxsize=20_000)
def _matter(title: str) -> frozenset[str]:
    return frozenset(terms(title))


def _trimmed(texts: Sequence[_Text], furniture: Mapping[int, int]) -> dict[str, Article]:
    found: dict[str, Article] = {}
    for text in texts if furniture else ():
        parts = text.article.text.split(GAP)[1:]
        gone = {
            place: f"stands in {furniture[key]} articles of {text.article.outlet}"
            for place, key in enumerate(text.keys)
            if key in furniture and not is_credit(parts[place])
        }
        if gone and len(gone) < len(parts):
            found[text.article.id] = trimmed(text.article, gone)
    return found
