from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.search import FILTERS, Filter, Query, Term, parse_query


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("gulls ", (Term("gulls"),)),
        ("gul", (Term("gul", open=True),)),
        ("Night shifts ", (Term("night"), Term("shifts"))),
        ('"third day"', (Term("third day", phrase=True),)),
        ('"third  da', (Term("third da", phrase=True, open=True),)),
        ("gulls -café", (Term("gulls"), Term("cafe", excluded=True))),
        ('-"third day" ', (Term("third day", phrase=True, excluded=True),)),
        ("amir-abdollahian ", (Term("amir"), Term("abdollahian"))),
        ("war: west ", (Term("war"), Term("west"))),
        ('- "" \'', ()),
        ("無人機", (Term("無人機", phrase=True, open=True),)),
    ],
)
def test_words_and_phrases_are_read(text: str, terms: tuple[Term, ...]) -> None:
    query = parse_query(text)
    assert query.terms == terms
    assert query.problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("outlet:rt", Filter("outlet", "rt")),
        ('outlet:"The Mirror"', Filter("outlet", "The Mirror")),
        ("OUTLET:rt", Filter("outlet", "rt")),
        ("-outlet:rt", Filter("outlet", "rt", excluded=True)),
        ("after:2022-11-01", Filter("after", "2022-11-01", date(2022, 11, 1))),
        ("before:2022-12", Filter("before", "2022-12", date(2022, 12, 1))),
        ("after:2022", Filter("after", "2022", date(2022, 1, 1))),
        ("kind:excerpt", Filter("kind", "excerpt")),
        ("has:copies", Filter("has", "copies")),
        ("in:drones", Filter("in", "drones")),
        ("topic:ai", Filter("topic", "ai")),
    ],
)
def test_a_filter_is_read(text: str, expected: Filter) -> None:
    assert parse_query(text) == Query(text, filters=(expected,))


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_filter_without_a_value_yet_limits_nothing(name: str) -> None:
    assert parse_query(f"{name}:").empty


@pytest.mark.parametrize(
    ("text", "says", "words"),
    [
        ("colour:red ", "no filter “colour:”; there are outlet:, after:", ["colour", "red"]),
        ("after:tuesday ", "after: “tuesday” is no date: write 2022-12-06", ["after", "tuesday"]),
        ("before:2022-02-30 ", "is no date", ["before", "2022", "02", "30"]),
        ("kind:short ", "write full or excerpt or headline or stub", ["kind", "short"]),
        ("has:pictures ", "write copies", ["has", "pictures"]),
    ],
)
def test_what_is_not_understood_is_said_and_searched_as_text(text: str, says: str, words: list[str]) -> None:
    query = parse_query(text)
    assert says in query.problems[0]
    assert query.filters == ()
    assert [term.text for term in query.terms] == words


@given(st.text(max_size=60))
def test_nothing_that_is_typed_is_an_error(text: str) -> None:
    query = parse_query(text)
    assert query.text == text
    assert all(term.text for term in query.terms)


@given(st.lists(st.sampled_from(["gulls", '"', "-", "after:", "2022-01-01", "outlet:", " ", "kind:full"]), max_size=12))
def test_pieces_of_the_language_in_any_order_are_no_error(pieces: list[str]) -> None:
    assert parse_query("".join(pieces)).text == "".join(pieces)
