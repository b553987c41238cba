"""A morning at home: what is new comes first, what is done is away, and everything can be taken back."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import copytree

import pytest
from textual.pilot import Pilot

from briefing.choices import Choices, Hold, Level, Mark, Visit
from briefing.tui.home import FoldRow, OutletRow
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.choose import ChooseScreen
from briefing.tui.screens.corrections import CorrectionsScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.screens.timeline import TimelineScreen
from tests.session.build import write_affair, write_alone, write_pairs

from .driving import press, reading, screen_text, settled, until


@pytest.fixture
def news(tmp_path: Path, seeds: Path) -> Path:
    """The samples, three affairs of two reports, 25 reports that stand alone."""
    root = Path(copytree(seeds, tmp_path / "news"))
    write_alone(root, 25)
    write_pairs(root, 3)
    return root


@asynccontextmanager
async def at_home(root: Path) -> AsyncIterator[tuple[Pilot[None], StoriesScreen]]:
    async with reading(root) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StoriesScreen)
        yield pilot, screen


def titles(screen: StoriesScreen) -> list[str]:
    return [row.title for row in screen.home.rows]


def holds(root: Path) -> list[Hold]:
    return [one.kind for one in Choices().state(root).holds.all(Level.STORYLINE)]


@pytest.mark.opens_anew
async def test_what_came_since_the_last_visit_stands_first_and_says_how_much(news: Path) -> None:
    async with at_home(news) as (_, screen):
        before = titles(screen)
    assert Choices().state(news).visits.last() is not None
    write_affair(news)
    async with at_home(news) as (pilot, screen):
        assert titles(screen)[0].startswith("Iranian")
        assert not before[0].startswith("Iranian") or len(before) == 1
        assert "29 storylines · 1 new" in screen_text(pilot)
        assert " 1 new · " in screen_text(pilot)
        assert " + " in screen_text(pilot)


async def test_the_cursor_is_where_the_reader_left_when_nothing_is_new(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "j", "j")
        left = screen.storylines.row
    async with at_home(news) as (_, screen):
        assert screen.storylines.row == left


async def test_so_is_the_cursor_among_the_reports(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "l", "j")
        left = screen.reports.row.report.id
        assert left != screen.reports.rows[0].report.id
    async with at_home(news) as (_, screen):
        assert screen.reports.row.report.id == left


async def test_done_puts_a_storyline_away_goes_to_the_next_and_undo_brings_it_back(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        first, second = titles(screen)[:2]
        await press(pilot, "x")
        assert first not in titles(screen)
        assert screen.storylines.row.title == second
        await press(pilot, "u")
        assert first in titles(screen)
        assert holds(news) == []


async def test_keys_say_what_a_storyline_is_and_say_it_no_more(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        id = screen.storylines.row.id
        await press(pilot, "f", "P", "s")
        assert screen.home.of(id) == {Hold.FOLLOWED, Hold.PINNED, Hold.STARRED}
        assert "▲♦★" in screen_text(pilot)
        await press(pilot, "f", "P", "s")
        assert screen.home.of(id) == frozenset()
        await press(pilot, "m", "H")
        assert screen.home.of(id) == {Hold.MUTED}
        await press(pilot, "H")
        assert id not in [row.id for row in screen.home.rows]


async def test_single_reports_open_by_outlet_and_an_outlets_can_be_done_at_once(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "G")
        assert isinstance(screen.storylines.row, FoldRow)
        assert len(screen.reports.rows) == 26
        await press(pilot, "enter", "j")
        row = screen.storylines.row
        assert isinstance(row, OutletRow)
        assert {one.report.lead.outlet for one in screen.reports.rows} == {row.alone.outlet}
        await press(pilot, "x")
        assert row.alone.outlet not in [one.outlet for one in screen.home.alone]
        await press(pilot, "u")
        assert row.alone in screen.home.alone


async def test_all_can_be_read_at_once_and_be_unread_again(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "A")
        assert len(Choices().state(news).marks.all(Mark.READ)) == screen.session.about.articles
        assert "•" not in screen_text(pilot)
        await press(pilot, "u")
        assert Choices().state(news).marks.all(Mark.READ) == frozenset()


async def test_the_next_unread_report_is_found_past_those_that_were_read(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "r", "J")
        assert screen.storylines.cursor == 1
        await press(pilot, "l", "enter")
        first = pilot.app.screen.article.id
        await press(pilot, "J")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.article.id not in (first, "")
        await press(pilot, "q")
        assert pilot.app.screen is screen


async def test_only_what_fits_a_filter_is_shown_until_it_is_taken_away(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        await press(pilot, "F", *"outlet:wion", "enter")
        assert [title.split()[0] for title in titles(screen)] == ["Iranian"]
        assert "only outlet:wion" in screen_text(pilot)
        await press(pilot, "F", *["backspace"] * 11, "enter")
        assert len(titles(screen)) > 1


async def test_a_storyline_is_called_as_the_reader_says_everywhere(news: Path) -> None:
    async with at_home(news) as (pilot, screen):
        title = screen.storylines.row.title
        await press(pilot, "E", *["backspace"] * len(title), *"Mine", "enter")
        assert screen.storylines.row.title == "Mine"
        await press(pilot, "T")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Mine" in screen_text(pilot)


async def test_the_timeline_says_where_there_is_no_article_in_this_library(seeds: Path) -> None:
    async with at_home(seeds) as (pilot, _):
        await press(pilot, "T")
        assert "20 Nov" in screen_text(pilot)
        assert "002: no article in this library" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        await press(pilot, "l", "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def regrouped(pilot: Pilot[None], screen: StoriesScreen, count: int) -> None:
    """Waits until home shows so many storylines."""
    await until(pilot, lambda: screen.session.about.storylines == count)
    await until(pilot, lambda: len(screen.home.rows) == count)
    await settled(pilot)


@pytest.mark.opens_anew
async def test_storylines_are_merged_split_and_that_is_taken_back(tmp_path: Path, seeds: Path) -> None:
    root = Path(copytree(seeds, tmp_path / "news"))
    async with at_home(root) as (pilot, screen):
        await press(pilot, "M")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await press(pilot, "enter")
        await regrouped(pilot, screen, 1)
        await press(pilot, "l", "space", "B")
        await regrouped(pilot, screen, 2)
        await press(pilot, "L")
        assert isinstance(pilot.app.screen, CorrectionsScreen)
        assert "split" in screen_text(pilot)
        await press(pilot, "delete", "delete", "escape")
        await regrouped(pilot, screen, 2)
        assert Choices().state(root).corrected.all() == ()
        assert [row.reports for row in screen.home.rows] == [5, 1]


async def test_a_visit_ends_with_the_reader(seeds: Path) -> None:
    before = time.time_ns()
    async with at_home(seeds) as (pilot, _):
        await press(pilot, "q")
    last = Choices().state(seeds).visits.last()
    assert isinstance(last, Visit)
    assert before <= last.until_ns <= time.time_ns()
