"""The reader's editor."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path


class NoEditor(Exception):
    """No editor is known, or it cannot be run; the message says so."""


def edit(file: Path, environ: Mapping[str, str] = os.environ) -> None:
    """Opens a file in the editor that `VISUAL` or `EDITOR` names, and waits until it is left. Raises NoEditor."""
    command = shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "", posix=os.name == "posix")
    if not command:
        raise NoEditor("No editor is known: set $EDITOR.")
    try:
        done = subprocess.run([*command, str(file)], check=False)
    except OSError as error:
        raise NoEditor(f"{command[0]} cannot be run: {error.strerror}.") from error
    if done.returncode:
        raise NoEditor(f"{command[0]} ended with status {done.returncode}.")
