"""Themes are TOML files: ours, then the reader's own, which may replace one of ours by its name."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from briefing.bundled import bundled
from briefing.config import config_folder

DEFAULT = "evening"
COLORS = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "success",
    "warning",
    "error",
)
MARKS = {
    "quiet": "#98a1b0",
    "match": "#8fce8f",
    "nearest": "#98a1b0",
    "figure": "#f2b66d",
    "voice": "#8ab4f8",
    "term": "#d9a7e8",
    "time": "#7fd1c7",
    "origin": "#e6c07b",
}
"""Names of the marks' colours, with what a theme that says nothing of them has."""


class BadTheme(Exception):
    """A theme file that cannot be used; the message says where and why."""


class Themes(NamedTuple):
    """What was found in the folders."""

    themes: tuple[Theme, ...]
    """By name."""
    problems: tuple[str, ...]
    """Files that are no theme, and why."""


def load_themes(folders: tuple[Path, ...] | None = None) -> Themes:
    """Every theme of these folders (ours and the reader's own); a broken file is named and left out."""
    found: dict[str, Theme] = {}
    problems: list[str] = []
    for folder in folders or (bundled("themes"), _own()):
        for path in sorted(folder.glob("*.toml")):
            try:
                theme = read_theme(path)
                found[theme.name] = theme
            except BadTheme as error:
                problems.append(str(error))
    return Themes(tuple(found[name] for name in sorted(found)), tuple(problems))


def has_own() -> bool:
    """Whether there are files in the reader's folder of themes."""
    return any(_own().glob("*.toml"))


def ours(name: str) -> Theme | None:
    """The theme of ours of this name, no other read: a file of ours is called as its theme."""
    path = next((path for path in bundled("themes").glob("*.toml") if path.stem == name), None)
    return read_theme(path) if path else None


def _own() -> Path:
    return config_folder() / "themes"


def read_theme(path: Path) -> Theme:
    """The theme of one file. Raises BadTheme."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTheme(f"{path.name}: {error}") from error
    name, dark = table.pop("name", path.stem), table.pop("dark", True)
    given, marks = table.pop("colors", {}), table.pop("marks", {})
    if table:
        raise BadTheme(f"{path.name}: there is no {', '.join(table)}; a theme has name, dark, [colors] and [marks]")
    if not isinstance(name, str) or not name.strip() or not isinstance(dark, bool):
        raise BadTheme(f"{path.name}: name must be text, and dark true or false")
    colors: dict[str, Any] = _colors(path.name, "colors", given, COLORS)
    if "primary" not in colors:
        raise BadTheme(f"{path.name}: [colors] must have primary")
    marks = _colors(path.name, "marks", marks, MARKS)
    variables = {f"mark-{key}": value for key, value in marks.items()}
    return Theme(name=name, dark=dark, variables=variables, **colors)


def _colors(file: str, section: str, table: object, known: tuple[str, ...] | Mapping[str, str]) -> dict[str, str]:
    if not isinstance(table, dict):
        raise BadTheme(f"{file}: {section} must be a section, [{section}]")
    for key, value in table.items():
        if key not in known:
            raise BadTheme(f"{file}: [{section}] has no {key!r}; it has {', '.join(known)}")
        try:
            Color.parse(value if isinstance(value, str) else "")
        except ColorParseError as error:
            raise BadTheme(f"{file}: [{section}] {key} must be a colour such as '#8ab4f8', not {value!r}") from error
    return dict(table)
