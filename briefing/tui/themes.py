"""Themes are TOML files: ours, then the reader's own, which may replace one of ours by its name."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from briefing.bundled import bundled
from briefing.config import Wrong, config_folder

DEFAULT = "evening"
TERMINAL = "terminal"
"""The theme for terminals that have no colours but their own 16."""
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
COLOR = "a colour such as '#8ab4f8' or 'ansi_cyan'"
"""What the colours of a theme file may be."""
KEYS = ("name", "dark", "ansi", "colors", "marks")
"""What a theme file has."""
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


ON_ANSI = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "block-cursor-foreground": "ansi_default",
    "block-cursor-background": "ansi_default",
    "block-cursor-text-style": "bold reverse",
    "border-blurred": "ansi_default",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-background": "ansi_default",
    "input-cursor-text-style": "reverse",
    "input-selection-foreground": "ansi_black",
    "input-selection-background": "ansi_cyan",
    "screen-selection-foreground": "ansi_black",
    "screen-selection-background": "ansi_cyan",
}
"""What Textual's own widgets need beside the colours, where these are the terminal's: nothing that its ground may hide."""


class BadTheme(Exception):
    """A theme file that cannot be used; `wrong` says where and why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong


class Themes(NamedTuple):
    """What was found in the folders."""

    themes: tuple[Theme, ...]
    """By name."""
    problems: tuple[Wrong, ...]
    """Files that are no theme, and why."""
    files: Mapping[Path, Theme] = {}
    """The theme of each file, of a broken one the last that it had; the later of two with one name holds."""


def load_themes(folders: tuple[Path, ...] | None = None, before: Mapping[Path, Theme] | None = None) -> Themes:
    """Every theme of these folders (ours and the reader's own); a broken file is named.

    It has the theme that it had `before`, if any, else it is left out.
    """
    files: dict[Path, Theme] = {}
    problems: list[Wrong] = []
    for folder in folders or (bundled("themes"), own_folder()):
        for path in sorted(folder.glob("*.toml")):
            try:
                files[path] = read_theme(path)
            except BadTheme as error:
                problems.append(error.wrong)
                if before and path in before:
                    files[path] = before[path]
    found = {theme.name: theme for theme in files.values()}
    return Themes(tuple(found[name] for name in sorted(found)), tuple(problems), files)


def has_own() -> bool:
    """Whether there are files in the reader's folder of themes."""
    return any(own_folder().glob("*.toml"))


def ours(name: str) -> Theme | None:
    """The theme of ours of this name, no other read: a file of ours is called as its theme."""
    path = next((path for path in bundled("themes").glob("*.toml") if path.stem == name), None)
    return read_theme(path) if path else None


def own_folder() -> Path:
    """The reader's folder of themes, whether it is there or not."""
    return config_folder() / "themes"


def read_theme(path: Path) -> Theme:
    """The theme of one file. Raises BadTheme."""
    try:
        written = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        from briefing.config.places import not_read

        raise BadTheme(not_read(path, error)) from error
    try:
        table = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        from briefing.config.places import not_toml

        raise BadTheme(not_toml(path, written, error)) from error
    try:
        return _theme(path.stem, table)
    except _Unusable as error:
        from briefing.config.places import placed

        raise BadTheme(*placed([error.wrong], written, path)) from error


class _Unusable(Exception):
    """Something that is wrong in a theme, at these names of tables and keys."""

    def __init__(self, said: str, *key: str, allowed: str | None = None) -> None:
        super().__init__(said)
        self.wrong = Wrong(key, said, allowed)


def _theme(stem: str, table: dict[str, Any]) -> Theme:
    """The theme that a table tells of. Raises _Unusable."""
    unknown = next((key for key in table if key not in KEYS), None)
    if unknown is not None:
        raise _Unusable(
            f"there is no {unknown}{_meant(unknown, KEYS)}; a theme has {', '.join(KEYS)}",
            unknown,
            allowed=", ".join(KEYS),
        )
    name, dark, ansi = table.get("name", stem), table.get("dark", True), table.get("ansi", False)
    if not isinstance(name, str) or not name.strip():
        raise _Unusable("name must be text", "name")
    for key, flag in (("dark", dark), ("ansi", ansi)):
        if not isinstance(flag, bool):
            raise _Unusable(f"{key} must be true or false", key, allowed="true or false")
    colors: dict[str, Any] = _colors("colors", table.get("colors", {}), COLORS)
    if "primary" not in colors:
        raise _Unusable("[colors] must have primary", "colors")
    marks = _colors("marks", table.get("marks", {}), MARKS)
    variables = {f"mark-{key}": value for key, value in marks.items()}
    if ansi:
        variables |= {**ON_ANSI, **{key: colors.get(key, "ansi_default") for key in ("surface", "panel")}}
    return Theme(name=name, dark=dark, ansi=ansi, variables=variables, **colors)


def _colors(section: str, table: object, known: tuple[str, ...] | Mapping[str, str]) -> dict[str, str]:
    if not isinstance(table, dict):
        raise _Unusable(f"{section} must be a section, [{section}]", section)
    for key, value in table.items():
        if key not in known:
            said = f"[{section}] has no {key!r}{_meant(key, known)}; it has {', '.join(known)}"
            raise _Unusable(said, section, key, allowed=", ".join(known))
        try:
            Color.parse(value if isinstance(value, str) else "")
        except ColorParseError:
            said = f"[{section}] {key} must be {COLOR}, not {value!r}"
            raise _Unusable(said, section, key, allowed=COLOR) from None
    return dict(table)


def _meant(name: str, known: Iterable[str]) -> str:
    from briefing.config.nearest import meant  # only needed where something is wrong

    return meant(name, known)
