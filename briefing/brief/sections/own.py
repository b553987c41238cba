"""The reader's own: articles starred, places collected, notes written."""

from collections.abc import Iterable

from briefing.brief.asked import ReaderNote, ReaderQuote, ReadersOwn
from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.sources import Sources
from briefing.brief.story import plain, quoted, shortened
from briefing.model import Span
from briefing.text.labels import dated


def readers_own(own: ReadersOwn, sources: Sources) -> Section | None:
    """What the reader starred, collected and noted, of the articles that the brief has; None where there is nothing."""
    starred = [id for id in sources.articles if id in own.starred]
    quotes = [quote for quote in own.quotes if quote.article in sources.articles]
    notes = [note for note in own.notes if note.article in sources.articles]
    parts = (
        ("Starred:", [_starred(id, sources) for id in starred]),
        ("Collected:", [_quote(quote, sources) for quote in quotes]),
        ("Notes and highlights:", [_note(note, sources) for note in notes]),
    )
    blocks: list[Block] = []
    for title, lines in parts:
        if lines:
            blocks += [Paragraph((plain(title),)), Bullets(tuple(lines))]
    return Section("The reader's own", 2, tuple(blocks)) if blocks else None


def _starred(id: str, sources: Sources) -> Line:
    article = sources.articles[id]
    return (plain(f"{dated(article)}: "), *_title(id, sources))


def _quote(quote: ReaderQuote, sources: Sources) -> Line:
    return (plain(f"{dated(sources.articles[quote.article])}: "), *_words(quote.article, quote.span, sources))


def _note(note: ReaderNote, sources: Sources) -> Line:
    place = _title(note.article, sources) if note.span is None else _words(note.article, note.span, sources)
    source = dated(sources.articles[note.article])
    return (plain(f"{note.words}: {source}, " if note.words else f"{source}: "), *place)


def _title(id: str, sources: Sources) -> Line:
    title = sources.articles[id].title
    return (*shortened(title, words=24), sources.cite(id, (0, len(title))))


def _words(id: str, span: Span, sources: Sources) -> Line:
    """The words of a place, sentence by sentence, each with its reference."""
    text = sources.articles[id].text
    pieces: list[Line] = []
    for low, high in _sentences(id, span, sources):
        pieces.append((quoted(text[low:high].strip()), sources.cite(id, (low, high))))
    return tuple(piece for n, one in enumerate(pieces) for piece in ((plain(" "), *one) if n else one))


def _sentences(id: str, span: Span, sources: Sources) -> Iterable[Span]:
    article = sources.articles[id]
    places = sorted((*(sentence.span for sentence in article.sentences), *article.credits))
    cut = ((max(low, span[0]), min(high, span[1])) for low, high in places)
    return [part for part in cut if article.text[slice(*part)].strip()] if span[0] < span[1] else []
