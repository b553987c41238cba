"""What is really drawn: in our themes every text can be read on its ground, and without colours or signs nothing is lost."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.config import Config
from briefing.tui.app import BriefingApp
from briefing.tui.contrast import LEAST, contrast
from briefing.tui.themes import TERMINAL

from .driving import compared, press, reading, screen_text, settled, until

COLOURED = sorted(path.stem for path in bundled("themes").glob("*.toml") if path.stem != TERMINAL)


async def home(pilot: Pilot[None]) -> None:
    await press(pilot, "l", "space", "s")


async def compare(pilot: Pilot[None]) -> None:
    await press(pilot, "enter")
    await compared(pilot)
    await press(pilot, "j", "l")


async def figures(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "tab", "tab", "tab", "tab")


async def tellings(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "enter")


async def vouches(pilot: Pilot[None]) -> None:
    await compare(pilot)
    await press(pilot, "v")


async def article(pilot: Pilot[None]) -> None:
    await press(pilot, "l", "enter")


async def brief(pilot: Pilot[None]) -> None:
    await press(pilot, "b", "L")
    await until(pilot, lambda: "This is the short form" in screen_text(pilot))


async def brief_sources(pilot: Pilot[None]) -> None:
    await brief(pilot)
    await press(pilot, "G")
    assert "(https://inews.co.uk" in screen_text(pilot)


async def search(pilot: Pilot[None]) -> None:
    await press(pilot, "slash", *"iranian drons")


async def search_empty(pilot: Pilot[None]) -> None:
    await press(pilot, "slash")


async def keys(pilot: Pilot[None]) -> None:
    await press(pilot, "question_mark", "down")


async def keys_found(pilot: Pilot[None]) -> None:
    await press(pilot, "question_mark", *"zoom")


async def palette(pilot: Pilot[None]) -> None:
    await press(pilot, "colon", *"theme")
    await until(pilot, lambda: "Choose a theme" in screen_text(pilot))


async def chooser(pilot: Pilot[None]) -> None:
    await press(pilot, "t")


async def notices(pilot: Pilot[None]) -> None:
    for severity in ("information", "warning", "error"):
        pilot.app.notify("Something to say", title="A title", severity=severity)
    await settled(pilot)


Way = Callable[[Pilot[None]], Awaitable[None]]
WAYS: list[Way] = [
    home, compare, figures, tellings, vouches, article, brief, brief_sources, search, search_empty, keys, keys_found, palette, chooser, notices,
]  # fmt: skip


def segments(pilot: Pilot[None]) -> Iterator[Segment]:
    """What is on the screen."""
    return (segment for strip in pilot.app.screen._compositor.render_strips() for segment in strip)


def is_text(text: str) -> bool:
    """Whether there is something to read, not only lines of borders and scroll bars."""
    return any(char.isalnum() for char in text)


def unreadable(pilot: Pilot[None]) -> set[tuple[str, str, str, float]]:
    """Texts that can hardly be told from their ground: the text, its colour, the ground's, and their contrast."""
    found = set()
    for text, style, _ in segments(pilot):
        if style is None or not is_text(text):
            continue
        assert style.color is not None, text
        assert style.bgcolor is not None, text
        assert not style.dim, text
        one, other = (Color.from_rich_color(color) for color in (style.color, style.bgcolor))
        ratio = contrast(one, other)
        if ratio < LEAST:
            found.add((text, one.hex, other.hex, round(ratio, 2)))
    return found


async def in_theme(pilot: Pilot[None], theme: str) -> None:
    """The same screen in another theme."""
    assert theme in {one.name for one in pilot.app.themes.themes}  # asked for, they are known to the app
    pilot.app.theme = theme
    await settled(pilot)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_every_text_can_be_read_on_the_ground_that_it_is_drawn_on_in_every_theme(seeds: Path, way: Way) -> None:
    async with reading(seeds, (140, 45), Config(theme=COLOURED[0])) as pilot:
        await way(pilot)
        for theme in COLOURED:
            await in_theme(pilot, theme)
            pilot.app.screen.styles.background = pilot.app.theme_variables[
                "background"
            ]  # what lies below cannot be used
            await settled(pilot)
            assert (theme, unreadable(pilot)) == (theme, set())


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_the_terminals_own_colours_are_all_that_its_theme_draws_with(seeds: Path, way: Way) -> None:
    async with reading(seeds, config=Config(theme=TERMINAL)) as pilot:
        await way(pilot)
        drawn = {
            (text, c)
            for text, style, _ in segments(pilot)
            if style and text.strip()
            for c in (style.color, style.bgcolor)
            if c
        }
        assert {one for one in drawn if not one[1].is_default and not one[1].is_system_defined} == set()
        grounds = {style.bgcolor for text, style, _ in segments(pilot) if style and is_text(text)}
        assert {ground for ground in grounds if ground and not ground.is_default} == set()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_without_colours_none_is_drawn(seeds: Path, monkeypatch, way: Way) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(seeds, config=Config(theme="evening")) as pilot:
        await way(pilot)
        for theme in ("evening", TERMINAL):
            await in_theme(pilot, theme)
            colours = {c for _, style, _ in segments(pilot) if style for c in (style.color, style.bgcolor) if c}
            assert {colour for colour in colours if not colour.is_default} == set()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_with_plain_signs_nothing_else_is_drawn_but_letters(seeds: Path, way: Way) -> None:
    async with reading(seeds, config=Config(ascii=True)) as pilot:
        assert isinstance(pilot.app, BriefingApp)
        await way(pilot)
        said = "".join(text for text, _, _ in segments(pilot)).replace("🔎", "")
        assert {char for char in said if not char.isascii() and not char.isalpha()} == set()
