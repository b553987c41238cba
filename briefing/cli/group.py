"""How the command line is understood: `briefing PATH` opens the reader, `briefing COMMAND …` runs a command."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.choices import library_path
from briefing.cli.progress import Bar
from briefing.config import Config, load_config

if TYPE_CHECKING:
    from briefing.session import Session


class ReaderFirst(click.Group):
    """A group of commands whose first word, where it is no command, is the PATH of the hidden command `read`.

    A command is imported when it is asked for: the reader must not wait for what prints.
    """

    def __init__(self, *args: Any, modules: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        """`modules` tells of each command the module that it is in, under its name."""
        super().__init__(*args, **kwargs)
        self.modules = modules or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click asks so)
        """The names, in the order of the help."""
        return sorted(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, from its module."""
        if cmd_name not in self.modules:
            return None
        found: click.Command = getattr(import_module(self.modules[cmd_name]), cmd_name)
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts `read` before a PATH, and before nothing at all."""
        first = next((arg for arg in args if not arg.startswith("-")), None)
        asked = {"--help", "--version", "-h"} & set(args)
        if first not in self.modules and not (asked and first is None):
            args = ["read", *args]
        return super().parse_args(ctx, args)


def opened(path: Path | None) -> "Session":
    """The library at `path`, read and grouped; its problems go to standard error. Exits 1 where nothing can be read."""
    from briefing.library import LibraryMissing
    from briefing.session import open_library

    config = settings()
    root, why = library_path(path, config)
    if why:
        say(why)
    progress = Bar()
    try:
        found = open_library(root, config, progress)
    except LibraryMissing as error:
        raise failed(str(error)) from error
    finally:
        progress.end()
    session = found.session
    if found.word:
        say(found.word)
    for problem in session.problems():
        say(f"{problem.path}: {problem.reason}")
    if not session.about.articles:
        raise failed(f"{root}: no article could be read. A library is a folder of .md or .txt files.")
    return session


def settings() -> Config:
    """The settings; what is wrong with them goes to standard error."""
    config = load_config()
    for problem in config.problems:
        say(str(problem))
    return config


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(message, err=True)


def failed(message: str) -> SystemExit:
    """What to raise after saying why the command has no output: exit status 1."""
    say(f"briefing: {message}")
    return SystemExit(1)
