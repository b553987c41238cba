"""The first start: nothing was chosen yet, and the reader is asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.config import load_config
from briefing.fetch.feeds.listed import load
from briefing.tui.app import BriefingApp
from briefing.tui.beginning import Next
from briefing.tui.screens.welcome import WelcomeScreen

from .driving import press, screen_text, settled


@asynccontextmanager
async def first_start(seeds: Path) -> AsyncIterator[Pilot[None]]:
    app = BriefingApp(seeds, first=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, WelcomeScreen)
        yield pilot


def chosen(pilot: Pilot[None]) -> Next | None:
    assert isinstance(pilot.app, BriefingApp)
    return pilot.app.next


async def test_the_sample_opens_and_nothing_is_remembered(seeds: Path) -> None:
    async with first_start(seeds) as pilot:
        await press(pilot, "G")
        await pilot.press("enter")
        assert chosen(pilot) == Next(None, False)
    assert load_config().library is None


async def test_a_folder_opens_and_is_the_library_from_now_on(seeds: Path, tmp_path: Path) -> None:
    async with first_start(seeds) as pilot:
        await press(pilot, "enter", *"nowhere", "enter")
        assert "There is no folder nowhere" in screen_text(pilot)
        assert chosen(pilot) is None
        pilot.app.screen.query_one("Input").value = str(tmp_path)  # type: ignore[attr-defined]
        await pilot.press("enter")
        assert chosen(pilot) == Next(tmp_path, False)
    assert load_config().library == tmp_path


async def test_outlets_are_followed_in_a_folder_that_is_made_and_asked_at_once(seeds: Path, tmp_path: Path) -> None:
    async with first_start(seeds) as pilot:
        await press(pilot, "j", "enter", "space", "enter")
        pilot.app.screen.query_one("Input").value = str(tmp_path / "my" / "news")  # type: ignore[attr-defined]
        await pilot.press("enter")
        assert chosen(pilot) == Next(tmp_path / "my" / "news", True)
    assert len(load(tmp_path / "my" / "news").sources) == 1
    assert load_config().library == tmp_path / "my" / "news"


@pytest.mark.parametrize("there", ["a file"])
async def test_a_folder_that_cannot_be_made_is_said(seeds: Path, tmp_path: Path, there: str) -> None:
    (tmp_path / there).touch()
    async with first_start(seeds) as pilot:
        await press(pilot, "j", "enter", "space", "enter")
        pilot.app.screen.query_one("Input").value = str(tmp_path / there)  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert "That will not do" in screen_text(pilot)
        assert chosen(pilot) is None


async def test_keys_of_what_is_not_there_yet_do_nothing(seeds: Path) -> None:
    async with first_start(seeds) as pilot:
        await press(pilot, "R", "W", "b", "slash")
        assert isinstance(pilot.app.screen, WelcomeScreen)
