"""`briefing [PATH]`: the reader."""

import sys
from pathlib import Path

import click

from briefing.choices import library_path
from briefing.config import load_config


@click.command(hidden=True)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def read(path: Path | None) -> None:
    """Opens the reader on PATH, a folder of articles."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("The reader needs a terminal. To print instead: briefing stories PATH")
    from briefing.tui import run  # Textual costs a third of a second: only the reader pays for it

    config = load_config()
    root, why = library_path(path, config)
    raise SystemExit(0 if run(root, why, config) else 1)
