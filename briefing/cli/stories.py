"""`briefing stories`: what is in a library, grouped."""

from collections.abc import Iterator
from pathlib import Path

import click

from briefing.cli import contracts
from briefing.cli.group import opened
from briefing.cli.output import json_option, path_argument, print_json
from briefing.grouping.versions import version_text, versions
from briefing.model import Card, EventOf, ReportOf, StorylineOf
from briefing.session import Session
from briefing.text.labels import dated, day_text


@click.command(epilog="Example: briefing stories ~/news --json")
@path_argument
@json_option
def stories(path: Path, as_json: bool) -> None:
    """Print the storylines of PATH, their events, reports and copies."""
    session = opened(path)
    if as_json:
        print_json(contracts.stories(session.about, session.problems(), session.every_storyline()))
        return
    for storyline in session.every_storyline():
        click.echo("\n".join(_lines(storyline, session)) + "\n")


def _lines(storyline: StorylineOf[Card], session: Session) -> Iterator[str]:
    yield f"{storyline.title}  [{storyline.id}]"
    for event in storyline.events:
        yield from _event_lines(event, session)


def _event_lines(event: EventOf[Card], session: Session) -> Iterator[str]:
    yield f"  {day_text(event.date)}: {event.title}  [{event.id}]"
    for other in session.touched(event):
        yield f"    also: {other.title}  [{other.id}]"
    for report in event.reports:
        yield f"    {dated(report.lead)}: {report.lead.title}  [{report.id}]"
        yield from _copy_lines(report)
        for shared in report.shares:
            lent = session.card(shared.report)
            yield f"      shares text, {shared.containment:.0%}, with {dated(lent)}: {lent.title}  [{lent.id}]"


def _copy_lines(report: ReportOf[Card]) -> Iterator[str]:
    places = versions(report)
    for copy in report.copies:
        article = copy.article
        kind = ", ".join(filter(None, ("copy", f"{copy.similarity:.0%}", version_text(places, article.id))))
        yield f"      {kind}: {dated(article)}: {article.title}  [{article.id}]"
