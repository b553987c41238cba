"""From what the file and the environment say to the settings in force; what is wrong is named with its place."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from briefing.config import PREFIX, Config
from briefing.config.nearest import meant
from briefing.config.settings import SECTIONS, SETTINGS, Setting, key_setting

_KNOWN = {(setting.section, setting.key): setting for setting in SETTINGS}
_VARIABLES = {setting.variable: setting for setting in SETTINGS}


class Wrong(NamedTuple):
    """Something that is wrong with the settings."""

    path: tuple[str, ...]
    """Names of the tables and the key; or that of a variable of the environment."""
    said: str
    """What is wrong and what is allowed."""
    in_file: bool = True


def read_settings(written: str, path: Path, variables: Mapping[str, str]) -> Config:
    """The settings of a TOML text, each overridden by its variable of the environment where that has an allowed value."""
    try:
        table = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        from briefing.config.places import not_toml

        config = read_settings("", path, variables)
        return config._replace(
            problems=(f"{not_toml(path, written, error)}; the settings are not used", *config.problems)
        )
    values: dict[str, Any] = {}
    wrong = [*_from_file(table, values), *_from_environment(variables, values)]
    overrides = frozenset(setting.field for name, setting in _VARIABLES.items() if name in variables)
    return Config(**values, overrides=overrides, problems=placed(wrong, written, path) if wrong else ())


def placed(wrong: list[Wrong], written: str, path: Path) -> tuple[str, ...]:
    """What is wrong, each after the file and the line that it is about, or the name of the variable."""
    from briefing.config.places import key_lines  # only needed where something is wrong

    lines = key_lines(written)
    return tuple(f"{_place(one, lines, path)}: {one.said}" for one in wrong)


def _place(one: Wrong, lines: dict[tuple[str, ...], int], path: Path) -> str:
    from briefing.config.places import line_of

    line = line_of(lines, *one.path)
    return one.path[0] if not one.in_file else f"{path}:{line}" if line else str(path)


def _from_file(table: Mapping[str, object], values: dict[str, Any]) -> Iterator[Wrong]:
    for section, given in table.items():
        if not isinstance(given, dict):
            yield Wrong((section,), _not_in_a_section(section))
        elif section not in SECTIONS:
            yield Wrong(
                (section,),
                f"there is no section [{section}]{meant(section, SECTIONS, '[{}]')}; there are {_listed(f'[{s}]' for s in SECTIONS)}",
            )
        else:
            for key, value in given.items():
                said = _put(section, key, value, values)
                if said:
                    yield Wrong((section, key), said)


def _from_environment(variables: Mapping[str, str], values: dict[str, Any]) -> Iterator[Wrong]:
    for name, value in variables.items():
        setting = _VARIABLES.get(name.upper())
        section, _, key = name.removeprefix(PREFIX).lower().partition("__")
        if setting:
            section, key = setting.section, setting.key
        elif section == "keys":
            key = key.replace("_", "-")
        elif section not in SECTIONS:
            yield Wrong((name,), f"there is no such setting{meant(name, _VARIABLES)}", in_file=False)
            continue
        said = _put(section, key, value, values)
        if said:
            yield Wrong((name,), said, in_file=False)


def _put(section: str, key: str, value: object, values: dict[str, Any]) -> str | None:
    """Reads one value and puts it among the others; or says what is wrong with it."""
    setting = key_setting(key) if section == "keys" else _KNOWN.get((section, key))
    if setting is None:
        known = [one.key for one in SETTINGS if one.section == section]
        return f"[{section}] has no {key}{meant(key, known)}; it has {_listed(known)}"
    try:
        read = setting.kind.read(value)
    except ValueError:
        return f"[{section}] {key} must be {setting.kind.allowed}, not {_shown(value)}"
    _keep(setting, read, values)
    return None


def _keep(setting: Setting, value: object, values: dict[str, Any]) -> None:
    if setting.of_many:
        values.setdefault(setting.field, {})[setting.key] = value
    else:
        values[setting.field] = value


def _shown(value: object) -> str:
    """A value of TOML, short, as the reader wrote it."""
    known = {True: "true", False: "false"}
    said = known[value] if isinstance(value, bool) else "a section" if isinstance(value, dict) else repr(value)
    return said if len(said) <= 40 else said[:39] + "…"


def _not_in_a_section(name: str) -> str:
    sections = [f"[{setting.section}]" for setting in SETTINGS if setting.key == name]
    if name in SECTIONS:
        return f"{name} must be a section, [{name}]"
    return (
        f"{name} is not in a section; write it below {' or '.join(sections)}"
        if sections
        else f"{name} is not in a section"
    )


def _listed(names: Iterator[str] | list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
