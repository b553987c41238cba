"""The command `briefing`, put together from its parts."""

import os
import sys

import click

from briefing import __version__
from briefing.cli.brief import brief
from briefing.cli.compare import compare
from briefing.cli.group import ReaderFirst, say, survive_narrow_output
from briefing.cli.read import read
from briefing.cli.search import search
from briefing.cli.show import check, show
from briefing.cli.stories import stories

EXAMPLES = """
\b
Examples:
  briefing                          the configured library, else the sample one
  briefing ~/news                   opens the reader on a folder of articles
  briefing stories ~/news           storylines, events, reports and copies
  briefing compare ~/news           how the outlets told the largest storyline
  briefing search ~/news "iranian drons outlet:mirror"
  briefing brief ~/news --date 2022-12-06 --out brief.md
"""


@click.group(cls=ReaderFirst, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def cli() -> None:
    """A news reader that shows how each outlet framed the same event.

    `briefing [PATH]` opens the reader on PATH, a folder of saved articles. The commands below print instead; PATH comes
    first in each, and --json gives what docs/contracts.md describes.
    """


for command in (read, stories, show, compare, search, brief, check):
    cli.add_command(command)


def main() -> None:
    """Runs the command line; the process's exit status is 0, 1 (nothing to show) or 2 (a wrong call)."""
    survive_narrow_output()
    try:
        try:
            cli(prog_name="briefing")
        finally:
            sys.stdout.flush()
    except OSError as error:
        # what could not be written now must not be tried again when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        say(f"briefing: the output could not be written: {error.strerror}.")
        sys.exit(1)
