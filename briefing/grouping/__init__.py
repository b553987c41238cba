"""Which articles belong together: articles -> reports (same text) -> events (same happening) -> storylines (one affair).

What needs NumPy is imported when it is called: the first frame does not wait for it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.grouping.reasons import reason_text
from briefing.model import Article, Corrections, Storyline

if TYPE_CHECKING:
    from briefing.grouping.whole import Grouped

__all__ = ["group", "reason_text", "regroup"]


def group(
    articles: Sequence[Article],
    progress: Callable[[str], None] | None = None,
    corrections: Corrections | None = None,
) -> tuple[Storyline, ...]:
    """The storylines of `articles`, most recent activity first. `progress` is told what is being done."""
    return regroup(articles, None, progress, corrections).storylines


def regroup(
    articles: Sequence[Article],
    before: "Grouped | None",
    progress: Callable[[str], None] | None = None,
    corrections: Corrections | None = None,
) -> "Grouped":
    """The groups of `articles`: what has not changed since `before` is taken over from there, and nothing comes out differently.

    `corrections` are the reader's own, and go before what the texts say.
    """
    from briefing.grouping.whole import grouped

    return grouped(articles, before, progress or (lambda _: None), corrections or Corrections())
