"""The reader's own: what was starred, places collected, notes written."""

from collections.abc import Iterable

from briefing.brief.asked import About, ReaderNote, ReadersOwn
from briefing.brief.holders import Holders
from briefing.brief.parts import Block, Bullets, Line, Paragraph, Section
from briefing.brief.sources import Sources
from briefing.brief.story import name, plain, quoted, shortened
from briefing.model import Event, Span
from briefing.text.labels import dated, day_text


def readers_own(own: ReadersOwn, sources: Sources, there: Holders) -> Section | None:
    """What the reader starred, collected and noted, of what the brief has; None where there is nothing."""
    articles = [_article(id, sources) for id in sources.articles if id in own.starred]
    events = [_event(there.events[id], sources) for id in own.starred_events if id in there.events]
    quotes = [_place(quote.article, quote.span, sources) for quote in own.quotes if quote.article in sources.articles]
    notes = [line for note in own.notes if (line := _note(note, sources, there))]
    parts = (("Starred:", articles + events), ("Collected:", quotes), ("Notes and highlights:", notes))
    blocks: list[Block] = []
    for title, lines in parts:
        if lines:
            blocks += [Paragraph((plain(title),)), Bullets(tuple(lines))]
    return Section("The reader's own", 2, tuple(blocks)) if blocks else None


def _article(id: str, sources: Sources) -> Line:
    return (plain(f"{dated(sources.articles[id])}: "), *_title(id, sources))


def _event(event: Event, sources: Sources) -> Line:
    return (plain(f"Event, {day_text(event.date)}: "), *_title(event.reports[0].id, sources))


def _place(article: str, span: Span, sources: Sources) -> Line:
    return (plain(f"{dated(sources.articles[article])}: "), *_words(article, span, sources))


def _note(note: ReaderNote, sources: Sources, there: Holders) -> Line:
    """What the note is about, and the note; empty where the brief does not have that."""
    of = _noted(note, sources, there)
    return (*of, plain(f" Note: {note.words}")) if of and note.words else of


def _noted(note: ReaderNote, sources: Sources, there: Holders) -> Line:
    if note.about is About.STORYLINE and note.article in there.storylines:
        return (plain("Storyline "), name(there.storylines[note.article].title), plain("."))
    if note.about is About.EVENT and note.article in there.events:
        return _event(there.events[note.article], sources)
    if note.about is About.ARTICLE and note.article in sources.articles:
        return _place(note.article, note.span, sources) if note.span else _article(note.article, sources)
    return ()


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
