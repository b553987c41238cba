"""The query language: free words, "phrases", filters, and - to exclude. Nothing that a reader types is an error."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.model import Kind
from briefing.search.fold import folded, has_ideographs

PIECE = re.compile(r'(?P<minus>-?)(?:(?P<name>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)(?P<close>"?)|(?P<bare>[^\s"]*))')
"""A word, phrase or filter of a query as typed."""
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Term:
    """Something that must, or must not, stand in an article."""

    text: str
    """The word or phrase as typed."""
    phrase: bool = False
    """Whether it must stand exactly so."""
    excluded: bool = False
    """Whether it must not stand there."""
    open: bool = False
    """Whether it is still being typed, so that it may be the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on an article's metadata."""

    name: str
    """One of `FILTERS`."""
    value: str
    """As typed, without quotation marks."""
    day: date | None = None
    """The date that the value says, for `after` and `before`."""
    excluded: bool = False
    """Whether articles that pass it are left out."""


@dataclass(frozen=True, slots=True)
class Query:
    """What the reader asks for."""

    text: str
    """As typed."""
    terms: tuple[Term, ...] = ()
    """Words and phrases, in order."""
    filters: tuple[Filter, ...] = ()
    """Conditions, in order."""
    problems: tuple[str, ...] = ()
    """What was not understood, in words for the reader."""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.terms and not self.filters

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The words and phrases that must stand there, in order."""
        return tuple(term for term in self.terms if not term.excluded)


def day_of(value: str) -> date:
    """The first day of `2022`, `2022-12` or `2022-12-06`; ValueError says what a date looks like."""
    found = _DAY.fullmatch(value)
    try:
        if found:
            return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        pass
    raise ValueError(f"“{value}” is no date: write 2022-12-06, 2022-12 or 2022")


def _one_of(*allowed: str) -> Callable[[str], None]:
    def check(value: str) -> None:
        if value.lower() not in allowed:
            raise ValueError(f"“{value}” is unknown: write {' or '.join(allowed)}")

    return check


def _any(_value: str) -> None:
    return None


FILTERS: Mapping[str, tuple[Callable[[str], date | None], str]] = {
    "outlet": (_any, "published by: outlet:rt, outlet:unknown"),
    "after": (day_of, "published on that day or later: after:2022-11-01"),
    "before": (day_of, "published earlier than that day: before:2022-12-31"),
    "topic": (_any, "has the topic: topic:ai"),
    "kind": (_one_of(*Kind), "how much text there is: kind:excerpt"),
    "in": (_any, "in the storyline: in:drones"),
    "has": (_one_of("copies"), "was copied, or is a copy: has:copies"),
    "is": (_one_of("unread", "read", "starred", "noted"), "what you did with it: is:unread, is:starred"),
    "tag": (_any, "has your tag: tag:ships"),
}
"""The filters: what reads the value (ValueError where it cannot), and what the filter does, with an example."""


def parse_query(text: str) -> Query:
    """What `text` asks for; what cannot be understood stands in `problems` and is searched as text."""
    terms: list[Term] = []
    filters: list[Filter] = []
    problems: list[str] = []
    for piece in PIECE.finditer(text):
        if piece["name"] and piece["name"].lower() in FILTERS:
            try:
                filters.extend(_filter(piece))
                continue
            except ValueError as error:
                problems.append(f"{piece['name']}: {error}")
        elif piece["name"] and (piece["quoted"] or piece["bare"]):
            problems.append(f"no filter “{piece['name']}:”; there are {', '.join(f'{name}:' for name in FILTERS)}")
        terms.extend(_terms(piece))
    return Query(text, tuple(terms), tuple(filters), tuple(problems))


def _filter(piece: re.Match[str]) -> list[Filter]:
    name = piece["name"].lower()
    value = (piece["quoted"] if piece["quoted"] is not None else piece["bare"]).strip()
    if not value:
        return []  # still being typed: it limits nothing yet
    return [Filter(name, value, FILTERS[name][0](value), excluded=bool(piece["minus"]))]


def _terms(piece: re.Match[str]) -> list[Term]:
    last = piece.end() == len(piece.string)
    excluded = bool(piece["minus"])
    if piece["quoted"] is not None and not piece["name"]:
        phrase = " ".join(piece["quoted"].split())
        # signs alone are no phrase: nothing stands between words that could be compared
        spoken = bool(folded(phrase))
        return [Term(phrase, phrase=True, excluded=excluded, open=not piece["close"])] if spoken else []
    typed = " ".join(part for part in (piece["name"], piece["quoted"], piece["bare"]) if part)
    found = [Term(typed, phrase=True, excluded=excluded, open=True)] if has_ideographs(typed) else []
    pieces = [] if found else folded(typed)
    for n, word in enumerate(pieces):
        found.append(Term(word, excluded=excluded, open=last and not excluded and n == len(pieces) - 1))
    return found
