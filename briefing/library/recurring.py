"""Paragraphs that recur across unlike articles of one outlet: pleas, bios and notices, found from the library itself."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
_OPENING = 3
"""Words by which paragraphs are told apart first."""


class _Text:
    """An article, and its paragraphs as numbers once they are asked for."""

    __slots__ = ("_size", "article")

    def __init__(self, article: Article) -> None:
        self.article = article
        self._size: Mapping[int, int] | None = None

    @property
    def parts(self) -> list[str]:
        """The paragraphs."""
        return self.article.text.split(GAP)[1:]

    @property
    def size(self) -> Mapping[int, int]:
        """Number of words by the paragraph's key."""
        if self._size is None:
            self._size = {_key(part): part.count(" ") + 1 for part in self.parts}
        return self._size


def without_recurring(articles: Sequence[Article]) -> tuple[Article, ...]:
    """`articles`, each without the paragraphs that recur across its outlet's articles; what was cut says in how many it stood.

    Copies of one text share most of their paragraphs, and reports on one affair their background: neither is cut. Where an outlet
    is not known, nothing is.
    """
    by_outlet: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.outlet and article.kind is not Kind.HEADLINE and "#" not in article.path[len(article.file) :]:
            by_outlet[article.outlet.casefold()].append(article)
    changed: dict[str, Article] = {}
    for of_one in by_outlet.values():
        if len(of_one) >= LEAST:
            changed |= _trimmed(_furniture([_Text(article) for article in of_one]))
    return tuple(changed.get(article.id, article) for article in articles)


def _furniture(texts: Sequence[_Text]) -> Iterator[tuple[_Text, int, int]]:
    """Each place of a paragraph that is furniture: the text, the paragraph's number, and how many texts have it."""
    holders: dict[int, list[tuple[_Text, int]]] = defaultdict(list)
    for text, place, part in _candidates(texts):
        holders[_key(part)].append((text, place))
    for places in holders.values():
        held = list(dict.fromkeys(text for text, _ in places))
        if len(held) >= LEAST and _unlike(held):
            yield from ((text, place, len(held)) for text, place in places)


def _candidates(texts: Sequence[_Text]) -> Iterator[tuple[_Text, int, str]]:
    """The paragraphs that open as those of three other texts do, each with its text and number."""
    openings = [[_opening(part) for part in text.parts] for text in texts]
    texts_with = Counter(opening for of_one in openings for opening in set(of_one))
    for text, of_one in zip(texts, openings, strict=True):
        frequent = [place for place, opening in enumerate(of_one) if texts_with[opening] >= LEAST]
        parts = text.parts if frequent else []
        yield from ((text, place, parts[place]) for place in frequent if parts[place].count(" ") < LONGEST)


def _opening(part: str) -> int:
    return hash(" ".join(part.split(None, _OPENING)[:_OPENING]).casefold())


def _key(part: str) -> int:
    return crc32(" ".join(part.split()).casefold().encode("utf-8", "replace"))


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
    if len(_matter(a.article.title) & _matter(b.article.title)) >= _MATTER:
        return True
    both = sum(size for key, size in a.size.items() if key in b.size)
    return both >= COPIED * min(sum(a.size.values()), sum(b.size.values()))


@lru_cache(maxsize=20_000)
def _matter(title: str) -> frozenset[str]:
    return frozenset(terms(title))


def _trimmed(furniture: Iterator[tuple[_Text, int, int]]) -> dict[str, Article]:
    gone: dict[_Text, dict[int, str]] = defaultdict(dict)
    for text, place, count in furniture:
        if not is_credit(text.parts[place]):
            gone[text][place] = f"stands in {count} articles of {text.article.outlet}"
    return {
        text.article.id: trimmed(text.article, places) for text, places in gone.items() if len(places) < len(text.parts)
    }
