"""Features under article, name and version; large arrays; small words."""

import pytest

from briefing.index import Index, encoded
from briefing.index.arrays import PART
from tests.index.build import article


@pytest.fixture
def three(index: Index) -> Index:
    index.articles.put([encoded(article(id)) for id in "abc"])
    return index


def test_a_feature_is_found_under_its_name_and_version_only(three: Index) -> None:
    three.features.put("sketch", "1", [("a", b"A"), ("b", b"B")])
    three.features.put("terms", "1", [("a", b"T")])
    assert three.features.get("sketch", "1", ["c", "b", "a"]) == {"a": b"A", "b": b"B"}
    assert three.features.get("sketch", "2", ["a"]) == {}
    assert list(three.features.every("sketch", "1")) == [("a", b"A"), ("b", b"B")]
    assert list(three.features.every("sketch", "2")) == []
    assert list(three.features.every("terms", "1")) == [("a", b"T")]


def test_a_feature_of_a_new_version_takes_the_place_of_the_old(three: Index) -> None:
    three.features.put("sketch", "1", [("a", b"A"), ("b", b"B")])
    three.features.put("terms", "1", [("a", b"T")])
    three.features.put("sketch", "2", [("b", b"new")])
    assert list(three.features.every("sketch", "1")) == []
    assert list(three.features.every("sketch", "2")) == [("b", b"new")]
    assert list(three.features.every("terms", "1")) == [("a", b"T")]


def test_a_feature_is_gone_with_its_article(three: Index) -> None:
    three.features.put("sketch", "1", [("a", b"A"), ("b", b"B")])
    three.articles.put([encoded(article("a", "Changed."))])
    three.articles.drop(["b"])
    assert list(three.features.every("sketch", "1")) == []


def test_the_articles_without_a_feature_are_told(three: Index) -> None:
    assert three.features.lacking("sketch", "1", ["a", "b", "c"]) == ["a", "b", "c"]
    three.features.put("sketch", "1", [("b", b"")])
    assert three.features.lacking("sketch", "1", ["a", "b", "c"]) == ["a", "c"]
    assert three.features.lacking("sketch", "2", ["a", "b", "c"]) == ["a", "b", "c"]


def test_a_feature_of_an_unknown_article_is_refused(three: Index) -> None:
    with pytest.raises(KeyError, match="never"):
        three.features.put("sketch", "1", [("never", b"")])


@pytest.mark.parametrize("size", [0, 1, PART - 1, PART, PART + 1, 3 * PART + 7])
def test_an_array_of_any_size_comes_back(index: Index, size: int) -> None:
    data = bytes(range(251)) * (size // 251 + 1)
    index.arrays.put("vectors", data)
    index.arrays.put("vectors", data[:size])
    assert index.arrays.get("vectors") == data[:size]
    index.arrays.drop("vectors")
    assert index.arrays.get("vectors") is None


def test_words_about_the_index_are_kept_by_name(index: Index) -> None:
    index.meta.put("counted", "3")
    index.meta.put("counted", "4")
    assert index.meta.get("counted") == "4"
    index.meta.drop("counted")
    assert index.meta.get("counted") is None
