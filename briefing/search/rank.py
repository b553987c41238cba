"""Finds the articles that a query asks for, best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, Report, Span, Storyline
from briefing.search.catalogue import FIELDS, Catalogue, Entry, catalogue
from briefing.search.expand import exactly, expand
from briefing.search.filters import passes
from briefing.search.fold import fold, tokens
from briefing.search.marks import merged, pattern, phrase_spans, snippet, word_spans
from briefing.search.query import Query, Term, parse_query

_Found = dict[int, tuple[float, str]]
"""Entry: how well it matches one term, 0 to 1, and in which field."""


@dataclass(frozen=True, slots=True)
class _Rank:
    score: float
    where: str
    text_needed: bool
    """Whether something asked for stands in no field but the text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a query found."""

    article: Article
    """A lead or a copy."""
    report: Report
    """The report that it belongs to."""
    storyline: Storyline
    """The storyline that it stands in."""
    score: float
    """0 to 100, to one decimal."""
    matches: tuple[Span, ...]
    """What the query found in the title, in order."""
    where: str
    """What matched most: `title`, `outlet`, `storyline`, `topic` or `text`; `filter` where only filters were asked."""
    snippet: str | None = None
    """A sentence of the text, where the query was found there; a cut is marked with an ellipsis."""
    snippet_matches: tuple[Span, ...] = ()
    """What the query found in the snippet, in order."""


def search(within: Catalogue | Sequence[Storyline], query: Query | str, limit: int = 50) -> tuple[Hit, ...]:
    """At most `limit` articles that have every word and phrase and pass every filter, leads and copies.

    Best first, then newest, undated last, then by path. Of an empty query nothing, of filters alone all that pass.
    """
    asked = parse_query(query) if isinstance(query, str) else query
    found_in = within if isinstance(within, Catalogue) else catalogue(within)
    if asked.empty:
        return ()
    meant = {term: _meaning(found_in, term) for term in asked.terms if not term.phrase}
    ranked = _ranked(found_in, asked, meant)
    best = sorted(ranked, key=lambda n: (-ranked[n].score, *_newest(found_in.entries[n].article)))[:limit]
    return tuple(_hit(found_in.entries[n], ranked[n], asked, meant) for n in best)


def _meaning(found_in: Catalogue, term: Term) -> dict[str, float]:
    word = fold(term.text)
    return exactly(found_in, word) if term.excluded else expand(found_in, word, term.open)


def _ranked(found_in: Catalogue, asked: Query, meant: Mapping[Term, Mapping[str, float]]) -> dict[int, _Rank]:
    wanted = [_places(found_in, term, meant.get(term)) for term in asked.terms if not term.excluded]
    barred = {n for term in asked.terms if term.excluded for n in _places(found_in, term, meant.get(term))}
    left = set(range(len(found_in.entries))).difference(barred).intersection(*wanted)
    return {n: _joint([found[n] for found in wanted]) for n in left if passes(found_in.entries[n], asked)}


def _joint(found: Sequence[tuple[float, str]]) -> _Rank:
    if not found:
        return _Rank(100.0, "filter", text_needed=False)
    fields = [field for _, field in found]
    score = round(100 * sum(score for score, _ in found) / len(found), 1)
    return _Rank(score, max(FIELDS, key=fields.count), "text" in fields)


def _places(found_in: Catalogue, term: Term, meant: Mapping[str, float] | None) -> _Found:
    return _phrase_places(found_in, term) if meant is None else _word_places(found_in, meant)


def _word_places(found_in: Catalogue, meant: Mapping[str, float]) -> _Found:
    found: _Found = {}
    # From the poorest match to the best, so that the best is what stands at the end.
    ways = ((near * worth, word, field) for word, near in meant.items() for field, worth in FIELDS.items())
    for score, word, field in sorted(ways):
        here = found_in.postings[field].get(word)
        if here is not None:
            found.update(dict.fromkeys(here, (score, field)))
    return found


def _phrase_places(found_in: Catalogue, phrase: Term) -> _Found:
    finder = pattern(phrase)
    found: _Found = {}
    for n in _with_all(found_in, [word for word, _ in tokens(phrase.text)], phrase.open):
        article = found_in.entries[n].article
        if finder.search(article.title):
            found[n] = (FIELDS["title"], "title")
        elif finder.search(article.text):
            found[n] = (FIELDS["text"], "text")
    return found


def _with_all(found_in: Catalogue, words: Sequence[str], unfinished: bool) -> Iterable[int]:
    # The words narrow down where a phrase is looked for; its last one may be unfinished.
    whole = words[:-1] if unfinished else words
    left: set[int] | None = None
    for word in whole:
        here = {n for field in ("title", "text") for n in found_in.postings[field].get(word, ())}
        left = here if left is None else left & here
    return range(len(found_in.entries)) if left is None else sorted(left)


def _newest(article: Article) -> tuple[bool, float, str]:
    return (article.published is None, -article.published.instant if article.published else 0.0, article.path)


def _hit(entry: Entry, rank: _Rank, asked: Query, meant: Mapping[Term, Mapping[str, float]]) -> Hit:
    words = {word: fold(term.text) for term, near in meant.items() if not term.excluded for word in near}
    phrases = [term for term in asked.terms if term.phrase and not term.excluded]
    title = entry.article.title
    in_title = merged([*word_spans(title, words), *(s for p in phrases for s in phrase_spans(title, p))])
    shown, in_shown = snippet(entry.article, words, phrases) if rank.text_needed else (None, ())
    return Hit(entry.article, entry.report, entry.storyline, rank.score, in_title, rank.where, shown, in_shown)
