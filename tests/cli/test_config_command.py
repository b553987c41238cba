"""`briefing config`: the path, what is wrong, and a file to begin with that never takes another one's place."""

import json
from pathlib import Path

import pytest

from briefing.config import config_file

from .test_calls import run


def written(text: str) -> Path:
    path = config_file()
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return path


def test_without_a_file_its_path_is_printed_and_nothing_is_wrong() -> None:
    result = run("config")
    assert result.exit_code == 0
    assert str(config_file()) in result.stdout
    assert "there is no such file" in result.stdout


def test_the_written_file_is_the_printed_one_and_has_no_problems() -> None:
    printed = run("config", "--default").stdout
    assert run("config", "--write").exit_code == 0
    assert config_file().read_text() == printed
    checked = run("config")
    assert checked.exit_code == 0
    assert checked.stdout == f"{config_file()}\nNo problems.\n"


def test_a_file_that_is_there_is_never_written_over() -> None:
    path = written("# mine")
    result = run("config", "--write")
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert path.read_text() == "# mine"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[reader]\nthme = 'x'", 2, "did you mean theme?"),
        ("[reader]\ntheme = 'mornin'", 2, "there is no theme 'mornin' (did you mean 'morning'?)"),
        ("[keys]\ncompar = 'C'", 2, "there is no command 'compar' (did you mean 'compare'?)"),
        ("[keys]\nhalf-down = 'crtl+d'", 2, "no key is called 'crtl+d' (did you mean 'ctrl+d'?)"),
        ("[keys]\nbrief = ''", 2, "brief has no key"),
        ("[keys]\n\nbrief = 'p'", 3, "brief has 'p', which problems has too (home, storylines)"),
    ],
)
def test_each_problem_is_told_with_its_line_and_the_exit_status_is_1(text: str, line: int, said: str) -> None:
    path = written(text)
    result = run("config")
    assert result.exit_code == 1
    assert any(told.startswith(f"{path}:{line}: ") and said in told for told in result.stdout.splitlines())


def test_a_wrong_theme_of_the_environment_is_told_by_its_variable(monkeypatch) -> None:
    monkeypatch.setenv("BRIEFING_READER__THEME", "mornin")
    result = run("config")
    assert result.exit_code == 1
    assert "BRIEFING_READER__THEME: [reader] theme: there is no theme 'mornin'" in result.stdout


@pytest.mark.parametrize("options", [("--default", "--write"), ("--default", "--json"), ("--write", "--json")])
def test_two_of_printing_writing_and_checking_at_once_are_a_wrong_call(options: tuple[str, ...]) -> None:
    assert run("config", *options).exit_code == 2


def test_as_json_each_problem_has_its_place_and_what_is_allowed(monkeypatch) -> None:
    path = written("[keys]\nbrief = 'gg'\n[reader]\nascii = 'perhaps'")
    own = path.parent / "themes" / "mine.toml"
    own.parent.mkdir()
    own.write_text("[colors]\nprimary = 3")
    monkeypatch.setenv("BRIEFING_READER__THEME", "mornin")
    result = run("config", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert (told["path"], told["exists"]) == (str(path), True)
    places = [(one["source"], one["line"], one["key"]) for one in told["problems"]]
    assert places == [
        (str(path), 2, "keys.brief"),
        (str(path), 4, "reader.ascii"),
        ("BRIEFING_READER__THEME", None, "reader.theme"),
        (str(own), 2, "colors.primary"),
    ]
    assert [one["allowed"] for one in told["problems"]] == [
        None,
        "true or false",
        "contrast, distinct, evening, morning, terminal",
        "a colour such as '#8ab4f8' or 'ansi_cyan'",
    ]
    assert told["problems"][1]["reason"] == "[reader] ascii must be true or false, not 'perhaps'"


def test_as_json_nothing_wrong_is_an_empty_list() -> None:
    result = run("config", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"path": str(config_file()), "exists": False, "problems": []}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    result = run("config", "--write")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
