"""What the five sample articles say, by whom, in which words: read off the texts by hand."""

from pathlib import Path

import pytest

from briefing.framing.facts.origins import origins
from briefing.framing.speech.material import Material
from briefing.framing.speech.voices import unified, voices
from briefing.framing.views.pivots import by_speaker, by_verb
from briefing.framing.wording.headlines import headlines
from briefing.framing.wording.names import QUOTED_ALONE, names
from briefing.model import Headline, Term, Voice, Word
from tests.framing.parsed import seeds as parsed_seeds
from tests.framing.parsed import words

MIRROR, WION, NO_OUTLET, RT, ALAHED = "000_c609d72ab3565ef5.txt", "001_", "002_", "003_", "004_"


@pytest.fixture
def reports(seeds: Path) -> tuple[Material, ...]:
    return unified(parsed_seeds(seeds))


def of(reports: tuple[Material, ...], path: str) -> Material:
    return next(one for one in reports if one.article.path.startswith(path) and "#" not in one.article.path)


VOICES = [
    (MIRROR, "officials", None, "warn"),
    (MIRROR, "Western officials", "Western officials", "believe"),
    (MIRROR, "Tehran", "Iran", "insisting"),
    (WION, "Iran", "Iran", "admits"),
    (WION, "Iran", "Iran", "denies"),
    (WION, "Islamic Republic", "Iran", "insisted"),
    (WION, "Hossein Amir-Abdollahian", "Iran", "said"),
    (WION, "Hossein Amir-Abdollahian", "Iran", "called"),
    (WION, "Washington Post", None, "reported"),
    (WION, "Kyiv", "Ukraine", "said"),
    (NO_OUTLET, "diplomats", None, "According to"),
    (NO_OUTLET, "Volodymyr Zelenskyy", "Ukraine", "accused"),
    (NO_OUTLET, "Volodymyr Zelenskyy", "Ukraine", "suggested"),
    (NO_OUTLET, "Volodymyr Zelenskyy", "Ukraine", "According to"),
    (NO_OUTLET, "leaders in Moscow and Tehran", "Iran and Russia", "deny"),
    (NO_OUTLET, "Russian military experts", "Russia", "said"),
    (RT, "Western security officials", "Western officials", "told"),
    (RT, "Moscow and Tehran", "Iran and Russia", "denied"),
    (RT, "Washington Post", None, "reported"),
    (RT, None, None, "reportedly"),
    (RT, "Kiev", "Ukraine", "insists"),
    (RT, "US and its allies", "United States", "claim"),
    (RT, "Hossein Amir-Abdollahian", "Iran", "said"),
    (RT, "Dmitry Peskov", "Russia", "said"),
    (ALAHED, "Mohammad Reza Ashtiani", "Iran", "added"),
    (ALAHED, "Mohammad Reza Ashtiani", "Iran", "emphasized"),
    (ALAHED, "Jake Sullivan", "United States", "alleging"),
    (ALAHED, "Iran and Russia", "Iran and Russia", "rejected"),
]


@pytest.mark.parametrize(("path", "speaker", "group", "cue"), VOICES)
def test_the_sample_library_has_the_voice(
    reports: tuple[Material, ...], path: str, speaker: str | None, group: str | None, cue: str
) -> None:
    found = {(voice.speaker, voice.group, voice.cue) for voice in of(reports, path).voices}
    assert (speaker, group, cue) in found


def test_the_minister_is_told_apart_from_his_country(reports: tuple[Material, ...]) -> None:
    wion = of(reports, WION)
    again = next(voice for voice in wion.voices if voice.cue == "deny")
    assert (again.speaker, words(wion, again.speaker_span)) == ("Hossein Amir-Abdollahian", "the Iranian minister")


def test_quotations_are_direct(reports: tuple[Material, ...]) -> None:
    direct = [voice.cue for voice in of(reports, WION).voices if voice.direct]
    assert direct == ["said", "said", "said", "added", "called"]


def war(reports: tuple[Material, ...], path: str) -> list[Term]:
    named = next(one for one in names(reports) if one.thing == "the war")
    return [term for term in named.terms if term.report == of(reports, path).id]


WAR = [
    (MIRROR, {("war", Word.REPORTED, "officials"), ("war", Word.REPORTED, "Tehran")}),
    (
        WION,
        {
            ("war", Word.QUOTED, "Hossein Amir-Abdollahian"),
            ("war", Word.REPORTED, "Iran"),
            ("invasion", Word.REPORTED, "Islamic Republic"),
        },
    ),
    (NO_OUTLET, {("war aid", Word.OWN, None), ("war of destruction", Word.REPORTED, "Volodymyr Zelenskyy")}),
    (
        RT,
        {("conflict", Word.REPORTED, "Moscow and Tehran"), ("conflict", Word.REPORTED, "Hossein Amir-Abdollahian")},
    ),
    (
        ALAHED,
        {
            ("war", Word.REPORTED, "Mohammad Reza Ashtiani"),
            ("special operation", Word.REPORTED, "Mohammad Reza Ashtiani"),
            ("war", Word.REPORTED, "Jake Sullivan"),
            ("war", Word.REPORTED, "Iran and Russia"),
        },
    ),
]


@pytest.mark.parametrize(("path", "expected"), WAR, ids=[path for path, _ in WAR])
def test_each_word_for_the_war_is_somebodys(
    reports: tuple[Material, ...], path: str, expected: set[tuple[str, Word, str | None]]
) -> None:
    assert {(term.term, term.voice, term.speaker) for term in war(reports, path)} == expected


def test_words_for_the_war_are_counted(reports: tuple[Material, ...]) -> None:
    assert sum(term.count for term in war(reports, RT) if term.term == "conflict") == 3
    assert sum(term.count for term in war(reports, ALAHED) if term.term == "war") == 3


def test_words_marked_off_are_shown_last(reports: tuple[Material, ...]) -> None:
    last = names(reports)[-1]
    assert last.thing == QUOTED_ALONE
    assert {"runs out", "completely false"} <= {term.term for term in last.terms}


def test_what_the_texts_say_the_drones_are_called(reports: tuple[Material, ...]) -> None:
    drones = next(one for one in names(reports) if one.thing == "the drones")
    assert {"kamikaze drones", "attack drones", "UAVs", "Geran", "Geran-2"} <= {term.term for term in drones.terms}


def test_credited_agencies_and_outlets(reports: tuple[Material, ...]) -> None:
    found = {(of_report.report, of_report.kind, of_report.name) for of_report in origins(reports)}
    named = {item for item in found if item[1] in ("agency", "outlet")}
    assert named == {
        (of(reports, WION).id, "agency", "IRNA"),
        (of(reports, WION).id, "outlet", "Washington Post"),
        (of(reports, WION).id, "agency", "agencies"),
        (of(reports, RT).id, "outlet", "Washington Post"),
        (of(reports, ALAHED).id, "agency", "Agencies"),
    }


HEADLINES = [
    (MIRROR, "Russia", "runs out", "officials warn"),
    (WION, "Iran", "admits", None),
    (NO_OUTLET, "Kremlin", "wants", None),
    (RT, "Western officials", "believe", "WaPo"),
    (ALAHED, "Kiev", "Provided", "Defense Minister"),
]


@pytest.mark.parametrize(("path", "subject", "verb", "credit"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_a_headline_has_subject_verb_and_credit(
    reports: tuple[Material, ...], path: str, subject: str, verb: str, credit: str | None
) -> None:
    one = of(reports, path)
    found: Headline = next(head for head in headlines(reports) if head.report == one.id)
    assert (words(one, found.subject), words(one, found.verb), words(one, found.credits)) == (subject, verb, credit)


FURTHER = [
    (MIRROR, [("Russia", "expects")]),
    (WION, [("it", "provided"), ("Iran", "denies")]),
    (NO_OUTLET, [("Moscow", "is probably ordering")]),
    (RT, [("Russia", "has made")]),
    (ALAHED, []),
]


@pytest.mark.parametrize(("path", "expected"), FURTHER, ids=[row[0] for row in FURTHER])
def test_a_headline_tells_what_else_is_done(
    reports: tuple[Material, ...], path: str, expected: list[tuple[str, str]]
) -> None:
    one = of(reports, path)
    found = next(head for head in headlines(reports) if head.report == one.id).further
    assert [(words(one, clause.subject), words(one, clause.verb)) for clause in found] == expected


SURER = [(MIRROR, "expects", "could be given"), (NO_OUTLET, "is probably ordering", "has again ordered")]


@pytest.mark.parametrize(("path", "above", "below"), SURER, ids=[row[0] for row in SURER])
def test_a_headline_and_its_text_are_not_equally_sure(
    reports: tuple[Material, ...], path: str, above: str, below: str
) -> None:
    one = of(reports, path)
    echo = next(head for head in headlines(reports) if head.report == one.id).body[0]
    assert above in [words(one, found.span) for found in echo.headline if found.kind == "modality"]
    assert below in [words(one, found.span) for found in echo.differs if found.kind == "modality"]


ASSERTED = {
    ("Allegations", Word.OWN, None),
    ("unfounded rumors", Word.REPORTED, "Mohammad Reza Ashtiani"),
    ("claims", Word.OWN, None),
    ("claims", Word.REPORTED, "Iran and Russia"),
    ("international accusations", Word.OWN, None),
    ("allegations", Word.REPORTED, "Iran"),
    ("allegations", Word.OWN, None),
    ("consistent reports", Word.OWN, None),
}


def test_words_for_an_assertion_are_a_thing_of_their_own(reports: tuple[Material, ...]) -> None:
    asserted = next(one for one in names(reports) if one.thing == "what is asserted")
    assert {(term.term, term.voice, term.speaker) for term in asserted.terms} == ASSERTED


MARKED = {
    ("runs out", "officials"),
    ("information", "Jake Sullivan"),
    ("completely false", "Hossein Amir-Abdollahian"),
}


def test_a_lone_quoted_word_has_its_speaker(reports: tuple[Material, ...]) -> None:
    assert {(term.term, term.speaker) for term in names(reports)[-1].terms} == MARKED


def test_insisting_is_of_three_speakers_and_two_sides(reports: tuple[Material, ...]) -> None:
    insist = next(verb for verb in by_verb(voices(reports)) if verb.lemma == "insist" and verb.reports > 1)
    path = {one.id: one.article.path for one in reports}
    found = {(one.name, one.group, path[told.report][:4]) for one in insist.speakers for told in one.told}
    assert {("Kiev", "Ukraine", "003_"), ("Tehran", "Iran", "000_"), ("Islamic Republic", "Iran", "001_")} <= found


def test_the_minister_and_his_country_stand_under_one_side_and_apart(reports: tuple[Material, ...]) -> None:
    iran = next(side for side in by_speaker(voices(reports)) if side.name == "Iran")
    assert {"Iran", "Tehran", "Hossein Amir-Abdollahian", "Mohammad Reza Ashtiani"} <= {
        one.name for one in iran.speakers
    }
    minister = next(one for one in iran.speakers if one.name == "Hossein Amir-Abdollahian")
    assert len(minister.told) == 2


def test_the_same_voices_in_any_order(reports: tuple[Material, ...]) -> None:
    def together(some: tuple[Voice, ...]) -> list[tuple[str, tuple[int, int], str | None]]:
        return sorted((voice.report, voice.cue_span, voice.speaker) for voice in some)

    assert together(voices(reports)) == together(voices(reports[::-1]))
