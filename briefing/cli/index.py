"""`briefing index`: builds or updates what is kept of a library."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from briefing.cli.group import failed, say, settings
from briefing.cli.output import json_option, path_argument, print_json
from briefing.cli.progress import Bar, Lines, Progress
from briefing.library import LibraryMissing
from briefing.session import Failed, Opened, open_library
from briefing.text.labels import counted


@click.command(epilog="Example: briefing index ~/news")
@path_argument
@json_option
@click.option("--events", is_flag=True, hidden=True, help="Print each step as a line of JSON, then what --json prints.")
def index(path: Path, as_json: bool, events: bool) -> None:
    """Read what changed in PATH since the last time, and keep it: the reader then opens at once.

    What is kept stands in the cache folder and can be made anew from the files at any time.
    """
    config = settings()
    progress: Progress = Lines() if events else Bar()
    try:
        opened = open_library(path, config, progress, keep=True)
    except (LibraryMissing, Failed) as error:
        progress.end()
        raise failed(str(error)) from error
    except KeyboardInterrupt:
        progress.end()
        raise failed("stopped. What was read is kept; the next time goes on from there.") from None
    progress.end()
    if opened.word:
        say(opened.word)
    told = _told(opened)
    if events:
        click.echo(json.dumps({"articles": told["articles"], "did": asdict(opened.done)}))
    elif as_json:
        print_json(told)
    else:
        click.echo("\n".join(_lines(opened)))
    raise SystemExit(0 if told["articles"] else 1)


def _told(opened: Opened) -> dict[str, Any]:
    """What `briefing index --json` prints (`docs/contracts.md`); not with the other contracts, whose nouns this need not wait for."""
    about, done = opened.session.about, opened.done
    return {
        "library": about.name,
        "articles": about.articles,
        "storylines": about.storylines,
        "problems": about.problems,
        "files": {
            "there": done.files,
            "new": done.new,
            "changed": done.changed,
            "moved": done.moved,
            "gone": done.gone,
        },
        "storylines_changed": done.storylines,
        "anew": done.anew,
        "seconds": done.seconds,
    }


def _lines(opened: Opened) -> list[str]:
    about, done = opened.session.about, opened.done
    what = [
        counted(done.new, "new file"),
        f"{done.changed:,} changed",
        f"{done.moved:,} moved",
        f"{done.gone:,} gone",
    ]
    problems = [f"{counted(about.problems, 'problem')}: briefing check {opened.session.root}"] if about.problems else []
    return [
        f"{about.name}: {counted(about.articles, 'article')}, {counted(about.storylines, 'storyline')}.",
        f"{', '.join(what)}; {sum(done.seconds.values()):.1f} s.",
        *problems,
    ]
