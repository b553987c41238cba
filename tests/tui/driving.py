"""Drives the reader in tests: opens a library, waits for what must become true, reads the screen."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from textual._compositor import Compositor
from textual.pilot import Pilot

from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.start import LoadingScreen

PATIENCE = 60.0
"""Seconds after which a condition that did not come true fails the test."""


_drawn = [0]
"""How often anything was drawn."""
_render = Compositor.render_update


def _counted(compositor: Compositor, *args: Any, **how: Any) -> object:
    """Draws as ever, and counts: to draw whole screens only to see that they stand still takes a tenth of the time."""
    update = _render(compositor, *args, **how)
    _drawn[0] += update is not None
    return update


Compositor.render_update = _counted  # type: ignore[assignment,method-assign]


@asynccontextmanager
async def reading(
    root: Path, size: tuple[int, int] = (120, 40), config: Config | None = None
) -> AsyncIterator[Pilot[None]]:
    """The reader, with this library opened."""
    app = BriefingApp(root, config=config)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not isinstance(app.screen, LoadingScreen))
        await settled(pilot)
        yield pilot


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Waits until a condition is true."""
    start = monotonic()
    while not condition():
        assert monotonic() - start < PATIENCE, "waited too long"
        await pilot.pause()


async def settled(pilot: Pilot[None]) -> None:
    """Waits until no work is under way, all messages are dealt with, and nothing more is drawn."""
    still = 0
    while still < 2:  # what was asked for may be drawn a frame later
        before = _drawn[0]
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        busy = before != _drawn[0] or any(not worker.is_finished for worker in pilot.app.workers)
        still = 0 if busy else still + 1


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys, and waits for what they began."""
    await pilot.press(*keys)
    await settled(pilot)


async def compared(pilot: Pilot[None]) -> CompareScreen:
    """Waits for the whole comparison."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    await until(pilot, lambda: screen.whole)
    await settled(pilot)
    return screen


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen, a line a row."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def told(pilot: Pilot[None], words: str) -> bool:
    """Whether the reader was told this."""
    return any(words in notification.message for notification in pilot.app._notifications)
