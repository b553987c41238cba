"""The compare screen by keyboard: sentences, marks and words found in the texts."""

from pathlib import Path

import pytest

from briefing.model import Facet, State
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.tellings import TellingsScreen
from briefing.tui.widgets.find_line import FindLine

from .comparing import everything, in_sight, lines_in_sight, to_facet
from .driving import press, reading, screen_text, settled
from .invented import write


async def test_j_and_k_in_a_pane_go_from_sentence_to_sentence_and_the_gutter_shows_where(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        assert screen.sentence is None
        await press(pilot, "2", "g")
        lead = screen.views[1].report.lead
        for n in range(len(lead.sentences)):
            assert screen.sentence == (lead.id, lead.sentences[n].span)
            pane = screen.panes.panes[1]
            beside = [
                pane.text.beside(at)
                for at, line in enumerate(pane.text._lines)
                if line.span[0] >= lead.sentences[n].span[0]
            ]
            assert beside[0][1] == "▌"
            assert in_sight(pane, lead.sentences[n].span[0])
            await press(pilot, "j")
        await press(pilot, "k")
        assert screen.sentence == (lead.id, lead.sentences[-2].span)
        await press(pilot, "G", "D", "g")
        assert screen.sentence == (lead.id, lead.sentences[0].span)
        await press(pilot, "h", "h")
        assert screen.sentence is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_in_the_claims_the_other_panes_follow_the_sentence_under_the_cursor(news: Path, size) -> None:
    async with reading(news, size) as pilot:
        screen = await everything(pilot)
        assert screen.shown is not None
        await press(pilot, "1", "g")
        for _ in range(7):
            await press(pilot, "j")
            assert screen.sentence is not None
            anchor = screen.shown.anchors[screen.sentence]
            assert screen.row is not None
            assert screen.row == screen.shown.row_of(*screen.sentence)
            assert screen.band.cursor == anchor.claim
            assert f"sentence {anchor.place[0]} of {anchor.place[1]}, Harb" in screen_text(pilot)
            for pane in screen.panes.panes[1:]:
                assert pane.view is not None
                cell = next(cell for cell in anchor.row.cells if cell.report == pane.view.report.id)
                if cell.span and cell.state is not State.NO_GAPS:
                    assert in_sight(pane, cell.span[0])
        await press(pilot, "h", "j")
        assert screen.row is screen.band.row


async def test_n_in_a_pane_goes_through_the_facets_marks_and_the_band_follows(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await to_facet(pilot, screen, Facet.VOICES)
        assert screen.shown is not None
        await press(pilot, "1", "g")
        pane = screen.panes.panes[0]
        stops = screen.shown.stops(Facet.VOICES, screen.views[0].report.id)
        assert len(stops) > 4
        for stop in (*stops, stops[0]):
            await press(pilot, "n")
            assert pane.text.mark == stop.span
            assert screen.band.cursor == stop.row
            assert screen.sentence is not None
            assert screen.sentence[1][0] <= stop.span[0] < screen.sentence[1][1]
            assert in_sight(pane, stop.span[0])
            assert pane.text.has_focus
        await press(pilot, "N")
        assert pane.text.mark == stops[-1].span


async def test_n_in_the_band_goes_through_the_rows_and_says_where_a_text_has_no_mark(tmp_path: Path) -> None:
    root = write(tmp_path / "news", 2)
    (root / "bare.md").write_text("---\ntitle: Nothing here\n---\n\nA quiet day by the sea.\n")
    async with reading(root) as pilot:
        screen = await everything(pilot)
        await press(pilot, "n", "n", "N")
        assert screen.band.cursor == 1
        await to_facet(pilot, screen, Facet.FIGURES)
        await press(pilot, "3", "n")
        assert any("Nothing of this facet" in n.message for n in pilot.app._notifications)


async def test_enter_on_any_sentence_stacks_its_tellings(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "2", "g", "j", "j")
        assert screen.row is not None
        assert len(screen.row.tellings) > 1
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TellingsScreen)
        assert f"{len(screen.row.tellings)} tellings" in screen_text(pilot)


async def test_a_sentence_longer_than_its_pane_is_read_to_its_end_before_the_next(tmp_path: Path) -> None:
    root = tmp_path / "news"
    root.mkdir()
    long = "The harbour master said " + ", ".join(f"item {n} was moved from pier to pier" for n in range(40)) + "."
    (root / "items.md").write_text(f"---\ntitle: Items\noutlet: Echo\n---\n\n{long} It rained.\n")
    async with reading(root, (80, 24)) as pilot:
        screen = await everything(pilot)
        await press(pilot, "1", "g", "j")
        pane = screen.panes.panes[0]
        sentence, presses = screen.sentence, 0
        assert sentence is not None
        while screen.sentence == sentence:
            assert presses < 40
            bottom = lines_in_sight(pane)[-1][1]
            await press(pilot, "j")
            presses += 1
            if screen.sentence == sentence:
                assert lines_in_sight(pane)[0][0] <= bottom + 1
        assert presses >= 3
        await press(pilot, "k")
        assert screen.sentence == sentence


async def test_a_click_puts_the_cursor_on_the_sentence(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        pane = screen.panes.panes[1]
        lead = screen.views[1].report.lead
        await press(pilot, "2", "g")
        line = next(n for n, line in enumerate(pane.text._lines) if line.span[0] == lead.sentences[1].span[0])
        assert await pilot.click(pane.text, offset=(4, line - pane.text.scroll_offset.y))
        await settled(pilot)
        assert screen.sentence == (lead.id, lead.sentences[1].span)


async def test_words_are_found_in_every_text_counted_and_gone_through_until_esc(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "slash")
        assert screen.query_one(FindLine).has_focus
        await press(pilot, *"CAFE")
        assert screen.finding is not None
        assert [hit.report for hit in screen.finding.hits] == [view.report.id for view in screen.views]
        text = screen_text(pilot)
        assert "/CAFE 0 of 5" in text
        assert "1 found" in text
        await press(pilot, "enter")
        for n, view in enumerate((*screen.views, screen.views[0])):
            assert f"/CAFE {n % 5 + 1} of 5" in screen_text(pilot)
            assert screen.sentence is not None
            assert screen.sentence[0] == view.report.id
            pane = screen.panes.focused
            assert pane is not None
            at = screen.finding.hits[n % 5].span
            assert view.report.lead.text[slice(*at)] == "café"
            assert in_sight(pane, at[0])
            await press(pilot, "n")
        await press(pilot, "N", "N")
        assert "/CAFE 5 of 5" in screen_text(pilot)
        await press(pilot, "escape")
        assert screen.finding is None
        assert pilot.app.screen is screen
        assert "found" not in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_a_word_that_is_not_there_is_told_and_leaving_the_line_gives_the_focus_back(news: Path) -> None:
    async with reading(news) as pilot:
        screen = await everything(pilot)
        await press(pilot, "2", "slash", *"zebra")
        assert "/zebra not found" in screen_text(pilot)
        await press(pilot, "enter")
        assert screen.panes.panes[1].text.has_focus
        await press(pilot, "slash", "escape")
        assert screen.panes.panes[1].text.has_focus
        assert screen.finding is None


async def test_the_library_is_still_searched_from_here(news: Path) -> None:
    async with reading(news) as pilot:
        await everything(pilot)
        await press(pilot, "S")
        assert isinstance(pilot.app.screen, SearchScreen)
