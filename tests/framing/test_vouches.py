"""Who vouches: rows of speakers and of verbs, and what they count; the uses that a row of another facet rests on."""

from pathlib import Path

import pytest

from briefing.framing.views.uses import uses, uses_title
from briefing.framing.views.vouches import OWN, everything, in_sentences, of_statement, speaker_rows, verb_rows
from briefing.model import Facet

from .test_tellings import made, of_seeds, told

REPORTS = ["harbour", "gazette", "note"]


def test_the_voices_of_a_statement_are_those_of_its_tellings() -> None:
    scope = of_statement(told(made(), "small number of warnings"))
    rows = speaker_rows(scope, (), REPORTS)
    assert [(row.label, row.n, list(row.cells)) for row in rows] == [("Ilse Maren", 2, ["harbour", "gazette"])]


def test_a_telling_that_nobody_vouches_for_is_the_report_s_own() -> None:
    scope = of_statement(told(made(), "jury tasted"))
    assert scope.voices == ()
    for rows in (speaker_rows(scope, (), REPORTS), verb_rows(scope, REPORTS)):
        assert [(row.label, row.n) for row in rows] == [(OWN, 1)]


def test_the_speakers_of_a_side_are_told_apart_on_demand(seeds: Path) -> None:
    comparison = of_seeds(seeds)
    ids = [view.report.id for view in comparison.reports]
    folded = speaker_rows(everything(comparison), (), ids)
    iran = next(row for row in folded if row.label == "Iran")
    assert iran.several
    assert {"insisting", "insisted", "said", "admits"} <= {voice.cue for voice in iran.voices}
    unfolded = speaker_rows(everything(comparison), {"Iran"}, ids)
    apart = [row for row in unfolded if row.side == "Iran" and not row.several]
    assert {"Tehran", "Islamic Republic", "Hossein Amir-Abdollahian"} <= {row.label for row in apart}
    assert sum(row.n for row in apart) == iran.n
    assert len(unfolded) == len(folded) + len(apart)


def test_a_verb_stands_with_whom_each_report_gives_it_to(seeds: Path) -> None:
    comparison = of_seeds(seeds)
    ids = [view.report.id for view in comparison.reports]
    labels = {view.report.id: view.label for view in comparison.reports}
    insist = next(row for row in verb_rows(everything(comparison), ids) if row.label == "insist")
    assert {labels[id]: [voice.speaker for voice in voices] for id, voices in insist.cells.items()} == {
        "RT† 20 Nov": ["Kiev"],
        "The Mirror 6 Dec": ["Tehran"],
        "WION† –": ["Islamic Republic"],
    }


def test_every_voice_stands_in_one_row_of_either_table(seeds: Path) -> None:
    comparison = of_seeds(seeds)
    ids = [view.report.id for view in comparison.reports]
    scope = everything(comparison)
    for rows in (speaker_rows(scope, (), ids), verb_rows(scope, ids)):
        assert sorted((v.report, v.cue_span) for row in rows for v in row.voices) == sorted(
            (v.report, v.cue_span) for v in scope.voices
        )


def test_the_voices_of_some_sentences_are_those_in_them() -> None:
    first = made().voices[0]  # type: ignore[index]
    scope = in_sentences(made(), {(first.report, first.span)})
    assert first in scope.voices
    assert all(voice.span == first.span for voice in scope.voices)


@pytest.mark.parametrize(
    ("facet", "thing", "facts"),
    [
        pytest.param(Facet.NAMES, "conflict", ["in reported speech, Ilse Maren"], id="whose word a name is"),
        pytest.param(
            Facet.FIGURES,
            "small number",
            ["warnings supplied: small number, per Ilse Maren"],
            id="per whom a figure is",
        ),
    ],
)
def test_a_use_stands_with_what_is_known_of_it(facet: Facet, thing: str, facts: list[str]) -> None:
    text = made().reports[0].report.lead.text
    at = text.index(thing)
    found = uses(made(), facet, {"harbour": [(at, at + len(thing))]}, {})
    assert [list(use.facts) for use in found] == [facts]
    assert found[0].place == (1, 6)
    assert uses_title(found) == "1 sentence in 1 report"


def test_a_sentence_without_words_of_the_row_is_shown_once() -> None:
    span = made().reports[0].report.lead.sentences[1].span
    found = uses(made(), Facet.HEADLINES, {}, {"harbour": [span, span]})
    assert [(use.span, use.at, use.facts) for use in found] == [(span, (), ())]
