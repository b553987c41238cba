"""Proper names by their capitals: good enough to tell stories apart, in any language that capitalises."""

import re

from briefing.model import Span
from briefing.text.words import STOPWORDS

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁІЇЄҐ]"
_NAME_WORD = rf"(?:{_CAPITAL}[\w’'&.\-]*\w|{_CAPITAL})"
_NAME = re.compile(
    rf"\b{_NAME_WORD}(?:[^\S\n]+(?:(?:of|the|de|von|van|bin|al|el|la|du)[^\S\n]+){{0,2}}{_NAME_WORD}){{0,5}}"
)
_OPENING = re.compile(r"(?:^|[.!?…:]['\"”’)]*\s+|\n\s*|[“\"‘(\[]\s*)$")
_FIRST = re.compile(r"[\w’']+")
_ENDINGS = ("'s", "’s", "'", "’", ".")


def names(text: str) -> list[tuple[str, Span]]:
    """Capitalised words and runs of them, each with its span.

    A single capitalised word that opens a sentence is taken only where the text has it capitalised elsewhere too; a stopword
    that opens a run is left out. Possessive endings are left out of the span.
    """
    found = [_trim(text, match.start(), match.end()) for match in _NAME.finditer(text)]
    kept = [(text[a:b], (a, b), _opens(text, a)) for a, b in found if a < b]
    inside = {name for name, _, opens in kept if not opens}
    return [(name, span) for name, span, opens in kept if not opens or " " in name or name in inside]


def _opens(text: str, start: int) -> bool:
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        return False  # most names: a word and a space before them
    return bool(_OPENING.search(text, max(0, start - 6), start))


def _trim(text: str, start: int, end: int) -> Span:
    while (first := _FIRST.match(text, start, end)) and first[0].lower() in STOPWORDS:
        start = first.end()
        while start < end and not text[start].isalnum():
            start += 1
    if text[start:end].endswith(_ENDINGS):
        for ending in _ENDINGS:
            if text[start:end].endswith(ending) and not text[start:end].count(".") > 1:
                end -= len(ending)
    return start, end
