import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.search import FILTERS, Marks

from .build import engine_of, small_library

ENGINE = engine_of(small_library(), Marks(read=lambda: {"trams.txt"}))


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("out|", [("outlet:", "published by")]),
        ("gulls ou|", [("gulls outlet:", "published by")]),
        ("-ou|", [("-outlet:", "published by")]),
        ("i|", [("in:", "in the storyline"), ("is:", "what you did with it")]),
        (
            "outlet:|",
            [
                ("outlet:Wire", "2 articles"),
                ('outlet:"The Harbour Post"', "1 article"),
                ("outlet:unknown", "1 article"),
            ],
        ),
        ("outlet:w|", [("outlet:Wire", "2 articles")]),
        ("-outlet:w| after:2023", [("-outlet:Wire after:2023", "2 articles")]),
        ("outlet:har|", [('outlet:"The Harbour Post"', "1 article")]),
        ('outlet:"the h|', [('outlet:"The Harbour Post"', "1 article")]),
        ("outlet:wi|re", [("outlet:Wire", "2 articles")]),
        ("topic:lo|", [('topic:"Local Government"', "1 article")]),
        ("in:g|", [('in:"Gulls at the harbour"', "3 articles")]),
        ("kind:e|", [("kind:excerpt", "1 article")]),
        ("has:|", [("has:copies", "2 articles")]),
        ("is:un|", [("is:unread", "3 articles")]),
        ("after:|", [("after:2023", "3 articles")]),
        ("after:2023|", [("after:2023-05", "1 article"), ("after:2023-04", "2 articles")]),
        ("before:2023-04|", [("before:2023-04-03", "1 article"), ("before:2023-04-02", "1 article")]),
        ("zebra|", []),
        ("outlet:zebra|", []),
        ('"out|', []),
    ],
)
def test_at_the_cursor_stands_what_may_follow(typed: str, after: list[tuple[str, str]]) -> None:
    query, cursor = typed.replace("|", ""), typed.index("|")
    found = ENGINE.complete(query, cursor)
    assert [(query[: each.start] + each.text + query[each.end :], each.about) for each in found] == after


@pytest.mark.parametrize("typed", ["", "gulls "])
def test_where_nothing_is_typed_yet_stand_all_filters(typed: str) -> None:
    assert [each.text for each in ENGINE.complete(typed, len(typed))] == [f"{name}:" for name in FILTERS]


@given(
    st.one_of(
        st.text(max_size=30),
        st.lists(st.sampled_from(["in:", "after:", '"', "-", " ", "gull", "2023", "topic:", "-"])).map("".join),
    ),
    st.integers(-5, 40),
)
def test_a_completion_lies_in_the_query_at_the_cursor(query: str, cursor: int) -> None:
    for each in ENGINE.complete(query, cursor):
        assert 0 <= each.start <= max(0, min(cursor, len(query))) <= each.end <= len(query)
        assert each.text
