"""`enter` on a row: one statement in many tellings, by keyboard, at every width, with signs that every terminal has."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.config import Config
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.compare import CompareScreen
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.screens.vouches import VouchesScreen
from briefing.tui.widgets.text_pane import TextPane

from .driving import compared, press, reading, screen_text, settled

SIZES = [(80, 24), (120, 40), (160, 45), (200, 50)]


async def at_row(pilot: Pilot[None], words: str, *keys: str) -> CompareScreen:
    """The comparison of the largest storyline, after these keys, the cursor on the row with these words."""
    app = pilot.app
    session = app.session  # type: ignore[attr-defined]
    app.compare(session.fullest())  # type: ignore[attr-defined]
    await settled(pilot)
    screen = await compared(pilot)
    await press(pilot, *keys)
    rows = ["".join(text for text, _ in row.label) for row in screen.band.rows]
    screen.band.cursor = next(n for n, label in enumerate(rows) if words in label)
    await settled(pilot)
    return screen


def seen(pilot: Pilot[None]) -> str:
    return " ".join(screen_text(pilot).replace("▌", " ").replace(">", " ").split())


async def walk(pilot: Pilot[None]) -> str:
    """Everything that the list of blocks shows, from the first block to the last."""
    screen = pilot.app.screen
    assert isinstance(screen, TellingsScreen)
    shown = [seen(pilot)]
    for _ in screen.list.items:
        await press(pilot, "j")
        shown.append(seen(pilot))
    return "\n".join(shown)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_tellings_of_a_statement_stand_by_date_with_what_differs(seeds: Path, size: tuple[int, int]) -> None:
    async with reading(seeds, size) as pilot:
        await at_row(pilot, "Hossein Amirabdollahian has said")
        await press(pilot, "enter")
        text = await walk(pilot)
        for part in (
            "One statement, many tellings",
            "number of drones",
            "“small number”",
            "“a limited number”",
            "not … any",
            "2 tellings in 2 reports",
            "⟨small number⟩",
            "⟨a limited number⟩",
            "its own inside quotation marks: small",
            "sentence 13 of 14",
            "Related, no match",
            "Iran on this, in sentences that do not match",
            "gaps not shown: excerpt",
            "no match found, date unknown",
            "A gap proves nothing.",
        ):
            assert part in text, part


async def test_every_block_that_can_be_chosen_comes_into_sight(seeds: Path) -> None:
    async with reading(seeds, (80, 24)) as pilot:
        await at_row(pilot, "repeatedly denying")
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, TellingsScreen)
        for number in range(len(screen.list.items)):
            assert screen.list.cursor == number
            assert "▌" in screen_text(pilot)
            await press(pilot, "j")
        await press(pilot, "g")
        assert screen.list.cursor == 0
        assert "3 tellings in 3 reports" in screen_text(pilot)
        await press(pilot, "G")
        assert screen.list.cursor == len(screen.list.items) - 1


async def test_enter_opens_the_article_at_the_sentence_and_q_comes_back(seeds: Path) -> None:
    async with reading(seeds, (80, 24)) as pilot:
        await at_row(pilot, "Hossein Amirabdollahian has said")
        await press(pilot, "enter")
        tellings = pilot.app.screen
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        assert "Amirabdollahian has said" in " ".join(screen_text(pilot).split())
        assert screen.query_one(TextPane).scroll_offset.y > 0
        await press(pilot, "q")
        assert pilot.app.screen is tellings
        await press(pilot, "v")
        assert isinstance(pilot.app.screen, VouchesScreen)
        await press(pilot, "q")
        assert pilot.app.screen is tellings


async def test_a_telling_that_is_a_headline_opens_the_article_at_its_top(seeds: Path) -> None:
    async with reading(seeds, (80, 24)) as pilot:
        await at_row(pilot, "Western officials", "tab")
        await press(pilot, "enter", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        assert screen.query_one(TextPane).scroll_offset.y == 0


@pytest.mark.parametrize(
    ("facet", "words", "parts"),
    [
        pytest.param("headlines", "WION", ["headline", "sentence"], id="a headline and its text"),
        pytest.param("voices", "Tehran (1)", ["Tehran: insisting, indirect"], id="a voice's statements"),
        pytest.param("names", "conflict", ["in reported speech, Moscow and Tehran", "Hossein"], id="uses of a name, by whom"),
        pytest.param("figures", "drones used", ["⟨400⟩", "⟨around 400⟩", "per Ukraine", "per report"], id="figures, per whom"),
        pytest.param("dates", "since August", ["since August", "of: "], id="times, of what"),
        pytest.param("origins", "IRNA", ["agency: IRNA"], id="credits"),
    ],
)  # fmt: skip
async def test_enter_shows_the_evidence_of_a_row_of_any_facet(
    seeds: Path, facet: str, words: str, parts: list[str]
) -> None:
    async with reading(seeds) as pilot:
        turns = ["claims", "headlines", "voices", "names", "figures", "dates", "origins"].index(facet)
        await at_row(pilot, words, *["tab"] * turns)
        await press(pilot, "enter")
        text = await walk(pilot)
        assert all(part in text for part in parts), text


async def test_with_signs_that_every_terminal_has_nothing_is_lost(seeds: Path) -> None:
    async with reading(seeds, config=Config(ascii=True)) as pilot:
        await at_row(pilot, "Hossein Amirabdollahian has said")
        await press(pilot, "enter")
        text = await walk(pilot)
        for part in ("{small number}", '"small number"', "not ... any", "= RT+ 20 Nov"):
            assert part in text, part


async def test_enter_and_v_on_a_sentence_of_a_text_are_about_that_sentence(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        screen = await at_row(pilot, "repeatedly denying")
        await press(pilot, "l", "j", "j", "j")
        assert screen.sentence is not None
        report, span = screen.sentence
        article = next(view.report.lead for view in screen.views if view.report.id == report)
        words = " ".join(article.text[slice(*span)].split())[:40]
        await press(pilot, "enter")
        told = pilot.app.screen
        assert isinstance(told, TellingsScreen)
        assert told.told is not None
        assert told.told.text.startswith(words)
        await press(pilot, "q", "v")
        vouches = pilot.app.screen
        assert isinstance(vouches, VouchesScreen)
        assert f"this statement: {words[:20]}" in seen(pilot)
