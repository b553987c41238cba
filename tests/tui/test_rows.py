"""What stands in the lists of storylines and reports, at each width."""

import pytest

from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.home import storyline_row
from briefing.tui.pieces import Line
from briefing.tui.rows import Signs, report_row, shown, touches

from ..touching import session

STRIKE, ROOF, FEES = session().rows


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line).rstrip()


@pytest.mark.parametrize(
    ("others", "width", "glyphs", "expected"),
    [
        ((), 60, UNICODE, ""),
        ((ROOF,), 60, UNICODE, "also touches Library roof"),
        ((FEES, ROOF), 64, UNICODE, "also touches 2: [bold]Port fees[/] of Sandwick · Library roof"),
        ((FEES, ROOF), 40, UNICODE, "also touches 2: [bold]Port fees[/] of S…"),
        ((FEES, ROOF), 40, ASCII, "also touches 2: [bold]Port fees[/] of..."),
        ((ROOF,), 8, UNICODE, "also to…"),
        ((ROOF,), 0, UNICODE, ""),
        ((ROOF,), -4, UNICODE, ""),
    ],
)
def test_what_is_touched_is_named_with_how_many_there_are(others, width, glyphs, expected) -> None:
    assert touches(others, width, glyphs) == expected


def test_reports_go_event_by_event_the_later_ones_of_an_event_further_right() -> None:
    rows = [text(report_row(row, 90, Signs(), UNICODE)[0]) for row in shown(session().listed(STRIKE.id))]
    assert [row[:17] for row in rows] == ["     4 Mar 2024  ", "       undated   ", "     6 Mar 2024  "]


@pytest.mark.parametrize("width", [60, 78, 118])
def test_the_count_of_copies_is_shown_however_long_the_headline(width: int) -> None:
    row = shown(session().listed(STRIKE.id))[2]
    line = text(report_row(row, width, Signs(under=True, chosen=True, unread=True, starred=True), UNICODE)[0])
    assert line.endswith("(+1 copy)")
    assert line.startswith("▌●•★ 6 Mar 2024")
    assert len(line) <= width


@pytest.mark.parametrize(
    ("storyline", "width", "expected"),
    [
        (STRIKE, 60, "3 reports · 1 outlet · 4 Mar – 6 Mar 2024, 1 undated"),
        (STRIKE, 46, "3 reports · 4 Mar – 6 Mar 2024, 1 undated"),
        (ROOF, 46, "1 report · f · excerpt · 5 Mar 2024"),
        (ROOF, 34, "1 report · excerpt · 5 Mar 2024"),
        (ROOF, 20, "1 report · excerp…"),
    ],
)
def test_where_there_is_little_room_a_storyline_keeps_its_dates_and_counts(storyline, width, expected) -> None:
    name, about = storyline_row(storyline, width, False, UNICODE)
    assert text(name) == f" {storyline.title}"[:width]
    assert text(about) == f"  {expected}"
