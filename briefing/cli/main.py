"""The command `briefing`, put together from its parts."""

import click

from briefing import __version__
from briefing.cli.commands import MODULES
from briefing.cli.group import ReaderFirst

EXAMPLES = """
\b
Examples:
  briefing                          the configured library, else the sample one
  briefing ~/news                   opens the reader on a folder of articles
  briefing ~/news --plain           the same as plain lines, for screen readers
  briefing --theme morning ~/news   in a theme (see briefing themes); --ascii draws plain signs
  briefing stories ~/news           storylines, events, reports and copies
  briefing compare ~/news           how the outlets told the largest storyline
  briefing search ~/news "iranian drons outlet:mirror"
  briefing brief ~/news --date 2022-12-06 --out brief.md
  briefing config --write           a file of settings to begin with
"""


@click.group(
    cls=ReaderFirst, modules=MODULES, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="briefing")
def cli() -> None:
    """A news reader that shows how each outlet framed the same event.

    `briefing [PATH]` opens the reader on PATH, a folder of saved articles. The commands below print instead; PATH comes
    first in each, and --json gives what docs/contracts.md describes.
    """
