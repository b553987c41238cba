"""`briefing themes`: what there is, what is wrong with it, and a copy to begin with that never takes another file's place."""

from pathlib import Path

import pytest

from briefing.bundled import bundled
from briefing.config import config_folder
from briefing.tui.themes import read_theme

from .test_calls import run


def own() -> Path:
    folder = config_folder() / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_every_theme_is_listed_with_its_file_and_where_ones_own_would_be() -> None:
    result = run("themes")
    assert result.exit_code == 0
    for path in bundled("themes").glob("*.toml"):
        assert any(line.startswith(f"{path.stem} ") and str(path) in line for line in result.stdout.splitlines())
    assert f"{config_folder() / 'themes'} (not there yet)" in result.stdout


@pytest.mark.parametrize("name", sorted(path.stem for path in bundled("themes").glob("*.toml")))
def test_a_copy_is_the_theme_under_a_name_of_its_own(name: str) -> None:
    assert run("themes", "--copy", name).exit_code == 0
    copy, ours = read_theme(own() / f"my-{name}.toml"), read_theme(bundled("themes") / f"{name}.toml")
    assert copy.name == f"my-{name}"
    assert (copy.primary, copy.variables) == (ours.primary, ours.variables)
    assert f"my-{name} " in run("themes").stdout


def test_a_file_that_is_there_is_never_written_over() -> None:
    (own() / "my-evening.toml").write_text("# mine")
    result = run("themes", "--copy", "evening")
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert (own() / "my-evening.toml").read_text() == "# mine"


def test_a_theme_that_there_is_not_is_named_with_the_nearest() -> None:
    result = run("themes", "--copy", "evenin")
    assert result.exit_code == 1
    assert "did you mean evening?" in result.stderr


def test_a_broken_theme_is_told_with_its_line_and_the_exit_status_is_1() -> None:
    path = own() / "mine.toml"
    path.write_text("name = 'mine'\n[colors]\nprimry = '#fff'\n")
    result = run("themes")
    assert result.exit_code == 1
    assert f"{path}:3: [colors] has no 'primry' (did you mean primary?)" in result.stdout
    assert run("config").exit_code == 1


def test_what_can_hardly_be_read_in_ones_own_theme_is_said_and_which_file_takes_the_place_of_ours() -> None:
    path = own() / "mine.toml"
    path.write_text("name = 'evening'\n[colors]\nprimary = '#555555'\nforeground = '#ffffff'\nbackground = '#000000'\n")
    result = run("themes")
    assert result.exit_code == 0
    assert "primary on background has a contrast of 2.8" in result.stdout
    assert "foreground on" not in result.stdout
    assert f"(dark, {path} takes its place)" in result.stdout
