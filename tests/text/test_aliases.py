"""Different names for one thing are read as one, and only those."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.aliases import aliases, canonical, folds, known, side

NAMES = [
    ("a capital stands for its country", "Moscow", "Russia"),
    ("a seat of government too", "the Kremlin", "Russia"),
    ("both spellings", "Kiev", "Ukraine"),
    ("a people", "Iranians", "Iran"),
    ("a possessive", "Ukraine’s", "Ukraine"),
    ("capital letters throughout", "KYIV", "Ukraine"),
    ("full stops in an abbreviation", "U.S.", "United States"),
    ("a plural common noun", "UAVs", "drone"),
    ("a long common noun", "Unmanned aerial vehicles", "drone"),
    ("a pronoun is no country", "us", "us"),
    ("a bird is no country", "turkey", "turkey"),
    ("words that no list has", "the officials", "the officials"),
]


@pytest.mark.parametrize(("words", "expected"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_a_name_is_read_as_the_one_to_use(words: str, expected: str) -> None:
    assert canonical(words) == expected


def test_longer_names_win_over_shorter_ones() -> None:
    text = "Washington told the Washington Post that UAVs from the Islamic Republic hit West Virginia."
    assert [name for name, _ in folds(text)] == ["United States", "Washington Post", "drone", "Iran", "West Virginia"]


def test_names_joined_by_a_hyphen_are_two() -> None:
    assert [name for name, _ in folds("a Russia-Ukraine deal")] == ["Russia", "Ukraine"]


def test_a_side_is_a_country_or_body_and_no_newspaper() -> None:
    assert side("Iran's top diplomat") == "Iran"
    assert side("a reporter of the Washington Post") is None


def test_every_name_to_use_is_known_by_itself() -> None:
    assert all(known(use) == use for use in aliases().uses)


@given(st.text(alphabet="UAVs Kiev'’.drone-\nthe", max_size=60))
def test_folds_are_in_order_and_apart(text: str) -> None:
    spans = [span for _, span in folds(text)]
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
