"""Copies that were folded, and passages that reports share."""

from collections.abc import Iterable

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, plain
from briefing.model import Report
from briefing.text.labels import dated


def copies(story: Story) -> Section | None:
    """Which article was copied by whom, and which reports share text; None where nothing was."""
    lines = tuple(line for report in story.storyline.reports for line in _lines(story, report))
    return Section("Copies and shared text", 3, (Bullets(lines),), story.storyline.id) if lines else None


def _lines(story: Story, report: Report) -> Iterable[Line]:
    head = story.cite(report.id, (0, len(report.lead.title)))
    if report.copies:
        others = "; ".join(f"{dated(copy.article)} ({copy.similarity:.0%} shared)" for copy in report.copies)
        yield (plain(f"{dated(report.lead)}:"), head, plain(f" near-identical text, counted once: {others}."))
    for shared in report.shares:
        if shared.report in story.sources.articles:
            other = dated(story.article(shared.report))
            yield (
                plain(f"{dated(report.lead)}:"),
                head,
                plain(f" {shared.containment:.0%} of the shorter text is also in {other}."),
            )
