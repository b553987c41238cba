"""Settings: from the file, from the environment, and what is said of wrong ones."""

from pathlib import Path

import pytest

from briefing.bundled import bundled
from briefing.choices import Choices, library_path
from briefing.config import Config, load_config
from briefing.state import Store


def set_now(field: str, value: object) -> Config:
    """The settings where the environment has set this field."""
    return Config()._replace(**{field: value}, overrides=frozenset({field}))


@pytest.mark.parametrize(
    ("text", "environment", "expected"),
    [
        ("", {}, Config()),
        ("[reader]\nlibrary = '/news'\ntheme = 'morning'\nascii = true", {}, Config(Path("/news"), "morning", True)),
        ("[reader]\ntheme = 'morning'", {"BRIEFING_READER__THEME": "evening"}, set_now("theme", "evening")),
        ("", {"BRIEFING_READER__ASCII": "1", "OTHER": "x", "BRIEFING_X": "y"}, set_now("ascii", True)),
        ("[keys]\nbrief = 'B'", {}, Config(keys={"brief": "B"})),
        ("[files]\nsuffixes = ['.org', 'eml']", {}, Config(suffixes=(".org", "eml"))),
        ("", {"BRIEFING_FILES__SUFFIXES": ".org, eml"}, set_now("suffixes", (".org", "eml"))),
        ("[keys]\nbrief = ['B', 'ctrl+b']", {}, Config(keys={"brief": "B,ctrl+b"})),
        ("", {"BRIEFING_KEYS__HALF_DOWN": "J"}, Config(keys={"half-down": "J"})),
        ("\ufeff[reader]\r\ntheme = 'morning'\r\n", {}, Config(theme="morning")),
        ("[fields]\noutlet = ['zeitung']", {}, Config(fields={"outlet": ("zeitung",)})),
        ("[compare]\nencoder = false", {}, Config(encoder=False)),
        ("[compare]\nencoder = false", {"BRIEFING_COMPARE__ENCODER": "1"}, set_now("encoder", True)),
    ],
)
def test_the_file_is_overridden_by_the_environment(tmp_path: Path, text, environment, expected: Config) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8", newline="")
    assert load_config(tmp_path / "config.toml", environment) == expected


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none.toml", {}) == Config()


def test_without_a_path_the_configured_library_opens_else_the_sample_one_saying_so(tmp_path: Path) -> None:
    assert library_path(tmp_path, Config(library=Path("/news"))) == (tmp_path, None)
    assert library_path(None, Config(library=Path("/news"))) == (Path("/news"), None)
    root, why = library_path(None, Config())
    assert root == bundled("seeds")
    assert "sample" in (why or "")


def test_a_choice_is_remembered_and_a_broken_file_loses_no_more_than_that(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.sqlite3"
    store = Store(path)
    assert Choices(store).theme is None
    assert Choices(store).choose_theme("morning") is None
    assert Choices(Store(path)).theme == "morning"
    store.close()
    path.write_bytes(b"not a database" * 100)
    choices = Choices(Store(path))
    assert choices.theme is None
    assert "Not remembered" in (choices.choose_theme("evening") or "")


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert str(tmp_path) in (Store(tmp_path / "file" / "state.sqlite3").put("theme", "x") or "")
