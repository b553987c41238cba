"""The table of settings: it has all that `Config` has, and the commented file is made from it."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing.config import Config, load_config
from briefing.config.default import KeyLine, default_file
from briefing.config.settings import FIELDS, SECTIONS, SETTINGS
from briefing.library.fields import NAMES
from briefing.tui.commands import COMMANDS
from briefing.tui.key_map import wrong_keys

FILE = default_file({"here": [KeyLine(c.id, c.keys, c.help) for c in COMMANDS]})


def uncommented(file: str) -> str:
    """The file with all in force that is no sentence."""
    lines = (line.removeprefix("# ") for line in file.splitlines())
    return "\n".join(line for line in lines if line.startswith("[") or " = " in line)


def test_every_setting_has_a_field_and_every_field_a_setting() -> None:
    assert {setting.field for setting in SETTINGS} | {"keys"} == set(Config._fields) - {"overrides", "problems"}
    assert {setting.section for setting in SETTINGS} | {"keys"} == set(SECTIONS)
    assert len({setting.variable for setting in SETTINGS}) == len(SETTINGS)


def test_the_fields_that_may_have_more_names_are_those_that_the_library_reads() -> None:
    assert set(FIELDS) == set(NAMES)


def test_the_commented_file_sets_nothing() -> None:
    assert tomllib.loads(FILE) == {section: {} for section in SECTIONS}


def test_uncommented_the_file_has_every_setting_and_key_and_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(uncommented(FILE))
    config = load_config(path, {})
    assert config.problems == ()
    assert config.keys == {command.id: command.keys for command in COMMANDS}
    assert wrong_keys(config.keys) == []
    table = tomllib.loads(uncommented(FILE))
    assert {(section, key) for section in table for key in table[section]} == {
        *((setting.section, setting.key) for setting in SETTINGS),
        *(("keys", command.id) for command in COMMANDS),
    }


def test_the_examples_of_the_documentation_have_nothing_wrong(tmp_path: Path) -> None:
    documented = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(.*?)```", documented, re.DOTALL)
    assert examples
    for example in examples:
        (tmp_path / "config.toml").write_text(example)
        config = load_config(tmp_path / "config.toml", {})
        assert config.problems == ()
        assert wrong_keys(config.keys) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.variable)
def test_what_the_file_says_holds_without_a_setting_is_its_default(setting) -> None:
    default = Config._field_defaults[setting.field]
    said = {False: "false", True: "true"}.get(default, "none") if isinstance(default, bool) else "none"
    assert setting.usual == said or default is None
