"""How texts with marks are laid out in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.tui.marks import Mark, Passage, PassageBuilder, lay_out, line_of
from briefing.tui.pieces import clipped, padded

TEXT = "Kyiv says around 400 drones were used."


def shown(passage: Passage, width: int) -> list[str]:
    return ["".join(text for text, _ in line.pieces) for line in lay_out(passage, width)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, ["Kyiv says ⟨around 400⟩ drones were used."]),
        (20, ["Kyiv says ⟨around", "400⟩ drones were", "used."]),
        (6, ["Kyiv", "says", "⟨aroun", "d 400⟩", "drones", "were", "used."]),
    ],
)
def test_signs_are_put_around_a_mark_and_lines_broken_at_spaces(width: int, expected: list[str]) -> None:
    assert shown(Passage(TEXT, (Mark((10, 20), "figure", ("⟨", "⟩")),)), width) == expected


def test_every_line_of_a_marked_sentence_has_its_sign_in_the_gutter() -> None:
    lines = lay_out(Passage(f"Before.\n\n{TEXT}\n\nAfter.", (Mark((9, 9 + len(TEXT)), "match", gutter="≈"),)), 20)
    assert [line.gutter for line in lines] == ["", "", "≈", "≈", "", ""]


def test_a_mark_inside_another_has_both_styles_the_inner_one_stronger() -> None:
    line = lay_out(Passage(TEXT, (Mark((10, 20), "figure"), Mark((0, len(TEXT)), "match"))), 80)[0]
    assert ("around 400", ("match", "figure")) in line.pieces


def test_line_of_finds_the_line_that_holds_an_offset() -> None:
    lines = lay_out(Passage("one two three\n\nfour"), 8)
    assert [line_of(lines, offset) for offset in (0, 4, 8, 12, 15, 99)] == [0, 0, 1, 1, 3, 3]


@given(
    text=st.text(alphabet="ab 漢é\n", max_size=120),
    width=st.integers(2, 30),
    spans=st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=4),
)
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: int, spans: list[tuple[int, int]]) -> None:
    marks = tuple(Mark((min(span), min(max(span), len(text))), "x", ("⟨", "⟩")) for span in spans)
    lines = shown(Passage(text, marks), width)
    assert all(cell_len(line) <= width for line in lines)
    letters = "".join("".join(lines).replace("⟨", "").replace("⟩", "").split())
    assert letters == "".join(text.split())


@given(text=st.text(max_size=40), width=st.integers(1, 20))
def test_padded_text_has_exactly_its_width(text: str, width: int) -> None:
    line = text.replace("\n", " ")
    assert cell_len(padded(line, width)) == width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("Alahednews", 12, "Alahednews"), ("Alahednews", 6, "Alahe…"), ("漢字漢字", 5, "漢字…"), ("abc", 0, "")],
)
def test_clipped_text_says_that_something_is_left_out(text: str, width: int, expected: str) -> None:
    assert clipped(text, width) == expected


def test_a_builder_marks_what_it_adds() -> None:
    page = PassageBuilder()
    page.add("Title\n", "strong")
    page.add("text\n\n")
    assert page.passage() == Passage("Title\ntext", (Mark((0, 6), "strong"),))
