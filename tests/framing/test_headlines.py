"""What a headline is made of."""

import pytest

from briefing.framing.headlines import headlines
from tests.framing.made import article
from tests.framing.parsed import read, words

CASES = [
    ("a plain clause", "Mayor closes bridge after storm", ("Mayor", "closes", None)),
    ("a credit at the end", "Bridge will stay closed, officials say", ("Bridge", "will stay", "officials say")),
    ("a credit after a dash", "Norway has closed the bridge – Reuters", ("Norway", "has closed", "Reuters")),
    ("a credit before a colon", "Police: Driver denies all blame", ("Driver", "denies", "Police")),
    ("a verb that looks like a noun", "Ann Lee slams plan for new bridge", ("Ann Lee", "slams", None)),
    ("no verb", "The long way home", (None, None, None)),
]


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parts_of_a_headline(title: str, expected: tuple[str | None, str | None, str | None]) -> None:
    one = read(article("a", title, "It rained."))[0]
    found = headlines([one])[0]
    assert (words(one, found.subject), words(one, found.verb), words(one, found.credits)) == expected


def test_title_case_is_read_by_the_text_below() -> None:
    one = read(article("a", "Old Harbour Tower Leans Over Fish Market", "The tower leans and the market closed."))[0]
    found = headlines([one])[0]
    assert (words(one, found.subject), words(one, found.verb)) == ("Old Harbour Tower", "Leans")


def test_words_that_another_headline_has_too_are_shared() -> None:
    one, other = read(
        article("a", "Mayor closes bridge", "It rained."), article("b", "The bridge is closed", "It rained.")
    )
    first, second = headlines([one, other])
    assert [words(one, span) for span in first.shared] == ["closes", "bridge"]
    assert [words(other, span) for span in second.shared] == ["bridge", "closed"]


def test_a_headline_stands_beside_the_nearest_sentences_of_its_text() -> None:
    one = read(
        article("a", "Mayor closes bridge after storm", "Bakers slept.", "After the storm the mayor closed the bridge.")
    )[0]
    assert [echo.sentence for echo in headlines([one])[0].body] == ["After the storm the mayor closed the bridge."]


def test_without_a_parse_there_is_still_the_headline() -> None:
    one = read(article("a", "Der ‘alte’ Turm", "Es regnet.", language="de"))[0]
    found = headlines([one])[0]
    assert (found.text, found.subject, [words(one, span) for span in found.quoted]) == (
        "Der ‘alte’ Turm",
        None,
        ["alte"],
    )
