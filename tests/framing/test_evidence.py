"""Every evidence of every facet is the text at its span, and the walk that checks it misses nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from briefing.framing import compare
from briefing.model import Comparison, Report
from tests.framing.evidence import faults
from tests.framing.made import EVENT
from tests.framing.parsed import seeds as parsed_seeds


@pytest.fixture
def reports(seeds: Path) -> list[Report]:
    return [one.report for one in parsed_seeds(seeds)]


@pytest.fixture
def found(seeds: Path) -> Comparison:
    return compared(seeds)


@cache
def compared(seeds: Path) -> Comparison:
    read = parsed_seeds(seeds)
    return compare("all", "all", [one.report for one in read], parses={one.id: one.parse for one in read if one.parse})


def test_every_evidence_of_the_sample_library(found: Comparison, reports: list[Report]) -> None:
    checked, wrong = faults(found, reports)
    assert wrong == []
    assert checked.total() > 1500
    fields = {
        *("Cell.sentence", "ClaimRow.text", "Difference.span", "Voice.sentence", "Voice.cue", "Voice.content_span"),
        *(
            "Headline.text",
            "Headline.subject",
            "HeadlineEcho.sentence",
            "Term.sentence",
            "Term.term",
            "FigureCell.text",
        ),
        *("DateMention.sentence", "DateMention.text", "Origin.sentence", "Origin.at"),
    }
    assert fields <= checked.keys()


def test_every_evidence_without_grammar() -> None:
    assert faults(compare("e", "e", EVENT), EVENT)[1] == []


def shifted(items: tuple, **changed: object) -> tuple:
    return (replace(items[0], **changed), *items[1:])


def test_a_wrong_span_would_be_found(found: Comparison, reports: list[Report]) -> None:
    figure, named, row = (found.figures or ())[0], (found.names or ())[0], (found.claims or ())[0]
    broken = {
        "voice": {"voices": shifted(found.voices or (), cue_span=(0, 1))},
        "date": {"dates": shifted(found.dates or (), at=(0, 3))},
        "origin": {"origins": shifted(found.origins or (), span=(1, 9))},
        "figure": {"figures": shifted(found.figures or (), cells=shifted(figure.cells, text="about 7"))},
        "name": {"names": shifted(found.names or (), terms=shifted(named.terms, uses=((0, 1),)))},
        "claim": {"claims": shifted(found.claims or (), text=row.text + ".")},
        "beyond": {"headlines": shifted(found.headlines or (), subject=(0, 10**6))},
    }
    for name, change in broken.items():
        assert faults(replace(found, **change), reports)[1], name  # type: ignore[arg-type]
