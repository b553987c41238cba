"""Which storyline and event of a brief hold an article, also where the brief has only others of their reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Event, Storyline


@dataclass(frozen=True, slots=True)
class Holders:
    """The groups of a brief by the articles that they hold in the library; of other articles there is none."""

    storylines: dict[str, Storyline]
    """The storyline, as the brief has it, of an article id."""
    events: dict[str, Event]
    """The event, as the brief has it, of an article id."""


def holders(whole: Iterable[Storyline], parts: Sequence[Storyline]) -> Holders:
    """The groups of `parts`, which is what a brief has of the storylines `whole`."""
    made = Holders({}, {})
    shown = {part.id: part for part in parts}
    told = {event.id: event for part in parts for event in part.events}
    for storyline in whole:
        for event in storyline.events:
            for article in (article.id for report in event.reports for article in report.articles):
                if storyline.id in shown:
                    made.storylines[article] = shown[storyline.id]
                if event.id in told:
                    made.events[article] = told[event.id]
    return made
