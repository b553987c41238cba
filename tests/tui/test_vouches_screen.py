"""`v` on a row: who vouches, by speaker and by verb, with the sentences of a cell below."""

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.vouches import VouchesScreen

from .driving import press, reading, screen_text
from .outlets import write_library
from .test_tellings_screen import SIZES, at_row, seen


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_speakers_of_a_statement_stand_by_report_with_their_verbs(seeds: Path, size) -> None:
    async with reading(seeds, size) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v")
        text = seen(pilot)
        for part in (
            "Who vouches [by speaker]",
            "Iran and Russia (2)",
            "«denied»",
            "14 of 15",
            "6% of the text",
            "under 5, too few for a pattern",
            "A gap proves nothing.",
        ):
            assert part in text, part
        assert text.count("too few") == 1


async def test_tab_turns_to_verbs_at_the_voice_under_the_cursor(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v", "tab")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert screen.row is not None
        assert screen.row.label == "deny"
        assert "[by verb]" in screen_text(pilot)
        await press(pilot, "tab")
        assert "[by speaker]" in screen_text(pilot)


async def test_a_verb_shows_of_whom_each_report_says_it(seeds: Path) -> None:
    async with reading(seeds, (160, 45)) as pilot:
        await at_row(pilot, "Kiev insists")
        await press(pilot, "v", "v", "tab")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert screen.row is not None
        assert screen.row.label == "insist"
        row = next(line for line in screen_text(pilot).splitlines() if "insist (3)" in line)
        assert row.index("«Kiev»") < row.index("«Tehran»") < row.index("«Islamic Republic»")
        assert "Kiev insists" in seen(pilot)


async def test_a_cell_shows_its_sentences_and_enter_opens_the_article_there(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v", "l", "l")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert screen.column == 1
        assert "«claims that Tehran has provided" in seen(pilot)
        assert "Moscow and Tehran have repeatedly" not in seen(pilot).split("this statement")[1].split("«claims")[1]
        await press(pilot, "shift+tab", "enter")
        article = pilot.app.screen
        assert isinstance(article, ArticleScreen)
        assert article.article.outlet == "Alahednews"
        assert "have repeatedly rejected" in " ".join(screen_text(pilot).split())
        await press(pilot, "q")
        assert pilot.app.screen is screen


async def test_enter_tells_the_speakers_of_a_side_apart_and_folds_them(seeds: Path) -> None:
    async with reading(seeds, (160, 45)) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v", "v", "g")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        before = len(screen.rows)
        await press(pilot, "enter")
        assert {"Tehran", "Islamic Republic"} <= {row.label for row in screen.rows}
        await press(pilot, "enter")
        assert len(screen.rows) == before
        await press(pilot, "G", "enter")
        assert screen.below.has_focus


async def test_v_on_a_voice_begins_at_that_speaker(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await at_row(pilot, "Tehran (1)", "tab", "tab")
        await press(pilot, "v")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert screen.row is not None
        assert screen.row.label == "Tehran"
        assert "all voices of these reports" in screen_text(pilot)


async def test_a_telling_without_a_speaker_has_a_row(tmp_path: Path) -> None:
    async with reading(write_library(tmp_path, 5), (200, 50)) as pilot:
        await at_row(pilot, "The bridge at Sandwick was closed")
        await press(pilot, "v")
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert [row.label for row in screen.rows][-1] == "no speaker: the report's own"
        assert "its own words" in seen(pilot)


async def test_l_reaches_every_report_where_not_all_fit(seeds: Path) -> None:
    async with reading(seeds, (80, 24)) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v", "v", *["l"] * 9)
        screen = pilot.app.screen
        assert isinstance(screen, VouchesScreen)
        assert screen.column == len(screen.views) - 1
        assert "3–5 of 5" in screen_text(pilot)
        assert "leaders in Moscow and Tehran: deny" in seen(pilot)


async def test_with_signs_that_every_terminal_has_nothing_is_lost(seeds: Path) -> None:
    async with reading(seeds, config=Config(ascii=True)) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "v")
        assert "<<denied>>" in screen_text(pilot)
        assert "<<that any arms deliveries" in screen_text(pilot)
