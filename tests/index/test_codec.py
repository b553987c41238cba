"""Articles and storylines come back from their bytes as they were."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.index.codec import decoded_article, decoded_card, encoded_article, encoded_card
from briefing.index.errors import IndexDamaged, understood
from briefing.index.records import decoded_lone, decoded_row, decoded_storyline, encoded_row, encoded_storyline
from briefing.model import (
    Article,
    Card,
    CopyOf,
    Cut,
    EventOf,
    Genre,
    Kind,
    Published,
    Reason,
    ReportOf,
    Sentence,
    SharedText,
    StorylineOf,
)

TEXT = st.text(st.characters(codec=None), max_size=30)
"""Any code points: control characters, lone surrogates, all."""
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False)
SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=5)
PUBLISHED = st.none() | st.builds(Published, TEXT, st.dates(), NUMBERS)
CARDS = st.builds(
    Card,
    id=TEXT,
    path=TEXT,
    title=TEXT,
    outlet=st.none() | TEXT,
    outlet_source=TEXT,
    published=PUBLISHED,
    date_source=TEXT,
    url=st.none() | TEXT,
    kind=st.sampled_from(Kind),
    genre=st.sampled_from(Genre),
    language=TEXT,
    topics=TEXTS,
    authors=TEXTS,
    words=st.integers(0, 2**40),
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(st.characters(codec=None), max_size=400))
    return Article(
        draw(TEXT),
        draw(TEXT),
        draw(TEXT),
        text,
        tuple(Sentence(n, span, text) for n, span in enumerate(draw(SPANS))),
        draw(st.none() | TEXT),
        draw(TEXT),
        draw(PUBLISHED),
        draw(TEXT),
        draw(TEXT),
        draw(st.none() | TEXT),
        draw(st.sampled_from(Kind)),
        draw(st.sampled_from(Genre)),
        draw(TEXT),
        draw(TEXT),
        draw(TEXTS),
        draw(TEXTS),
        tuple(draw(SPANS)),
        tuple(draw(SPANS)),
        tuple(draw(st.lists(st.builds(Cut, TEXT, TEXT), max_size=3))),
        draw(st.booleans()),
        draw(st.dictionaries(TEXT, TEXT, max_size=3)),
    )


WORD = st.text(st.characters(codec=None), max_size=4)
WORDS = st.lists(WORD, max_size=2).map(tuple)
SMALL_CARDS = st.builds(Card, WORD, WORD, WORD, st.none() | WORD, published=PUBLISHED, topics=WORDS)
REASON = st.builds(Reason, WORD, WORD, NUMBERS, WORDS, st.none() | st.integers(-999, 999), st.booleans())
REASONS = st.lists(REASON, max_size=1).map(tuple)
COPIES = st.lists(st.builds(CopyOf, SMALL_CARDS, NUMBERS), max_size=1).map(tuple)
SHARES = st.lists(st.builds(SharedText, WORD, NUMBERS), max_size=1).map(tuple)
REPORTS = st.lists(st.builds(ReportOf, SMALL_CARDS, COPIES, SHARES), min_size=1, max_size=2).map(tuple)
EVENTS = st.lists(st.builds(EventOf, WORD, WORD, REPORTS, REASONS, WORDS), min_size=1, max_size=2).map(tuple)
STORYLINES = st.builds(StorylineOf, TEXT, TEXT, EVENTS, REASONS)


CODECS: dict[type, tuple[Callable[[Any], bytes], Callable[[bytes], object]]] = {
    Article: (encoded_article, decoded_article),
    Card: (encoded_card, decoded_card),
    StorylineOf: (encoded_row, decoded_row),
}


@given(articles())
def test_an_article_comes_back_with_every_field(article: Article) -> None:
    back = decoded_article(encoded_article(article))
    assert back == article
    assert all(each.source is back.text for each in back.sentences)


@given(CARDS)
def test_a_card_comes_back_with_every_field(card: Card) -> None:
    assert decoded_card(encoded_card(card)) == card


@given(articles())
def test_the_card_of_an_article_tells_what_the_article_tells(article: Article) -> None:
    card = decoded_card(encoded_card(article))
    assert all(getattr(card, name) == getattr(article, name) for name in Card.__slots__)


@given(STORYLINES)
def test_a_storyline_comes_back_with_every_event_report_copy_and_reason(storyline: StorylineOf[Card]) -> None:
    assert decoded(storyline) == storyline


def decoded(storyline: StorylineOf[Card]) -> StorylineOf[Card]:
    record, row = encoded_storyline(storyline), encoded_row(storyline)
    return decoded_lone(row) if record is None else decoded_storyline(record)


@given(CARDS, TEXT, st.lists(TEXT, max_size=3, unique=True).map(tuple))
def test_a_storyline_of_one_report_needs_its_row_only(card: Card, title: str, also: tuple[str, ...]) -> None:
    event = EventOf(f"e-{card.id}", title, (ReportOf(card),), also=also)
    storyline = StorylineOf(f"s-{card.id}", title, (event,))
    assert encoded_storyline(storyline) is None
    assert decoded(storyline) == storyline


def test_a_row_that_does_not_tell_all_cannot_stand_for_a_record_that_is_gone() -> None:
    card = Card("a", "a.md", "T")
    storyline = StorylineOf("s-a", "Affair", (EventOf("e-a", "T", (ReportOf(card, (CopyOf(card, 1.0),)),)),))
    with pytest.raises(IndexDamaged):
        understood(decoded_lone, encoded_row(storyline))


@given(
    st.binary(max_size=300)
    | st.recursive(st.integers() | TEXT, st.lists).map(lambda value: repr(value).encode("utf-8", "replace"))
)
def test_other_bytes_are_told_to_be_damaged(kept: bytes) -> None:
    for decode in (decoded_article, decoded_card, decoded_storyline, decoded_row, decoded_lone):
        with pytest.raises(IndexDamaged):
            understood(decode, kept)


@given(articles() | CARDS | STORYLINES, st.data())
def test_a_changed_byte_is_told(made: Article | Card | StorylineOf[Card], data: st.DataObject) -> None:
    encode, decode = CODECS[type(made)]
    kept = bytearray(encode(made))
    kept[data.draw(st.integers(0, len(kept) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(IndexDamaged):
        understood(decode, bytes(kept))


def test_sentences_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.md"):
        encoded_article(Article("a", "a.md", "T", "T", (Sentence(0, (0, 1), "U"),)))
