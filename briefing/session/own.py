"""What the reader starred, collected and noted, for a brief: each placed in the text as it is now."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from briefing.brief import About, ReaderNote, ReaderQuote, ReadersOwn
from briefing.state import Hold, Level, Mark
from briefing.text.located import located

if TYPE_CHECKING:
    from briefing.index import Index
    from briefing.model import Article, Quote
    from briefing.state import Note, State


def readers_own(state: "State", index: "Index") -> ReadersOwn:
    """The reader's own on articles, events and storylines of the library; what hangs on a sentence that is there no more is left out."""
    quotes, notes = state.quotes.all(), state.notes.all()
    texts = _texts(index, {quote.article for quote in quotes} | {note.article for note in notes})
    return ReadersOwn(
        state.marks.all(Mark.STARRED),
        tuple(held.article for held in state.holds.all(Level.EVENT) if held.kind is Hold.STARRED),
        tuple(_quotes(quotes, texts)),
        tuple(_notes(notes, texts)),
    )


def _quotes(quotes: "Iterable[Quote]", texts: "Mapping[str, Article]") -> Iterable[ReaderQuote]:
    for quote in quotes:
        text = texts.get(quote.article)
        span = located(text.text, quote.sentence, quote.start) if text else None
        if span:
            yield ReaderQuote(quote.article, span)


def _notes(notes: "Iterable[Note]", texts: "Mapping[str, Article]") -> Iterable[ReaderNote]:
    for note in notes:
        text = texts.get(note.article)
        span = located(text.text, note.sentence, note.start) if text else None
        if text and (span or not note.sentence):
            yield ReaderNote(note.article, span, note.words, About(note.level.value))


def _texts(index: "Index", ids: set[str]) -> "Mapping[str, Article]":
    there = sorted(index.articles.numbers(ids))
    return {article.id: article for article in index.articles.articles(there)}
