"""`?`: the keys of this place, and every command by what is typed; the line of keys has what is possible now."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS
from briefing.tui.places import where
from briefing.tui.screens.keys import KeysScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.screens.themes import ThemeScreen
from briefing.tui.searched import Listed, search
from briefing.tui.widgets.keys import Keys, Shown, fitting

from .driving import press, reading, screen_text, settled, until

LISTED = [Listed(c.id, tuple(c.keys.split(",")), c.name, c.help, where(c), "stories" in c.places) for c in COMMANDS]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("z", "zoom"),
        ("ctrl+d", "half-down"),
        ("w", "why"),
        ("zoom", "zoom"),
        ("star", "turn-star"),
        ("who vouches", "vouches"),
        ("file read problem", "problems"),
        ("half-up", "half-up"),
        ("brwser", "open"),
    ],
)
def test_a_command_is_found_by_its_key_its_words_or_nearly(query: str, first: str) -> None:
    assert search(LISTED, query)[0].id == first


def test_what_can_be_done_here_comes_before_what_fits_as_well_elsewhere() -> None:
    ids = [one.id for one in search(LISTED, "why these")]
    assert ids[:2] == ["why", "why-here"]
    assert search(LISTED, "xyzzy") == []


async def test_while_nothing_is_typed_the_keys_of_the_place_stand_there_with_its_signs(seeds: Path) -> None:
    async with reading(seeds, (120, 60)) as pilot:
        await press(pilot, "question_mark")
        text = screen_text(pilot)
        assert "Compare the reports that are marked" in text
        assert "Give the whole screen to the focused part" not in text
        assert "Signs" in text


async def test_what_is_typed_searches_the_commands_of_all_places_and_says_where_they_work(seeds: Path) -> None:
    async with reading(seeds, config=Config(keys={"zoom": "Z"})) as pilot:
        await press(pilot, "question_mark", *"zoom")
        text = screen_text(pilot)
        assert "Z  " in text
        assert "Give the whole screen to the focused part" in text
        assert "(compare)" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, KeysScreen)
        assert "It works in: compare." in [n.message for n in pilot.app._notifications][-1]
        await press(pilot, *["backspace"] * 4, *"xyzzy")
        assert "No command is like this." in screen_text(pilot)


async def test_enter_does_what_is_under_the_cursor(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "question_mark", *"bottom", "enter")
        home = pilot.app.screen
        assert isinstance(home, StoriesScreen)
        assert home.storylines.cursor == len(home.storylines.rows) - 1


async def test_in_the_list_plain_letters_are_keys(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "question_mark", "down", "tab", "j", "j", "k")
        screen = pilot.app.screen
        assert isinstance(screen, KeysScreen)
        assert screen.list.cursor == 2
        await press(pilot, "i", "a")
        assert screen.query_one(Input).value == "a"
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, KeysScreen)


async def test_the_palette_opens_by_its_keys_and_no_others(seeds: Path) -> None:
    async with reading(seeds, config=Config(keys={"palette": "Z,alt+p"})) as pilot:
        for keys, opens in (("ctrl+p", False), ("colon", False), ("Z", True)):
            await press(pilot, keys)
            assert isinstance(pilot.app.screen, CommandPalette) is opens
        await press(pilot, *"find a comm")
        await until(pilot, lambda: "Find a command by name" in screen_text(pilot))
        assert "Z alt+p" in screen_text(pilot)


async def test_the_palette_finds_what_the_page_of_keys_finds_here(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "colon", *"theme")
        await until(pilot, lambda: "Choose a theme" in screen_text(pilot))
        await settled(pilot)
        assert "Show the storyline no more" not in screen_text(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ThemeScreen))


async def test_the_page_of_keys_opens_once(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        before = len(pilot.app.screen_stack)
        await press(pilot, "f1", "f1")
        assert len(pilot.app.screen_stack) == before + 1


def key(id: str, name: str) -> Shown:
    return Shown(id, "x", "x", name)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (100, ["compare", "mark", "keys", "quit"]),
        (29, ["compare", "mark", "keys", "quit"]),
        (28, ["compare", "keys", "quit"]),
        (15, ["keys", "quit"]),
        (1, ["keys", "quit"]),
    ],
)
def test_what_is_more_than_the_width_goes_but_the_way_to_all_keys_and_out_stay(width: int, shown: list[str]) -> None:
    keys = [key("compare", "compa"), key("mark", "mark"), key("keys", "keys"), key("quit", "quit")]
    assert [one.id for one in fitting(keys, width)] == shown


async def test_the_line_has_what_is_possible_now(tmp_path: Path) -> None:
    linked = "title: Ferry strikes a pier\ndate: 2024-05-01\nurl: https://example.org/ferry"
    (tmp_path / "one.md").write_text(f"---\n{linked}\n---\n\nThe ferry Marisol struck the northern pier.\n")
    (tmp_path / "two.md").write_text("---\ntitle: Budget of the school\ndate: 2024-03-09\n---\n\nParents voted.\n")
    async with reading(tmp_path, (160, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        said = {}
        for _ in range(2):
            await press(pilot, "l")
            home = app.screen
            assert isinstance(home, StoriesScreen)
            report = home.reports.row
            assert report is not None
            said[report.report.lead.title] = "browser" in line(app)
            await press(pilot, "h", "j")
        assert said == {"Ferry strikes a pier": True, "Budget of the school": False}


def line(app: BriefingApp) -> str:
    """The line of keys."""
    return str(app.screen.query_one(Keys).content)
