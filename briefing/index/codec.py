"""Articles and cards as bytes and back: JSON, because a damaged index must not run anything; deflated where it is large.

What is decoded here must be asked for by `errors.understood`: bytes that are not those that were written raise anything.
"""

import json
import sys
import zlib
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing.index.values import sealed, unsealed
from briefing.model import Card, Genre, Head, Kind, Published

if TYPE_CHECKING:
    from briefing.model import Article

VERSION = 1
"""Changes with the form; an index of another one is begun anew."""
_SMALL = 1000
"""Bytes under which deflating costs more than it saves."""
_NEVER = sys.maxsize
_KINDS = {kind.value: kind for kind in Kind}
_GENRES = {genre.value: genre for genre in Genre}
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def packed(value: object, small: int = _SMALL) -> bytes:
    """Lists, texts and numbers as bytes, deflated from `small` bytes on, with a checksum before them."""
    # texts that were loaded hold no lone surrogates; those of a test may
    raw = _write(value).encode("utf-8", "surrogatepass")
    return sealed(raw if len(raw) < small else _deflated(raw))


def _deflated(raw: bytes) -> bytes:
    # the least effort, and a window of 8 KiB: to make room for more takes longer than to deflate an article
    made = zlib.compressobj(1, zlib.DEFLATED, 13, 6)
    return made.compress(raw) + made.flush()


def unpacked(whole: bytes) -> Any:
    """What was packed."""
    kept = unsealed(whole)
    # JSON begins with a bracket, which no deflated bytes do
    raw = kept if kept.startswith(b"[") else zlib.decompress(kept)
    return json.loads(raw.decode("utf-8", "surrogatepass"))


def encoded_article(article: "Article") -> bytes:
    """The whole article. Raises ValueError where its sentences are not those of its text, in order."""
    text = article.text
    if any(each.index != n or each.source != text for n, each in enumerate(article.sentences)):
        raise ValueError(f"sentences of another text: {article.path}")
    return packed(
        [
            [*_head(article), article.title_source, article.genre_source, int(article.repaired)],
            text,
            [offset for each in article.sentences for offset in each.span],
            [offset for span in article.credits for offset in span],
            [offset for span in article.notes for offset in span],
            [part for each in article.cut for part in (each.text, each.reason)],
            dict(article.metadata),
        ]
    )


def decoded_article(kept: bytes) -> "Article":
    """The article that was encoded."""
    # lists are shown without texts, and the first frame is a list
    from briefing.model import Article, Cut, Sentence

    told, text, sentences, credits, notes, cut, metadata = unpacked(kept)
    id, path, title, outlet, outlet_source, published, date_source, url, kind, genre, language, *others = told
    topics, authors, title_source, genre_source, repaired = others
    return Article(
        id,
        path,
        title,
        text,
        tuple([Sentence(n, span, text) for n, span in enumerate(_spans(sentences))]),
        outlet,
        outlet_source,
        _published(published),
        date_source,
        title_source,
        url,
        _KINDS[kind],
        _GENRES[genre],
        genre_source,
        language,
        tuple(topics),
        tuple(authors),
        tuple(_spans(credits)),
        tuple(_spans(notes)),
        tuple(Cut(*part) for part in zip(cut[::2], cut[1::2], strict=True)),
        bool(repaired),
        metadata,
    )


def decoded_text(kept: bytes) -> tuple[str, str]:
    """Title and text of the article that was encoded."""
    (_, _, title, *_), text, *_ = unpacked(kept)
    return title, text


def card_values(head: Head) -> list[Any]:
    """A card as lists, texts and numbers."""
    return [*_head(head), head.words]


def card_of(values: list[Any]) -> Card:
    """The card of `card_values`."""
    id, path, title, outlet, outlet_source, when, date_source, url, kind, genre, language, *others = values
    topics, authors, words = others
    return Card(
        id,
        path,
        title,
        outlet,
        outlet_source,
        _published(when),
        date_source,
        url,
        _KINDS[kind],
        _GENRES[genre],
        language,
        tuple(topics),
        tuple(authors),
        words,
    )


def encoded_card(head: Head) -> bytes:
    """The card of an article; of a card, itself. Not deflated: lists read many."""
    return packed(card_values(head), small=_NEVER)


def decoded_card(kept: bytes) -> Card:
    """The card that was encoded."""
    return card_of(unpacked(kept))


def _head(head: Head) -> list[Any]:
    when = head.published
    return [
        head.id,
        head.path,
        head.title,
        head.outlet,
        head.outlet_source,
        when and [when.text, when.day.toordinal(), when.instant],
        head.date_source,
        head.url,
        head.kind.value,
        head.genre.value,
        head.language,
        head.topics,
        head.authors,
    ]


def _published(kept: list[Any] | None) -> Published | None:
    return Published(kept[0], date.fromordinal(kept[1]), kept[2]) if kept else None


def _spans(offsets: list[int]) -> list[tuple[int, int]]:
    return list(zip(offsets[::2], offsets[1::2], strict=True))
