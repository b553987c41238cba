"""What sort of text an article says it is: from its labels, its address and its headline's label, never from tone."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from briefing.model import Genre

_LABELS = {
    Genre.OPINION: "opinion opinions comment commentary commentisfree editorial editorials op-ed oped opeds column columns columnist "
    "columnists viewpoint viewpoints perspective letters views",
    Genre.ANALYSIS: "analysis news-analysis explainer explainers explained fact-check factcheck",
    Genre.LIVE: "live liveblog live-blog live-updates live-news",
    Genre.ROUNDUP: "roundup round-up digest newsletter newsletters morning-briefing week-in-review",
    Genre.CORRECTION: "correction corrections clarification clarifications",
}
_GENRES = {label: genre for genre, labels in _LABELS.items() for label in labels.split()}
_HEADLINE = re.compile(
    r"\s*(opinion|analysis|editorial|op-ed|live|live updates|explainer|fact check|correction|clarification)\s*[|:]",
    re.IGNORECASE,
)


def genre(labels: Iterable[str], url: str | None, title: str) -> Genre:
    """The first genre that the front matter's labels, the address's folders or the headline's label name; else news."""
    folders = urlsplit(url).path.lower().split("/")[:-1] if url else []
    found = _HEADLINE.match(title)
    names = [*(label.lower() for label in labels), *folders, found[1].lower() if found else ""]
    told = (_GENRES.get("-".join(name.split())) for name in names)
    return next((genre for genre in told if genre), Genre.NEWS)
