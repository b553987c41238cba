"""For what only others can check (which commands, keys and themes there are): finds file and line of what is wrong."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.config import PREFIX, Wrong, config_file
from briefing.config.places import placed


def told(
    wrong: Iterable[Wrong], path: Path | None = None, environment: Mapping[str, str] | None = None
) -> tuple[Wrong, ...]:
    """Each with the file and line that it is about, or with the variable of the environment that overrides them."""
    path = path or config_file()
    given = {name.upper() for name in (os.environ if environment is None else environment)}
    try:
        written = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        written = ""
    return placed([one._replace(source=_variable(one, given)) for one in wrong], written, path)


def _variable(wrong: Wrong, given: set[str]) -> str:
    """The variable that says it, if one does."""
    name = f"{PREFIX}{'__'.join(wrong.key).replace('-', '_')}".upper()
    return name if name in given else ""
