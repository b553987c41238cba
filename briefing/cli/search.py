"""`briefing search`: fuzzy search over a library."""

from pathlib import Path

import click

from briefing.cli import contracts
from briefing.cli.group import opened, say
from briefing.cli.output import json_option, path_argument, print_json
from briefing.text.labels import dated


@click.command(epilog='Example: briefing search ~/news "iranian drons after:2022-11-01 -outlet:rt"')
@path_argument
@click.argument("query")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="Results at most.")
@json_option
def search(path: Path, query: str, limit: int, as_json: bool) -> None:
    """Print the articles of PATH that fit QUERY, best first.

    \b
    QUERY is words (typos are forgiven), "phrases" and filters:
      outlet:rt  after:2022-11-01  before:2022-12-31  topic:ai
      kind:excerpt  in:storyline  has:copies        -word and -filter exclude
    """
    session = opened(path)
    *_, found = session.engine.search(query, limit)
    hits = found.hits
    for problem in found.problems:
        say(problem)
    if as_json:
        print_json(contracts.search(query, hits))
        return
    for hit in hits:
        click.echo(f"{hit.score:5.1f}  {dated(hit.article)}: {hit.article.title}  [{hit.article.id}]")
    if not hits:
        say("No match.")
