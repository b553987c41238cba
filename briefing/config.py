"""The reader's settings: one TOML file, overridden by the environment."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

APP = "briefing"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force."""

    library: Path | None = None
    """`[reader] library`: the folder that opens without PATH."""
    theme: str | None = None
    """`[reader] theme`: name of the theme to start with."""
    ascii: bool = False
    """`[reader] ascii`: glyphs that every terminal has."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """`[keys]`: command id -> keys, parted by commas."""
    problems: tuple[str, ...] = ()
    """What is wrong with the settings, in words for the reader."""


def config_folder() -> Path:
    """The platform's folder for the reader's settings."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def data_folder() -> Path:
    """The platform's folder for what the reader did."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def load_config(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """Settings from `config.toml` and from `BRIEFING_SECTION__KEY`; what is wrong is listed, never raised."""
    path = path or config_folder() / "config.toml"
    table, problems = _read(path)
    sections = {name: dict(values) for name, values in table.items() if isinstance(values, dict)}
    problems += [f"{path}: {name} is not in a section" for name, v in table.items() if not isinstance(v, dict)]
    for name, value in (os.environ if environment is None else environment).items():
        section, _, key = name.removeprefix("BRIEFING_").lower().partition("__")
        if name.startswith("BRIEFING_") and key:
            sections.setdefault(section, {})[key] = value
    return _checked(sections, str(path), problems)


def _read(path: Path) -> tuple[dict[str, object], list[str]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")), []
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return {}, [f"{path}: {error}; the settings are not used"]


def _checked(sections: dict[str, dict[str, object]], where: str, problems: list[str]) -> Config:
    reader, keys = sections.pop("reader", {}), sections.pop("keys", {})
    problems += [f"{where}: there is no section [{name}]; there are [reader] and [keys]" for name in sections]
    library, theme, plain = reader.pop("library", None), reader.pop("theme", None), reader.pop("ascii", False)
    problems += [f"{where}: [reader] has no {key}; it has library, theme and ascii" for key in reader]
    for name, value in (("library", library), ("theme", theme)):
        if value is not None and not isinstance(value, str):
            problems.append(f"{where}: [reader] {name} must be text, not {value!r}")
    problems += [
        f"{where}: [keys] {k} must be text such as 'ctrl+d,d'" for k, v in keys.items() if not isinstance(v, str)
    ]
    if isinstance(plain, str):
        plain = {"1": True, "true": True, "0": False, "false": False, "": False}.get(plain.lower(), plain)
    if not isinstance(plain, bool):
        problems.append(f"{where}: [reader] ascii must be true or false, not {plain!r}")
    return Config(
        library=Path(library).expanduser() if isinstance(library, str) and library else None,
        theme=theme if isinstance(theme, str) and theme else None,
        ascii=plain is True,
        keys={k: v for k, v in keys.items() if isinstance(v, str)},
        problems=tuple(problems),
    )
