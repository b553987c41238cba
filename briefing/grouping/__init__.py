"""Which articles belong together: articles -> reports (same text) -> events (same happening) -> storylines (one affair)."""

from collections.abc import Callable, Sequence

from briefing.grouping.events import find_events
from briefing.grouping.features import profiles
from briefing.grouping.folding import fold
from briefing.grouping.reasons import reason_text
from briefing.grouping.storylines import find_storylines
from briefing.model import Article, Storyline

__all__ = ["find_events", "find_storylines", "fold", "group", "reason_text"]


def group(articles: Sequence[Article], progress: Callable[[str], None] | None = None) -> tuple[Storyline, ...]:
    """The storylines of `articles`, most recent activity first. `progress` is told what is being done."""
    say = progress or (lambda _: None)
    say(f"Folding copies among {len(articles)} articles")
    reports = fold(articles)
    say(f"Finding events in {len(reports)} reports")
    known = profiles(report.lead for report in reports)
    events = find_events(reports, known)
    say(f"Linking {len(events)} events")
    return find_storylines(events, known)
