"""Voices by speaker, by verb and by report."""

from briefing.framing import compare
from briefing.framing.speech.voices import voices
from briefing.framing.views.pivots import CREDITED, Heard, Side, by_speaker, by_verb, standing
from briefing.model import Facet, Report
from briefing.text.parse import parser
from tests.framing.made import article
from tests.framing.parsed import read

ONE = article(
    "a",
    "Bridge is closed – Reuters",
    "Oslo insisted that it is safe.",
    "Norwegian Foreign Minister Ola Berg said that it leaks. He added that it is old.",
    "The roof reportedly leaks.",
)
TWO = article("b", "Bridge", "Ola Berg insists that it is safe.", "Officials said that it leaks.", "“It leaks.”")


def sides() -> tuple[Side, ...]:
    return by_speaker(voices(read(ONE, TWO)))


def heard(speakers: tuple[Heard, ...]) -> list[tuple[str | None, dict[str, tuple[tuple[str, int], ...]]]]:
    return [(one.name, {told.report: told.verbs for told in one.told}) for one in speakers]


def test_a_side_tells_its_speakers_apart_report_by_report() -> None:
    norway = sides()[0]
    assert (norway.name, norway.n, norway.reports) == ("Norway", 4, 2)
    assert heard(norway.speakers) == [
        ("Ola Berg", {"a": (("said", 1), ("added", 1)), "b": (("insists", 1),)}),
        ("Oslo", {"a": (("insisted", 1),)}),
    ]


def test_who_has_no_side_stands_alone_and_nobody_last() -> None:
    assert [side.name for side in sides()] == ["Norway", "officials", "Reuters", None]


def test_a_verb_shows_to_whom_each_report_gives_it() -> None:
    insist = next(verb for verb in by_verb(voices(read(ONE, TWO))) if verb.lemma == "insist")
    assert (insist.n, insist.reports) == (2, 2)
    assert heard(insist.speakers) == [("Ola Berg", {"b": (("insists", 1),)}), ("Oslo", {"a": (("insisted", 1),)})]


def test_a_dash_is_no_verb() -> None:
    last = by_verb(voices(read(ONE)))[-1]
    assert (last.lemma, heard(last.speakers)) == (CREDITED, [("Reuters", {"a": ((CREDITED, 1),)})])


def test_no_voice_is_lost() -> None:
    found = voices(read(ONE, TWO))
    assert sum(side.n for side in by_speaker(found)) == sum(verb.n for verb in by_verb(found)) == len(found) > 5


def test_how_many_sentences_and_how_much_is_quoted() -> None:
    reports = [Report(ONE), Report(TWO)]
    parses = dict(zip("ab", parser()([ONE, TWO]), strict=True))
    one, two = standing(compare("x", "X", reports, {Facet.VOICES}, parses))
    assert (one.sentences, one.of, one.quoted) == (5, 5, 0.0)
    assert (two.sentences, two.of) == (2, 4)
    assert 0 < two.quoted < 0.2
