"""Search over the articles of a library: a small query language, typos forgiven, matches with their places."""

from briefing.search.catalogue import Catalogue, catalogue
from briefing.search.query import FILTERS, Filter, Query, Term, parse_query
from briefing.search.rank import Hit, search

__all__ = ["FILTERS", "Catalogue", "Filter", "Hit", "Query", "Term", "catalogue", "parse_query", "search"]
