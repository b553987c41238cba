"""`briefing add`: single articles into a library."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.group import failed, say, settings
from briefing.cli.library import library_of, library_option
from briefing.fetch.clippings import Given
from briefing.fetch.files.writing import Put, What
from briefing.fetch.nouns import NotFetched

if TYPE_CHECKING:
    from briefing.session.getting import Getting

MOST = 32 * 2**20
"""Bytes of a file or pipe that are read at most."""
SAID = {What.NEW: "added", What.VERSION: "a new version", What.SAME: "there already"}


@click.command(epilog="Example: briefing add https://example.org/story page.mhtml letter.eml --library ~/news")
@click.argument("what", nargs=-1, required=True, metavar="URL|FILE…")
@library_option
@click.option("--url", help="Where it stands on the web, for a single file or a pipe.")
def add(what: tuple[str, ...], library: Path | None, url: str | None) -> None:
    """Add articles: pages by their addresses, saved HTML or MHTML files, mails (.eml), text; - is standard input.

    Each becomes a Markdown file as `fetch` writes them; what is there already is not written again.
    """
    if url and (len(what) > 1 or _is_address(what[0])):
        raise click.UsageError("--url goes with one file or one pipe.")
    from briefing.session.getting import Getting

    config = settings()
    getting = Getting(library_of(library, config), config)
    wrong = 0
    for one in what:
        try:
            made = _added(one, getting, url)
        except NotFetched as error:
            say(f"{one}: {error}")
            wrong += 1
        except OSError as error:
            say(f"{one}: {error.strerror or error}")
            wrong += 1
        else:
            click.echo(f"{made.place}  ({SAID[made.what]})")
    if wrong:
        raise failed(f"{wrong} of {len(what)} could not be added.")


def _added(one: str, getting: "Getting", url: str | None) -> Put:
    if _is_address(one):
        return getting.page(one)
    content = sys.stdin.buffer.read(MOST + 1) if one == "-" else _read(Path(one))
    if len(content) > MOST:
        raise NotFetched(f"is larger than {MOST // 2**20} MiB")
    return getting.given(Given(content, "text.md" if one == "-" else Path(one).name, url))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST + 1)


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))
