"""Finds the articles that a query asks for, best first: in the names at once, then in the texts too."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import RLock

import numpy as np

from briefing.model import Article, Span
from briefing.search.board import Board
from briefing.search.complete import Completion, completions
from briefing.search.expand import LEAST_FOR_TEXT, Meaning, exactly, expand
from briefing.search.filters import Mask, passing
from briefing.search.fold import fold
from briefing.search.hits import Found
from briefing.search.marks import Sought, sought_of, spans_of
from briefing.search.query import Query, Term, parse_query
from briefing.search.results import Results
from briefing.search.scores import Scores, Stale, best, in_names, of_phrase, with_texts
from briefing.search.words import Marks, Words

_KEPT = 8
"""Terms whose scores are kept: a keystroke pays for the word that it changes."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query against one state of the library."""

    query: Query
    board: Board
    passed: Mask | None
    """Which rows pass the filters and have nothing that is excluded; None: all."""
    stale: Stale


class Engine:
    """Answers queries out of the index. Its methods may be called from any thread."""

    def __init__(
        self, words: Words, articles: Callable[[Sequence[str]], Sequence[Article]], marks: Marks | None = None
    ) -> None:
        self._words = words
        self._marks = marks or Marks()
        self._results = Results(words, articles)
        self._at: Board | None = None
        self._kept: OrderedDict[object, tuple[Meaning, Scores]] = OrderedDict()
        self._lock = RLock()

    def search(self, query: str, limit: int = 50, stale: Stale = _never) -> Iterator[Found]:
        """What fits, best first, then newest, undated last, then by path: first by the names, then by the texts too.

        Ends early where `stale` says that the answer is not wanted any more. Of an empty query nothing, of filters alone all that pass.
        """
        parsed = parse_query(query)
        if parsed.empty:
            yield Found(query, (), 0, True, parsed.problems)
            return
        board = self.board()
        asked = _Asked(parsed, board, self._passed(board, parsed, stale), stale)
        if any(not term.phrase for term in parsed.wanted):
            found = self._found(asked, limit, settled=False)
            if stale():
                return
            yield found
        found = self._found(asked, limit, settled=True)
        if not found.total and not stale():
            found = self._found(asked, limit, settled=True, bold=True)
        if not stale():
            yield found

    def storylines(self, query: str) -> tuple[frozenset[int], tuple[str, ...]]:
        """Numbers of the storylines that hold an article which fits, of all where nothing is asked; and what was not understood."""
        parsed, board = parse_query(query), self.board()
        passed = self._passed(board, parsed, _never)
        fit = np.ones(board.rows, np.bool_) if passed is None else passed
        for term in parsed.wanted:
            fit = fit & (self._scores(board, term, True, _never)[1].near > 0)
        affairs = board.arrays["affairs"][board.arrays["storylines"][fit]]
        return frozenset(np.unique(affairs).tolist()), parsed.problems

    def complete(self, query: str, cursor: int) -> tuple[Completion, ...]:
        """What may stand at the cursor: names of filters, and their values by how many articles have them."""
        return completions(self.board(), self._words, self._marks, query, cursor)

    def sought(self, query: str) -> Sought:
        """What the words and phrases of a query mean in this library, to be marked in a text."""
        board = self.board()
        wanted = parse_query(query).wanted
        return sought_of(wanted, [self._scores(board, term, True, _never)[0] for term in wanted])

    def text_marks(self, query: str, article: Article) -> tuple[Span, ...]:
        """What a query found in an article's text, in order."""
        return spans_of(article.text, self.sought(query))

    def board(self) -> Board:
        """What is in memory, of the library as it now is."""
        with self._lock:
            if self._at is None or self._at.version != self._words.version():
                self._at = Board(*self._words.board())
                self._kept.clear()
                self._results.forget()
            return self._at

    def _found(self, asked: _Asked, limit: int, settled: bool, bold: bool = False) -> Found:
        wanted = asked.query.wanted
        scored = [self._scores(asked.board, term, settled, asked.stale, bold) for term in wanted]
        scores = [of for _, of in scored]
        rows, total = best(asked.board, scores, asked.passed, limit)
        sought = sought_of(wanted, [meaning for meaning, _ in scored])
        hits = () if asked.stale() else self._results.hits(asked.board, rows, scores, sought, snippets=settled)
        return Found(asked.query.text, hits, total, settled, asked.query.problems)

    def _passed(self, board: Board, query: Query, stale: Stale) -> Mask | None:
        masks = [passing(board, self._words, self._marks, asked) for asked in query.filters]
        excluded = [term for term in query.terms if term.excluded]
        masks += [self._scores(board, term, True, stale)[1].near == 0 for term in excluded]
        return np.logical_and.reduce(masks) if masks else None

    def _scores(
        self, board: Board, term: Term, settled: bool, stale: Stale, bold: bool = False
    ) -> tuple[Meaning, Scores]:
        key = (board.version, term, settled, bold)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = self._made(board, term, settled, stale, bold)
        with self._lock:
            if not stale():  # what was broken off is not whole
                self._kept[key] = found
            while len(self._kept) > 2 * _KEPT:
                self._kept.popitem(last=False)
        return found

    def _made(self, board: Board, term: Term, settled: bool, stale: Stale, bold: bool) -> tuple[Meaning, Scores]:
        word = fold(term.text)
        if term.phrase:
            return Meaning(word), of_phrase(board, self._words, term, stale)
        if not settled:
            meaning = exactly(board, word) if term.excluded else expand(board, word, term.open, bold)
            return meaning, in_names(board, meaning)
        meaning, names = self._scores(board, term, False, stale, bold)
        if term.open and len(word) < LEAST_FOR_TEXT:
            return meaning, names
        return meaning, with_texts(board, self._words, meaning, names, stale, guess=not term.excluded)
