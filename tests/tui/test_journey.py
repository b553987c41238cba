"""The whole way, by keyboard alone: open, compare, choose a claim, change facet, search, save a brief."""

import re
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing.brief import brief_markdown
from briefing.choices import Choices
from briefing.config import Config
from briefing.model import Facet
from briefing.tui.app import BriefingApp
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.keys import KeysScreen
from briefing.tui.screens.save import SaveScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.start import MessageScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.screens.themes import ThemeScreen
from briefing.tui.widgets.report_pane import ReportPane

from .driving import compared, press, reading, screen_text, settled, until


async def to_largest(pilot) -> CompareScreen:
    """From home to the comparison of the storyline with most reports."""
    screen = pilot.app.screen
    assert isinstance(screen, StoriesScreen)
    largest = max(range(len(screen.storylines.rows)), key=lambda n: screen.storylines.rows[n].reports)
    screen.storylines.cursor = largest
    await press(pilot, "enter")
    return await compared(pilot)


async def test_home_shows_the_storylines_and_the_reports_of_the_one_under_the_cursor(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        text = screen_text(pilot)
        assert "seeds · 6 articles · 5 outlets, 1 unnamed" in text
        screen = pilot.app.screen
        assert isinstance(screen, StoriesScreen)
        assert screen.storylines.has_focus
        await to_largest(pilot)
        await press(pilot, "q")
        text = screen_text(pilot)
        for outlet in ("RT†", "The Mirror", "Alahednews", "WION†", "002"):
            assert outlet in text
        largest = screen.storylines.row
        assert largest is not None
        listed = screen.session.listed(largest.id)
        assert [row.report for row in screen.reports.rows] == [r for event in listed.events for r in event.reports]


async def test_a_chosen_claim_scrolls_every_pane_to_its_sentence_or_says_why_there_is_none(seeds: Path) -> None:
    async with reading(seeds, (200, 50)) as pilot:
        screen = await to_largest(pilot)
        assert screen.facet is Facet.CLAIMS
        panes = list(screen.query(ReportPane))
        assert len(panes) == 5
        for _ in range(6):
            row = screen.band.row
            assert row is not None
            for pane in panes:
                assert pane.view is not None
                evidence = row.evidence[pane.view.report.id]
                if evidence.note:
                    assert str(pane.query_one(".note").render()).startswith(evidence.note[:10])
                if evidence.span:
                    lines = pane.text._lines
                    seen = lines[pane.text.scroll_offset.y : pane.text.scroll_offset.y + pane.text.size.height]
                    assert any(line.span[0] <= evidence.span[0] < line.span[1] + 1 for line in seen)
            await press(pilot, "j")


async def test_tab_goes_through_all_facets_and_back_to_the_first(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await to_largest(pilot)
        seen = []
        for _ in Facet:
            seen.append(screen.facet)
            assert f"[{screen.facet.value.capitalize()}]" in screen_text(pilot)
            await press(pilot, "tab")
        assert seen == list(Facet)
        assert screen.facet is Facet.CLAIMS
        await press(pilot, "T")
        assert screen.facet is Facet.ORIGINS


async def test_enter_on_a_claim_stacks_every_telling_of_it(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await to_largest(pilot)
        row = screen.band.row
        assert row is not None
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TellingsScreen)
        text = " ".join(screen_text(pilot).split())
        assert f"{len(row.tellings)} tellings" in text
        assert "sentence" in text
        await press(pilot, "escape")
        assert pilot.app.screen is screen


@pytest.mark.parametrize(("size", "panes"), [((80, 24), 2), ((120, 40), 3), ((160, 40), 4), ((200, 50), 5)])
async def test_panes_are_at_least_36_columns_and_brackets_page_through_the_rest(seeds: Path, size, panes: int) -> None:
    async with reading(seeds, size) as pilot:
        screen = await to_largest(pilot)
        shown = list(screen.query(ReportPane))
        assert len(shown) == min(panes, len(screen.views))
        assert all(pane.size.width >= 36 - 2 for pane in shown)
        rest = len(screen.views) - len(shown)
        for _ in range(rest + 2):
            await press(pilot, "right_square_bracket")
        assert shown[-1].view is screen.views[-1]
        for _ in range(rest + 2):
            await press(pilot, "left_square_bracket")
        assert shown[0].view is screen.views[0]


async def test_panes_are_reached_by_h_l_and_number_and_zoomed_by_z(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await to_largest(pilot)
        panes = list(screen.query(ReportPane))
        await press(pilot, "l")
        assert panes[0].text.has_focus
        await press(pilot, "3")
        assert panes[2].text.has_focus
        await press(pilot, "z")
        assert [pane.display for pane in panes] == [False, False, True]
        assert panes[2].size.width > 100
        await press(pilot, "z", "h", "h", "h")
        assert all(pane.display for pane in panes)
        assert screen.band.has_focus
        await press(pilot, "n")
        assert screen.band.cursor == 1


async def test_marked_reports_are_compared_with_each_other(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StoriesScreen)
        await press(pilot, "l", "space", "space", "c")
        compare = await compared(pilot)
        assert len(compare.views) == 2


async def test_an_article_shows_what_was_cut_from_its_page(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "slash")
        await press(pilot, *"ashtiani")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert "Outlet from: copyright line" in screen_text(pilot)
        assert "Please Wait" not in screen_text(pilot)
        await press(pilot, "X")
        await press(pilot, "G")
        assert "Cut from the page" in screen_text(pilot) or "Related News" in screen_text(pilot)


async def test_search_finds_as_you_type_with_typos_and_opens_the_hit(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "slash")
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        await press(pilot, *"kremlim")
        await until(pilot, lambda: bool(screen.hits.rows))
        hit = screen.hits.rows[0].hit
        assert "Kremlin" in "".join(hit.article.title[a:b] for a, b in hit.matches)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.article.path == hit.article.path
        await press(pilot, "q")
        assert pilot.app.screen is screen
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, StoriesScreen)


async def test_a_search_that_finds_nothing_says_so_and_a_wrong_filter_is_named(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "slash")
        await press(pilot, *"zebras")
        assert "No match." in screen_text(pilot)
        pilot.app.screen.query_one(Input).value = "after:yesterday"
        await settled(pilot)
        assert "yesterday" in screen_text(pilot).replace("after:yesterday", "", 1)


async def test_a_brief_is_previewed_then_saved_and_never_over_another_file(seeds: Path, tmp_path: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "b")
        screen = pilot.app.screen
        assert isinstance(screen, BriefScreen)
        await until(pilot, lambda: screen.markdown is not None)
        await settled(pilot)
        assert "At a glance" in screen_text(pilot)
        assert not list(tmp_path.iterdir())
        for expected in ("written", "kept"):
            await press(pilot, "s")
            assert isinstance(pilot.app.screen, SaveScreen)
            pilot.app.screen.query_one(Input).value = str(tmp_path / "brief.md")
            await press(pilot, "enter")
            assert (pilot.app.screen is screen) is (expected == "written")
        assert "there already" in screen_text(pilot)
        assert screen.brief is not None
        assert (tmp_path / "brief.md").read_text() == brief_markdown(
            screen.session.linked(screen.brief, tmp_path / "brief.md")
        )


async def test_a_theme_is_previewed_kept_by_enter_and_remembered(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        before = pilot.app.theme
        await press(pilot, "t", "j", "j")
        assert pilot.app.theme != before
        await press(pilot, "escape")
        assert pilot.app.theme == before
        await press(pilot, "t", "j", "enter")
        chosen = pilot.app.theme
        assert not isinstance(pilot.app.screen, ThemeScreen)
        assert Choices().theme == chosen != before
    async with reading(seeds) as pilot:
        assert pilot.app.theme == chosen


async def test_the_keys_of_a_place_are_shown_with_the_readers_own(seeds: Path) -> None:
    async with reading(seeds, config=Config(keys={"theme": "B"})) as pilot:
        await press(pilot, "question_mark")
        assert "Compare the reports that are marked, else the storyline's" in screen_text(pilot)
        await press(pilot, *"choose a theme")
        assert re.search(r"│\W+B +Choose a theme", screen_text(pilot))
        await press(pilot, "escape", "B")
        assert isinstance(pilot.app.screen, ThemeScreen)


async def test_the_palette_finds_a_command_by_its_name(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "colon")
        await press(pilot, *"theme")
        await until(pilot, lambda: "Choose a theme" in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ThemeScreen))


async def test_why_says_what_the_reports_share(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await to_largest(pilot)
        await press(pilot, "q", "w")
        assert "shares" in screen_text(pilot)


async def test_q_goes_back_step_by_step_and_leaves_at_home(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        await to_largest(pilot)
        await press(pilot, "enter", "q", "q")
        assert isinstance(pilot.app.screen, StoriesScreen)
        await pilot.press("escape")
        assert pilot.app.is_running
        await pilot.press("q")
        assert pilot.app._exit


async def test_the_mouse_moves_the_cursor_and_a_second_click_goes_on(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        assert await pilot.click("#reports", offset=(5, 2))  # below the border and the first row
        screen = pilot.app.screen
        assert isinstance(screen, StoriesScreen)
        assert screen.reports.cursor == 1
        assert await pilot.click("#reports", offset=(5, 2), times=2)
        await settled(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_a_page_opened_while_loading_stays_until_it_is_left(seeds: Path) -> None:
    app = BriefingApp(seeds)
    async with app.run_test(size=(120, 40)) as pilot:
        app.action_keys()
        await until(pilot, lambda: app.session is not None)
        await settled(pilot)
        assert isinstance(app.screen, KeysScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, StoriesScreen)


@pytest.mark.parametrize(
    ("name", "files", "said"),
    [
        ("missing", None, "cannot be opened"),
        ("empty", {}, "There is no article"),
        ("broken", {"a.md": b"\x00\x01\x02" * 50}, "could be read as an article"),
    ],
)
async def test_where_nothing_can_be_read_a_screen_says_what_to_do(tmp_path: Path, name, files, said: str) -> None:
    root = tmp_path / name
    if files is not None:
        root.mkdir()
        for file, content in files.items():
            (root / file).write_bytes(content)
    async with reading(root) as pilot:
        assert isinstance(pilot.app.screen, MessageScreen)
        text = screen_text(pilot)
        assert said in " ".join(text.split())
        assert "briefing PATH" in text
        await pilot.press("q")
        assert pilot.app._exit


async def test_a_broken_theme_and_a_wrong_key_are_reported_and_the_reader_opens(
    seeds: Path, tmp_path, monkeypatch
) -> None:
    folder = tmp_path / "briefing" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("primary = ")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    async with reading(seeds, config=Config(keys={"compar": "x"})) as pilot:
        said = [notification.message for notification in pilot.app._notifications]
        assert any("mine.toml" in message for message in said)
        assert any("'compar'" in message for message in said)
        assert isinstance(pilot.app.screen, StoriesScreen)
