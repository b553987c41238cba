"""The preview of the brief is drawn by lines, whatever it holds."""

from pathlib import Path

from textual.pilot import Pilot

from briefing.tui.screens.brief import BriefScreen
from briefing.tui.widgets.markdown_pane import MarkdownPane

from .driving import press, reading, screen_text, settled, until


async def pane_of(pilot: Pilot[None]) -> MarkdownPane:
    await press(pilot, "b")
    screen = pilot.app.screen
    assert isinstance(screen, BriefScreen)
    await until(pilot, lambda: screen.markdown is not None)
    await settled(pilot)
    return screen.query_one(MarkdownPane)


async def test_no_widget_is_made_of_a_paragraph_or_a_cell(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        pane = await pane_of(pilot)
        assert pane.virtual_size.height > 100
        assert not pane.query("*")


async def test_a_brief_stays_where_it_was_read_when_the_width_is_another(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        pane = await pane_of(pilot)
        await press(pilot, "d", "d", "d")
        share = pane.scroll_offset.y / pane.virtual_size.height
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert abs(pane.scroll_offset.y / pane.virtual_size.height - share) < 0.02


async def test_what_looks_like_markup_in_a_brief_is_shown_as_it_stands(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        pane = await pane_of(pilot)
        pane.show("[red]no colour[/red] [link=x]no link[/link] [1]")
        await settled(pilot)
        assert "[red]no colour[/red] [link=x]no link[/link] [1]" in screen_text(pilot)


async def test_another_theme_colours_a_brief_anew(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        pane = await pane_of(pilot)

        def head() -> object:
            lines = [pane.render_line(y) for y in range(pane.size.height)]
            return next(piece.style for line in lines for piece in line if "At a glance" in piece.text)

        before = head()
        pilot.app.theme = "nord"
        await until(pilot, lambda: head() != before)
