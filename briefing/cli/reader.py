"""Opens the reader for the command line."""

import sys
from pathlib import Path

from briefing.choices import library_path
from briefing.config import load_config


def has_terminal() -> bool:
    """Whether there is a terminal to read on."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_reader(
    path: Path | None, theme: str | None = None, ascii_only: bool = False, plain: bool = False
) -> SystemExit:
    """Runs the reader on PATH, else on the reader's own library; returns the exit that the process then takes.

    `theme` and `ascii_only` override the settings. With `plain` its screens are printed, and keys are read from standard input.
    """
    from briefing.tui import run, run_plain  # Textual costs a third of a second: only the reader pays for it

    config = load_config()
    if theme:
        config = config._replace(theme=theme, overrides=config.overrides | {"theme"})
    if ascii_only:
        config = config._replace(ascii=True)
    root, why = library_path(path, config)
    if plain:
        return SystemExit(0 if run_plain(root, why, config) else 1)
    # where nothing was ever chosen, the reader is asked
    return SystemExit(0 if run(root, why, config, first=path is None and config.library is None) else 1)
