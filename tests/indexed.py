"""A session over storylines that were made by hand."""

from collections.abc import Sequence
from pathlib import Path

from briefing.index import FileRow, Index, encoded, encoded_words
from briefing.model import Storyline
from briefing.search import folded, words_of
from briefing.session import Session
from briefing.session.numbers import put_about


def session_of(storylines: Sequence[Storyline], root: Path = Path("made")) -> Session:
    """A library that has these storylines, grouped as they are."""
    index = Index.open(None, "by hand")
    articles = [a for storyline in storylines for report in storyline.reports for a in report.articles]
    with index.writing():
        index.files.put(FileRow(file, 1, 1, b"") for file in {article.file for article in articles})
        numbers = index.articles.put(encoded(article) for article in articles)
        index.words.put(
            (n, encoded_words(article, *words_of(article))) for n, article in zip(numbers, articles, strict=True)
        )
        index.groups.write(storylines)
        index.words.place(storylines, folded)
        index.words.prepare(folded)
        put_about(index)
    return Session(root, index)
