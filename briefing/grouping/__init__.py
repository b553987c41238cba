"""Which articles belong together: articles -> reports (same text) -> events (same happening) -> storylines (one affair).

What needs NumPy is imported when it is called: the first frame does not wait for it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from briefing.grouping.reasons import reason_text
from briefing.grouping.updates import Asked, Say, Source, Text, Update, Worded
from briefing.model import Article, Corrections, Storyline
from briefing.model.groups import A

__all__ = [
    "FEATURES",
    "GROUPS",
    "Asked",
    "Source",
    "Text",
    "Update",
    "Worded",
    "features",
    "group",
    "reason_text",
    "unworded",
    "update",
    "worded",
]

GROUPS = "groups-3"
"""Version of how groups are made: those of another version are made anew."""
FEATURES = "features-3"
"""Version of what `features` gives: what was made under another must be made anew, and grouped from nothing."""


def features(article: Article) -> bytes:
    """What grouping keeps of an article, some 4 KB; a worker process may make it."""
    from briefing.grouping.packing import packed

    return packed(article)


def worded(asked: Asked, texts: Mapping[str, Text]) -> Worded:
    """What is asked of a storyline, in the words of its texts, by id; a worker process may say it."""
    from briefing.grouping.wording import worded

    return worded(asked, texts)


def unworded(asked: Asked) -> Worded:
    """What is said where the texts cannot be read: the storyline is called as its first event."""
    title = asked.events[0][0]
    return Worded(title[:1].upper() + title[1:], ((),) * len(asked.reasons))


def update(
    cards: Mapping[str, A],
    changed: Collection[str],
    state: Mapping[str, bytes] | None,
    source: Source,
    corrections: Corrections | None = None,
    say: Say = lambda *_: None,
) -> Update[A]:
    """The storylines that are not as they were when `state` was made; the outcome is that of grouping all at once.

    `cards` are all articles that are there now, by id. `changed` are those that are new, or not as they were. `state` is what
    the last update gave, None for a library that was not grouped yet. `corrections` are the reader's own, and go before what
    the texts say.
    """
    from briefing.grouping.whole import updated

    return updated(cards, changed, state, source, corrections or Corrections(), say)


def group(
    articles: Sequence[Article],
    progress: Callable[[str], None] | None = None,
    corrections: Corrections | None = None,
) -> tuple[Storyline, ...]:
    """The storylines of `articles`, most recent activity first. `progress` is told what is being done."""
    from briefing.grouping.whole import grouped

    return grouped(articles, progress or (lambda _: None), corrections or Corrections())
