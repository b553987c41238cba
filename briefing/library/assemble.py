"""Makes an article of what was read: the headline, an empty line, the paragraphs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import PurePosixPath

from briefing.library import body, creditlines, furniture, language, metadata, plain
from briefing.library.fields import Fields
from briefing.library.genre import genre
from briefing.library.paragraphs import paragraphs
from briefing.model import Article, Cut, Kind
from briefing.text.harmless import harmless, one_line
from briefing.text.sentences import sentences
from briefing.text.words import words

FULL_WORDS = 80
"""A body of so many words is a full article."""
_GAP = "\n\n"


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
    """The body."""
    markdown: bool = True
    """Whether the body may hold Markdown."""
    repaired: bool = False
    """Whether mojibake was repaired."""


def article_id(path: str) -> str:
    """Id of the article at `path`: 12 hexadecimal digits, the same on every machine."""
    return blake2b(path.encode("utf-8", "replace"), digest_size=6).hexdigest()


def article(source: Source) -> Article | None:
    """The article of a file, or None where it holds neither a headline nor any text."""
    marked = body.plain(source.text) if source.markdown else body.Body(source.text)
    parts = paragraphs(harmless(marked.text))
    told = source.told.filled("text", title=one_line(marked.heading or ""))
    told = told.filled("date line", published=plain.published(parts)).filled(
        "copyright line", outlet=plain.outlet(parts)
    )
    place = None if told.title else plain.title_at(parts)
    if place is not None:
        # The line itself becomes the headline; what stands above it is the page's head.
        told = told.filled("text", title=one_line(parts.pop(place)))
    if not told.title and not parts:
        return None
    told = told.filled("file name", title=PurePosixPath(source.path).stem)
    page = furniture.clean(parts, told.title or "", before=place or 0)
    page = replace(page, paragraphs=_with_excerpt(told.excerpt, page.paragraphs, told.title or ""))
    return _made(source, told, page, marked.cut)


def _with_excerpt(excerpt: str | None, parts: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The paragraphs, the excerpt before them where the text does not hold it."""
    key = _key((excerpt or "").rstrip(" .…[]"))
    if not excerpt or not key or key in _key(_GAP.join(parts)) or key == _key(title):
        return parts
    return (excerpt, *parts)


def _made(source: Source, told: Fields, page: furniture.Cleaned, images: tuple[Cut, ...]) -> Article:
    title = told.title or ""
    text = _GAP.join((title, *page.paragraphs))
    credited = creditlines.spans(page.paragraphs, len(title) + len(_GAP), len(_GAP))
    made = Article(
        id=article_id(source.path),
        path=source.path,
        title=title,
        text=text,
        sentences=sentences(text, skip=credited),
        outlet=told.outlet,
        outlet_source=told.sources.get("outlet", "unknown"),
        published=told.published,
        date_source=told.sources.get("published", "unknown"),
        title_source=told.sources.get("title", "text"),
        url=told.url,
        genre=genre(told.labels, told.url, title),
        language=told.language or language.guess(text),
        topics=told.topics,
        authors=told.authors,
        credits=credited,
        cut=page.cut + tuple(Cut(one_line(image.text), image.reason) for image in images),
        repaired=source.repaired,
        metadata=metadata.shown(source.values),
    )
    return replace(made, kind=_kind(made, page.stub))


def _kind(made: Article, stub: bool) -> Kind:
    if stub:
        return Kind.STUB
    count = made.words
    return Kind.FULL if count >= FULL_WORDS else Kind.EXCERPT if count else Kind.HEADLINE


def _key(text: str) -> str:
    return " ".join(re.sub(r"['’]", "'", word.lower()) for word, _ in words(text))
