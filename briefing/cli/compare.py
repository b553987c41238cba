"""`briefing compare`: reports side by side, as text or JSON."""

from pathlib import Path

import click

from briefing.brief import comparison_markdown
from briefing.cli import contracts
from briefing.cli.group import failed, opened, say
from briefing.cli.output import json_option, path_argument, print_json
from briefing.model import Facet
from briefing.session import Session, Target, TooMany, UnknownId


@click.command(epilog="Example: briefing compare ~/news --facet claims")
@path_argument
@click.option("--id", "id", help="Id of a storyline, event or report; else the storyline with most reports.")
@click.option("--all", "everything", is_flag=True, help="Every article of PATH, whatever its grouping.")
@click.option("--facet", "names", multiple=True, type=click.Choice([f.value for f in Facet]), help="Only this facet.")
@json_option
def compare(path: Path, id: str | None, everything: bool, names: tuple[str, ...], as_json: bool) -> None:
    """Print how the reports of one storyline of PATH tell it, as Markdown or JSON."""
    if id and everything:
        raise click.UsageError("--id and --all exclude each other.")
    session = opened(path)
    target = _target(session, path, id, everything)
    try:
        found = session.compare(target, [f for f in Facet if not names or f.value in names])
    except TooMany as error:
        raise failed(str(error)) from error
    for note in found.notes:
        say(note)
    if as_json:
        print_json(contracts.comparison(found))
    else:
        click.echo(comparison_markdown(found))


def _target(session: Session, path: Path, id: str | None, everything: bool) -> Target:
    if everything:
        return session.everything()
    if id is None:
        fullest = session.fullest()
        if fullest is None:
            raise failed(f"{path} has no storyline.")
        say(f"Comparing the storyline with most reports: {fullest.title} ({fullest.id})")
        return fullest
    try:
        return session.target(id)
    except UnknownId:
        raise failed(f"nothing in {path} has the id {id!r}; `briefing stories` prints the ids.") from None
