"""Whom a report credits, and that a mention is no credit."""

import pytest

from briefing.framing.origins import origins
from tests.framing.made import article
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
    ("a person without office", "The dam has burst, Ann Lee said.", []),
    ("an outlet that is only mentioned", "Ann Lee works for CNN in Oslo.", []),
    ("a man called Hill", "Peter Hill said that the dam has burst.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_credits_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(origin.kind, origin.name) for origin in origins([said(text)])] == expected


def test_an_outlet_is_never_its_own_origin() -> None:
    report = read(article("a", "Dam", "Reuters reported that the dam has burst, as CNN said.", outlet="Reuters"))
    assert "Reuters" not in {origin.name for origin in origins(report)}


def test_a_name_is_credited_once_a_report() -> None:
    one = said("Reuters reported that the dam has burst.", "Reuters said that it rains.")
    assert [origin.name for origin in origins([one])] == ["Reuters"]
