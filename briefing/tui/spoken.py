"""The reader without a screen: keys come as words on lines, and what stands on the screen is printed as plain lines.

For screen readers, braille lines and pipes: every screen of the reader can be reached, one column wide.
"""

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING

from textual.pilot import Pilot

from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.screens.start import LoadingScreen

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

SIZE = (99, 100)
"""Columns and rows: the widest at which lists stand below each other, so high that most are whole."""
_DRAWN = re.compile(r"[\u2500-\u257f\u2580-\u259f]+")
"""Borders and bars."""
_GAPS = re.compile(r" {3,}")
_PAUSE = 0.02
HELP = "Type keys parted by spaces, such as: j j enter. `?` lists the keys of a place, `q` goes back, an empty line prints the place again."


async def speak(app: "BriefingApp", lines: Callable[[], Awaitable[str]], say: Callable[[str], None]) -> None:
    """Runs the reader on keys from `lines`, which gives one line at a time with its end, until it gives none or the reader is left."""
    app.most_panes = 1
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        say("\n".join((*plain_lines(_screen(pilot)), "", HELP)))
        while line := await lines():
            wrong = await _press(pilot, line.split())
            if app.return_code is not None:
                return
            say("\n".join((*plain_lines(_screen(pilot)), *wrong)))


def plain_lines(rows: Iterable[str]) -> list[str]:
    """Rows of a screen without what is drawn, wide gaps and empty lines at their ends or several in a row."""
    found: list[str] = []
    for row in rows:
        line = _GAPS.sub("  ", _DRAWN.sub(" ", row.replace(UNICODE.cursor, f" {ASCII.cursor} "))).strip()
        if line or (found and found[-1]):
            found.append(line)
    return found


async def line_of_input() -> str:
    """The next line of standard input."""
    return await asyncio.to_thread(sys.stdin.readline)


async def _press(pilot: Pilot[None], keys: Iterable[str]) -> list[str]:
    wrong = []
    for key in keys:
        name = {"?": "question_mark", "/": "slash", ":": "colon", "!": "exclamation_mark", "#": "number_sign"}.get(
            key, key
        )
        try:
            await pilot.press(name)
        except Exception as error:  # a name that Textual does not know
            wrong.append(f"{key}: {error}")
        if pilot.app.return_code is not None:
            break
        await _settled(pilot)
    return wrong


async def _settled(pilot: Pilot[None]) -> None:
    """Waits until the library is there, no work is under way and the screen stands still."""
    before = None
    while (now := _screen(pilot)) != before or isinstance(pilot.app.screen, LoadingScreen):
        before = now
        await asyncio.sleep(_PAUSE)
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()


def _screen(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]
