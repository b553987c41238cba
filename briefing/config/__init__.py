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
    overrides: frozenset[str] = frozenset()
    """Fields that the environment or the command line has set, for this start."""
    problems: tuple[str, ...] = ()
    """What is wrong with the settings, with file and line, in words for the reader."""


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
        from briefing.config.reading import read_settings

        config = read_settings("", path, named)
        return config._replace(problems=(f"{path}: {error}; the settings are not used", *config.problems))
    if not written and not named:
        return Config()
    from briefing.config.reading import read_settings

    return read_settings(written, path, named)
