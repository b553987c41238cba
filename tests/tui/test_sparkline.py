"""Reports over time in a dozen signs."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.sparkline import sparkline

FIRST = date(2024, 4, 1)


def days(*after: int) -> list[date]:
    return [FIRST + timedelta(days=n) for n in after]


@pytest.mark.parametrize(
    ("id", "of", "unicode", "ascii"),
    [
        ("nothing", (), "", ""),
        ("a single day", (3, 3), "", ""),
        ("two days", (0, 1), "██", "11"),
        ("a day between without any", (0, 2, 2), "▄ █", "102"),
        ("more than nine are nine signs", (*[0] * 12, 1), "█▁", "91"),
        ("more days than cells share them", (0, 23), "█          █", "100000000001"),
    ],
)
def test_as_many_signs_as_days_or_cells_and_their_height_says_how_many(id, of, unicode, ascii) -> None:
    assert sparkline(days(*of), UNICODE) == unicode
    assert sparkline(days(*of), ASCII) == ascii


@given(st.lists(st.integers(0, 900), max_size=40), st.integers(1, 30))
def test_every_day_with_a_report_has_a_sign_whatever_the_days(of, cells: int) -> None:
    said = sparkline(days(*of), ASCII, cells)
    if len(set(of)) < 2:
        assert said == ""
        return
    assert len(said) == min(cells, max(of) - min(of) + 1)
    assert said[0] != "0"
    assert said[-1] != "0"
    assert sum(map(int, said)) == len(of) or "9" in said
