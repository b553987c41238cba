"""`briefing [PATH]`: the reader."""

from pathlib import Path

import click

from briefing.cli.group import failed
from briefing.config import load_config
from briefing.session import library_path


@click.command(hidden=True)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def read(path: Path | None) -> None:
    """Opens the reader on PATH, a folder of articles."""
    from briefing.tui import run  # Textual costs a third of a second: only the reader pays for it

    config = load_config()
    root, why = library_path(path, config)
    message = run(root, why, config)
    if message:
        raise failed(message)
