"""What the commands have in common: the PATH they take and the JSON they print."""

import json
from pathlib import Path
from typing import Any

import click

path_argument = click.argument("path", type=click.Path(path_type=Path))
"""PATH, the library."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON (see docs/contracts.md).")
"""--json."""


def print_json(value: Any) -> None:
    """Prints a plain value as JSON, its letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
