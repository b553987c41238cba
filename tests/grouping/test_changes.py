"""What a copy changed: every word of both texts has one fate, and the lead with its changes is the copy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping.changes import Fate, Part, changed, changes
from briefing.text.words import words

from .stories import BANANA, CHESS, FERRY

PARTS = [f"{part}." for part in FERRY.split(". ")]


def told(lead: str, copy: str) -> list[tuple[str, str, str]]:
    """The changes as (fate, words of the lead, words of the copy)."""
    return [
        (
            part.fate.value,
            lead[slice(*part.lead)] if part.lead else "",
            copy[slice(*part.copy)] if part.copy else "",
        )
        for part in changed(changes(lead, copy))
    ]


@pytest.mark.parametrize(
    ("case", "lead", "copy", "expected"),
    [
        ("nothing", "A tug came.", "A tug came!", []),
        ("another apostrophe", "The ship’s hull", "The ship's hull", []),
        ("a word more", "A tug came.", "A red tug came.", [("added", "", "red")]),
        ("a word less", "A red tug came.", "A tug came.", [("removed", "red", "")]),
        ("a word for another", "A red tug came at noon.", "A blue tug came at noon.", [("replaced", "red", "blue")]),
        ("a capital", "The tug came.", "the tug came.", [("replaced", "The", "the")]),
        ("a new end", "A tug came.", "A tug came. It left.", [("added", "", "It left")]),
        ("everything", "A tug came.", "Nobody won", [("replaced", "A tug came", "Nobody won")]),
        ("from nothing", "", "A tug came.", [("added", "", "A tug came")]),
        ("to nothing", "A tug came.", "", [("removed", "A tug came", "")]),
        (
            "a little word that only chance left between two changes",
            "one two three of four five six",
            "uno due tre of quattro cinque sei",
            [("replaced", "one two three of four five six", "uno due tre of quattro cinque sei")],
        ),
    ],
)
def test_a_change_is_told_with_the_words_of_both_texts(case: str, lead: str, copy: str, expected: list) -> None:
    assert told(lead, copy) == expected


def test_a_paragraph_that_moved_is_told_once_where_the_copy_has_it() -> None:
    lead = "\n\n".join(PARTS)
    copy = "\n\n".join([PARTS[4], *PARTS[:4], *PARTS[5:]])
    (part,) = changed(changes(lead, copy))
    assert part.fate is Fate.MOVED
    assert part.lead is not None
    assert part.copy is not None
    assert lead[slice(*part.lead)] == copy[slice(*part.copy)]
    assert part.copy[0] == 0


def test_a_moved_paragraph_beside_new_words_is_told_apart_from_them() -> None:
    lead = "\n\n".join(PARTS)
    copy = "\n\n".join([f"Divers arrived. {PARTS[4]}", *PARTS[:4], *PARTS[5:]])
    assert [fate for fate, _, _ in told(lead, copy)] == ["added", "moved"]


def test_a_copy_without_the_end_has_one_removed_part() -> None:
    assert [fate for fate, _, _ in told(FERRY, " ".join(PARTS[:4]))] == ["removed"]


TEXTS = st.lists(st.sampled_from([*PARTS, *BANANA.split(". ")[:2], CHESS[:50], "of the", "ship", ""]), max_size=9).map(
    "\n\n".join
) | st.text("ab c.’'\n", max_size=60)


def plain(text: str) -> list[str]:
    return [word.replace("’", "'") for word, _ in words(text)]


def rebuilt(parts: tuple[Part, ...], lead: str, copy: str) -> list[str]:
    found = []
    for part in parts:
        if part.fate in (Fate.KEPT, Fate.MOVED):
            assert part.lead
            found += plain(lead[slice(*part.lead)])
        elif part.copy:
            found += plain(copy[slice(*part.copy)])
    return found


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_the_lead_with_its_changes_is_the_copy(lead: str, copy: str) -> None:
    parts = changes(lead, copy)
    assert rebuilt(parts, lead, copy) == plain(copy)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_every_word_of_both_texts_is_in_one_part(lead: str, copy: str) -> None:
    parts = changes(lead, copy)
    for text, spans in ((lead, [p.lead for p in parts if p.lead]), (copy, [p.copy for p in parts if p.copy])):
        held = [span for a, b in spans for _, span in words(text, a, b)]
        assert sorted(held) == [span for _, span in words(text)]
        assert all(text[a].isalnum() and text[b - 1].isalnum() for a, b in spans)
    order = [part.copy for part in parts if part.copy]
    assert order == sorted(order)


def test_texts_too_large_for_the_best_alignment_are_still_told_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.grouping.changes.LARGE", 10)
    copy = FERRY.replace("212", "214")
    parts = changes(FERRY, copy)
    assert rebuilt(parts, FERRY, copy) == plain(copy)
    assert told(FERRY, copy) == [("replaced", "212", "214")]


def test_long_texts_that_repeat_themselves_take_no_time() -> None:
    lead, copy = "the ship and " * 2000, "and the hull " * 2000
    assert rebuilt(changes(lead, copy), lead, copy) == plain(copy)
