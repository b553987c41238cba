"""Home at any length: rows are read as they come into sight, the newest storyline wins, and a change loses no place."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.choices import Choices, Mark, View
from briefing.tui.app import BriefingApp
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.stories import StoriesScreen

from .driving import press, reading, screen_text, settled
from .indexed import Indexed

LONG = 33_333


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Indexed:
    made = Indexed(LONG)
    monkeypatch.setattr("briefing.session.open_at_once", lambda *_: made)
    return made


def home(pilot: Pilot[None]) -> StoriesScreen:
    screen = pilot.app.screen
    assert isinstance(screen, StoriesScreen)
    return screen


async def test_a_long_list_asks_for_the_rows_in_sight_only(session: Indexed) -> None:
    async with reading(Path("harbour")) as pilot:
        await press(pilot, "G")
        assert f"Ferry {LONG - 1:,}" in screen_text(pilot)
        await press(pilot, *"kkkk", "g", *"jj")
        assert len(session.rows.asked) < 80


async def test_where_the_cursor_races_the_reports_are_those_of_where_it_rests(session: Indexed) -> None:
    async with reading(Path("harbour")) as pilot:
        await press(pilot, *"j" * 40)
        assert str(home(pilot).reports.border_title).startswith("Ferry 40 · ")
        row = home(pilot).storylines.row
        assert row is not None
        assert session.listings[-1] == row.id


async def test_what_changed_is_shown_with_a_quiet_word_and_without_losing_the_place(session: Indexed) -> None:
    async with reading(Path("harbour")) as pilot:
        await press(pilot, *"j" * 30, "l", "j")
        screen = home(pilot)
        row, report = screen.storylines.row, screen.reports.row
        above = screen.storylines.cursor * 2 - screen.storylines.scroll_offset.y
        assert row is not None
        assert report is not None
        session.change(new=5)
        pilot.app.post_message(BriefingApp.Renewed())
        await pilot.pause()
        await settled(pilot)
        assert screen.storylines.cursor == 35
        assert screen.storylines.row.id == row.id
        assert screen.storylines.cursor * 2 - screen.storylines.scroll_offset.y == above
        assert screen.reports.row.report.id == report.report.id
        assert screen.reports.has_focus
        assert "33,338 storylines · 15 new articles" in screen_text(pilot)


async def test_where_the_storyline_is_gone_the_cursor_stands_on_the_nearest_that_is_left(session: Indexed) -> None:
    async with reading(Path("harbour")) as pilot:
        await press(pilot, *"jjj")
        row = home(pilot).storylines.row
        assert row is not None
        session.change(new=2, gone=frozenset({row.id}))
        pilot.app.post_message(BriefingApp.Renewed())
        await pilot.pause()
        await settled(pilot)
        assert home(pilot).storylines.cursor in (2 + 2, 4 + 2)


async def test_an_article_that_is_open_is_untouched_by_a_change(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        before = screen_text(pilot)
        pilot.app.post_message(BriefingApp.Seen())
        await pilot.pause()
        await settled(pilot)
        assert screen_text(pilot) == before


async def test_opening_a_report_marks_it_read_and_keys_turn_both_marks(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        rows = home(pilot).reports
        await press(pilot, "l")
        ids = [row.report.id for row in rows.rows]
        assert screen_text(pilot).count("•") == len(ids)
        await press(pilot, "enter", "q", "j", "s", "j", "r")
        state = Choices().state(seeds)
        assert state.marks.all(Mark.READ) == {ids[0], ids[2]}
        assert state.marks.all(Mark.STARRED) == {ids[1]}
        assert screen_text(pilot).count("•") == len(ids) - 2
        assert screen_text(pilot).count("★") == 1
        await press(pilot, "r", "k", "s")
        assert state.marks.all(Mark.READ) == {ids[0]}
        assert state.marks.all(Mark.STARRED) == frozenset()


async def test_saved_searches_stand_above_the_storylines_with_what_they_find(seeds: Path) -> None:
    views = Choices().state(seeds).views
    views.save(View("Drones", "drones"))
    views.save(View("The Mirror", "outlet:mirror"))
    async with reading(seeds) as pilot:
        screen = home(pilot)
        assert screen.storylines.cursor == 2
        assert "» Drones" in screen_text(pilot)
        await press(pilot, "k")
        found = {row.report.lead.outlet for row in screen.reports.rows}
        assert found == {"The Mirror"}
        assert f"{len(screen.reports.rows)} article" in screen_text(pilot)
        await press(pilot, "left_square_bracket")
        assert [view.name for view in views.all()] == ["The Mirror", "Drones"]
        assert screen.view.name == "The Mirror"
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "exclamation_mark", "enter")
        assert views.all()[0].name == "The Mirror!"
        await press(pilot, "delete", "enter")
        assert [view.name for view in views.all()] == ["Drones"]
        await press(pilot, "g", "enter")
        assert screen.reports.has_focus
        assert str(screen.reports.border_title).startswith("Drones · ")
