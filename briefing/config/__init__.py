"""The reader's settings: one TOML file, overridden by the environment.

Light, because the first frame waits for it: what reads and checks settings is imported where there are any.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "briefing"
PREFIX = "BRIEFING_"
"""How the environment's names of settings begin: `BRIEFING_SECTION__KEY`."""


class Wrong(NamedTuple):
    """Something that is wrong with the settings or a theme; as text, a line for the reader."""

    key: tuple[str, ...]
    """Names of the tables and the key that it is about, the outermost first; none where it is the whole file."""
    said: str
    """What is wrong and what is allowed, in words."""
    allowed: str | None = None
    """What is allowed, where that can be listed."""
    source: str = ""
    """Path of the file, or name of the variable of the environment."""
    line: int | None = None
    """In the file, from 1."""

    def __str__(self) -> str:
        return f"{self.source}{f':{self.line}' if self.line else ''}: {self.said}"


class Config(NamedTuple):
    """The settings in force, each with its default. What each says stands in the table `briefing.config.settings`."""

    library: Path | None = None
    theme: str | None = None
    ascii: bool = False
    keys: Mapping[str, str] = {}
    """Command id -> keys, parted by commas."""
    suffixes: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = {}
    """`outlet`, `date`, … -> more names that it goes by in front matter."""
    encoder: bool = True
    index_folder: Path | None = None
    fetch_pages: bool = True
    allow_private: bool = False
    overrides: frozenset[str] = frozenset()
    """Fields that the environment or the command line has set, for this start."""
    problems: tuple[Wrong, ...] = ()
    """What is wrong with the settings."""


def config_folder() -> Path:
    """The platform's folder for the reader's settings."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def config_file() -> Path:
    """The file of settings, whether it is there or not."""
    return config_folder() / "config.toml"


def data_folder() -> Path:
    """The platform's folder for what the reader did."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def state_file() -> Path:
    """The file of what the reader did, in all libraries."""
    return data_folder() / "state.sqlite3"


def cache_folder() -> Path:
    """The platform's folder for what can be made anew at any time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


def load_config(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """Settings from `config.toml` and from `BRIEFING_SECTION__KEY`; what is wrong is listed, never raised."""
    path = path or config_file()
    given = os.environ if environment is None else environment
    named = {name: value for name, value in given.items() if name.startswith(PREFIX) and "__" in name}
    try:
        written = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        written = ""
    except (OSError, UnicodeDecodeError) as error:
        from briefing.config.places import not_read
        from briefing.config.reading import without_file

        return without_file(not_read(path, error), path, named)
    if not written and not named:
        return Config()
    from briefing.config.reading import read_settings

    return read_settings(written, path, named)
