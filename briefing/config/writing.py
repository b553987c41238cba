"""Writes a setting that the reader chose on a screen into the file of settings, its comments and order kept."""

from pathlib import Path
from typing import Any

from briefing.config import config_file
from briefing.files import write_new


def remember_library(folder: Path, path: Path | None = None) -> str | None:
    """Makes `folder` the library that opens without PATH; what went wrong, or None. A file that is no TOML stays as it is."""
    return _put("reader", "library", str(folder), path or config_file())


def _put(section: str, key: str, value: str, path: Path) -> str | None:
    import tomlkit  # seldom needed
    from tomlkit.exceptions import TOMLKitError

    try:
        there = path.exists()
        document: Any = tomlkit.parse(path.read_text(encoding="utf-8-sig") if there else "")
        if section not in document:
            document[section] = tomlkit.table()
        document[section][key] = value
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, tomlkit.dumps(document), force=there)
    except (OSError, UnicodeDecodeError, TOMLKitError, TypeError) as error:
        return f"{path} stays as it is: {error}"
    return None
