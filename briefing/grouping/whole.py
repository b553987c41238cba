"""A library grouped as a whole, and again when articles have come, gone or changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping import events, storylines
from briefing.grouping.components import Memory
from briefing.grouping.features import Profile, profile
from briefing.grouping.fingerprints import Fingerprint, fingerprint
from briefing.grouping.folding import fold
from briefing.model import Article, Corrections, Event, Report, Storyline


@dataclass(frozen=True, slots=True)
class Known:
    """What was read from one article."""

    article: Article
    """The article, to tell whether it is still the same."""
    fingerprint: Fingerprint
    """What tells its copies."""
    look: Profile
    """What it is about."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups of a library, and what was made on the way."""

    storylines: tuple[Storyline, ...]
    """Most recent activity first."""
    known: Mapping[str, Known]
    """What was read from each article, by its id."""
    events: Memory[Report, Event]
    """Events by component."""
    affairs: Memory[Event, Storyline]
    """Storylines by component."""
    corrections: Corrections
    """The reader's own, under which it was grouped."""


def grouped(
    articles: Sequence[Article], before: Grouped | None, say: Callable[[str], None], corrections: Corrections
) -> Grouped:
    """The groups of `articles`. Only articles that are new or changed are read, only components with such are grouped again.

    The outcome is that of grouping them all at once.
    """
    before = before or Grouped((), {}, Memory(), Memory(), corrections)
    same = before.corrections == corrections
    say(f"Folding copies among {len(articles)} articles")
    known = {article.id: _known(article, before.known.get(article.id)) for article in articles}
    reports = fold(articles, {id: one.fingerprint for id, one in known.items()}, corrections.of_reports)
    say(f"Finding events in {len(reports)} reports")
    looks = {id: one.look for id, one in known.items()}
    found = events.remembered(reports, looks, corrections.of_events, before.events if same else Memory())
    happened = events.events_of(found)
    say(f"Linking {len(happened)} events")
    affairs = storylines.remembered(happened, looks, corrections.of_storylines, before.affairs if same else Memory())
    return Grouped(storylines.storylines_of(affairs), known, found, affairs, corrections)


def _known(article: Article, before: Known | None) -> Known:
    if before is not None and before.article == article:
        return before
    made = fingerprint(article)
    return Known(article, made, profile(article, made))
