"""`briefing show` and `briefing check`: one article, and the files that could not be read as they should."""

from pathlib import Path

import click

from briefing import library
from briefing.cli import contracts
from briefing.cli.group import failed, opened, say, settings
from briefing.cli.output import json_option, path_argument, print_json
from briefing.session import library_settings
from briefing.text.labels import dated


@click.command(epilog="Example: briefing show ~/news --id 4f0c9a1b22d3")
@path_argument
@click.option("--id", "id", required=True, help="Id of a report or a copy, as the other commands print it.")
@json_option
def show(path: Path, id: str, as_json: bool) -> None:
    """Print one article of PATH: its text, and what was cut."""
    session = opened(path)
    article = session.articles.get(id)
    if article is None:
        raise failed(f"no article of {path} has the id {id!r}; `briefing stories` prints the ids.")
    if as_json:
        print_json(contracts.article(article))
        return
    click.echo(f"{article.text}\n\n{dated(article)}\n{article.url or article.path}")
    for cut in article.cut:
        say(f"cut ({cut.reason}): {' '.join(cut.text.split())[:100]}")


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
