"""What a quantity counts, and what is done with it: the words after it, and the verb nearest to it."""

import re
from dataclasses import dataclass

from briefing.framing.facts.counting import counting
from briefing.framing.facts.quantities import UNIT, Quantity
from briefing.model import Span
from briefing.text.words import STOPWORDS, stem, words

_STOPS = re.compile(r"[.,;:!?()\[\]”–—]|\s-\s")
_JOINTS = frozenset({"and", "or", "but", "while"})
_CLAUSE = re.compile(r"[,;:()]\s|\s[–—-]\s")
_LONGEST_NAME = 5  # words of a counted thing
_REACH = 6  # words between a quantity and its verb
_LINK = re.compile(r"\s+(?:(?:worth\s+)?of|in)\s", re.IGNORECASE)
_OF_MEASURES = frozenset({"sentenced", "spent", "rising", "falling"})
"""Roles that times and lengths have: `served three years`."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts."""

    thing: str
    """The noun as written, lower case: `drones`; `percent` or `money` where no noun is named, else empty."""
    role: str
    """What is done with it, in a plain word (`ordered`), or empty."""


MONEY, PERCENT = "money", "percent"
"""What is counted where only the unit is told."""
_UNNAMED = dict.fromkeys(("$", "US$", "A$", "C$", "HK$", "€", "£", "¥"), MONEY)
_OF_PEOPLE = frozenset(
    {"killed", "wounded", "arrested", "charged", "rescued", "evacuated", "infected", "gathered", "sentenced"}
)
"""Roles that only people have: `wounding more than 400`, `312 rescued`."""


def counted(text: str, sentence: Span, quantity: Quantity) -> Counted:
    """What `quantity` counts in its sentence, and the role that the nearest verb gives it."""
    thing = _thing(text, quantity, sentence[1])
    role = _role(text, sentence, quantity.at[0], thing[1] if thing else quantity.at[1])
    if thing is None:
        unnamed = _UNNAMED.get(quantity.unit, quantity.unit)
        return Counted(unnamed or ("people" if role in _OF_PEOPLE else ""), role)
    named = text[slice(*thing)].lower()
    if named.removesuffix("s") + "s" in counting().measures and role not in _OF_MEASURES:
        role = ""
    if text[thing[0] - 1] == "-":
        return Counted(f"{named}s", role)
    done = "" if named.endswith("s") else counting().roles.get(stem(named), "")
    return Counted("people", done) if done in _OF_PEOPLE else Counted(named, role)


def _thing(text: str, quantity: Quantity, end: int) -> Span | None:
    start = quantity.at[1]
    if unit := UNIT.match(text, start):
        return unit.span("unit")
    if _needs_link(text, quantity) and not _LINK.match(text, start):
        return None
    run: list[tuple[str, Span]] = []
    at = start
    for word, span in words(text, start, end):
        if _STOPS.search(text, at, span[0]) and not (run and "." in run[-1][0]):
            break
        at = span[1]
        lower = word.lower()
        if not run and lower in counting().links:
            continue
        if lower in STOPWORDS or word[0].isdigit() or len(run) == _LONGEST_NAME or (run and lower in counting().times):
            break
        run.append((word, span))
    return _head(run, singular=quantity.value == 1 or quantity.unit != "")


def _needs_link(text: str, quantity: Quantity) -> bool:
    """Whether what is counted has to follow by way of `of` or `in`: `$6 billion to deal with floods` counts none."""
    written_out = text[: quantity.at[1]].endswith(("%", "percent", "per cent", "point", "points"))
    return written_out if quantity.unit == "percent" else quantity.unit != ""


def _head(run: list[tuple[str, Span]], singular: bool) -> Span | None:
    """The first plural, or a lone singular where that can be counted; `three met` counts no `met`."""
    plural = [span for word, span in run if _is_plural(word)]
    return plural[0] if plural else (run[0][1] if singular and len(run) == 1 else None)


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return lower in counting().plurals or (
        lower.endswith("s") and not lower.endswith(("ss", "us", "'s", "’s", "is")) and len(lower) > 3
    )


def _role(text: str, sentence: Span, start: int, end: int) -> str:
    after = [word.lower() for word, _ in words(text, end, sentence[1])][:_REACH]
    clause = max((stop.end() for stop in _CLAUSE.finditer(text, sentence[0], start)), default=sentence[0])
    before = [word.lower() for word, _ in words(text, clause, start)][-_REACH:][::-1]
    if after and after[0] in counting().verb_follows:
        return _first_role(after) or _first_role(before)
    joined = next((n for n, word in enumerate(after) if word in _JOINTS), 3)
    return _first_role(before) or _first_role(after[: min(3, joined)])


def _first_role(near: list[str]) -> str:
    roles = counting().roles
    return next((roles[stem(word)] for word in near if stem(word) in roles), "")
