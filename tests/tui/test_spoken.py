"""`--plain`: every screen as plain lines, keys as words."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing.tui.app import BriefingApp
from briefing.tui.spoken import plain_lines, speak


async def said(root: Path, *lines: str) -> list[str]:
    """What is printed, one text a line of keys, the first before any."""
    told: list[str] = []
    waiting: Iterable[str] = iter(lines)

    async def line() -> str:
        return next(waiting, "")

    await speak(BriefingApp(root), line, told.append)
    return told


async def test_each_place_is_printed_after_its_keys_until_the_reader_is_left(seeds: Path) -> None:
    home, article, compare, back = await said(seeds, "l enter\n", "q h enter\n", "q\n", "q\n", "j\n")
    assert "> Iranian drones for Russia" in home
    assert "Type keys" in home
    assert "Moscow and Tehran have deepened their defense ties" in article
    assert compare.splitlines()[0].startswith("[Claims]")
    assert back.splitlines()[0].startswith("Briefing  seeds")


async def test_signs_can_be_typed_as_they_are_and_an_unknown_key_is_named(seeds: Path) -> None:
    _, keys, _, search = await said(seeds, "?\n", "q\n", "/ d r o n e\n")
    assert "Follow the storyline" in keys
    assert "drone" in search


async def test_where_there_is_nothing_to_read_it_is_said(tmp_path: Path) -> None:
    assert "There is no article" in (await said(tmp_path))[0]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["╭─ Storylines ─╮", "│▌One     two│", "╰───╯", "", ""], ["Storylines", "> One  two", ""]),
        (["", "a", "", "", "b"], ["a", "", "b"]),
        ([], []),
    ],
)
def test_what_is_drawn_is_left_out_and_the_cursor_kept(rows: list[str], expected: list[str]) -> None:
    assert plain_lines(rows) == expected
