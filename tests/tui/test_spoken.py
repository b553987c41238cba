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


async def test_keys_are_called_as_they_are_typed(seeds: Path) -> None:
    (_, keys) = await said(seeds, "?\n")
    assert "enter c  Compare the reports" in keys
    assert ": ctrl+p  Find a command" in keys
    assert keys.endswith("enter do it tab to the list escape back")


async def test_words_are_typed_where_there_is_a_line_and_elsewhere_an_unknown_key_is_named(seeds: Path) -> None:
    _, search, home = await said(seeds, "/ iran space drons\n", "escape escp j\n")
    assert "Search\niran drons\n" in search
    assert home.startswith("no key is called 'escp' (did you mean 'escape'?)\nBriefing  seeds")
    assert "> Ukraine war" in home


async def test_a_box_is_printed_without_what_it_lies_over(seeds: Path) -> None:
    (_, themes) = await said(seeds, "t\n")
    assert themes.startswith("Theme\n")
    assert "Iranian drones" not in themes


async def test_what_the_reader_says_in_passing_stands_first_and_once(seeds: Path, monkeypatch) -> None:
    monkeypatch.setattr("briefing.tui.clipboard._by_program", lambda _: False)
    monkeypatch.setenv("TERM", "xterm-256color")
    _, copied, after = await said(seeds, "l y enter\n", "j\n")
    assert copied.startswith("This terminal has no clipboard: citation is in ")
    assert after.startswith("Briefing  seeds")


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
