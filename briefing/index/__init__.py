"""What is known of a library, kept on disk: files, articles, features, groups."""

from briefing.index.articles import ArticleRow, decoded, encoded, written
from briefing.index.errors import Busy, IndexClosed, IndexDamaged, IndexFull, IndexProblem, IndexUnusable
from briefing.index.files import FileRow
from briefing.index.places import FETCHED, evict, place, where
from briefing.index.store import Index
from briefing.index.words import Sought, encoded_words

__all__ = [
    "FETCHED",
    "ArticleRow",
    "Busy",
    "FileRow",
    "Index",
    "IndexClosed",
    "IndexDamaged",
    "IndexFull",
    "IndexProblem",
    "IndexUnusable",
    "Sought",
    "decoded",
    "encoded",
    "encoded_words",
    "evict",
    "place",
    "where",
    "written",
]
