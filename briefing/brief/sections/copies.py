"""Copies that were folded, and passages that reports share."""

from collections.abc import Collection, Iterable

from briefing.brief.parts import Bullets, Line, Section
from briefing.brief.story import Story, plain
from briefing.model import Report, SharedText
from briefing.text.labels import dated


def copies(story: Story) -> Section | None:
    """Which article was copied by whom, and which reports share text, each pair once; None where nothing was."""
    reports = story.storyline.reports
    lines = [line for report in reports for line in _copied(story, report)]
    for n, report in enumerate(reports):
        earlier = {one.id for one in reports[:n] if any(shared.report == report.id for shared in one.shares)}
        lines += [_shared(story, report, shared) for shared in report.shares if _is_told(story, shared, earlier)]
    return Section("Copies and shared text", 3, (Bullets(tuple(lines)),), story.storyline.id) if lines else None


def _copied(story: Story, report: Report) -> Iterable[Line]:
    if report.copies:
        others = "; ".join(f"{dated(copy.article)} ({copy.similarity:.0%} shared)" for copy in report.copies)
        yield (*_head(story, report), plain(f" near-identical text, counted once: {others}."))


def _is_told(story: Story, shared: SharedText, earlier: Collection[str]) -> bool:
    return shared.report in story.sources.articles and shared.report not in earlier


def _shared(story: Story, report: Report, shared: SharedText) -> Line:
    other = dated(story.article(shared.report))
    return (*_head(story, report), plain(f" {shared.containment:.0%} of the shorter text is also in {other}."))


def _head(story: Story, report: Report) -> Line:
    return (plain(f"{dated(report.lead)}:"), story.cite(report.id, (0, len(report.lead.title))))
