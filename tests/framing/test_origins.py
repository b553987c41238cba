"""Whom a report credits, and that a mention is no credit."""

import pytest

from briefing.framing import compare
from briefing.framing.facts.origins import origins
from briefing.framing.speech.material import material
from briefing.model import Facet, Report
from tests.framing.made import article, report
from tests.framing.parsed import read, said

CASES = [
    ("an agency that reported", "Reuters reported that the dam has burst.", [("agency", "Reuters")]),
    (
        "an outlet that was told",
        "The dam has burst, two divers told the Washington Post.",
        [("outlet", "Washington Post")],
    ),
    ("a short name", "The dam has burst, according to AFP.", [("agency", "Agence France-Presse")]),
    ("an outlet that no list has", "The dam has burst, the Larnholm Herald reported.", [("outlet", "Larnholm Herald")]),
    ("an interview", "In an interview with CNN, Ann Lee wept.", [("outlet", "CNN")]),
    ("a document", "The dam has burst, according to a report.", [("document", "report")]),
    ("unnamed officials", "The dam has burst, city officials said.", [("official", "city officials")]),
    ("a person in office", "The dam has burst, Mayor Ann Lee said.", [("official", "Ann Lee")]),
    ("a source without a name", "The dam has burst, a source in Oslo said.", [("source", "source in Oslo")]),
    (
        "sources after citing",
        "The Larnholm Herald reported, citing three unidentified people familiar with the matter, that the dam burst.",
        [("outlet", "Larnholm Herald"), ("source", "three unidentified people familiar with the matter")],
    ),
    (
        "two outlets at once",
        "NPR and the Washington Post later reported that it burst.",
        [("outlet", "NPR"), ("outlet", "Washington Post")],
    ),
    ("no outlet", "The mayor told the crowd that Breaking News reported so.", [("official", "mayor")]),
    ("an outlet whose name ends so", "It burst, according to Dam Insider.", []),
    ("a source of something else", "The dam is a source of pride, Ann Lee said.", []),
    ("a person without office", "The dam has burst, Ann Lee said.", []),
    ("an outlet that is only mentioned", "Ann Lee works for CNN in Oslo.", []),
    ("a man called Hill", "Peter Hill said that the dam has burst.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_credits_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(origin.kind, origin.name) for origin in origins([said(text)])] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It sank, according to two sources close to the captain.", "two sources close to the captain"),
        (
            "Citing people with direct knowledge of Lee’s plans, it wrote so.",
            "people with direct knowledge of Lee’s plans",
        ),
        ("It burst, according to sources, on Monday.", "sources"),
    ],
)
def test_sources_are_found_without_grammar(text: str, words: str) -> None:
    found = origins([material(Report(article("a", "Dam", text)), None)])
    assert [(origin.kind, origin.name) for origin in found] == [("source", words)]


def test_a_report_without_credit_is_told() -> None:
    credited = report("a", "Dam", "Reuters reported that the dam has burst.", day="2031-01-01")
    silent = report("b", "Dam", "The dam has burst.", day="2031-01-02")
    assert compare("x", "x", [silent, credited], {Facet.ORIGINS}).uncredited == ("b",)
    assert compare("x", "x", [silent, credited], {Facet.DATES}).uncredited == ()


def test_an_outlet_is_never_its_own_origin() -> None:
    report = read(article("a", "Dam", "Reuters reported that the dam has burst, as CNN said.", outlet="Reuters"))
    assert "Reuters" not in {origin.name for origin in origins(report)}


def test_a_name_is_credited_once_a_report() -> None:
    one = said("Reuters reported that the dam has burst.", "Reuters said that it rains.")
    assert [origin.name for origin in origins([one])] == ["Reuters"]
