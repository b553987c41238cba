"""Search over the articles of a library: a small query language, typos forgiven, matches with their places.

The engine stands in `briefing.search.engine`, which imports NumPy: a program that opens no search need not wait for it.
"""

from briefing.search.fold import folded
from briefing.search.hits import Found, Hit, Together, grouped
from briefing.search.query import FILTERS, Filter, Query, Term, parse_query
from briefing.search.words import METHOD, Marks, Words, words_of

__all__ = [
    "FILTERS",
    "METHOD",
    "Filter",
    "Found",
    "Hit",
    "Marks",
    "Query",
    "Term",
    "Together",
    "Words",
    "folded",
    "grouped",
    "parse_query",
    "words_of",
]
