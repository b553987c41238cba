"""The reader's settings: one TOML file, overridden by the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "briefing"


class Config(NamedTuple):
    """The settings in force."""

    library: Path | None = None
    """`[reader] library`: the folder that opens without PATH."""
    theme: str | None = None
    """`[reader] theme`: name of the theme to start with."""
    ascii: bool = False
    """`[reader] ascii`: glyphs that every terminal has."""
    keys: Mapping[str, str] = {}
    """`[keys]`: command id -> keys, parted by commas."""
    suffixes: tuple[str, ...] = ()
    """`[files] suffixes`: more endings of files that are articles."""
    fields: Mapping[str, tuple[str, ...]] = {}
    """`[fields]`: `outlet`, `date`, … -> more names that it goes by in front matter."""
    encoder: bool = True
    """`[compare] encoder`: whether claims are matched with the sentence encoder, where it is installed."""
    index_folder: Path | None = None
    """`[index] folder`: where indexes of libraries are kept, instead of the platform's cache folder."""
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


def state_file() -> Path:
    """The file of what the reader did, in all libraries."""
    return data_folder() / "state.sqlite3"


def cache_folder() -> Path:
    """The platform's folder for what can be made anew at any time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


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
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeDecodeError) as error:
        return {}, [_unused(path, error)]
    # most readers have no settings, and the first frame need not wait for what reads them
    import tomllib

    try:
        return tomllib.loads(written), []
    except tomllib.TOMLDecodeError as error:
        return {}, [_unused(path, error)]


def _unused(path: Path, error: Exception) -> str:
    return f"{path}: {error}; the settings are not used"


def _checked(sections: dict[str, dict[str, object]], where: str, problems: list[str]) -> Config:
    reader = sections.pop("reader", {})
    keys, files, names, compare, index = (
        sections.pop(name, {}) for name in ("keys", "files", "fields", "compare", "index")
    )
    problems += [
        f"{where}: there is no section [{s}]; there are [reader], [compare], [index], [keys], [files] and [fields]"
        for s in sections
    ]
    library, theme, plain = reader.pop("library", None), reader.pop("theme", None), _flag(reader.pop("ascii", False))
    problems += [f"{where}: [reader] has no {key}; it has library, theme and ascii" for key in reader]
    for name, value in (("library", library), ("theme", theme)):
        if value is not None and not isinstance(value, str):
            problems.append(f"{where}: [reader] {name} must be text, not {value!r}")
    if not isinstance(plain, bool):
        problems.append(f"{where}: [reader] ascii must be true or false, not {plain!r}")
    folder = index.pop("folder", None)
    problems += [f"{where}: [index] has no {key}; it has folder" for key in index]
    if folder is not None and not isinstance(folder, str):
        problems.append(f"{where}: [index] folder must be text, not {folder!r}")
    encoder = _flag(compare.pop("encoder", True))
    problems += [f"{where}: [compare] has no {key}; it has encoder" for key in compare]
    if not isinstance(encoder, bool):
        problems.append(f"{where}: [compare] encoder must be true or false, not {encoder!r}")
    suffixes = _words(files.pop("suffixes", ()))
    problems += [f"{where}: [files] has no {key}; it has suffixes" for key in files]
    more = {key: _words(value) for key, value in names.items()}
    lists = {"[files] suffixes": suffixes, **{f"[fields] {key}": value for key, value in more.items()}}
    problems += [f"{where}: {key} must be a list of texts" for key, value in lists.items() if value is None]
    problems += [
        f"{where}: [keys] {k} must be text such as 'ctrl+d,d'" for k, v in keys.items() if not isinstance(v, str)
    ]
    return Config(
        library=Path(library).expanduser() if isinstance(library, str) and library else None,
        theme=theme if isinstance(theme, str) and theme else None,
        ascii=plain is True,
        keys={k: v for k, v in keys.items() if isinstance(v, str)},
        suffixes=suffixes or (),
        fields={key: value for key, value in more.items() if value},
        encoder=encoder is not False,
        index_folder=Path(folder).expanduser() if isinstance(folder, str) and folder else None,
        problems=tuple(problems),
    )


def _flag(value: object) -> object:
    """True or false, from the environment's text too; anything else as it is."""
    known = {"1": True, "true": True, "0": False, "false": False, "": False}
    return known.get(value.lower(), value) if isinstance(value, str) else value


def _words(value: object) -> tuple[str, ...] | None:
    """A list of texts, or from the environment a text with commas; None where it is neither."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return tuple(value) if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value) else None
