"""What is really drawn: in our themes every text can be read on its ground, and without colours or signs nothing is lost."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from rich.segment import Segment
from textual.color import Color
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.config import Config
from briefing.tui.contrast import LEAST, contrast
from briefing.tui.themes import TERMINAL

from .driving import reading, settled
from .walking import every_screen

COLOURED = sorted(path.stem for path in bundled("themes").glob("*.toml") if path.stem != TERMINAL)


async def looks(pilot: Pilot[None]) -> AsyncIterator[str]:
    """Every screen, and at last one with notices."""
    async for name in every_screen(pilot, "iranian"):
        yield name
    for severity in ("information", "warning", "error"):
        pilot.app.notify("Something to say", title="A title", severity=severity)
    await settled(pilot)
    yield "notices"


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


async def test_every_text_can_be_read_on_the_ground_that_it_is_drawn_on_in_every_theme(seeds: Path) -> None:
    async with reading(seeds, (140, 45), Config(theme=COLOURED[0])) as pilot:
        async for name in looks(pilot):
            for theme in COLOURED:
                await in_theme(pilot, theme)
                # what lies below cannot be used
                pilot.app.screen.styles.background = pilot.app.theme_variables["background"]
                await settled(pilot)
                assert (name, theme, unreadable(pilot)) == (name, theme, set())


async def test_the_terminals_own_colours_are_all_that_its_theme_draws_with(seeds: Path) -> None:
    async with reading(seeds, config=Config(theme=TERMINAL)) as pilot:
        async for name in looks(pilot):
            drawn = {
                (text, c)
                for text, style, _ in segments(pilot)
                if style and text.strip()
                for c in (style.color, style.bgcolor)
                if c
            }
            assert (name, {one for one in drawn if not one[1].is_default and not one[1].is_system_defined}) == (
                name,
                set(),
            )
            grounds = {style.bgcolor for text, style, _ in segments(pilot) if style and is_text(text)}
            assert (name, {ground for ground in grounds if ground and not ground.is_default}) == (name, set())


async def test_without_colours_none_is_drawn(seeds: Path, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(seeds, config=Config(theme="evening")) as pilot:
        async for name in looks(pilot):
            for theme in (TERMINAL, "evening"):
                await in_theme(pilot, theme)
                colours = {c for _, style, _ in segments(pilot) if style for c in (style.color, style.bgcolor) if c}
                assert (name, {colour for colour in colours if not colour.is_default}) == (name, set())


async def test_with_plain_signs_nothing_else_is_drawn_but_letters(seeds: Path) -> None:
    async with reading(seeds, config=Config(ascii=True)) as pilot:
        async for name in looks(pilot):
            said = "".join(text for text, _, _ in segments(pilot)).replace("🔎", "")
            assert (name, {char for char in said if not char.isascii() and not char.isalpha()}) == (name, set())
