"""Passages of the screens that show one text: why a storyline is one, the files with a problem, keys."""

import re
from collections.abc import Callable, Sequence

from briefing.grouping import reason_text
from briefing.model import Card, EventOf, Problem, StorylineOf, StorylineRow
from briefing.text.labels import counted, day_text, days_text
from briefing.tui.marks import Passage, PassageBuilder


def why_page(storyline: StorylineOf[Card], touched: Callable[[EventOf[Card]], Sequence[StorylineRow]]) -> Passage:
    """Why the events of a storyline, and the reports of each event, are together; and what else each event touches.

    `touched` gives the other storylines that an event touches.
    """
    page = PassageBuilder()
    titles = {e.id: e.title for e in storyline.events} | {r.id: r.lead.title for r in storyline.reports}
    page.add(f"{storyline.title}\n\n", "strong")
    reasons = {reason.member: reason for reason in storyline.why}
    for event in storyline.events:
        page.add(f"{day_text(event.date)}: {event.title}\n", "head")
        if event.id in reasons:
            page.add(f"with: {titles[reasons[event.id].nearest]}\n", "quiet")
            page.add(f"{reason_text(reasons[event.id])}\n")
        for other in touched(event):
            page.add("also touches: ", "quiet")
            page.add(f"{other.title} ({counted(other.reports, 'report')}, {days_text(other.days)})\n")
        for reason in event.why:
            page.add(f"{titles[reason.member]}\n", "strong")
            page.add(f"with: {titles[reason.nearest]}\n", "quiet")
            page.add(f"{reason_text(reason)}\n")
        page.add("\n")
    return page.passage()


def problems_page(problems: Sequence[Problem]) -> Passage:
    """The files that could not be read as they should."""
    page = PassageBuilder()
    if not problems:
        page.add("Every file could be read.")
    for problem in problems:
        page.add(f"{problem.path}\n", "strong")
        page.add(f"{problem.reason}\n\n")
    return page.passage()


def labelled(markdown: str) -> str:
    """Markdown for a view that knows no footnotes: references become plain labels, the footnotes a list."""
    body = re.sub(r"^\[\^([\w.-]+)\]: ", r"- **\1** ", markdown, flags=re.MULTILINE)
    return re.sub(r"(?<!\\)\[\^([\w.-]+)\]", r" `\1`", body)
