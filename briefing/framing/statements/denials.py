"""What a sentence says that somebody denies: the words of the clause after `denied that`, `rejects claims of`."""

import re
from collections.abc import Iterator

from briefing.model import Span

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing)|"
    r"(?:reject|dismiss|disput|rebuff)(?:s|es|e|ed|ing)?\s+(?:[\w’'-]+\s+){0,2}"
    r"(?:claims?|allegations?|accusations?|assertions?|suggestions?|reports?|charges))\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(r"\b(?:not|never|cannot|nor|n['’]t)\s+(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:!?]|\s[–—-]\s|[–—]|\b(?:but|although|though|while|whereas)\b|$", re.IGNORECASE)


def denied_clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """Where `text[start:end]` says what is denied: from behind each word of denial to the end of its clause.

    `did not deny` is no denial.
    """
    for found in _DENIES.finditer(text, start, end):
        if not _TAKEN_BACK.search(text, start, found.start()):
            stop = _CLAUSE_END.search(text, found.end(), end)
            yield found.end(), stop.start() if stop else end
