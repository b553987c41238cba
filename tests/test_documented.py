"""What the documents say of settings and themes is what there is."""

from pathlib import Path

import pytest

from briefing.bundled import bundled
from briefing.config.settings import SECTIONS, SETTINGS
from briefing.tui.themes import COLORS, MARKS

SAID = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", [one for one in SETTINGS if not one.of_many], ids=lambda one: one.variable)
def test_every_setting_is_documented(setting) -> None:
    assert f"`[{setting.section}] {setting.key}`" in SAID


def test_every_section_theme_and_colour_is_documented() -> None:
    assert all(f"`[{section}]" in SAID for section in SECTIONS)
    assert all(f"| `{path.stem}` |" in SAID for path in bundled("themes").glob("*.toml"))
    assert all(f"`{name}`" in SAID for name in (*COLORS, *MARKS))
