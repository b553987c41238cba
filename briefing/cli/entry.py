"""Where every call begins: the reader opens at once, all else is for the commands to understand."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.cli.commands import MODULES
from briefing.cli.reader import has_terminal, open_reader


def main() -> None:
    """Runs the command line; the process's exit status is 0, 1 (nothing to show) or 2 (a wrong call)."""
    survive_narrow_output()
    try:
        try:
            _run(sys.argv[1:])
        finally:
            sys.stdout.flush()
    except OSError as error:
        # what could not be written now must not be tried again when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"briefing: the output could not be written: {error.strerror}.", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(1)


def _run(args: Sequence[str]) -> None:
    if is_path(args) and has_terminal():
        raise open_reader(Path(args[0]) if args else None)
    from briefing.cli.main import cli

    cli(prog_name="briefing")


def is_path(args: Sequence[str]) -> bool:
    """Whether the call is a PATH, or nothing at all, so that nobody need look closer at it."""
    return not args or (len(args) == 1 and not args[0].startswith("-") and args[0] not in MODULES)


def survive_narrow_output() -> None:
    """A terminal or pipe that cannot take a character gets an escape for it, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
