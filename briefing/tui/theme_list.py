"""The themes in words: name, file, kind, and what in one of the reader's own can hardly be read."""

from collections.abc import Iterator
from pathlib import Path

from textual.theme import Theme

from briefing.tui.contrast import LEAST, too_low
from briefing.tui.themes import Themes, own_folder


def theme_lines(found: Themes) -> Iterator[str]:
    """A line for each file, hints below it, and where the reader's own folder is."""
    holds = {theme.name: path for path, theme in found.files.items()}
    for path, theme in found.files.items():
        yield f"{theme.name:<12} {path} ({', '.join(_kinds(theme, path, holds[theme.name]))})"
        if path.parent == own_folder():
            for text, ground, ratio in too_low(theme):
                yield f"  {text} on {ground} has a contrast of {ratio:.1f}; to be read easily it needs {LEAST}"
    yield f"Your own folder of themes: {own_folder()}{'' if own_folder().is_dir() else ' (not there yet)'}"


def _kinds(theme: Theme, path: Path, holds: Path) -> Iterator[str]:
    yield "the terminal's own colours" if theme.ansi else "dark" if theme.dark else "light"
    if holds != path:
        yield f"{holds} takes its place"
