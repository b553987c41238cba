"""Every screen in every size from 60 by 20 to 300 by 80: the cursor's row is in sight, the line of keys fits."""

from collections.abc import AsyncIterator
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from briefing.tui.app import BriefingApp
from briefing.tui.widgets.blocks import BlockList
from briefing.tui.widgets.keys import Keys
from briefing.tui.widgets.lines import LineList

from .driving import press, reading, settled
from .walking import every_screen

SIZES = [(60, 20), (80, 24), (120, 40), (200, 50), (300, 80)]


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
    empty = isinstance(focused, LineList) and not focused.rows  # what is empty says so above
    if isinstance(focused, LineList | BlockList) and not empty:
        assert any(line.startswith(app.glyphs.cursor) for line in lines), lines
    assert empty or any(line.strip() for line in lines)
    said = app.screen.query_one(Keys).content
    assert getattr(said, "cell_length", 0) <= app.size.width
    assert any(way in str(said) for way in ("quit", "back"))


async def test_a_screen_is_well_shown_at_its_top_and_at_its_bottom_in_the_smallest_terminal(twelve: Path) -> None:
    async with reading(twelve, SIZES[0]) as pilot:
        async for _ in lists_and_texts(pilot):
            well_shown(pilot)
            await press(pilot, "G")
            well_shown(pilot)
            await press(pilot, "g")


async def test_a_screen_stays_well_shown_while_the_terminal_changes(twelve: Path) -> None:
    async with reading(twelve, SIZES[-1]) as pilot:
        async for _ in lists_and_texts(pilot):
            await press(pilot, "G")
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await settled(pilot)
                well_shown(pilot)
            await press(pilot, "g")


async def lists_and_texts(pilot: Pilot[None]) -> AsyncIterator[str]:
    """Every screen while a list or a text that holds something has the focus."""
    async for name in every_screen(pilot, "ferry"):
        if not isinstance(pilot.app.screen.focused, Input) and name != "corrections":
            yield name
