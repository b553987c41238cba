"""What the reader starred, collected and noted, for a brief: each placed in the text as it is now."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.brief import ReaderNote, ReaderQuote, ReadersOwn
from briefing.state import Level, Mark
from briefing.text.located import located

if TYPE_CHECKING:
    from briefing.index import Index
    from briefing.model import Article
    from briefing.state import State


def readers_own(state: "State", index: "Index") -> ReadersOwn:
    """The reader's own on articles of the library; what hangs on a sentence that is there no more is left out."""
    quotes = state.quotes.all()
    notes = [note for note in state.notes.all() if note.level is Level.ARTICLE]
    texts = _texts(index, {quote.article for quote in quotes} | {note.article for note in notes})
    return ReadersOwn(
        state.marks.all(Mark.STARRED),
        tuple(
            ReaderQuote(quote.article, span)
            for quote in quotes
            if quote.article in texts and (span := located(texts[quote.article].text, quote.sentence, quote.start))
        ),
        tuple(
            ReaderNote(note.article, span, note.words)
            for note in notes
            if note.article in texts
            and ((span := located(texts[note.article].text, note.sentence, note.start)) or not note.sentence)
        ),
    )


def _texts(index: "Index", ids: set[str]) -> "Mapping[str, Article]":
    there = sorted(index.articles.numbers(ids))
    return {article.id: article for article in index.articles.articles(there)}
