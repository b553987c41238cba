"""`V`: what the copies of a report changed, by keyboard."""

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.changed import places
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.changes import ChangesScreen
from briefing.tui.screens.start import LoadingScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.widgets.text_pane import TextPane

from ..copies import write
from .driving import press, reading, screen_text, settled, until


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "news")
    monkeypatch.chdir(tmp_path)
    return Path("news")


async def test_v_on_a_report_shows_each_copy_with_its_changes(library: Path) -> None:
    async with reading(library) as pilot:
        await press(pilot, "l", "V")
        assert isinstance(pilot.app.screen, ChangesScreen)
        text = screen_text(pilot)
        assert "copy 1 of 2 copies" in text
        assert "2nd version" in text
        assert "against Echo · 6 Mar 2024: Ferry runs aground off Port Ellery" in text
        assert "[-212-] {+214+}" in text
        assert "{~Eleven passengers" in text
        await press(pilot, "right_square_bracket")
        text = screen_text(pilot)
        assert "copy 2 of 2 copies" in text
        assert "Gazette" in text
        assert "version" not in text
        assert "-]" in text
        await press(pilot, "right_square_bracket")
        assert "copy 1 of 2 copies" in screen_text(pilot)
        await press(pilot, "left_square_bracket", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        assert screen.article.outlet == "Gazette"


async def test_n_goes_from_change_to_change(library: Path) -> None:
    async with reading(library, (60, 12)) as pilot:
        await press(pilot, "l", "V")
        screen = pilot.app.screen
        assert isinstance(screen, ChangesScreen)
        pane = screen.query_one(TextPane)
        marks = places(pane.passage)
        for number in (*range(len(marks)), 0):
            await press(pilot, "n")
            assert screen.change == number
            seen = pane._lines[pane.scroll_offset.y : pane.scroll_offset.y + pane.size.height]
            assert any(line.span[0] <= marks[number].span[0] <= line.span[1] for line in seen)
        await press(pilot, "N")
        assert screen.change == len(marks) - 1


async def test_v_on_an_article_begins_with_it_and_its_page_names_the_other_copies(library: Path) -> None:
    async with reading(library) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        assert app.session is not None
        app.read(
            next(
                a
                for a in (c.article for r in app.session.everything().reports for c in r.copies)
                if a.outlet == "Gazette"
            )
        )
        await settled(pilot)
        text = screen_text(pilot)
        assert "2 copies of one text" in text
        assert "Echo, 6 Mar 2024 (lead, 1st version): Ferry runs aground" in text
        assert "2nd version): Inquiry opens" in text
        await press(pilot, "V")
        assert "copy 2 of 2 copies" in screen_text(pilot)


async def test_where_there_are_no_copies_v_says_so(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "l", "V")
        assert isinstance(pilot.app.screen, StoriesScreen)
        said = [notification.message for notification in pilot.app._notifications]
        assert said == ["This report has no copies in the library."]


async def test_with_signs_that_every_terminal_has_nothing_is_lost(library: Path) -> None:
    async with reading(library, config=Config(ascii=True)) as pilot:
        await press(pilot, "l", "V")
        text = screen_text(pilot)
        assert "[-212-] {+214+}" in text
        body = [line for line in text.splitlines() if "Marisol" in line or "Eleven" in line]
        assert all(line.isascii() for line in body)


async def changed(pilot) -> None:
    await until(pilot, lambda: not isinstance(pilot.app.screen, LoadingScreen))
    await settled(pilot)
    await press(pilot, "l", "V")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_changes(snap_compare, library: Path, size: tuple[int, int]) -> None:
    assert snap_compare(BriefingApp(library), terminal_size=size, run_before=changed)
