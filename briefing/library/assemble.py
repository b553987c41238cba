"""Makes articles of what was read: the headline, an empty line, the paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from briefing.library import body, creditlines, dating, filenames, furniture, language, live, metadata, notes, plain
from briefing.library.fields import Fields
from briefing.library.genre import genre
from briefing.library.paragraphs import paragraphs
from briefing.model import Article, Cut, Genre, Kind, Sentence
from briefing.text.harmless import harmless, one_line
from briefing.text.sentences import sentences
from briefing.text.words import words

FULL_WORDS = 80
"""A body of so many words is a full article."""
GAP = "\n\n"
"""What parts the paragraphs of a text."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read."""

    path: str
    """Place of the article in the library."""
    told: Fields
    """What the reader and the front matter say."""
    values: Mapping[str, object]
    """The whole front matter."""
    text: str
    """The body, harmless."""
    markdown: bool = True
    """Whether the body may hold Markdown."""
    repaired: bool = False
    """Whether mojibake was repaired."""
    frame: tuple[Cut, ...] = ()
    """What stood around the body."""
    kind: str = "front matter"
    """What `values` are read from."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article, and what only the rest of the library can tell of it."""

    article: Article
    unsure: str | None = None
    """A date whose day and month cannot be told apart."""
    unsure_source: str = "unknown"
    """Where it stands."""
    day_first: bool | None = None
    """Whether this file writes the day first, where it shows."""


def article_id(path: str) -> str:
    """Id of the article at `path`: 12 hexadecimal digits, the same on every machine."""
    return blake2b(path.encode("utf-8", "replace"), digest_size=6).hexdigest()


def drafts(source: Source) -> tuple[Draft, ...]:
    """The article of a file, a live blog's entries after it; nothing where it holds neither a headline nor any text."""
    marked = body.plain(source.text) if source.markdown else body.Body(source.text)
    parts = paragraphs(source.text if marked.text is source.text else harmless(marked.text))
    dated = dating.dated(source.told, parts, source.text, source.path)
    told = dated.told
    if not told.title:
        told = told.filled("text", title=one_line(marked.heading or ""))
        told = told.filled("file name", title=filenames.post(source.path) if source.values else None)
    if not told.outlet:
        told = told.filled("copyright line", outlet=plain.outlet(parts))
        told = told.filled("folder name", outlet=filenames.host(source.path))
    place = None if told.title else plain.title_at(parts)
    above = parts[:place] if place is not None else parts[:3]
    if place is not None:
        # The line itself becomes the headline; what stands above it is the page's head.
        told = told.filled("text", title=one_line(parts.pop(place)))
    if not told.title and not parts:
        return ()
    if not told.title:
        told = told.filled("file name", title=filenames.title(source.path))
    sort = genre(told.labels, told.url, told.title or "", above, source.kind)
    body_parts, entries = live.split(parts) if sort[0] is Genre.LIVE else (tuple(parts), ())
    page = furniture.clean(body_parts, told.title or "", before=place or 0)
    page = replace(page, paragraphs=_with_excerpt(told.excerpt, page.paragraphs, told.title or ""))
    main = _made(source, told, page, (*marked.cut, *source.frame), sort)
    return (Draft(main, dated.unsure, dated.source, dated.day_first), *map(Draft, _entries(main, entries)))


def trimmed(made: Article, gone: Mapping[int, str]) -> Article:
    """`made` without the paragraphs (counted from the first below the headline) in `gone`, which says why for each."""
    parts = made.text.split(GAP)[1:]
    kept = [part for place, part in enumerate(parts) if place not in gone]
    cut = tuple(Cut(parts[place], why) for place, why in sorted(gone.items()))
    return _written(replace(made, cut=(*made.cut, *cut)), kept)


def _with_excerpt(excerpt: str | None, parts: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The paragraphs, the excerpt before them where the text does not hold it."""
    key = _key((excerpt or "").rstrip(" .…[]"))
    if not excerpt or not key or key in _key(GAP.join(parts)) or key == _key(title):
        return parts
    return (excerpt, *parts)


def _made(
    source: Source, told: Fields, page: furniture.Cleaned, around: tuple[Cut, ...], sort: tuple[Genre, str]
) -> Article:
    title = told.title or ""
    made = Article(
        id=article_id(source.path),
        path=source.path,
        title=title,
        text=title,
        sentences=(),
        outlet=told.outlet,
        outlet_source=told.sources.get("outlet", "unknown"),
        published=told.published,
        date_source=told.sources.get("published", "unknown"),
        title_source=told.sources.get("title", "text"),
        url=told.url,
        genre=sort[0],
        genre_source=sort[1],
        language=told.language or "",
        topics=told.topics,
        authors=told.authors,
        cut=page.cut + tuple(Cut(harmless(piece.text).strip(), piece.reason) for piece in around),
        repaired=source.repaired,
        metadata=metadata.shown(source.values),
    )
    made = _written(made, page.paragraphs)
    if page.stub:
        return replace(made, kind=Kind.STUB)
    return replace(made, kind=Kind.EXCERPT) if page.teaser and made.kind is Kind.FULL else made


def _written(made: Article, parts: Sequence[str]) -> Article:
    """`made` with the text of `parts` below its headline, and all that follows from the text."""
    text = GAP.join((made.title, *parts))
    start = len(made.title) + len(GAP)
    credited = creditlines.spans(parts, start, len(GAP))
    found = sentences(text, skip=credited)
    return replace(
        made,
        text=text,
        sentences=found,
        credits=credited,
        notes=notes.spans(parts, start, len(GAP)),
        language=made.language or language.guess(text),
        kind=_kind(found[1:], made.kind),
    )


def _kind(body: Sequence[Sentence], kind: Kind) -> Kind:
    """The kind of a text with these sentences below its headline: a stub stays one, and a teaser, however long."""
    count = 0
    for sentence in body:
        count += len(sentence.text.split())
        if count >= FULL_WORDS:
            return kind
    if not count:
        return Kind.HEADLINE
    return Kind.EXCERPT if kind is Kind.FULL else kind


def _entries(main: Article, entries: Sequence[live.Entry]) -> Iterator[Article]:
    """The entries of a live blog as articles of their own, with all that the file tells of itself."""
    times = list(live.moments(entries, main.published)) if main.published else [None] * len(entries)
    for number, (entry, when) in enumerate(zip(entries, times, strict=True)):
        path = f"{main.path}#live/{number}"
        page = furniture.clean(entry.paragraphs, entry.title)
        title = one_line(entry.title)
        made = replace(
            main,
            id=article_id(path),
            path=path,
            title=title,
            title_source="text",
            published=when,
            date_source=f"{main.date_source}, time of the entry" if when else "unknown",
            kind=Kind.FULL,
            cut=page.cut,
        )
        yield _written(made, page.paragraphs)


def _key(text: str) -> str:
    return " ".join(re.sub(r"['’]", "'", word.lower()) for word, _ in words(text))
