"""`briefing show` and `briefing check`: one article, and the files that could not be read as they should."""

from collections.abc import Iterator
from pathlib import Path

import click

from briefing import library
from briefing.cli import contracts
from briefing.cli.group import failed, opened, say, settings
from briefing.cli.output import json_option, path_argument, print_json
from briefing.grouping.changes import Fate, changed, changes, summary, wording
from briefing.grouping.versions import version_text, versions
from briefing.model import Copy, Report
from briefing.session import UnknownId, library_settings
from briefing.text.labels import dated


@click.command(epilog="Example: briefing show ~/news --id 4f0c9a1b22d3")
@path_argument
@click.option("--id", "id", required=True, help="Id of a report or a copy, as the other commands print it.")
@json_option
def show(path: Path, id: str, as_json: bool) -> None:
    """Print one article of PATH: its text, what was cut and, of a copy, what it changed against its lead."""
    session = opened(path)
    try:
        article, report = session.article(id), session.report_of(id)
    except UnknownId:
        raise failed(f"no article of {path} has the id {id!r}; `briefing stories` prints the ids.") from None
    if as_json:
        print_json(contracts.article(article, report))
        return
    click.echo(f"{article.text}\n\n{dated(article)}\n{article.url or article.path}")
    for copy in report.copies:
        if copy.article.id == id:
            click.echo("\n".join(_changes(report, copy)))
    for cut in article.cut:
        say(f"cut ({cut.reason}): {' '.join(cut.text.split())[:100]}")


def _changes(report: Report, copy: Copy) -> Iterator[str]:
    lead, article = report.lead, copy.article
    parts = changes(lead.text, article.text)
    shared = ", ".join(filter(None, (f"{copy.similarity:.0%} shared", version_text(versions(report), article.id))))
    yield f"\nAgainst its lead, {dated(lead)} [{lead.id}] ({shared}): {summary(parts, lead.text, article.text)}"
    for part in changed(parts):
        before, after = (" ".join(text.split()) for text in wording(part, lead.text, article.text))
        if part.fate is Fate.MOVED:
            yield f"~ moved: {after}"
        else:
            yield from (f"{sign} {text}" for sign, text in (("-", before), ("+", after)) if text)


@click.command(epilog="Example: briefing check ~/news")
@path_argument
@json_option
def check(path: Path, as_json: bool) -> None:
    """List every file of PATH with a problem; exit status 1 if there is any."""
    try:
        problems = library.load(path, settings=library_settings(settings())).problems
    except library.LibraryMissing as error:
        raise failed(str(error)) from error
    if as_json:
        print_json({"problems": contracts.problems(problems)})
    else:
        click.echo("\n".join(f"{problem.path}: {problem.reason}" for problem in problems) or "No problems.")
    raise SystemExit(1 if problems else 0)
