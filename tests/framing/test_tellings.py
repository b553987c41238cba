"""One statement, many tellings: what each says in its own words, what stands in the same slot, what only comes near."""

from functools import cache
from pathlib import Path

import pytest

from briefing.framing import compare, grouped
from briefing.framing.views.lit import Told, lit
from briefing.framing.views.one_side import side_of, sides
from briefing.framing.views.side_by_side import slots
from briefing.framing.views.telling import Kin, Statement, Telling, place_text
from briefing.framing.views.tellings import row_at, row_told, statement
from briefing.model import Comparison, Report, Span, State
from briefing.session import open_library
from briefing.text.parse import parser

from .made import FILLER, report

HARBOUR = report(
    "harbour",
    "Ferry workers deny a strike",
    "The ferry workers' leader Ilse Maren said that the union had given the owners a “small number of warnings” months before the conflict began.",
    *FILLER,
    outlet="Harbour Post",
    day="2031-03-04",
)
GAZETTE = report(
    "gazette",
    "Quarrel at Osterby pier",
    "“We gave the owners a limited number of warnings months before the war with the union,” Ilse Maren said.",
    *FILLER[::-1],
    outlet="Gazette",
    day="2031-03-05",
)
NOTE = report("note", "Orchard prizes", "The jury tasted ninety kinds of apple in a single afternoon.", *FILLER)


@cache
def made() -> Comparison:
    reports = (HARBOUR, GAZETTE, NOTE)
    leads = [one.lead for one in reports]
    parses = dict(zip([one.id for one in leads], parser()(leads), strict=True))
    return compare("e", "The ferries", reports, parses=parses)


@cache
def of_seeds(folder: Path) -> Comparison:
    session = open_library(folder).session
    target = session.fullest()
    assert target is not None
    return session.compare(target)


def told(comparison: Comparison, words: str) -> Statement:
    row = next(g[0] for g in grouped(comparison.claims or ()) if words in g[0].text)
    return statement(comparison, row)


def words(comparison: Comparison, telling: Telling, spans: tuple[Span, ...]) -> list[str]:
    text = next(v.report.lead.text for v in comparison.reports if v.report.id == telling.report)
    return [text[slice(*span)] for span in spans]


def whole(text: str, quotes: tuple[Span, ...] = (), voiced: tuple[Span, ...] = ()) -> Told:
    return Told(text, (0, len(text)), quotes, voiced)


def own(*texts: str) -> list[list[str]]:
    return [
        [text[slice(*at)] for at in found.own] for text, found in zip(texts, lit([*map(whole, texts)]), strict=True)
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("The pier closes.", "The pier will close.", ([], []), id="an ending is no difference"),
        pytest.param("Iranian boats sank.", "Boats of Iran sank.", ([], []), id="a people is its country"),
        pytest.param("It closes in May.", "It does not close in May.", ([], ["not"]), id="a denial is one"),
        pytest.param(
            "The old pier shut.", "The pier of wood shut.", (["old"], ["wood"]), id="small words are not lit alone"
        ),
        pytest.param(
            "The pier fell into the sea at night.",
            "The pier fell.",
            (["sea at night"], []),
            id="a run goes on over them",
        ),
    ],
)
def test_a_telling_s_own_words(one: str, other: str, expected: tuple[list[str], list[str]]) -> None:
    assert own(one, other) == list(expected)


def test_words_that_some_share_are_neither_own_nor_common() -> None:
    found = lit([whole("red pier fell"), whole("red pier stands"), whole("blue pier stood")])
    text = "red pier fell"
    assert [text[slice(*at)] for at in found[0].own] == ["fell"]
    assert [text[slice(*at)] for at in found[0].common] == ["pier"]


def test_speaker_and_verb_are_not_lit() -> None:
    text = "Ann Lee insists the pier fell"
    found = lit([whole(text, voiced=((0, 7), (8, 15))), whole("the pier fell")])
    assert found[0].own == ()


def test_a_run_lies_inside_quotation_marks_or_outside() -> None:
    text = "a “sudden” storm broke it"
    found = lit([whole(text, quotes=((3, 9),)), whole("it")])
    assert [text[slice(*at)] for at in found[0].own] == ["sudden", "storm broke"]


def test_a_telling_alone_has_nothing_of_its_own() -> None:
    assert lit([whole("The pier fell")])[0].own == ()


def test_the_tellings_come_by_date_each_with_speaker_verb_and_place() -> None:
    found = told(made(), "small number of warnings")
    assert [
        (t.report, t.place, t.voice and (t.voice.speaker, t.voice.cue, t.voice.direct)) for t in found.tellings
    ] == [
        ("harbour", (1, 6), ("Ilse Maren", "said", False)),
        ("gazette", (1, 6), ("Ilse Maren", "said", True)),
    ]
    assert all(t.kin is Kin.MATCH and t.state is State.SAME for t in found.tellings)


def test_differing_words_are_told_inside_quotation_marks_and_outside() -> None:
    harbour, gazette = told(made(), "small number of warnings").tellings
    assert words(made(), harbour, harbour.quotes) == ["small number of warnings"]
    assert "small" in words(made(), harbour, harbour.own)
    assert "conflict began" in words(made(), harbour, harbour.own)
    assert "limited" in words(made(), gazette, gazette.own)
    assert words(made(), gazette, gazette.figures) == ["a limited number"]


def test_words_of_one_slot_stand_side_by_side() -> None:
    found = told(made(), "small number of warnings")
    table = {slot.name: [[word.text for word in cell] for cell in slot.words] for slot in found.slots}
    assert table["number of warnings"] == [["small number"], ["a limited number"]]
    assert table["the war"] == [["conflict"], ["war"]]
    quoted = {slot.name: [[word.quoted for word in cell] for cell in slot.words] for slot in found.slots}
    assert quoted["number of warnings"] == [[True], [True]]
    assert quoted["the war"] == [[False], [True]]


def test_a_slot_that_all_fill_alike_is_left_out() -> None:
    place = ("harbour", HARBOUR.lead.sentences[1].span)
    assert slots(made(), [place, place], [(), ()]) == ()


def test_a_report_without_a_match_stands_with_its_reason() -> None:
    found = told(made(), "small number of warnings")
    assert [(cell.report, cell.state) for cell in found.without] == [("note", State.UNDATED)]


def test_without_grammar_no_speaker_is_claimed_to_be_missing() -> None:
    comparison = compare("e", "The ferries", (HARBOUR, GAZETTE))
    found = told(comparison, "small number of warnings")
    assert not found.voices_known
    assert all(telling.voice is None for telling in found.tellings)


def test_a_row_is_found_by_a_place_in_its_sentence_and_by_its_matches() -> None:
    lead = HARBOUR.lead
    span = lead.sentences[1].span
    found = row_at(made(), "harbour", (span[0] + 5, span[0] + 9))
    assert found is not None
    assert found.text == lead.sentences[1].text
    matches = [(c.report, c.span) for c in found.cells if c.state is State.SAME and c.span]
    assert row_told(made(), matches) is not None
    assert row_at(made(), "harbour", (10_000, 10_001)) is None
    assert row_told(made(), [("harbour", (0, 1))]) is None


@pytest.mark.parametrize(
    ("place", "said"),
    [((0, 6), "headline"), ((2, 6), "sentence 2 of 6"), (None, "credit line")],
)
def test_a_place_in_words(place: tuple[int, int] | None, said: str) -> None:
    assert place_text(place) == said


@pytest.mark.parametrize(
    ("group", "expected"),
    [("Iran and Russia", {"Iran", "Russia"}), ("France, Italy and Spain", {"France", "Italy", "Spain"}), (None, set())],
)
def test_a_group_of_several_sides_is_each_of_them(group: str | None, expected: set[str]) -> None:
    assert sides(group) == expected


def test_a_statement_with_a_sentence_that_nobody_vouches_for_is_no_side_s() -> None:
    voices = [telling.voice for telling in told(made(), "small number of warnings").tellings]
    assert side_of([*voices, None]) is None


def test_every_sentence_shown_is_the_text_at_its_span(seeds: Path) -> None:
    comparison = of_seeds(seeds)
    leads = {view.report.id: view.report.lead.text for view in comparison.reports}
    for group in grouped(comparison.claims or ()):
        found = statement(comparison, group[0])
        for one in (*found.tellings, *found.also, *found.related, *found.of_side):
            assert leads[one.report][slice(*one.span)] == one.sentence
        for slot in found.slots:
            for telling, cell in zip(found.compared, slot.words, strict=True):
                for word in cell:
                    assert "…" in word.text or leads[telling.report][slice(*word.span)] == word.text


def test_iran_s_statement_is_one_view_of_three_reports(seeds: Path) -> None:
    found = told(of_seeds(seeds), "small number of drones")
    labels = {view.report.id: view.label for view in of_seeds(seeds).reports}
    assert [labels[one.report] for one in found.tellings] == ["RT† 20 Nov", "WION† –"]
    assert found.side == "Iran"
    assert "The Mirror 6 Dec" in [labels[one.report] for one in found.of_side]
    table = {
        slot.name: {
            labels[t.report]: [w.text for w in cell] for t, cell in zip(found.compared, slot.words, strict=True)
        }
        for slot in found.slots
    }
    assert table["number of drones"]["RT† 20 Nov"] == ["small number"]
    assert table["number of drones"]["WION† –"] == ["a limited number"]
    assert table["number of drones"]["The Mirror 6 Dec"] == ["not … any"]
    assert table["the war"]["RT† 20 Nov"] == ["conflict"]
    assert table["the war"]["The Mirror 6 Dec"] == ["war"]


def test_the_same_reports_in_another_order_have_the_same_tellings() -> None:
    def shown(reports: tuple[Report, ...]) -> list[tuple[str, Span, tuple[Span, ...]]]:
        found = told(compare("e", "The ferries", reports), "small number of warnings")
        return [(one.report, one.span, one.own) for one in found.tellings]

    assert shown((HARBOUR, GAZETTE, NOTE)) == shown((NOTE, GAZETTE, HARBOUR))
