"""Text from web pages is shown as text: no markup is read, no link made, no escape reaches the terminal."""

from pathlib import Path

import pytest

from .driving import compared, press, reading, screen_text

ATTACKS = {
    "closing tag": "[/ House] votes [/bold]",
    "click": "[@click=app.quit]Free[/] [link=https://evil.example]money[/link]",
    "markup": "[bold red]Alert[/bold red] [on blue]",
    "escapes": "Red \x1b[31mtext\x1b]0;title\x07 and \x9b2J clear",
    "bidi": "Safe \u202etxt.exe\u202c name",
    "variables": "$primary {{ template }} {0} %s",
    "wide": "漢字 مرحبا بالعالم 👨‍👩‍👧 é́́́́́́",
    "long": "w" * 500,
}


def write(root: Path) -> Path:
    """An article of each attack, told at length, and two files with such names."""
    for n, (name, text) in enumerate(ATTACKS.items()):
        body = f"{text} said the harbour master. " * 20
        (root / f"{n}.txt").write_text(
            f"{text} ferry {name}\n\n{body}\n\n“{text}” said 40 [people].\n", encoding="utf-8"
        )
    (root / "[@click=app.quit]x.txt").write_text("Ferry by another name\n\nThe ferry left at noon.\n")
    (root / "[bold]bad.md").write_bytes(b"\x00\x01\x02" * 50)
    return root


@pytest.fixture(scope="module")
def hostile(shared) -> Path:
    return shared("hostile", write)  # type: ignore[no-any-return]


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_every_screen_shows_hostile_articles_as_text(hostile: Path, size: tuple[int, int]) -> None:
    async with reading(hostile, size) as pilot:
        for _ in range(3):
            await press(pilot, "j")
        await press(pilot, "p")
        assert "[bold]bad.md" in screen_text(pilot)
        await press(pilot, "q", "l", "enter", "X", "q", "h", "w", "q")
        await press(pilot, "slash", *"[/ ferry")
        assert "\x1b" not in screen_text(pilot)
        await press(pilot, "escape")
        session = pilot.app.session  # type: ignore[attr-defined]
        pilot.app.compare(session.everything())  # type: ignore[attr-defined]
        await pilot.pause()
        await compared(pilot)
        for _ in range(7):
            await press(
                pilot, "tab", "j", *(["enter", "escape", "v", "tab", "enter", "escape"] if size[0] == 80 else [])
            )
        text = screen_text(pilot)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert pilot.app.is_running


async def test_markup_in_a_title_stands_on_screen_as_it_is_written(hostile: Path) -> None:
    async with reading(hostile, (200, 50)) as pilot:
        text = screen_text(pilot)
        assert "[/ House] votes [/bold] ferry closing tag" in text
        assert "[bold red]Alert[/bold red]" in text
        assert "[@click=app.quit]Free[/]" in text
