"""Grammar and vectors kept as bytes come back as they were, and bytes that are none of them do no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import load
from briefing.text.kept import kept_parse, kept_vectors, restore_vectors, restored_parse
from briefing.text.meaning import Known, meanings
from briefing.text.parse import parser
from tests.conftest import SEEDS
from tests.encoding import StemEncoder

ARTICLES = load(SEEDS).articles[:3]


def test_a_parse_comes_back_as_it_was() -> None:
    pytest.importorskip("spacy")
    for article, parse in zip(ARTICLES, parser()(ARTICLES), strict=True):
        assert restored_parse(kept_parse(parse, article), article) == parse


@given(st.binary(max_size=200))
def test_bytes_that_are_no_parse_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="no parse"):
        restored_parse(data, ARTICLES[0])


def test_a_parse_of_another_text_is_told() -> None:
    pytest.importorskip("spacy")
    short, *_, longest = sorted(ARTICLES, key=lambda article: len(article.text))
    (parse,) = parser()([longest])
    with pytest.raises(ValueError, match="no parse"):
        restored_parse(kept_parse(parse, longest), short)


def test_vectors_come_back_as_they_were() -> None:
    known: Known = {}
    again: Known = {}
    by = StemEncoder()
    meanings(ARTICLES, by, known)
    for article in ARTICLES:
        assert restore_vectors(kept_vectors(article, by, known), article, by, again)
    assert known.keys() == again.keys()
    assert all((known[key] == again[key]).all() for key in known)


@given(st.binary(max_size=64))
def test_bytes_that_are_no_vectors_add_nothing(data: bytes) -> None:
    known: Known = {}
    article = max(ARTICLES, key=lambda one: len(one.sentences))
    assert not restore_vectors(data, article, StemEncoder(), known)
    assert not known
