"""What each screen looks like on the sample library, in three sizes; `make snapshots` draws them anew."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from shutil import copytree

import pytest
from textual.pilot import Pilot

from briefing.choices import View
from briefing.config import Config, cache_folder
from briefing.fetch.nouns import Source
from briefing.fetch.record import Asked, Record
from briefing.index import FETCHED, where
from briefing.session.feeds import follow
from briefing.tui.app import BriefingApp
from briefing.tui.screens.start import LoadingScreen
from briefing.tui.screens.stories import StoriesScreen

from .driving import compared, press, settled, until
from .outlets import write_library

SIZES = [(80, 24), (120, 40), (200, 50)]
WIDTHS = [((80, 24), 2), ((80, 24), 5), ((120, 40), 3), ((160, 45), 4), ((200, 50), 2), ((200, 50), 5)]
"""Sizes of the terminal, and how many outlets are compared in it."""


async def opened(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: not isinstance(pilot.app.screen, LoadingScreen))
    await settled(pilot)


async def stories(pilot: Pilot[None]) -> None:
    await opened(pilot)


async def compare(pilot: Pilot[None]) -> None:
    await opened(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, StoriesScreen)
    screen.storylines.cursor = max(range(len(screen.storylines.rows)), key=lambda n: screen.storylines.rows[n].reports)
    await press(pilot, "enter")
    await compared(pilot)
    await press(pilot, "j")


async def voices(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "tab", "tab")


async def tellings(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "k", "enter")


async def vouches(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "k", "v")


async def article(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "l", "enter")


async def search(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "slash", *"iranian drons")
    pilot.app.screen.query_one("Input").cursor_blink = False  # type: ignore[attr-defined]
    await settled(pilot)


async def search_empty(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "slash")
    pilot.app.screen.query_one("Input").cursor_blink = False  # type: ignore[attr-defined]
    await settled(pilot)


async def search_grouped(pilot: Pilot[None]) -> None:
    await search(pilot)
    await press(pilot, "ctrl+g")


async def search_completed(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "slash", *"drones ou", "tab")
    pilot.app.screen.query_one("Input").cursor_blink = False  # type: ignore[attr-defined]
    await settled(pilot)


async def marked(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "l", "r", "j", "s", "j", "space")


async def views(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, BriefingApp)
    app.state.views.save(View("Drones, not yet read", "is:unread drones"))
    app.state.views.save(View("The Mirror", "outlet:mirror"))
    await opened(pilot)
    app.views_changed()
    await settled(pilot)
    await press(pilot, "g")


async def brief(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "b")
    await until(pilot, lambda: pilot.app.screen.markdown is not None)  # type: ignore[attr-defined]
    await settled(pilot)


async def keys(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "question_mark")


async def held(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "f", "P", "j", "x", "H")
    pilot.app.clear_notifications()  # they go by the clock
    await settled(pilot)


async def timeline(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "T", "l", "j")


async def basket(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "l", "enter", "j", "Y", "j", "I", "Y", "Q")
    pilot.app.clear_notifications()
    await settled(pilot)


async def noted(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "l", "enter", "j", "I", "j", "i", *"who says so", "enter")


async def merging(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "M")
    pilot.app.screen.query_one("Input").cursor_blink = False  # type: ignore[attr-defined]
    await settled(pilot)


async def editing(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "l", "e")
    pilot.app.screen.query_one("Input").cursor_blink = False  # type: ignore[attr-defined]
    await settled(pilot)


async def noted_in_compare(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "l", "j", "j", "I", "j", "i", *"who says so", "enter")
    pilot.app.clear_notifications()
    await settled(pilot)


async def feeds(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "W")


async def outlets(pilot: Pilot[None]) -> None:
    await opened(pilot)
    await press(pilot, "W", "w", "space", "j", "space")


SCREENS = [stories, compare, voices, tellings, vouches, article, search, search_empty, search_grouped, brief, keys]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", SCREENS, ids=lambda way: way.__name__)
def test_screen(
    snap_compare, seeds: Path, way: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int]
) -> None:
    assert snap_compare(BriefingApp(seeds), terminal_size=size, run_before=way)


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", [held, timeline, basket, noted, merging, editing], ids=lambda way: way.__name__)
def test_what_the_reader_did(
    snap_compare, seeds: Path, way: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int]
) -> None:
    assert snap_compare(BriefingApp(seeds), terminal_size=size, run_before=way)


def test_the_reader_did_something_to_compared_texts(snap_compare, seeds: Path) -> None:
    assert snap_compare(BriefingApp(seeds), terminal_size=(120, 40), run_before=noted_in_compare)


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", [feeds, outlets], ids=lambda way: way.__name__)
def test_feeds(
    snap_compare, seeds: Path, tmp_path: Path, way: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int]
) -> None:
    news = Path(copytree(seeds, tmp_path / "seeds"))
    urls = [f"https://{name}.example/rss" for name in ("echo", "gazette", "herald")]
    follow(news, [Source(urls[0], "Harbour Echo"), Source(urls[1]), Source(urls[2], "The Herald", muted=True)])
    record = Record.open(where(cache_folder(), news).with_name(FETCHED))
    record.put_feed(urls[1], Asked(failures=3, problem="it is gone for good (410)", title="Port Gazette"))
    record.close()
    assert snap_compare(BriefingApp(news), terminal_size=size, run_before=way)


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_first_start(snap_compare, seeds: Path, size: tuple[int, int]) -> None:
    assert snap_compare(BriefingApp(seeds, first=True), terminal_size=size, run_before=opened)


@pytest.mark.parametrize("way", [search_completed, marked, views], ids=lambda way: way.__name__)
def test_home_and_search_as_they_are_used(
    snap_compare, seeds: Path, way: Callable[[Pilot[None]], Awaitable[None]]
) -> None:
    assert snap_compare(BriefingApp(seeds), terminal_size=(120, 40), run_before=way)


@pytest.mark.parametrize("way", [marked, views], ids=lambda way: way.__name__)
def test_home_with_signs_that_every_terminal_has(
    snap_compare, seeds: Path, way: Callable[[Pilot[None]], Awaitable[None]]
) -> None:
    assert snap_compare(BriefingApp(seeds, config=Config(ascii=True)), terminal_size=(120, 40), run_before=way)


@pytest.mark.parametrize("theme", ["morning", "contrast"])
def test_compare_in_our_other_themes(snap_compare, seeds: Path, theme: str) -> None:
    assert snap_compare(BriefingApp(seeds, config=Config(theme=theme)), terminal_size=(120, 40), run_before=compare)


def test_compare_with_signs_that_every_terminal_has(snap_compare, seeds: Path) -> None:
    assert snap_compare(BriefingApp(seeds, config=Config(ascii=True)), terminal_size=(120, 40), run_before=compare)


def test_compare_without_colour(snap_compare, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(BriefingApp(seeds), terminal_size=(120, 40), run_before=compare)


@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no_colour"])
@pytest.mark.parametrize(("size", "outlets"), WIDTHS, ids=lambda value: str(value).replace(", ", "x").strip("()"))
def test_so_many_outlets_beside_each_other(
    snap_compare, shared, monkeypatch, size: tuple[int, int], outlets: int, colour: bool
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    root = shared(f"outlets{outlets}", lambda folder: write_library(folder / "bridge", outlets))
    assert snap_compare(BriefingApp(root), terminal_size=size, run_before=compare)


def test_an_empty_folder(snap_compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert snap_compare(BriefingApp(Path("empty")), terminal_size=(80, 24), run_before=opened)
