"""The commented file of settings: every setting and every command in place, none of them in force."""

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from briefing.config.settings import SECTIONS, SETTINGS

WIDTH = 100
HEAD = """\
# The settings of Briefing. Nothing here is in force: take the "# " away before a setting, and change it.
# The environment overrides a setting for one start, for example {variable}={value}.
# To check this file:  briefing config
"""


class KeyLine(NamedTuple):
    """A command as the file shows it."""

    id: str
    keys: str
    """Parted by commas."""
    help: str


def default_file(commands: Mapping[str, Sequence[KeyLine]]) -> str:
    """The file's text. `commands` are those that may have other keys, by where they work."""
    theme = next(setting for setting in SETTINGS if setting.key == "theme")
    parts = [HEAD.format(variable=theme.variable, value=theme.example)]
    for section, about in SECTIONS.items():
        lines = list(_keys(commands)) if section == "keys" else list(_settings(section))
        parts.append("\n".join([f"[{section}]", *_comment(about), *lines]) + "\n")
    return "\n".join(parts)


def _settings(section: str) -> Iterator[str]:
    for setting in SETTINGS:
        if setting.section == section and setting.of_many:
            yield f"# {setting.key} = {_value(setting.example)}"
        elif setting.section == section:
            yield ""
            yield from _comment(f"{setting.help} It is {setting.kind.allowed}; without it: {setting.usual}.")
            yield f"# {setting.key} = {_value(setting.example)}"


def _keys(commands: Mapping[str, Sequence[KeyLine]]) -> Iterator[str]:
    width = max((len(_key(line)) for lines in commands.values() for line in lines), default=0)
    for place, lines in commands.items():
        yield from ("", f"# Where they work: {place}")
        for line in lines:
            yield f"# {_key(line):<{width}}  # {line.help}"


def _key(line: KeyLine) -> str:
    return f"{line.id} = {_value(line.keys)}"


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, WIDTH)]


def _value(value: bool | str | tuple[str, ...]) -> str:
    """A value as TOML has it; JSON writes flags, texts and lists the same way."""
    return json.dumps(value, ensure_ascii=False)
