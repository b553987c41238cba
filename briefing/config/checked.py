"""For what only others can check (which commands, keys and themes there are): puts file and line before what is wrong."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.config import PREFIX, config_file
from briefing.config.reading import Wrong, placed

Said = tuple[str, str, str]
"""Section, key, and what is wrong with its value."""


def told(
    said: Iterable[Said], path: Path | None = None, environment: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Each after the file and line that it is about, or after the variable of the environment that overrides them."""
    path = path or config_file()
    given = {name.upper() for name in (os.environ if environment is None else environment)}
    try:
        written = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        written = ""
    return placed([_wrong(one, given) for one in said], written, path)


def _wrong(said: Said, given: set[str]) -> Wrong:
    section, key, what = said
    variable = f"{PREFIX}{section}__{key.replace('-', '_')}".upper()
    return Wrong((variable,), what, in_file=False) if variable in given else Wrong((section, key), what)
