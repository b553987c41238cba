"""Articles by id, by file, and by the number of their row."""

from dataclasses import replace

import pytest

from briefing.index import Index, encoded
from briefing.model import Article, Card
from tests.index.build import article


def put(index: Index, *articles: Article) -> list[int]:
    return index.articles.put([encoded(each) for each in articles])


def test_articles_and_cards_come_in_the_order_of_the_ids(index: Index) -> None:
    a, b, c = (article(id) for id in "abc")
    put(index, a, b, c)
    assert index.articles.articles(["c", "a", "c"]) == [c, a, c]
    assert [card.id for card in index.articles.cards(["b", "a"])] == ["b", "a"]
    assert index.articles.ids() == ["a", "b", "c"]


@pytest.mark.parametrize("asked", ["articles", "raws", "cards"])
def test_an_unknown_id_is_an_error(index: Index, asked: str) -> None:
    put(index, article("a"))
    with pytest.raises(KeyError, match="never"):
        getattr(index.articles, asked)(["a", "never"])


def test_a_card_holds_all_but_the_text(index: Index) -> None:
    put(index, article("a", "One two three."))
    (card,) = index.articles.all_cards()
    assert (card.id, card.path, card.title, card.words) == ("a", "a.md", "Headline of a", 3)


def test_a_replaced_article_has_a_number_that_none_had(index: Index) -> None:
    first, last = put(index, article("a"), article("b"))
    index.articles.drop(["b"])
    (again,) = put(index, replace(article("a"), outlet="WION"))
    assert again not in (first, last)
    assert index.articles.numbers(["a", "b"]) == {"a": again}
    assert [card.outlet for card in index.articles.all_cards()] == ["WION"]
    assert {n: card.id for n, card in index.articles.card_of_rows([first, again]).items()} == {again: "a"}
    assert [card.id for card in index.articles.card_of_rows([again, last]).values()] == ["a"]


def test_the_last_of_two_articles_with_one_id_stands(index: Index) -> None:
    put(index, article("a", "Old."), article("a", "New."))
    assert index.articles.articles(["a"]) == [article("a", "New.")]


def test_the_articles_of_a_file_are_found(index: Index) -> None:
    put(index, article("a"), replace(article("a0"), path="a.md#related/0"), article("b"))
    assert index.articles.of_files(["a.md", "c.md"]) == {"a.md": ["a", "a0"]}


def test_a_dropped_article_leaves_nothing(index: Index) -> None:
    index.articles.put([encoded(article("a"), raw=article("a", "Raw."), trace=b"trace"), encoded(article("b"))])
    index.features.put("sketch", "1", [("a", b"x")])
    index.articles.drop(["a", "never"])
    assert index.articles.ids() == ["b"]
    assert list(index.articles.traces()) == []
    for table, left in (("text", 1), ("trace", 0), ("feature", 0)):
        assert index.database.one(f"SELECT count(*) FROM {table}") == (left,)


def test_an_article_as_its_file_tells_it_is_kept_where_the_library_changed_it(index: Index) -> None:
    changed, raw, same = article("a", "Short."), article("a", "Short. By our staff."), article("b")
    index.articles.put([encoded(changed, raw=raw), encoded(same)])
    assert index.articles.articles(["a", "b"]) == [changed, same]
    assert index.articles.raws(["a", "b"]) == [raw, same]


def test_traces_come_with_their_ids(index: Index) -> None:
    index.articles.put([encoded(article(id), trace=id.encode() * 3) for id in "ab"] + [encoded(article("c"))])
    assert list(index.articles.traces()) == [("a", b"aaa"), ("b", b"bbb")]


def test_articles_and_outlets_are_counted(index: Index) -> None:
    assert index.articles.counts() == (0, 0, 0)
    put(index, article("a"), article("b"), article("c", outlet="WION"), article("d", outlet=None))
    assert index.articles.counts() == (4, 2, 1)


def test_more_ids_may_be_asked_for_than_a_statement_has_places(index: Index) -> None:
    put(index, article("a"), article("b"))
    many = ["a", *(f"{n:06}" for n in range(40_000))]
    assert index.articles.numbers(many) == {"a": 1}
    index.articles.drop(many)
    assert index.articles.ids() == ["b"]


def test_text_that_no_utf8_can_hold_comes_back(index: Index) -> None:
    odd = replace(article("a", "half \ud800 a pair"), outlet="\udfff", path="a\udcff.md")
    put(index, odd)
    assert index.articles.articles(["a"]) == [odd]
    assert index.articles.cards(["a"])[0].outlet == "\udfff"
    assert list(index.articles.of_files(["a\udcff.md"]).values()) == [["a"]]


def test_all_cards_are_cards(index: Index) -> None:
    put(index, *(article(f"{n}") for n in range(1200)))
    assert all(isinstance(card, Card) for card in index.articles.all_cards())
