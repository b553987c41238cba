"""Words for one thing, and whose word each use is."""

from briefing.framing.wording.names import QUOTED_ALONE, names
from briefing.model import Named, Word
from tests.framing.parsed import said


def thing(one: tuple[Named, ...], name: str) -> list[tuple[str, int, Word, str | None]]:
    found = next((named for named in one if named.thing == name), None)
    return [(term.term, term.count, term.voice, term.speaker) for term in found.terms] if found else []


def test_each_use_is_quoted_reported_or_own() -> None:
    one = said(
        "The protest began at noon.",
        "Ann Lee said that the riot was over by nightfall.",
        "“It was an uprising,” Ola Berg said.",
    )
    assert thing(names([one]), "the protests") == [
        ("protest", 1, Word.OWN, None),
        ("riot", 1, Word.REPORTED, "Ann Lee"),
        ("uprising", 1, Word.QUOTED, "Ola Berg"),
    ]


def test_a_quotation_without_a_verb_has_the_speaker_of_its_paragraph() -> None:
    one = said("“It was a riot,” Ola Berg said. “The uprising ended soon.”")
    assert {speaker for _, _, _, speaker in thing(names([one]), "the protests")} == {"Ola Berg"}


def test_one_word_alone_is_no_comparison() -> None:
    assert thing(names([said("The protest began. The protests ended.")]), "the protests") == []


def test_uses_in_one_voice_are_counted_together() -> None:
    one = said("The protest began at noon.", "The protests ended at night.", "A riot followed.")
    assert thing(names([one]), "the protests")[0] == ("protest", 2, Word.OWN, None)


def test_adjectives_belong_to_the_word_and_names_do_not() -> None:
    one = said("A brutal war began.", "The Norwegian war of destruction went on.", "The first conflict ended.")
    assert [term for term, *_ in thing(names([one]), "the war")] == ["brutal war", "war of destruction", "conflict"]


def test_words_marked_off_are_listed() -> None:
    assert thing(names([said("The club 'runs out' of bats.")]), QUOTED_ALONE) == [("runs out", 1, Word.QUOTED, None)]


def test_without_words_there_is_nothing() -> None:
    assert names([said("It rained.")]) == ()
