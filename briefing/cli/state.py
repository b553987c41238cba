"""`briefing state`: what the reader did, taken out as JSON and in again."""

import json
import sys
from pathlib import Path

import click

from briefing.choices import export_state, import_state
from briefing.cli.group import failed, say
from briefing.cli.output import json_text, write


@click.group()
def state() -> None:
    """Take out or in what you did: read, starred, notes, tags, quotations, corrections, searches.

    It is kept in one file in the platform's data folder, apart from the articles and from the index.
    """


@state.command(epilog="Example: briefing state export ~/news --out news-state.json")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
@click.option("--force", is_flag=True, help="Let --out replace a file.")
def export(path: Path | None, out: Path | None, force: bool) -> None:
    """Print as JSON what you did in the library at PATH; without PATH in all libraries, and what you chose."""
    value = export_state(path)
    if path is not None and not value["libraries"]:
        raise failed(f"nothing is known of what you did in {path}.")
    write(json_text(value), out, force)


@state.command("import", epilog="Example: briefing state import news-state.json --library ~/news")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--library",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The folder that FILE's only library is here.",
)
def import_(file: Path, library: Path | None) -> None:
    """Add what FILE (or -, standard input) holds to what is there. What is there stays as it is."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        problem = import_state(json.loads(text), library)
    except OSError as error:
        raise failed(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise failed(f"{file} cannot be taken in: {error}.") from error
    if problem:
        raise failed(problem)
    say("Taken in.")
