"""Who says what: the verb, its speaker, and what is said."""

import pytest

from briefing.framing.speech.voices import unified, voices
from tests.framing.made import article
from tests.framing.parsed import brief, read, said, words

CASES = [
    ("a verb and its subject", "The mayor said that the bridge is closed.", [("mayor", "said")]),
    ("verb before subject", "“The bridge is closed,” said Ann Lee.", [("Ann Lee", "said")]),
    ("verb inside the sentence", "The bridge, officials said, will stay closed.", [("officials", "said")]),
    ("a description that opens its sentence", "Officials in Oslo said that it leaks.", [("officials in Oslo", "said")]),
    ("according to", "According to diplomats, the talks have failed.", [("diplomats", "According to")]),
    ("a particle belongs to the verb", "Norway called for a new election.", [("Norway", "called for")]),
    ("an object is enough for a denial", "Norway denied the allegations.", [("Norway", "denied")]),
    ("a name given", "He called the report “nonsense”.", [("he", "called")]),
    (
        "said and added",
        "Ann Lee said the roof leaks and added that it will fall.",
        [("Ann Lee", "said"), ("Ann Lee", "added")],
    ),
    ("a participle", "Ann Lee left early, saying that the roof leaks.", [("Ann Lee", "saying")]),
    ("a relative clause", "The engineer, who warned that the roof leaks, left.", [("engineer", "warned")]),
    ("a noun of saying", "Reporters doubted Norway's claim that the roof leaks.", [("Norway", "claim")]),
    ("said by nobody in particular", "The roof reportedly leaks.", [(None, "reportedly")]),
    ("a question closed by its speaker", "“Does the roof leak?” Ann Lee asked.", [("Ann Lee", "asked")]),
    ("nobody has said it yet", "The mayor would say that the roof leaks.", []),
    ("inside quotation marks", "“Peter thinks that the roof leaks.”", []),
    ("inside what another says", "Ann Lee said that Peter hopes that it rains.", [("Ann Lee", "said")]),
    ("the writer's own I", "I believe that the roof leaks.", []),
    ("doing, not saying", "The army attacked the town with rockets.", []),
]


LABELS = [
    ("a known surname and what is said", "Lee: Bridge must stay closed", [("Ann Lee", ":")]),
    ("an office needs no verb", "Police: Two dead", [("Police", ":")]),
    ("a name with what is told of it", "Ann Lee: A life in pictures", []),
    ("a word that is nobody", "Weather: Bridge must stay closed", []),
]


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_a_name_before_a_colon_speaks_where_something_is_said(
    title: str, expected: list[tuple[str | None, str]]
) -> None:
    one = said("Mayor Ann Lee of Larnholm met Ola Berg.", title=title)
    assert [brief(voice) for voice in one.voices if voice.span[0] == 0] == expected


SCRIPT = [
    ("in a transcript", "LEE: Right.", "Ann Lee"),
    ("in a transcript that is quoted", "“LEE: It must stay closed.”", "Ann Lee"),
    ("a signature after a quotation", "“It must stay closed.” ― Quirinia Ozols", "Quirinia Ozols"),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SCRIPT], ids=[case[0] for case in SCRIPT])
def test_a_mark_names_who_speaks(text: str, expected: str) -> None:
    assert said("Mayor Ann Lee met Ola Berg.", text).voices[-1].speaker == expected


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_voice_is_its_speaker_and_verb(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [brief(voice) for voice in said(text).voices] == expected


SPEAKERS = [
    ("a surname", ["Mayor Ann Lee opened the hall.", "Lee said that it is safe."], "Ann Lee"),
    ("a pronoun", ["Mayor Ann Lee opened the hall.", "She said that it is safe."], "Ann Lee"),
    ("an office", ["Mayor Ann Lee opened the hall.", "The mayor said that it is safe."], "Ann Lee"),
    (
        "an office on one side",
        [
            "Norwegian Foreign Minister Ola Berg met Swedish Foreign Minister Eva Lind.",
            "The Norwegian minister said that it was useful.",
        ],
        "Ola Berg",
    ),
    (
        "a newspaper",
        ["The Washington Post reported a flood.", "The newspaper said that it was large."],
        "Washington Post",
    ),
    (
        "part of a newspaper's name",
        ["The Washington Post reported a flood.", "The Post said that it was large."],
        "Washington Post",
    ),
]


@pytest.mark.parametrize(
    ("paragraphs", "expected"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS]
)
def test_a_speaker_is_known_again(paragraphs: list[str], expected: str) -> None:
    last = said(*paragraphs).voices[-1]
    assert (last.speaker, last.named) == (expected, True)


GROUPS = [
    ("a capital", "Oslo insisted that it is safe.", "Norway"),
    ("a people", "Norwegian officials insisted that it is safe.", "Norway"),
    ("an office", "Norwegian Foreign Minister Ola Berg insisted that it is safe.", "Norway"),
    ("two at once", "Oslo and Stockholm insisted that it is safe.", "Norway and Sweden"),
    ("nobody's", "Experts insisted that it is safe.", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in GROUPS], ids=[case[0] for case in GROUPS])
def test_a_speaker_stands_under_a_side(text: str, expected: str | None) -> None:
    assert said(text).voices[0].group == expected


def test_a_voice_is_direct_where_its_words_stand_in_quotation_marks() -> None:
    direct, indirect = said(
        "“It leaks,” Ann Lee said.", "Ann Lee said that it leaks “a bit” when the rain is heavy."
    ).voices
    assert (direct.direct, indirect.direct) == (True, False)


def test_what_is_said_is_kept_with_its_place() -> None:
    one = said("Ola Berg accused Sweden of hiding the plans.")
    assert words(one, one.voices[0].content_span) == "Sweden of hiding the plans"


def test_one_person_has_one_name_in_all_reports() -> None:
    reports = read(
        article("a", "One", "Foreign Minister Karim Abdel-Rahmanian said that it is safe."),
        article("b", "Two", "Iranian Foreign Minister Karim Abdelrahmanian said that it is not."),
    )
    found = voices(reports)
    assert {(voice.speaker, voice.group) for voice in found} == {("Karim Abdel-Rahmanian", "Iran")}
    assert unified(unified(reports)) == unified(reports)


def test_another_verb_changes_that_voice_only() -> None:
    before = said("Ann Lee said that it is safe.", "Oslo insists that it leaks.").voices
    after = said("Ann Lee claimed that it is safe.", "Oslo insists that it leaks.").voices
    assert [brief(voice) for voice in before[1:]] == [brief(voice) for voice in after[1:]]
    assert [voice.cue for voice in (before[0], after[0])] == ["said", "claimed"]


def test_without_a_parse_there_are_no_voices() -> None:
    german = read(article("de", "Ein Wort", "Ann Lee said that it is safe.", language="de"))
    assert german[0].voices == ()
    assert german[0].reason == "language: de"


def test_whom_the_text_calls_mrs_is_no_he() -> None:
    one = said("Mr. Ola Berg met Mrs. Ann Lee.", "Mrs. Lee was early.", "He said that it rained.")
    assert one.voices[-1].speaker == "Ola Berg"


def test_an_office_goes_to_the_one_who_is_known_to_be_on_that_side() -> None:
    one = said("Norwegian Minister Ola Berg met Minister Eva Lind.", "The Norwegian minister said that it was useful.")
    assert one.voices[-1].speaker == "Ola Berg"
