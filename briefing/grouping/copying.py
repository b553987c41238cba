"""When one text is a copy of another."""

from collections.abc import Callable

from briefing.grouping.fingerprints import Fingerprint, Overlap
from briefing.model import Genre, Head

COPY = 0.6
"""Least share of the shorter text that makes a copy."""
VERSION = 0.5
"""Least share that makes one where headline or lead say that it is the same piece: a text worked over."""
OWN = 0.4
"""Least share of what stands outside of quotation marks. Below it two reports quote one letter, speech or interview."""
CARRIED = 0.25
"""Least share of a head that a copy carries. Below it the texts begin in their own ways and end in the same captions."""
NEARLY_ALL = 0.75
"""Least share that makes a copy under a head which is new in both, of the same days."""
LEAST_WORDS = 25
"""A shorter text stands in another by chance, and is folded only under a like headline."""
SOON = 14
"""Days within which a piece comes back under a new head; later, the shorter text's own head must be carried."""
QUARTER = 0.25
"""Ratio of the lengths below which a copy has the longer text's head or headline: any other part of it is a passage."""
HALF = 0.5
"""Least ratio of the lengths of two versions."""
LIKE_HEADLINE, SAME_HEADLINE = 60, 90
"""Least token-set ratios (rapidfuzz, 0 to 100) of two like headlines, and of two that are the same but for a word."""
LIKE_LEAD, LEAD_WORDS = 70, 150
"""Least token-set ratio of two leads of one piece, and the words that a lead has."""
_OF_MANY = (Genre.ROUNDUP, Genre.LIVE)


def is_copy(
    a: Head, b: Head, prints: tuple[Fingerprint, Fingerprint], both: Overlap, text: Callable[[Head], str]
) -> bool:
    """Whether one of two articles is a copy of the other: what they have in common decides, and nothing else of the library.

    `text` gives the text of one; it is asked for where leads decide.
    """
    if both.share < VERSION or _holds_many(a) != _holds_many(b):
        return False
    if min(one.words for one in prints) < LEAST_WORDS:
        return both.share >= COPY and _headlines(a, b) >= LIKE_HEADLINE
    if both.own < OWN or not _carried(a, b, both) or _passage(a, b, prints, both):
        return False
    return both.share >= COPY or _version(a, b, prints, text)


def _holds_many(article: Head) -> bool:
    # A digest or a live page may hold whole articles of several outlets, and is none of them.
    return article.genre in _OF_MANY and "#" not in article.path


def _carried(a: Head, b: Head, both: Overlap) -> bool:
    shorter, longer = both.heads
    return shorter >= CARRIED or ((longer >= CARRIED or both.share >= NEARLY_ALL) and _soon(a, b))


def _passage(a: Head, b: Head, prints: tuple[Fingerprint, Fingerprint], both: Overlap) -> bool:
    fewer, more = sorted(one.words for one in prints)
    return fewer < QUARTER * more and both.heads[1] < CARRIED and _headlines(a, b) < LIKE_HEADLINE


def _version(a: Head, b: Head, prints: tuple[Fingerprint, Fingerprint], text: Callable[[Head], str]) -> bool:
    fewer, more = sorted(one.words for one in prints)
    return (
        fewer >= HALF * more and _soon(a, b) and (_leads_match(text(a), text(b)) or _headlines(a, b) >= SAME_HEADLINE)
    )


def _soon(a: Head, b: Head) -> bool:
    return a.published is None or b.published is None or abs((a.published.day - b.published.day).days) <= SOON


def _headlines(a: Head, b: Head) -> float:
    from rapidfuzz import fuzz, utils

    return fuzz.token_set_ratio(a.title, b.title, processor=utils.default_process)


def _leads_match(*texts: str) -> bool:
    from rapidfuzz import fuzz, utils

    leads = (" ".join(text.partition("\n")[2].split()[:LEAD_WORDS]) for text in texts)
    return fuzz.token_set_ratio(*leads, processor=utils.default_process) >= LIKE_LEAD
