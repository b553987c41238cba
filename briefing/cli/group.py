"""How the command line is understood: `briefing PATH` opens the reader, `briefing COMMAND …` runs a command."""

import sys
from pathlib import Path

import click

from briefing.choices import library_path
from briefing.config import Config, load_config
from briefing.library import LibraryMissing
from briefing.session import Session


class ReaderFirst(click.Group):
    """A group of commands whose first word, where it is no command, is the PATH of the hidden command `read`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts `read` before a PATH, and before nothing at all."""
        first = next((arg for arg in args if not arg.startswith("-")), None)
        asked = {"--help", "--version", "-h"} & set(args)
        if first not in self.commands and not (asked and first is None):
            args = ["read", *args]
        return super().parse_args(ctx, args)


def opened(path: Path | None) -> Session:
    """The library at `path`, read and grouped; its problems go to standard error. Exits 1 where nothing can be read."""
    config = settings()
    root, why = library_path(path, config)
    if why:
        say(why)
    try:
        session = Session.open(root, config=config)
    except LibraryMissing as error:
        raise failed(str(error)) from error
    for problem in session.library.problems:
        say(f"{problem.path}: {problem.reason}")
    if not session.articles:
        raise failed(f"{root}: no article could be read. A library is a folder of .md or .txt files.")
    return session


def settings() -> Config:
    """The settings; what is wrong with them goes to standard error."""
    config = load_config()
    for problem in config.problems:
        say(problem)
    return config


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(message, err=True)


def failed(message: str) -> SystemExit:
    """What to raise after saying why the command has no output: exit status 1."""
    say(f"briefing: {message}")
    return SystemExit(1)


def survive_narrow_output() -> None:
    """A terminal or pipe that cannot take a character gets an escape for it, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
