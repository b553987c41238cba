"""What is wrong with the settings is named with its file and line, with what is allowed, and the rest is used."""

from pathlib import Path

import pytest

from briefing.config import Wrong, load_config
from briefing.config.checked import told


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n[reader\nx = 1", 2, "this is not TOML, column 8"),
        ("[reader]\nx = '''", 2, "this is not TOML, at the end"),
        ("# mine\ntheme = 'x'", 2, "theme is not in a section; write it below [reader]"),
        ("tehm = 'x'", 1, "tehm is not in a section"),
        ("reader = 3", 1, "reader must be a section, [reader]"),
        ("[[reader]]\ntheme = 'x'", 1, "reader must be a section, [reader]"),
        ("\n[raeder]\n", 2, "there is no section [raeder] (did you mean [reader]?)"),
        ("[xyz]\n", 1, "there is no section [xyz]; there are [reader], [files]"),
        ("[reader]\nascii = true\nthme = 'x'", 3, "[reader] has no thme (did you mean theme?); it has library, theme and ascii"),
        ("[reader]\ntheme = 3", 2, "[reader] theme must be text in quotation marks, not 3"),
        ("[reader.theme]\nname = 'x'", 1, "[reader] theme must be text in quotation marks, not a section"),
        ("reader.ascii = 'perhaps'", 1, "[reader] ascii must be true or false, not 'perhaps'"),
        ("[reader]\nascii = 1", 2, "[reader] ascii must be true or false, not 1"),
        ("[reader]\nascii = 'true'", 2, "[reader] ascii must be true or false, not 'true'"),
        ("[compare]\nencoder = 'perhaps'", 2, "[compare] encoder must be true or false"),
        ("[keys]\n# B\nbrief = 3", 3, "[keys] brief must be text such as 'ctrl+d,d', not 3"),
        ("[files]\nsuffixes = 3", 2, "[files] suffixes must be a list of texts"),
        ("[files]\nendings = []", 2, "[files] has no endings"),
        ("[fields]\ntitle = [\n 'x',\n]\noutlet = [3]", 5, "[fields] outlet must be a list of texts"),
        ("[fields]\nuotlet = ['x']", 2, "[fields] has no uotlet (did you mean outlet?)"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line_and_the_rest_is_used(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    config = load_config(path, {"BRIEFING_READER__LIBRARY": "/news"})
    assert len(config.problems) == 1
    assert str(config.problems[0]).startswith(f"{path}:{line}: ")
    assert said in str(config.problems[0])
    assert config.library == Path("/news")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BRIEFING_READER__ASCII", "perhaps", "[reader] ascii must be true or false, not 'perhaps'"),
        ("BRIEFING_READER__THME", "x", "[reader] has no thme (did you mean theme?)"),
        ("BRIEFING_REEDER__THEME", "x", "there is no such setting (did you mean BRIEFING_READER__THEME?)"),
    ],
)
def test_a_wrong_variable_is_named_and_the_file_holds(tmp_path: Path, name: str, value: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[reader]\nascii = true")
    config = load_config(path, {name: value})
    assert config.ascii
    assert len(config.problems) == 1
    assert str(config.problems[0]).startswith(f"{name}: {said}")


def test_a_file_that_cannot_be_read_is_named_and_the_environment_holds(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"# mine\n[reader]\ntheme = '\xff'")
    config = load_config(path, {"BRIEFING_READER__THEME": "morning"})
    assert config.theme == "morning"
    assert [str(one) for one in config.problems] == [
        f"{path}:3: this is not UTF-8, as TOML must be; the settings are not used"
    ]


def test_a_folder_in_the_files_place_is_named(tmp_path: Path) -> None:
    (problem,) = load_config(tmp_path, {}).problems
    assert str(problem).startswith(f"{tmp_path}: this cannot be read: ")


@pytest.mark.parametrize(
    ("environment", "place"),
    [({}, "config.toml:3"), ({"BRIEFING_KEYS__HALF_DOWN": "x"}, "BRIEFING_KEYS__HALF_DOWN")],
)
def test_what_others_find_wrong_is_placed_too(tmp_path: Path, environment: dict[str, str], place: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[keys]\n\nhalf-down = 'x'")
    (said,) = told([Wrong(("keys", "half-down"), "no such key")], path, environment)
    assert str(said).endswith(f"{place}: no such key")


def test_without_a_file_what_is_wrong_has_no_line(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    assert [str(one) for one in told([Wrong(("keys", "brief"), "no such key")], path, {})] == [f"{path}: no such key"]
