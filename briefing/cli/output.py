"""What the commands have in common: the PATH they take, the JSON they print, and files that they write."""

import json
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import failed, say
from briefing.files import write_new

path_argument = click.argument("path", type=click.Path(path_type=Path))
"""PATH, the library."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON (see docs/contracts.md).")
"""--json."""

FORCE = "; --force replaces it"


def print_json(value: Any) -> None:
    """Prints a plain value as JSON, its letters as they are."""
    click.echo(json_text(value), nl=False)


def json_text(value: Any) -> str:
    """A plain value as JSON, its letters as they are, with a line's end."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def refuse(out: Path | None, force: bool) -> None:
    """Exits 1 where a file could not be written, before what goes into it is made."""
    if out is not None and out.exists() and not force:
        raise failed(f"{out} is there already{FORCE}.")
    if out is not None and not out.parent.is_dir():
        raise failed(f"{out} cannot be written: there is no folder {out.parent}.")


def write(text: str, out: Path | None, force: bool) -> None:
    """Prints a text, or writes it to a file; exits 1 where that is there already, or cannot be written."""
    if out is None:
        click.echo(text, nl=False)
    else:
        _put(text, out, force, FORCE)
        say(f"Written: {out}")


def begin(text: str, path: Path) -> None:
    """Writes a file to begin with, and its folder; exits 1 where it is there already, or cannot be written."""
    _put(text, path, False, ", and stays as it is", folder=True)


def _put(text: str, path: Path, force: bool, there: str, folder: bool = False) -> None:
    try:
        if folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, text, force)
    except FileExistsError:
        raise failed(f"{path} is there already{there}.") from None
    except OSError as error:
        raise failed(f"{path} cannot be written: {error.strerror}.") from error
