"""Columns by report, outlet and month: their names in any width, and what a column of several reports shows."""

import pytest
from rich.cells import cell_len

from briefing.framing import compare
from briefing.library import load
from briefing.model import Comparison, Facet, Report
from briefing.tui.columns import By, Column, cell, columns, shown_view
from briefing.tui.facets import BANDS
from briefing.tui.glyphs import ASCII, UNICODE

from .invented import write


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Twelve reports: eleven days from 20 April 2024 on, and one undated."""
    articles = load(write(tmp_path_factory.mktemp("made") / "news", 12, undated=1)).articles
    return compare("x", "Ferry", [Report(article) for article in articles])


def test_by_report_each_has_its_column_in_the_order_of_the_comparison(comparison: Comparison) -> None:
    found = columns(comparison.reports, By.REPORT, UNICODE)
    assert [column.views for column in found] == [(view,) for view in comparison.reports]
    assert found[0].heading(30, UNICODE) == "Harbour Echo 20 Apr"
    assert found[-1].heading(30, UNICODE) == "Gazette –"
    assert columns(comparison.reports, By.REPORT, ASCII)[-1].heading(30, ASCII) == "Gazette -"


def test_by_outlet_the_reports_of_one_stand_together(comparison: Comparison) -> None:
    found = columns(comparison.reports, By.OUTLET, UNICODE)
    assert [(column.name, len(column.views)) for column in found] == [
        ("Harbour Echo", 3),
        ("Gazette", 3),
        ("Morning Tide", 2),
        ("Sandwick Post", 2),
        ("Northern Wire", 2),
    ]


def test_by_month_the_undated_come_last_and_the_newest_is_one_with_a_date(comparison: Comparison) -> None:
    found = columns(comparison.reports, By.MONTH, UNICODE)
    assert [(column.name, len(column.views)) for column in found] == [
        ("Apr 2024", 11),
        ("undated", 1),
    ]
    gazette = columns(comparison.reports, By.OUTLET, UNICODE)[1]
    assert gazette.views[-1].report.lead.published is None
    assert gazette.newest is gazette.views[-2]


@pytest.mark.parametrize(
    ("name", "tails", "width", "expected"),
    [
        ("RT†", (" 20 Nov",), 12, "RT† 20 Nov"),
        ("Alahednews", (" 13 Dec",), 13, "Alahed 13 Dec"),
        ("Alahednews", (" 13 Dec",), 8, "Alahedn…"),
        ("RT", (", 3 reports", " (3)"), 13, "RT, 3 reports"),
        ("Nov 2022", (", 3 reports", " (3)"), 13, "Nov 2022 (3)"),
        ("RT", (" –",), 3, "RT"),
    ],
)
def test_a_name_is_shortened_before_its_day_is_given_up(name, tails, width: int, expected: str) -> None:
    heading = Column(name, tails, ()).heading(width, UNICODE)
    assert cell_len(heading) <= width
    assert heading == expected


def test_a_cell_of_several_reports_has_the_best_state_and_of_how_many(comparison: Comparison) -> None:
    band = BANDS[Facet.CLAIMS](comparison, UNICODE)
    for row in band.rows:
        for column in columns(comparison.reports, By.OUTLET, UNICODE):
            signs = ["".join(row.cells[view.report.id]) for view in column.views]
            best = next(sign for sign in "≈~·<?–" if sign in signs)
            assert cell(column, row, band) == f"{best} {signs.count(best)}/{len(signs)}"


def test_a_cell_of_several_reports_sums_what_they_have(comparison: Comparison) -> None:
    band = BANDS[Facet.FIGURES](comparison, UNICODE)
    row = next(row for row in band.rows if len(row.cells) > 5)
    outlet = columns(comparison.reports, By.OUTLET, UNICODE)[0]
    alone = [cell(one, row, band) for one in columns(outlet.views, By.REPORT, UNICODE)]
    assert all(part in cell(outlet, row, band) for part in alone)


def test_a_column_shows_its_report_with_most_evidence_else_its_newest(comparison: Comparison) -> None:
    band = BANDS[Facet.CLAIMS](comparison, UNICODE)
    for column in columns(comparison.reports, By.OUTLET, UNICODE):
        assert shown_view(column, None) is column.newest
        for row in band.rows:
            view = shown_view(column, row)
            most = max(row.evidence[one.report.id].strength for one in column.views)
            assert row.evidence[view.report.id].strength == most
        held = column.views[0]
        assert shown_view(column, band.rows[0], held.report.id) is held
