"""Themes as TOML files: ours can be read by everyone, a broken one of the reader's is named."""

import re
from dataclasses import replace
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.choices import Choices
from briefing.config import Config, config_folder
from briefing.tui.app import BriefingApp
from briefing.tui.contrast import contrast, too_low
from briefing.tui.screens.themes import ThemeScreen
from briefing.tui.themes import COLORS, MARKS, TERMINAL, BadTheme, load_themes, ours, read_theme

from .driving import press, reading, screen_text, settled, until

FACETS = ("match", "figure", "voice", "term", "time", "origin")
JUST_NOTICEABLE = 2.3
"""In CIELAB's distance (Mahy, Van Eycken, Oosterlinck 1994)."""
# Machado, Oliveira, Fernandes 2009, severity 1: of linear red, green and blue
BLIND = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def seen_as(matrix, colour: Color) -> list[float]:
    """A colour, as linear red, green and blue, as such a reader sees it."""
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (c / 255 for c in colour.rgb)]
    return [min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in matrix]


def lab(linear: list[float]) -> tuple[float, float, float]:
    """CIELAB of linear red, green and blue, white D65."""
    red, green, blue = linear
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


OURS = sorted(bundled("themes").glob("*.toml"))
COLOURED = [path for path in OURS if path.stem != TERMINAL]


def test_ours_are_dark_and_light_strong_for_readers_who_tell_few_colours_apart_and_of_the_terminals_own_colours() -> (
    None
):
    themes = {theme.name: theme for theme in load_themes((bundled("themes"),)).themes}
    assert set(themes) == {"evening", "morning", "contrast", "distinct", "terminal"}
    assert themes["evening"].dark
    assert not themes["morning"].dark
    strong = themes["contrast"]
    assert contrast(Color.parse(strong.foreground or ""), Color.parse(strong.background or "")) > 15
    terminal = themes["terminal"]
    marks = [colour for name, colour in terminal.variables.items() if name.startswith("mark-")]
    assert all(colour.startswith("ansi_") for colour in (*marks, *(getattr(terminal, name) for name in COLORS)))


@pytest.mark.parametrize("path", COLOURED, ids=lambda path: path.stem)
def test_text_and_marks_of_our_themes_have_contrast_on_every_ground(path: Path) -> None:
    theme = read_theme(path)
    assert ours(path.stem) == theme
    assert theme.name == path.stem
    assert set(theme.variables) == {f"mark-{name}" for name in MARKS}
    assert all(getattr(theme, name) for name in COLORS)
    assert list(too_low(theme)) == []


def in_256(colour: str | None) -> str:
    """What a terminal of 256 colours has for this one."""
    return Color.from_rich_color(RichColor.parse(colour or "").downgrade(ColorSystem.EIGHT_BIT)).hex


@pytest.mark.parametrize("path", COLOURED, ids=lambda path: path.stem)
def test_they_have_it_in_256_colours_too(path: Path) -> None:
    theme = read_theme(path)
    colours = {name: in_256(getattr(theme, name)) for name in COLORS}
    variables = {name: in_256(colour) for name, colour in theme.variables.items()}
    assert list(too_low(replace(theme, variables=variables, **colours))) == []


@pytest.mark.parametrize("matrix", BLIND.values(), ids=BLIND)
def test_marks_of_the_theme_for_it_differ_for_readers_who_tell_few_colours_apart(matrix) -> None:
    theme = read_theme(bundled("themes") / "distinct.toml")
    colours = {name: Color.parse(theme.variables[f"mark-{name}"]) for name in FACETS}
    seen = {name: lab(seen_as(matrix, colour)) for name, colour in colours.items()}
    assert all(dist(seen[one], seen[other]) > JUST_NOTICEABLE for one, other in combinations(seen, 2))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", ":1: this is not TOML"),
        ("name = 3\n[colors]\nprimary = '#fff'", ":1: name must be text"),
        ("dark = 'yes'\n[colors]\nprimary = '#fff'", ":1: dark must be true or false"),
        ("\nansi = 'yes'\n[colors]\nprimary = '#fff'", ":2: ansi must be true or false"),
        ("[colors]\nsecondary = '#fff'", ":1: [colors] must have primary"),
        ("[colors]\nprimary = 'blueish'", ":2: [colors] primary must be a colour"),
        ("[colors]\nprimary = 3", "primary must be a colour"),
        ("[colors]\nprimary = '#fff'\nprimry = '#fff'", ":3: [colors] has no 'primry' (did you mean primary?)"),
        ("[marks]\nvoices = '#fff'\n[colors]\nprimary = '#fff'", "has no 'voices'"),
        ("colors = 3", "must be a section"),
        ("ligth = true\n[colors]\nprimary = '#fff'", "there is no ligth"),
    ],
)
def test_a_broken_theme_is_named_with_its_reason(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text)
    with pytest.raises(BadTheme, match=rf"^{re.escape(str(path))}:") as error:
        read_theme(path)
    assert said in str(error.value)


def test_a_broken_theme_leaves_the_others_and_the_readers_own_replaces_ours(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("name = ")
    (tmp_path / "mine.toml").write_text("name = 'evening'\n[colors]\nprimary = '#123456'")
    found = load_themes((bundled("themes"), tmp_path))
    assert next(theme for theme in found.themes if theme.name == "evening").primary == "#123456"
    assert [(problem.source, problem.line) for problem in found.problems] == [(str(tmp_path / "bad.toml"), 1)]


async def test_a_theme_that_differs_in_a_mark_only_is_seen_at_once(seeds: Path) -> None:
    async with reading(seeds) as pilot:
        evening = pilot.app.get_theme("evening")
        assert evening is not None
        variables = evening.variables | {"mark-quiet": "#010203"}
        pilot.app.register_theme(replace(evening, name="other", variables=variables))
        assert "#010203" not in drawn(pilot)
        pilot.app.theme = "other"
        await settled(pilot)
        assert "#010203" in drawn(pilot)


@pytest.mark.parametrize(
    ("line", "change"),
    [(-1, {"accent": "#010203"}), (0, {"variables": {"mark-quiet": "#010203"}})],
    ids=["keys", "bar"],
)
async def test_the_line_of_keys_and_the_bar_follow_a_theme_that_differs_in_one_colour(seeds, line, change) -> None:
    async with reading(seeds) as pilot:
        await press(pilot, "b")
        theme = read_theme(bundled("themes") / "evening.toml")
        before = colours_of(pilot, line)
        pilot.app.register_theme(replace(theme, name="other", **change))
        pilot.app.theme = "other"
        await settled(pilot)
        assert "#010203" not in before
        assert "#010203" in colours_of(pilot, line)


@pytest.mark.parametrize("name", ["evening", "morning"])
async def test_the_first_frame_is_in_the_theme(seeds: Path, name: str) -> None:
    async with reading(seeds, config=Config(theme=name)) as pilot:
        theme = read_theme(bundled("themes") / f"{name}.toml")
        assert Color.parse(theme.variables["mark-quiet"]).hex.lower() in drawn(pilot)
        assert pilot.app.has_class("-dark-mode") is theme.dark


def own(name: str, text: str) -> Path:
    """A theme in the reader's folder."""
    folder = config_folder() / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text)
    return folder / f"{name}.toml"


def with_quiet(colour: str, name: str = "mine") -> str:
    return f"name = '{name}'\n[colors]\nprimary = '#ffffff'\n[marks]\nquiet = '{colour}'"


async def test_a_theme_is_followed_while_its_file_is_edited_and_a_broken_one_stays_as_it_was(seeds: Path) -> None:
    path = own("mine", with_quiet("#010203"))
    Choices().choose_theme("mine")
    async with reading(seeds) as pilot:
        assert "#010203" in drawn(pilot)
        path.write_text(with_quiet("#0a0b0c"))
        await until(pilot, lambda: "#0a0b0c" in drawn(pilot))
        path.write_text("name = 'mine'\n[colors]\nprimry = '#ffffff'")
        await until(pilot, lambda: any("mine.toml:3: " in told.message for told in pilot.app._notifications))
        assert pilot.app.theme == "mine"
        assert "#0a0b0c" in drawn(pilot)
        path.write_text(with_quiet("#0d0e0f"))
        await until(pilot, lambda: "#0d0e0f" in drawn(pilot))


async def test_the_chooser_has_a_theme_as_soon_as_its_file_is_there(seeds: Path) -> None:
    own("mine", with_quiet("#010203"))
    async with reading(seeds) as pilot:
        await press(pilot, "t")
        own("another", with_quiet("#0a0b0c", "another"))
        await until(pilot, lambda: "another" in screen_text(pilot))
        screen = pilot.app.screen
        assert isinstance(screen, ThemeScreen)
        assert screen.list.row is not None
        assert screen.list.row.name == pilot.app.theme == "evening"


@pytest.mark.parametrize(
    ("variables", "theme"),
    [
        ({"TERM": "linux", "COLORTERM": ""}, "terminal"),
        ({"TERM": "screen", "COLORTERM": ""}, "terminal"),
        ({"TERM": "screen-256color", "COLORTERM": ""}, "evening"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "evening"),
    ],
)
def test_a_terminal_of_16_colours_gets_the_theme_of_its_own_colours(seeds, monkeypatch, variables, theme) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert BriefingApp(seeds).theme == theme
    assert BriefingApp(seeds, config=Config(theme="morning")).theme == "morning"


def drawn(pilot: Pilot[None]) -> set[str]:
    """The colours of what the list of storylines has drawn."""
    strips = pilot.app.screen.query_one("#storylines")._styles_cache._cache.values()
    return {segment.style.color.name for strip in strips for segment in strip if segment.style and segment.style.color}


def colours_of(pilot: Pilot[None], line: int) -> set[str]:
    """The colours of a line of the screen."""
    strip = pilot.app.screen._compositor.render_strips()[line]
    return {segment.style.color.name for segment in strip if segment.style and segment.style.color}
