"""Words in the texts: found whatever the case, the accents and the kind of quotation marks, each at its place."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.finding import Finding, Hit, find


def articles(*texts: str) -> Any:
    return [(str(n), SimpleNamespace(text=text)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("ferry", "The Ferry, the FERRY and ferries", ["Ferry", "FERRY"]),
        ("cafe", "Café and CAFÉ and cafe\u0301", ["Café", "CAFÉ", "cafe"]),
        ("café", "a cafe", ["cafe"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("it's", "it’s here", ["it’s"]),
        ('"no"', "he said “no” twice", ["“no”"]),
        ("iranian-made", "Iranian‑made", ["Iranian‑made"]),
        ("two lines", "two\nlines", ["two\nlines"]),
        ("a  b", "a\n\n b", ["a\n\n b"]),
        ("aa", "aaaa", ["aa", "aa"]),
        ("  ", "some text", []),
        ("zebra", "some text", []),
        ("ﬁre", "a ﬁre", ["ﬁre"]),
    ],
)
def test_words_are_found_as_a_reader_means_them(query: str, text: str, expected: list[str]) -> None:
    found = find(query, articles(text))
    assert [text[slice(*hit.span)] for hit in found.hits] == expected


@given(st.text(max_size=40), st.text(min_size=1, max_size=3))
def test_what_is_found_lies_in_the_text_in_order(text: str, query: str) -> None:
    spans = [hit.span for hit in find(query, articles(text)).hits]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(alphabet="abÉé ’", max_size=30), st.integers(0, 29), st.integers(1, 5))
def test_every_stretch_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    wanted = text[start : start + length].strip()
    assert not wanted or find(wanted, articles(text)).hits


HITS = (Hit("a", (0, 1)), Hit("a", (9, 10)), Hit("b", (4, 5)))


@pytest.mark.parametrize(
    ("at", "report", "span", "by", "expected"),
    [
        (None, "a", (0, 0), 1, 0),
        (None, "a", (5, 5), 1, 1),
        (None, "a", (5, 5), -1, 0),
        (None, "b", (9, 9), 1, 0),
        (None, "", (0, 0), 1, 0),
        (None, "", (0, 0), -1, 2),
        (2, "a", (0, 0), 1, 0),
        (0, "a", (0, 0), -1, 2),
        (0, "b", (0, 0), 1, 1),
    ],
)
def test_the_next_hit_is_the_next_from_where_the_reader_is_then_the_next_in_turn(
    at, report, span, by, expected
) -> None:
    assert Finding("x", HITS, at).after(report, span, by).at == expected


def test_where_nothing_was_found_there_is_nothing_to_go_to() -> None:
    assert Finding("x").after("a", (0, 0), 1).hit is None
