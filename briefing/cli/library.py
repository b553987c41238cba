"""Which library a command writes into: never the sample."""

from pathlib import Path

import click

from briefing.cli.group import failed
from briefing.config import Config

library_option = click.option(
    "--library", type=click.Path(path_type=Path), help="The folder of articles; else the one in the settings."
)
"""--library, where PATH is something else."""


def library_of(path: Path | None, config: Config, make: bool = False) -> Path:
    """The folder to write into; with `make` it is made. Exits 1 where there is none, and where only the sample would be left."""
    root = path or config.library
    if root is None:
        raise failed("which library? Name its folder, or set `library` (briefing config).")
    try:
        if make:
            root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failed(f"{root} cannot be made: {error.strerror}.") from error
    if not root.is_dir():
        raise failed(f"{root} is no folder.")
    return root
