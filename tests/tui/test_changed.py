"""What a copy changed, on screen: every word of the copy, and where the lead's words were left out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Copy, Report
from briefing.text.words import words
from briefing.tui.changed import changed_page, places
from briefing.tui.glyphs import UNICODE
from briefing.tui.marks import Passage, lay_out

from ..grouping.build import article


def page(lead: str, copy: str) -> Passage:
    report = Report(article("a.md", "Ferry", lead, "2024-03-06", "Echo"), (Copy(article("b.md", "Ferry", copy), 0.9),))
    return changed_page(report, report.copies[0], UNICODE)


def shown(passage: Passage) -> str:
    return "\n".join("".join(text for text, _ in line.pieces) for line in lay_out(passage, 200))


def test_every_change_has_signs_around_it_and_beside_its_line() -> None:
    passage = page(
        "A red tug came at noon, and two boats waited outside.",
        "A blue tug came. And it left at noon, two boats waited.",
    )
    text = shown(passage)
    for part in ("[-red-] {+blue+} tug", "{+And it left+}", "[-outside-]"):
        assert part in text
    assert "words removed" in text
    assert {mark.gutter for mark in places(passage)} == {"+", "-"}


def test_a_paragraph_left_out_stands_after_the_full_stop_before_it() -> None:
    assert "One came. [-Two left.\n\nThree stayed-]" in shown(page("One came. Two left.\n\nThree stayed.", "One came."))


def test_what_differs_in_no_word_says_so() -> None:
    passage = page("A tug came.", "A tug came!")
    assert "no word differs" in passage.text
    assert not places(passage)


TEXTS = st.lists(
    st.sampled_from(["One came—two left.", "Three “stayed”.", "two", "a_b", "left,", "\n\n", "O’Hara", "(one)"]),
    max_size=12,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_without_what_was_left_out_the_page_has_the_copys_words(lead: str, copy: str) -> None:
    passage = page(lead, copy)
    text = list(passage.text)
    for mark in passage.marks:
        if mark.style == "removed":
            text[slice(*mark.span)] = " " * (mark.span[1] - mark.span[0])
    told = "".join(text).split("~}\n\n", 1)[1]
    assert [word for word, _ in words(told)] == [word for word, _ in words(f"Ferry {copy}")]
