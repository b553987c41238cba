"""What sort of text an article says it is: from labels, its address and its headline's label, never from tone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from briefing.model import Genre

_LABELS = {
    Genre.OPINION: "opinion opinions comment commentary commentisfree editorial editorials op-ed oped op-eds opeds column columns "
    "columnist columnists viewpoint viewpoints perspective perspectives letters letters-to-the-editor views opinionnewsarticle "
    "guest-essay ideas-and-opinion meinung kommentar opinión opinião editoriale tribune",
    Genre.ANALYSIS: "analysis news-analysis analysisnewsarticle explainer explainers explained fact-check factcheck fact-checks "
    "reality-check backgroundnewsarticle analyse análisis analisi",
    Genre.LIVE: "live liveblog live-blog live-updates live-news live-reporting liveblogposting as-it-happened",
    Genre.ROUNDUP: "roundup round-up news-roundup digest newsletter newsletters briefings morning-briefing daily-briefing "
    "evening-briefing week-in-review the-week news-in-brief in-brief daily-digest weekly-digest recap",
    Genre.CORRECTION: "correction corrections clarification clarifications corrections-and-clarifications",
}
_GENRES = {label: genre for genre, labels in _LABELS.items() for label in labels.split()}
_DAYS = r"(?:news|daily|weekly|morning|evening|afternoon|weekend|world|politics|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?)"
_WORDS = {
    Genre.OPINION: r"opinion|editorial|op-ed|comment|commentary|column|viewpoint|letters?(?: to the editor)?",
    Genre.ANALYSIS: r"(?:news )?analysis|explainer|fact[ -]check|explained",
    Genre.LIVE: r"live(?: (?:updates?|blog|coverage|news|report))?|live[ -]?blog|as it happened",
    Genre.ROUNDUP: rf"(?:{_DAYS} ){{0,2}}(?:round[ -]?up|digest|recap|newsletter)|{_DAYS} (?:briefing|headlines)|(?:the )?week in review|"
    r"news in brief|in brief|what to know today",
    Genre.CORRECTION: r"corrections?(?: and clarifications?)?|clarifications?",
}
_ANY = "|".join(f"(?P<{genre.value}>{words})" for genre, words in _WORDS.items())
_OPENS = re.compile(rf"\s*(?:{_ANY})(?:\s*[|:]|\s+[–—-]\s)", re.IGNORECASE)
_ENDS = re.compile(rf".*\S(?:\s*\||:|\s+[–—-])\s*(?:{_ANY})[\s.!]*", re.IGNORECASE)
_LINE = re.compile(rf"\W*(?:(?:analysis|comment) ?/ ?)?(?:{_ANY})\W*", re.IGNORECASE)
_SPLITS = re.compile(r"\s*[/>|,;&»]\s*|\s+-\s+")
_PARTS = "|:–—-"
"""What parts a label from the rest of a headline."""
_HEAD = 6
"""Paragraphs above which a label stands alone on its line."""


def genre(
    labels: Iterable[str], url: str | None, title: str, above: Sequence[str] = (), labelled: str = "front matter"
) -> tuple[Genre, str]:
    """The genre and what says so: the first of the labels (of what is `labelled`), the address, the headline, a line `above` the text.

    News, `unknown`, where nothing says.
    """
    told = (
        *((_label(label), labelled) for label in labels),
        *((_label(folder), "web address") for folder in _folders(url)),
        (_in_headline(title), "headline"),
        *((_matched(_LINE.fullmatch(line)), "label line") for line in above[:_HEAD] if len(line) <= 40),
    )
    return next(((found, source) for found, source in told if found), (Genre.NEWS, "unknown"))


def is_label(line: str) -> bool:
    """Whether a line is a genre's label and nothing else: `OPINION`."""
    return len(line) <= 40 and bool(_LINE.fullmatch(line))


@lru_cache(maxsize=4096)
def _label(label: str) -> Genre | None:
    whole = (label, *_SPLITS.split(label))
    return next((found for part in whole if (found := _GENRES.get("-".join(part.lower().split())))), None)


def _in_headline(title: str) -> Genre | None:
    if not any(mark in title for mark in _PARTS):
        return None
    return _matched(_OPENS.match(title)) or _matched(_ENDS.fullmatch(title[-300:]))


def _folders(url: str | None) -> Iterator[str]:
    if url:
        parts = urlsplit(url)
        # opinion.herald.example · herald.example/opinion/… · …/2022-12-06-live-updates is a headline's words, and tells nothing
        yield from (parts.hostname or "").split(".")[:-2]
        yield from parts.path.split("/")[1:-1]


def _matched(found: re.Match[str] | None) -> Genre | None:
    return Genre(found.lastgroup) if found and found.lastgroup else None
