"""The reader without a screen: keys come as words on lines, and what stands on the screen is printed as plain lines.

For screen readers, braille lines and pipes: every screen of the reader can be reached, one column wide.
"""

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING

from textual.message import Message
from textual.notifications import Notify
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.key_names import RESERVED, wrong_key
from briefing.tui.screens.start import LoadingScreen

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

SIZE = (99, 100)
"""Columns and rows: the widest at which lists stand below each other, so high that most are whole."""
_DRAWN = re.compile(r"[\u2500-\u257f\u2580-\u259f]+")
"""Borders and bars."""
_GAPS = re.compile(r" {3,}")
_PAUSE = 0.02
HELP = (
    "Type keys parted by spaces, such as: j j enter. `?` lists the keys of a place, `q` goes back, an empty line prints the place "
    "again. Where there is a line to type in, words that are no keys are typed into it, and `space` between them."
)


async def speak(app: "BriefingApp", lines: Callable[[], Awaitable[str]], say: Callable[[str], None]) -> None:
    """Runs the reader on keys from `lines`, which gives one line at a time with its end, until it gives none or the reader is left."""
    app.spoken, app.most_panes = True, 1
    notices: list[str] = []

    def hear(message: Message) -> None:
        if isinstance(message, Notify):
            notices.append(message.notification.message)

    def tell(*more: str) -> None:
        say("\n".join((*notices, *plain_lines(_screen(pilot)), *more)))
        notices.clear()

    async with app.run_test(size=SIZE, message_hook=hear) as pilot:
        await _settled(pilot)
        tell("", HELP)
        while line := await lines():
            for word in line.split():
                notices += await _press(pilot, word)
                if app.return_code is not None:
                    return
            tell()


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


async def _press(pilot: Pilot[None], word: str) -> Iterable[str]:
    """Presses a key, or types a word that is none where there is a line to type in; else says what is wrong with it."""
    wrong = wrong_key(word) if word not in RESERVED else None
    if wrong and not isinstance(pilot.app.screen.focused, Input):
        return (wrong,)
    for key in word if wrong else (word,):
        await pilot.press(key)
        if pilot.app.return_code is None:
            await _settled(pilot)
    return ()


async def _settled(pilot: Pilot[None]) -> None:
    """Waits until the library is there, no work is under way and the screen stands still."""
    before = None
    while (now := _screen(pilot)) != before or isinstance(pilot.app.screen, LoadingScreen):
        before = now
        await asyncio.sleep(_PAUSE)
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()


def _screen(pilot: Pilot[None]) -> list[str]:
    if pilot.app.screen.is_modal:
        pilot.app.screen.styles.background = "black"  # what lies below was printed before
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]
