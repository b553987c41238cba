"""`briefing fetch`: asks the feeds of a library for what is new."""

import json
import signal
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import failed, say, settings
from briefing.cli.library import library_of
from briefing.cli.progress import Bar
from briefing.fetch.feeds.listed import NAME, load
from briefing.fetch.how import Told
from briefing.fetch.run import Fetched
from briefing.text.harmless import one_line
from briefing.text.labels import counted


@click.command(epilog="Example: briefing fetch ~/news --json >> ~/fetched.jsonl")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what is new; write and remember nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON (see docs/contracts.md).")
@click.option(
    "--events", is_flag=True, hidden=True, help="Print a line of JSON for each feed, then what --json prints."
)
def fetch(path: Path | None, dry_run: bool, as_json: bool, events: bool) -> None:
    """Ask the feeds in PATH's feeds.toml for what is new: each article becomes a Markdown file in PATH.

    Feeds that fail do not hold the others; exit status 1 only where none could be asked.
    """
    from briefing.session import Failed
    from briefing.session.getting import Getting

    config = settings()
    root = library_of(path, config)
    for problem in load(root).problems:
        say(f"{root / NAME}: {problem}")
    # who ends it from outside gets what ctrl+c gives: the file under way is whole or taken away
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    bar, start = Bar(), time.monotonic()

    def went_on(told: Told) -> None:
        if events:
            click.echo(json.dumps({"feed": told.url, "done": told.done, "of": told.of}))
        else:
            bar("Asking the feeds", told.done, told.of)

    try:
        fetched = Getting(root, config).fetch(went_on, dry_run)
    except Failed as error:
        raise failed(str(error)) from error
    except OSError as error:
        raise failed(f"{root}: {error.strerror or error}. What was written before stays.") from error
    except KeyboardInterrupt:
        raise failed("stopped. What was written stays; the next time goes on from there.") from None
    finally:
        bar.end()
        signal.signal(signal.SIGTERM, before)
    _print(fetched, root, dry_run, as_json or events, time.monotonic() - start)
    raise SystemExit(1 if fetched.feeds and len(fetched.failed) == fetched.feeds else 0)


def _print(fetched: Fetched, root: Path, dry: bool, as_json: bool, seconds: float) -> None:
    if as_json:
        click.echo(json.dumps(_told(fetched, root, dry, seconds), ensure_ascii=False))
        return
    for told in fetched.failed:
        say(f"{told.name}: {told.problem} ({told.url})")
    for told in fetched.noted:
        say(f"{told.name}: {'; '.join(told.notes)}")
    if dry:
        click.echo("\n".join(f"would be new: {one_line(title)}" for title in fetched.new) or "Nothing is new.")
    click.echo(_summary(fetched, dry))


def _summary(fetched: Fetched, dry: bool) -> str:
    would = "would be written" if dry else "written"
    failed_feeds = f"; {counted(len(fetched.failed), 'feed')} failed" if fetched.failed else ""
    what = f"{counted(len(fetched.new), 'new article')}, {counted(len(fetched.changed), 'new version')} {would}"
    return f"{counted(fetched.feeds, 'feed')}: {what}{failed_feeds}."


def _told(fetched: Fetched, root: Path, dry: bool, seconds: float) -> dict[str, Any]:
    """What `briefing fetch --json` prints (`docs/contracts.md`)."""
    return {
        "library": str(root),
        "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "dry_run": dry,
        "feeds": fetched.feeds,
        "new": len(fetched.new),
        "changed": len(fetched.changed),
        "files": [] if dry else [*fetched.new, *fetched.changed],
        "failed": [{"url": one.url, "name": one.name, "reason": one.problem} for one in fetched.failed],
        "notes": [{"url": one.url, "name": one.name, "said": list(one.notes)} for one in fetched.noted],
        "seconds": round(seconds, 2),
    }
