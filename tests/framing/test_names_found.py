"""Words for one thing or person that no list holds, found from the texts."""

import pytest

from briefing.framing.speech.voices import unified
from briefing.framing.statements.claims import claims
from briefing.framing.wording.names import names
from briefing.model import Article, Named, Naming, Word
from tests.framing.made import article
from tests.framing.parsed import read


def found(*articles: Article) -> list[Named]:
    reports = unified(read(*articles))
    return [one for one in names(reports, claims(reports)) if one.way in (Naming.DESCRIBED, Naming.MATCHED)]


def told(named: Named) -> list[tuple[str, str, Word, str | None]]:
    return [(term.report, term.term, term.voice, term.speaker) for term in named.terms]


def pair(one: str, other: str) -> list[Named]:
    return found(article("a", "One thing", one), article("b", "Another thing", other))


def test_two_descriptions_of_one_person_stand_together() -> None:
    (person,) = pair(
        "The conservative provocateur Ola Berg left the hall in Larnholm.",
        "Ann Lee said that Ola Berg, a respected campaigner, left early.",
    )
    assert (person.thing, person.way) == ("Ola Berg", Naming.DESCRIBED)
    assert told(person) == [
        ("a", "conservative provocateur", Word.OWN, None),
        ("b", "respected campaigner", Word.REPORTED, "Ann Lee"),
    ]


ALIKE = [
    ("one noun with other adjectives", "The blogger Ola Berg left.", "The famous blogger Ola Berg slept."),
    ("one office of a man or a woman", "The spokesman Ola Berg left.", "The spokesperson Ola Berg slept."),
    ("two words for one office", "The lawyer Ola Berg left.", "The attorney Ola Berg slept."),
    ("one report alone", "The blogger Ola Berg met friends. Ola Berg, a painter, left.", "Ola Berg slept."),
    ("no word for somebody", "The photo, Ola Berg said, is old.", "On the website Ola Berg smiles."),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in ALIKE], ids=[case[0] for case in ALIKE])
def test_descriptions_that_do_not_differ_are_not_shown(one: str, other: str) -> None:
    assert pair(one, other) == []


MATCHING = "The harbour workers of Larnholm filed a {} against the ferry company on Tuesday over its unpaid wages."


def test_nouns_in_the_same_place_of_matching_sentences_stand_together() -> None:
    (thing,) = pair(MATCHING.format("complaint"), MATCHING.format("lawsuit"))
    assert (thing.thing, thing.way) == ("complaint or lawsuit", Naming.MATCHED)
    assert told(thing) == [("a", "complaint", Word.OWN, None), ("b", "lawsuit", Word.OWN, None)]


def test_adjectives_go_with_the_noun_to_the_hyphen() -> None:
    (thing,) = pair(MATCHING.format("strongly-worded complaint"), MATCHING.format("lawsuit"))
    assert [term.term for term in thing.terms] == ["strongly-worded complaint", "lawsuit"]


APART = [
    ("a sentence that holds both", MATCHING.format("complaint"), MATCHING.format("lawsuit after their complaint")),
    ("one thing and several", MATCHING.format("complaint"), MATCHING.format("few lawsuits")),
    ("no matching sentences", MATCHING.format("complaint"), "The bakers filed a lawsuit in spring."),
    ("a word that says nothing", MATCHING.format("complaint"), MATCHING.format("thing")),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_nouns_are_not_offered_without_ground(one: str, other: str) -> None:
    assert pair(one, other) == []


def test_another_outlet_or_order_changes_nothing() -> None:
    one, other = MATCHING.format("complaint"), MATCHING.format("lawsuit")
    there = found(article("a", "One", one, outlet="Post"), article("b", "Two", other, outlet="Gazette"))
    back = found(article("b", "Two", other, outlet="Post"), article("a", "One", one, outlet="Gazette"))
    assert [sorted(map(str, told(named))) for named in there] == [sorted(map(str, told(named))) for named in back]
