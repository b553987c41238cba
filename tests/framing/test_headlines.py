"""What a headline is made of."""

import pytest

from briefing.framing.speech.material import material
from briefing.framing.wording.headlines import headlines
from briefing.model import Copy, Headline, Report
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


FURTHER = [
    (
        "what somebody believes",
        "Norwegian officials believe Oslo has closed the bridge – Reuters",
        [("Oslo", "has closed")],
    ),
    ("one subject, two verbs", "Norway closes bridge but expects more traffic", [("Norway", "expects")]),
    ("after a colon", "Norway wants more time: Oslo is probably closing the bridge", [("Oslo", "is probably closing")]),
    ("a question word does nothing", "Norway closes bridge: what happens now", []),
    ("the credit is none", "Bridge will stay closed, officials say", []),
    ("no verb", "The long way home", []),
]


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in FURTHER], ids=[case[0] for case in FURTHER])
def test_what_else_is_done_in_a_headline(title: str, expected: list[tuple[str, str]]) -> None:
    one = read(article("a", title, "It rained."))[0]
    found = headlines([one])[0].further
    assert [(words(one, clause.subject), words(one, clause.verb)) for clause in found] == expected


def differing(title: str, sentence: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What differs in the sentence and in the headline, by kind."""
    one = read(article("a", title, sentence, "Bakers slept."))[0]
    (echo,) = headlines([one])[0].body
    sides: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for side, found in zip(sides, (echo.differs, echo.headline), strict=True):
        for difference in found:
            side.setdefault(difference.kind, []).append(one.text[slice(*difference.span)])
    return sides


SURER = [
    (
        "expected, and possible",
        "Norway expects more boats",
        "Norway could be given more boats.",
        "could be given",
        "expects",
    ),
    (
        "probable, and done",
        "Norway is probably ordering boats",
        "Norway has again ordered boats.",
        "has again ordered",
        "is probably ordering",
    ),
    ("done, and possible", "Norway sank the boats", "Norway may have sunk the boats.", "may have sunk", "sank"),
]


@pytest.mark.parametrize(
    ("title", "sentence", "below", "above"), [case[1:] for case in SURER], ids=[case[0] for case in SURER]
)
def test_a_headline_and_its_text_that_are_not_equally_sure(title: str, sentence: str, below: str, above: str) -> None:
    told, head = differing(title, sentence)
    assert (told["modality"], head["modality"]) == ([below], [above])


def test_what_is_equally_sure_does_not_differ() -> None:
    told, head = differing("Norway may have sunk the boats", "On Monday Norway may have sunk the boats.")
    assert "modality" not in told | head


def test_a_word_in_title_case_is_no_name_where_the_text_has_it_small() -> None:
    told, head = differing("Oslo Gave No Proof of Boats", "In May Oslo gave proof of the boats, and no more.")
    assert (told.get("object"), head.get("object")) == (None, None)


def test_a_headline_that_is_printed_again_is_no_sentence_of_the_text() -> None:
    one = read(article("a", "Mayor closes bridge", "Mayor closes bridge", "The mayor closed the bridge at noon."))[0]
    assert [echo.sentence for echo in headlines([one])[0].body] == ["The mayor closed the bridge at noon."]


def versions(*copies: Copy) -> Headline:
    lead = article("a", "Mayor closes bridge", "It rained.", outlet="Post", day="2031-03-04")
    return headlines([material(Report(lead, copies), None)])[0]


def test_other_headlines_of_one_text_stand_by_date_with_the_words_that_are_their_own() -> None:
    later = article("later", "Mayor shuts old bridge", "It rained.", outlet="Post", day="2031-03-05")
    loose = article("loose", "Bridge shut", "It rained.", outlet="Gazette")
    first, second = versions(Copy(loose, 0.9), Copy(later, 0.9)).versions
    assert (first.id, first.outlet, first.published, first.place, first.text) == (
        "later",
        "Post",
        "2031-03-05",
        2,
        "Mayor shuts old bridge",
    )
    assert [first.text[slice(*span)] for span in first.own] == ["shuts", "old"]
    assert (second.id, second.published, second.place) == ("loose", None, None)


def test_a_copy_under_the_same_headline_is_no_other_version() -> None:
    assert versions(Copy(article("b", "Mayor Closes Bridge", "It rained.", outlet="Post"), 0.99)).versions == ()
