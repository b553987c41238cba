"""What is shown of a comparison: marks, numbers beside sentences, and where `n` stops."""

import pytest

from briefing.choices import Level, Note
from briefing.framing import compare
from briefing.library import load
from briefing.model import Comparison, Facet, Report, State
from briefing.text.parse import parser
from briefing.tui.columns import By, columns
from briefing.tui.finding import find
from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.pane_text import pane_text
from briefing.tui.shown import Shown, Stop, points, step

from .invented import write


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    articles = load(write(tmp_path_factory.mktemp("shown") / "news", 4)).articles
    parses = dict(zip((a.id for a in articles), parser()(articles), strict=True))
    return compare("x", "Ferry", [Report(article) for article in articles], parses=parses)


@pytest.mark.parametrize("facet", [facet for facet in Facet if facet is not Facet.CLAIMS])
def test_every_mark_of_every_row_stands_in_its_text_and_is_a_stop_of_its_row(comparison, facet: Facet) -> None:
    shown = Shown(comparison, UNICODE)
    band = shown.band(facet)
    assert band.rows
    for view in comparison.reports:
        report = view.report.id
        stops = shown.stops(facet, report)
        assert [stop.span for stop in stops] == sorted({stop.span for stop in stops})
        for row in band.rows:
            spans = {mark.span for mark in points(row, report)}
            assert spans <= {mark.span for mark in shown.marks(facet, report)}
            assert spans <= {stop.span for stop in stops}
        assert all(stop.span in {m.span for m in points(band.rows[stop.row], report)} for stop in stops)


def test_beside_a_sentence_stands_in_how_many_other_reports_it_has_a_match(comparison) -> None:
    shown = Shown(comparison, UNICODE)
    rows = {(row.anchor, row.text): row for row in comparison.claims}
    for view in comparison.reports:
        lead = view.report.lead
        numbers = {mark.span[0]: mark.gutter for mark in shown.marks(Facet.CLAIMS, lead.id)}
        for sentence in lead.sentences:
            cells = rows[lead.id, sentence.text].cells
            matches = sum(cell.state is State.SAME for cell in cells) - 1
            assert numbers.get(sentence.span[0]) == (str(matches) if matches else None)


def test_every_sentence_has_its_own_row_and_belongs_to_one_of_the_band(comparison) -> None:
    shown = Shown(comparison, UNICODE)
    band = shown.band(Facet.CLAIMS)
    for view in comparison.reports:
        for sentence in view.report.lead.sentences:
            row = shown.row_of(view.report.id, sentence.span)
            assert row is not None
            assert "".join(text for text, _ in row.label) == " ".join(sentence.text.split())
            assert row.evidence[view.report.id].span == sentence.span
            assert row.key == band.rows[shown.anchors[view.report.id, sentence.span].claim].key
        for credit in view.report.lead.credits:
            assert shown.row_of(view.report.id, credit) is None


@pytest.mark.parametrize(
    ("at", "by", "expected"),
    [((0, 0), 1, 2), ((2, 4), 1, 7), ((7, 9), 1, 2), ((0, 0), -1, 7), ((7, 9), -1, 2), ((5, 5), -1, 2)],
)
def test_n_goes_to_the_next_stop_and_past_the_last_to_the_first(at, by: int, expected: int) -> None:
    found = step((Stop((2, 4), 0), Stop((7, 9), 1)), at, by)
    assert found is not None
    assert found.span[0] == expected
    assert step((), at, by) is None


def test_the_chosen_rows_marks_differ_from_the_others_without_colour(comparison) -> None:
    shown = Shown(comparison, UNICODE)
    column = columns(comparison.reports, By.REPORT, UNICODE)[0]
    report = column.views[0].report.id
    rows = [row for row in shown.band(Facet.VOICES).rows if report in row.evidence]
    assert len(rows) > 1
    for row in rows:
        marks = pane_text(shown, Facet.VOICES, column, column.views[0], row, None).passage.marks
        chosen = {mark.span for mark in marks if mark.style == "chosen"}
        assert chosen == {mark.span for mark in points(row, report)}
        others = {mark.span for other in rows for mark in points(other, report)} - chosen
        assert others <= {mark.span for mark in marks}
        assert any(mark.gutter == "≈" and mark.first for mark in marks)


def test_while_words_are_looked_for_only_they_are_lit_and_the_title_counts_them(comparison) -> None:
    shown = Shown(comparison, ASCII)
    column = columns(comparison.reports, By.REPORT, ASCII)[0]
    view = column.views[0]
    finding = find("the", [(view.report.id, view.report.lead)]).after("", (0, 0), 1)
    shown_text = pane_text(shown, Facet.VOICES, column, view, shown.band(Facet.VOICES).rows[0], finding)
    lit = [mark for mark in shown_text.passage.marks if mark.style]
    assert {mark.span for mark in lit if mark.style == "found"} == {hit.span for hit in finding.hits}
    assert [mark.span for mark in lit if mark.style == "chosen"] == [finding.hits[0].span]
    assert shown_text.title == f"Harbour Echo | 20 Apr 2024 | {len(finding.hits)} found"


def test_the_readers_notes_stand_in_the_text_and_above_it_where_the_row_is_about_their_sentence(comparison) -> None:
    shown = Shown(comparison, UNICODE)
    column = columns(comparison.reports, By.REPORT, UNICODE)[0]
    view = column.views[0]
    lead = view.report.lead
    first, second = lead.sentences[1:3]
    notes = (
        Note(1, Level.ARTICLE, lead.id, first.span[0], first.text, "ask the harbour", "2026-01-01T00:00:00Z"),
        Note(2, Level.ARTICLE, lead.id, second.span[0], second.text, "", "2026-01-01T00:00:00Z"),
        Note(3, Level.ARTICLE, lead.id, 0, "A sentence that is gone.", "lost", "2026-01-01T00:00:00Z"),
    )
    row = shown.row_of(lead.id, first.span)
    text = pane_text(shown, Facet.CLAIMS, column, view, row, None, notes)
    mine = [mark for mark in text.passage.marks if mark.gutter == UNICODE.note or mark.style == "highlight"]
    assert [(mark.span, mark.gutter, mark.style) for mark in mine] == [
        (first.span, UNICODE.note, ""),
        (second.span, "", "highlight"),
    ]
    assert text.note.splitlines()[-1] == "Your note: ask the harbour"
    elsewhere = pane_text(shown, Facet.CLAIMS, column, view, shown.row_of(lead.id, second.span), None, notes)
    assert "ask the harbour" not in elsewhere.note


def test_a_facet_that_did_not_change_is_taken_over_and_one_that_did_is_made_anew(comparison) -> None:
    from dataclasses import replace

    before = Shown(comparison, UNICODE)
    bands = {facet: before.band(facet) for facet in Facet}
    later = Shown(replace(comparison, voices=comparison.voices[:1], dates=()), UNICODE, before)
    assert later.band(Facet.CLAIMS) is bands[Facet.CLAIMS]
    assert not later.differs(Facet.CLAIMS, before)
    assert len(later.band(Facet.VOICES).rows) == 1
    assert later.differs(Facet.VOICES, before)
    assert later.differs(Facet.DATES, before)
