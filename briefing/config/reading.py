"""From what the file and the environment say to the settings in force; what is wrong is named with its place."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.config import PREFIX, Config, Wrong
from briefing.config.nearest import meant
from briefing.config.settings import SECTIONS, SETTINGS, Setting, key_setting

_KNOWN = {(setting.section, setting.key): setting for setting in SETTINGS}
_VARIABLES = {setting.variable: setting for setting in SETTINGS}


def read_settings(written: str, path: Path, variables: Mapping[str, str]) -> Config:
    """The settings of a TOML text, each overridden by its variable of the environment where that has an allowed value."""
    try:
        table = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        from briefing.config.places import not_toml

        return without_file(not_toml(path, written, error), path, variables)
    values: dict[str, Any] = {}
    wrong = [*_from_file(table, values), *_from_environment(variables, values)]
    overrides = frozenset(setting.field for name, setting in _VARIABLES.items() if name in variables)
    return Config(**values, overrides=overrides, problems=_placed(wrong, written, path) if wrong else ())


def without_file(wrong: Wrong, path: Path, variables: Mapping[str, str]) -> Config:
    """The settings of the environment alone, where something is wrong with the file as a whole."""
    config = read_settings("", path, variables)
    return config._replace(problems=(wrong._replace(said=f"{wrong.said}; the settings are not used"), *config.problems))


def _placed(wrong: list[Wrong], written: str, path: Path) -> tuple[Wrong, ...]:
    from briefing.config.places import placed  # only needed where something is wrong

    return placed(wrong, written, path)


def _from_file(table: Mapping[str, object], values: dict[str, Any]) -> Iterator[Wrong]:
    for section, given in table.items():
        if not isinstance(given, dict):
            yield Wrong((section,), _not_in_a_section(section))
        elif section not in SECTIONS:
            allowed = _listed(f"[{one}]" for one in SECTIONS)
            said = f"there is no section [{section}]{meant(section, SECTIONS, '[{}]')}; there are {allowed}"
            yield Wrong((section,), said, allowed)
        else:
            for key, value in given.items():
                yield from _put(section, key, value, values)


def _from_environment(variables: Mapping[str, str], values: dict[str, Any]) -> Iterator[Wrong]:
    for name, text in variables.items():
        setting = _VARIABLES.get(name.upper())
        section, _, key = name.removeprefix(PREFIX).lower().partition("__")
        value: object = text
        if setting:
            section, key = setting.section, setting.key
            value = setting.kind.spelt.get(text.lower(), text)
        elif section == "keys":
            key = key.replace("_", "-")
        elif section not in SECTIONS:
            yield Wrong((), f"there is no such setting{meant(name, _VARIABLES)}", source=name)
            continue
        for wrong in _put(section, key, value, values):
            yield wrong._replace(source=name)


def _put(section: str, key: str, value: object, values: dict[str, Any]) -> Iterator[Wrong]:
    """Reads one value and puts it among the others; or says what is wrong with it."""
    setting = key_setting(key) if section == "keys" else _KNOWN.get((section, key))
    if setting is None:
        known = [one.key for one in SETTINGS if one.section == section]
        said = f"[{section}] has no {key}{meant(key, known)}; it has {_listed(known)}"
        yield Wrong((section, key), said, _listed(known))
        return
    try:
        _keep(setting, setting.kind.read(value), values)
    except ValueError:
        allowed = setting.kind.allowed
        yield Wrong((section, key), f"[{section}] {key} must be {allowed}, not {_shown(value)}", allowed)


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
    return f"{name} is not in a section{'; write it below ' + ' or '.join(sections) if sections else ''}"


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
