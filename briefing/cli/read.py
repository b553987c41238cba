"""`briefing [PATH]`: the reader."""

from pathlib import Path

import click

from briefing.cli.reader import has_terminal, open_reader


@click.command(hidden=True)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def read(path: Path | None) -> None:
    """Opens the reader on PATH, a folder of articles."""
    if not has_terminal():
        raise click.UsageError("The reader needs a terminal. To print instead: briefing stories PATH")
    raise open_reader(path)
