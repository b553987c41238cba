"""`briefing compare`: reports side by side, as text or JSON."""

from dataclasses import replace
from pathlib import Path

import click

from briefing.brief import comparison_markdown
from briefing.cli import compared
from briefing.cli.choosing import chosen
from briefing.cli.group import failed, opened, say
from briefing.cli.output import json_option, path_argument, print_json
from briefing.comparisons import Target, TooMany
from briefing.framing.statements.unmatched import unmatched_before
from briefing.model import Comparison, Facet
from briefing.session import Session


@click.command(epilog="Example: briefing compare ~/news --facet claims")
@path_argument
@click.option("--id", "id", help="Id of a storyline, event or report; else the storyline with most reports.")
@click.option("--all", "everything", is_flag=True, help="Every article of PATH, whatever its grouping.")
@click.option("--outlets", metavar="A,B", help="Only the reports of these outlets.")
@click.option("--reports", metavar="ID,ID", help="Only these reports; the id of a copy gives its report.")
@click.option("--facet", "names", multiple=True, type=click.Choice([f.value for f in Facet]), help="Only this facet.")
@click.option("--new", is_flag=True, help="Only statements matched in nothing that was there before your last visit.")
@json_option
def compare(
    path: Path,
    id: str | None,
    everything: bool,
    outlets: str | None,
    reports: str | None,
    names: tuple[str, ...],
    new: bool,
    as_json: bool,
) -> None:
    """Print how the reports of one storyline of PATH tell it, as Markdown or JSON."""
    if id and everything:
        raise click.UsageError("--id and --all exclude each other.")
    if outlets is not None and reports is not None:
        raise click.UsageError("--outlets and --reports exclude each other.")
    if new and names not in ((), (Facet.CLAIMS.value,)):
        raise click.UsageError("--new is about claims: leave the other facets out.")
    session = opened(path)
    target = chosen(session, path, id, everything, outlets, reports)
    try:
        wanted = (Facet.CLAIMS.value,) if new else names
        found = session.compare(target, [f for f in Facet if not wanted or f.value in wanted], encoded=True)
    except TooMany as error:
        raise failed(str(error)) from error
    if new:
        found = _only_new(session, target, found)
    for note in found.notes:
        say(note)
    if as_json:
        print_json(compared.comparison(found))
    else:
        click.echo(comparison_markdown(found))


def _only_new(session: Session, target: Target, found: Comparison) -> Comparison:
    """The statements that are matched in nothing that was there before the last visit."""
    if session.since_ns is None:
        say("You were not here before, so that nothing is new: open the library in the reader first.")
    fresh = unmatched_before(found.claims or (), session.new_among(target.reports))
    return replace(found, claims=tuple(row for row in found.claims or () if row.group in fresh))
