"""Every screen in every size from 60 by 20 to 300 by 80: the cursor's row is in sight, the line of keys fits."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.tui.app import BriefingApp
from briefing.tui.widgets.blocks import BlockList
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

from .driving import compared, press, reading, settled, until

SIZES = [(60, 20), (80, 24), (120, 40), (200, 50), (300, 80)]


async def home(pilot: Pilot[None]) -> None:
    await settled(pilot)


async def reports(pilot: Pilot[None]) -> None:
    await press(pilot, "l")


async def compare(pilot: Pilot[None]) -> None:
    await press(pilot, "enter")
    await compared(pilot)


async def texts(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "l")


async def tellings(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "enter")


async def vouches(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "v")


async def article(pilot: Pilot[None]) -> None:
    await press(pilot, "l", "enter")


async def brief(pilot: Pilot[None]) -> None:
    await press(pilot, "b")
    await until(pilot, lambda: pilot.app.screen.markdown is not None)  # type: ignore[attr-defined]
    await settled(pilot)


async def search(pilot: Pilot[None]) -> None:
    await press(pilot, "slash", *"ferry", "tab")


async def keys(pilot: Pilot[None]) -> None:
    await press(pilot, "question_mark", "tab")


async def themes(pilot: Pilot[None]) -> None:
    await press(pilot, "t")


Way = Callable[[Pilot[None]], Awaitable[None]]
WAYS: list[Way] = [home, reports, compare, texts, tellings, vouches, article, brief, search, keys, themes]


def lines_of_the_focus(pilot: Pilot[None]) -> list[str]:
    """What stands where the focus is."""
    focused = pilot.app.screen.focused
    assert focused is not None
    strips = pilot.app.screen._compositor.render_strips()
    assert focused.region.bottom <= pilot.app.size.height - 1  # the last line has the keys
    inside = focused.region.shrink(focused.styles.gutter)
    return [strip.crop(inside.x, inside.right).text for strip in strips[inside.y : inside.bottom]]


def well_shown(pilot: Pilot[None]) -> None:
    """The cursor's row is in sight, and the line of keys has the way to all keys and the way out."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    focused, lines = app.screen.focused, lines_of_the_focus(pilot)
    if isinstance(focused, LineList | BlockList):
        assert any(line.startswith(app.glyphs.cursor) for line in lines), lines
    assert any(line.strip() for line in lines)
    said = app.screen.query_one(Keys).content
    assert getattr(said, "cell_length", 0) <= app.size.width
    assert any(way in str(said) for way in ("quit", "back"))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_a_screen_is_well_shown_at_its_top_and_at_its_bottom_in_the_smallest_terminal(
    twelve: Path, way: Way
) -> None:
    async with reading(twelve, SIZES[0]) as pilot:
        await way(pilot)
        well_shown(pilot)
        await press(pilot, "G")
        well_shown(pilot)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_a_screen_stays_well_shown_while_the_terminal_changes(twelve: Path, way: Way) -> None:
    async with reading(twelve, SIZES[-1]) as pilot:
        await way(pilot)
        await press(pilot, "G")
        for size in (SIZES[-1], *SIZES):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            well_shown(pilot)
