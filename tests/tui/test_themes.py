"""Themes as TOML files: ours can be read by everyone, a broken one of the reader's is named."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.color import Color
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.tui.themes import MARKS, BadTheme, load_themes, ours, read_theme

from .driving import reading, settled

OURS = sorted(bundled("themes").glob("*.toml"))
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3, level AA


def contrast(a: str, b: str) -> float:
    """WCAG 2.2's contrast ratio."""

    def luminance(color: Color) -> float:
        parts = [c / 255 for c in color.rgb]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(Color.parse(a)), luminance(Color.parse(b))))
    return (high + 0.05) / (low + 0.05)


def test_there_is_a_dark_a_light_and_a_high_contrast_theme_of_ours() -> None:
    themes = {theme.name: theme for theme in load_themes((bundled("themes"),)).themes}
    assert themes["evening"].dark
    assert not themes["morning"].dark
    assert contrast(themes["contrast"].foreground or "", themes["contrast"].background or "") > 15


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_text_and_marks_of_our_themes_have_contrast_on_every_ground(path: Path) -> None:
    theme = read_theme(path)
    assert ours(path.stem) == theme
    assert theme.name == path.stem
    colors = [theme.foreground, theme.primary, theme.accent, theme.warning, theme.error, *theme.variables.values()]
    assert set(theme.variables) == {f"mark-{name}" for name in MARKS}
    for ground in (theme.background, theme.surface, theme.panel):
        for color in colors:
            assert contrast(color or "", ground or "") >= LEAST_CONTRAST, (color, ground)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "broken.toml"),
        ("name = 3\n[colors]\nprimary = '#fff'", "name must be text"),
        ("dark = 'yes'\n[colors]\nprimary = '#fff'", "dark true or false"),
        ("[colors]\nsecondary = '#fff'", "must have primary"),
        ("[colors]\nprimary = 'blueish'", "primary must be a colour"),
        ("[colors]\nprimary = 3", "primary must be a colour"),
        ("[colors]\nprimary = '#fff'\nprimry = '#fff'", "has no 'primry'"),
        ("[marks]\nvoices = '#fff'\n[colors]\nprimary = '#fff'", "has no 'voices'"),
        ("colors = 3", "must be a section"),
        ("ligth = true\n[colors]\nprimary = '#fff'", "there is no ligth"),
    ],
)
def test_a_broken_theme_is_named_with_its_reason(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text)
    with pytest.raises(BadTheme, match=r"^broken\.toml: ") as error:
        read_theme(path)
    assert said in str(error.value)


def test_a_broken_theme_leaves_the_others_and_the_readers_own_replaces_ours(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("name = ")
    (tmp_path / "mine.toml").write_text("name = 'evening'\n[colors]\nprimary = '#123456'")
    found = load_themes((bundled("themes"), tmp_path))
    assert next(theme for theme in found.themes if theme.name == "evening").primary == "#123456"
    assert [problem.partition(":")[0] for problem in found.problems] == ["bad.toml"]


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


def drawn(pilot: Pilot[None]) -> set[str]:
    """The colours of what the list of storylines has drawn."""
    strips = pilot.app.screen.query_one("#storylines")._styles_cache._cache.values()
    return {segment.style.color.name for strip in strips for segment in strip if segment.style and segment.style.color}
