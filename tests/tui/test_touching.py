"""The other storylines that an event touches: on the stories screen, and on the page behind `w`."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing import session as sessions
from briefing.config import Config
from briefing.session import Done, Opened

from ..touching import session
from .driving import press, reading, screen_text, settled


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "open_library", lambda *_, **__: Opened(session(), Done()))


def touched(pilot: Pilot[None]) -> str:
    """What the lower border of the list of reports says."""
    found = re.search(r"[─-] (also touches .+?) [─-]+[╯+]", screen_text(pilot))
    return found[1] if found else ""


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_the_border_says_what_the_storyline_and_then_the_event_under_the_cursor_touches(size) -> None:
    async with reading(Path("made"), size) as pilot:
        both = "also touches 2: [bold]Port fees[/] of Sandwick · Library roof"
        assert touched(pilot) == both
        for keys, said in (
            ("l", ""),
            ("j", ""),
            ("j", both),
            ("h", both),
            ("j", ""),
            ("j", "also touches Harbour strike"),
        ):
            await press(pilot, keys)
            assert touched(pilot) == said


async def test_the_label_has_the_room_that_the_list_has() -> None:
    async with reading(Path("made"), (200, 50)) as pilot:
        await pilot.resize_terminal(50, 24)
        await settled(pilot)
        assert touched(pilot) == "also touches 2: [bold]Port fees[/] of Sandw…"
        await pilot.resize_terminal(120, 24)
        await settled(pilot)
        assert touched(pilot).endswith("Library roof")


@pytest.mark.parametrize(
    ("ascii", "no_color", "said"),
    [
        (True, "", "also touches 2: [bold]Port fees[/] of San..."),
        (False, "1", "also touches 2: [bold]Port fees[/] of Sandw…"),
    ],
)
async def test_without_colour_or_with_plain_signs_it_is_all_there(ascii, no_color, said, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    async with reading(Path("made"), (50, 24), Config(ascii=ascii)) as pilot:
        assert touched(pilot) == said


async def test_w_names_under_each_event_what_it_touches_and_how_much_there_is_of_it() -> None:
    async with reading(Path("made")) as pilot:
        await press(pilot, "w")
        text = screen_text(pilot)
        lines = [line.strip() for line in re.findall(r"(also touches: .+?) *│", text)]
        assert lines == [
            "also touches: [bold]Port fees[/] of Sandwick (1 report, 1 Feb 2024)",
            "also touches: Library roof (1 report, 5 Mar 2024)",
        ]
        assert text.index("6 Mar 2024: Ministry calls") < text.index("also touches: [bold]")
        assert "with: Pilots walk out at Port Ellery" in text
        assert "put together by you; shares pilots" in text
        await press(pilot, "q", "j", "w")
        assert "also touches" not in screen_text(pilot)
