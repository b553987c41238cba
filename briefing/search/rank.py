"""Finds the articles that a query asks for, best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from briefing.model import Article, Report, Span, Storyline
from briefing.search.catalogue import FIELDS, Catalogue, Entry, catalogue
from briefing.search.expand import LEAST_FOR_TEXT, exactly, expand
from briefing.search.filters import passes
from briefing.search.fold import fold, tokens
from briefing.search.marks import holder, snippet, spans_of
from briefing.search.query import Query, Term, parse_query

_Found = dict[int, tuple[float, str]]
"""Entry: how well it matches one term, 0 to 1, and in which field."""


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
    wanted = [_places(found_in, term, meant.get(term)) for term in asked.terms if not term.excluded]
    left = _left(found_in, asked, meant, wanted)
    # The entries stand newest first, so their number decides between equals.
    best = nsmallest(limit, ((-sum(found[n][0] for found in wanted), n) for n in left))
    return tuple(_hit(found_in.entries[n], [found[n] for found in wanted], asked, meant) for _, n in best)


def _meaning(found_in: Catalogue, term: Term) -> dict[str, float]:
    word = fold(term.text)
    return exactly(found_in, word) if term.excluded else expand(found_in, word, term.open)


def _left(
    found_in: Catalogue, asked: Query, meant: Mapping[Term, Mapping[str, float]], wanted: Sequence[_Found]
) -> Iterable[int]:
    barred = {n for term in asked.terms if term.excluded for n in _places(found_in, term, meant.get(term))}
    left = set(range(len(found_in.entries))).difference(barred).intersection(*wanted)
    return (n for n in left if passes(found_in.entries[n], asked)) if asked.filters else left


def _places(found_in: Catalogue, term: Term, meant: Mapping[str, float] | None) -> _Found:
    if meant is None:
        return _phrase_places(found_in, term)
    fields = dict(FIELDS)
    if term.open and len(term.text) < LEAST_FOR_TEXT:
        del fields["text"]
    return _word_places(found_in, meant, fields)


def _word_places(found_in: Catalogue, meant: Mapping[str, float], fields: Mapping[str, float]) -> _Found:
    found: _Found = {}
    # From the poorest match to the best, so that the best is what stands at the end.
    ways = ((near * worth, word, field) for word, near in meant.items() for field, worth in fields.items())
    for score, word, field in sorted(ways):
        here = found_in.postings[field].get(word)
        if here is not None:
            found.update(dict.fromkeys(here, (score, field)))
    return found


def _phrase_places(found_in: Catalogue, phrase: Term) -> _Found:
    holds = holder(phrase)
    found: _Found = {}
    for n in _with_all(found_in, [word for word, _ in tokens(phrase.text)], phrase.open):
        article = found_in.entries[n].article
        if holds(article.title):
            found[n] = (FIELDS["title"], "title")
        elif holds(article.text):
            found[n] = (FIELDS["text"], "text")
    return found


def _with_all(found_in: Catalogue, words: Sequence[str], unfinished: bool) -> Iterable[int]:
    # Its words narrow down where a phrase is looked for; the last one may be unfinished.
    left = set(range(len(found_in.entries)))
    for n, word in enumerate(words):
        forms = found_in.starting(word) if unfinished and n == len(words) - 1 else [word]
        left &= {n for field in ("title", "text") for form in forms for n in found_in.postings[field].get(form, ())}
    return left


def _hit(
    entry: Entry, found: Sequence[tuple[float, str]], asked: Query, meant: Mapping[Term, Mapping[str, float]]
) -> Hit:
    words = {word: fold(term.text) for term, near in meant.items() if not term.excluded for word in near}
    phrases = [term for term in asked.terms if term.phrase and not term.excluded]
    fields = [field for _, field in found]
    # A sentence of the text is shown only where something that was asked for stands in no other field.
    shown, in_shown = snippet(entry.article, words, phrases) if "text" in fields else (None, ())
    score = round(100 * sum(score for score, _ in found) / len(found), 1) if found else 100.0
    where = max(FIELDS, key=fields.count) if found else "filter"
    title = spans_of(entry.article.title, words, phrases)
    return Hit(entry.article, entry.report, entry.storyline, score, title, where, shown, in_shown)
