"""`briefing feeds`: the feeds that a library follows."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import failed, say, settings
from briefing.cli.library import library_of, library_option
from briefing.cli.output import json_option, print_json
from briefing.fetch.feeds.calling import outlet_name
from briefing.fetch.feeds.listed import NAME
from briefing.fetch.nouns import NotFetched, Source
from briefing.session.feeds import Followed, NotListed, follow, followed, move, mute, unfollow
from briefing.text.labels import counted


@click.group()
def feeds() -> None:
    """The feeds that a library follows; they stand in its feeds.toml, which you may edit too."""


@feeds.command(epilog="Example: briefing feeds add https://example.org --library ~/news")
@click.argument("address")
@library_option
@click.option("--outlet", help="Who publishes it; else its own title says so.")
@click.option("--unchecked", is_flag=True, help="Follow it without asking whether there is a feed.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON (see docs/contracts.md).")
def add(address: str, library: Path | None, outlet: str | None, unchecked: bool, as_json: bool) -> None:
    """Follow the feed at ADDRESS, or the first that the page there names; the library's folder is made if need be."""
    root = library_of(library, settings(), make=True)
    found = [Source(address, outlet)] if unchecked else _found(address, root, outlet)
    _changed(lambda: follow(root, found[:1]))
    if as_json:
        click.echo(json.dumps({"added": [{"url": one.url, "name": one.outlet or one.url} for one in found[:1]]}))
    else:
        click.echo(f"Followed: {found[0].outlet or found[0].url} ({found[0].url})")
    for other in found[1:]:
        say(f"The page also names {other.url} ({other.outlet})")


@feeds.command("list", epilog="Example: briefing feeds list --library ~/news")
@library_option
@json_option
def list_(library: Path | None, as_json: bool) -> None:
    """Print the feeds, and how it went with each."""
    config = settings()
    root = library_of(library, config)
    found, problems = followed(root, config)
    for problem in problems:
        say(f"{root / NAME}: {problem}")
    if as_json:
        print_json({"library": str(root), "feeds": [_told(one) for one in found]})
    else:
        click.echo("\n".join(f"{one.name}\n  {one.source.url}\n  {one.said}" for one in found) or "No feeds.")


@feeds.command(epilog="Example: briefing feeds remove https://example.org/rss --library ~/news")
@click.argument("address")
@library_option
def remove(address: str, library: Path | None) -> None:
    """Follow the feed at ADDRESS no more; its articles stay."""
    root = library_of(library, settings())
    if _changed(lambda: unfollow(root, address)) is None:
        raise failed(f"{root} does not follow {address}.")


@feeds.command("mute", epilog="Example: briefing feeds mute https://example.org/rss --library ~/news")
@click.argument("address")
@library_option
@click.option("--off", is_flag=True, help="Ask it again.")
def mute_(address: str, library: Path | None, off: bool) -> None:
    """Do not ask the feed at ADDRESS for now."""
    config = settings()
    root = library_of(library, config)
    if address not in [one.source.url for one in followed(root, config)[0]]:
        raise failed(f"{root} does not follow {address}.")
    _changed(lambda: mute(root, address, not off))


@feeds.command("move", epilog="Example: briefing feeds move https://example.org/rss --library ~/news")
@click.argument("address")
@click.argument("to", required=False)
@library_option
def move_(address: str, to: str | None, library: Path | None) -> None:
    """Ask the feed at ADDRESS at the address TO from now on; else where its server says that it has moved to."""
    config = settings()
    root = library_of(library, config)
    one = next((one for one in followed(root, config)[0] if one.source.url == address), None)
    if one is None:
        raise failed(f"{root} does not follow {address}.")
    new = to or one.asked.moved
    if new is None:
        raise failed(f"{address}: its server does not say that it has moved; name the new address.")
    _changed(lambda: move(root, address, new))


@feeds.command("import", epilog="Example: briefing feeds import subscriptions.opml --library ~/news")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@library_option
def import_(file: Path, library: Path | None) -> None:
    """Follow the feeds that an OPML FILE (or -, standard input) lists; the library's folder is made if need be."""
    from briefing.fetch.feeds.opml import NotOpml, read

    root = library_of(library, settings(), make=True)
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        found = read(content)
    except OSError as error:
        raise failed(f"{file} cannot be read: {error.strerror}.") from error
    except NotOpml as error:
        raise failed(f"{file} {error}.") from error
    before = len(followed(root, settings())[0])
    _changed(lambda: follow(root, found))
    click.echo(f"{counted(len(followed(root, settings())[0]) - before, 'feed')} added of {len(found)} listed.")


@feeds.command(epilog="Example: briefing feeds export --library ~/news > subscriptions.opml")
@library_option
def export(library: Path | None) -> None:
    """Print the feeds as OPML."""
    from briefing.fetch.feeds.opml import written

    config = settings()
    root = library_of(library, config)
    click.echo(written([one.source for one in followed(root, config)[0]]), nl=False)


def _found(address: str, root: Path, outlet: str | None) -> list[Source]:
    from briefing.session.getting import Getting

    try:
        found = Getting(root, settings()).found(address)
    except NotFetched as error:
        raise failed(f"{address}: {error}. (--unchecked follows it anyway.)") from error
    return [Source(url, outlet or outlet_name(feed.title, url)) for url, feed in found]


def _changed(change: Any) -> Any:
    try:
        return change()
    except NotListed as error:
        raise failed(str(error)) from error


def _told(one: Followed) -> dict[str, Any]:
    """An entry of what `briefing feeds list --json` prints (`docs/contracts.md`)."""
    return {
        "url": one.source.url,
        "name": one.name,
        "muted": one.source.muted,
        "answered": one.asked.succeeded,
        "failures": one.asked.failures,
        "reason": one.asked.problem or None,
        "moved": one.asked.moved,
    }
