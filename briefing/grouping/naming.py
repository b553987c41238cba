"""Names an affair in the words of its reports."""

from collections.abc import Sequence

from briefing.model import Article


def storyline_title(articles: Sequence[Article]) -> str:
    """A name for the affair that `articles` tell of."""
    return articles[0].title
