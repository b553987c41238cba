"""Makes the pictures of the README and the tour on the sample library, by the app's own screenshot export: `make pictures`."""

import asyncio
import os
import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.stories import StoriesScreen

HERE = Path(__file__).parent
SIZE = (120, 32)
LOOKS = Config(theme="evening")


def at_home(app: BriefingApp) -> bool:
    """Whether the library is open."""
    return isinstance(app.screen, StoriesScreen)


def compared(app: BriefingApp) -> bool:
    """Whether a whole comparison is shown."""
    return isinstance(app.screen, CompareScreen) and app.screen.whole


async def until(pilot: Pilot[None], true: Callable[[BriefingApp], bool]) -> None:
    """Waits until something is true of the app, and the screen stands still."""
    while not true(pilot.app):  # type: ignore[arg-type]
        await pilot.pause()
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Waits until no work is under way and the screen stands still."""
    before, now = "", drawn(pilot)
    while before != now:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        before, now = now, drawn(pilot)


def drawn(pilot: Pilot[None]) -> str:
    """What stands on the screen."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys one by one."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def keep(pilot: Pilot[None], name: str) -> None:
    """Writes the screen to a file; it names no font of a web site, the viewer's own fixed-width font will do."""
    svg = pilot.app.export_screenshot(title="Briefing")
    (HERE / f"{name}.svg").write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8")


async def pictures(root: Path) -> None:
    """Walks through the reader as docs/using.md does."""
    async with BriefingApp(root, config=LOOKS).run_test(size=(150, 42)) as pilot:
        await until(pilot, at_home)
        await press(pilot, "enter")
        await until(pilot, compared)
        keep(pilot, "compare")
    async with BriefingApp(root, config=LOOKS).run_test(size=SIZE) as pilot:
        await until(pilot, at_home)
        await press(pilot, "f")
        keep(pilot, "home")
        await press(pilot, "T")
        keep(pilot, "timeline")
        await press(pilot, "q", "enter")
        await until(pilot, compared)
        await press(pilot, "enter")
        keep(pilot, "tellings")
        await press(pilot, "Y", "v")
        keep(pilot, "vouches")
        await press(
            pilot,
            "q",
            "q",
            "q",
            "l",
            "enter",
            "j",
            "j",
            "I",
            "j",
            "Y",
            "i",
            *"who",
            "space",
            *"says",
            "space",
            *"so",
            "question_mark",
            "enter",
        )
        keep(pilot, "article")
        await press(pilot, "Q")
        keep(pilot, "basket")
        await press(pilot, "q", "q", "W", "w", *"jjjjjjjjjjj", "space", "j", "space")
        keep(pilot, "outlets")


def main() -> None:
    """In folders of its own: the reader's state is neither shown nor touched."""
    with TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = f"{folder}/{name}"
        os.environ["HOME"] = folder
        asyncio.run(pictures(Path(copytree(bundled("seeds"), f"{folder}/seeds"))))


main()
