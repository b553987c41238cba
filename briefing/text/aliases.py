"""Names that mean the same: capitals and governments for countries, peoples for their countries, UAVs for drones."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.model import Span

_DETERMINER = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Aliases:
    """The lists of `aliases.toml`, each name with the one to use for it."""

    sides: dict[str, str]
    """Countries, bodies and parties, as written."""
    things: dict[str, str]
    """Common nouns, in lower case."""
    uses: frozenset[str]
    """The countries, bodies and parties that `sides` leads to."""
    pattern: re.Pattern[str]
    """Finds every one of them, longer ones first."""


@cache
def aliases() -> Aliases:
    """The lists that are shipped."""
    lists = tomllib.loads(files("briefing.text").joinpath("aliases.toml").read_text("utf-8"))
    sides = _turned(lists["sides"])
    sides |= {name.upper(): use for name, use in sides.items() if len(name) > 3}
    things = {name.lower(): use for name, use in _turned(lists["things"]).items()}
    others = {name: name for name in lists["others"]["names"]}
    uses = frozenset(lists["sides"])
    return Aliases(sides | others, things, uses, _pattern([*sides, *others], list(things)))


def canonical(words: str) -> str:
    """The name to use for `words` (`the Kremlin`: `Russia`; `UAVs`: `drone`), or `words` where the lists have none.

    A leading article, a possessive and a plural ending are passed over.
    """
    return known(words) or words


def known(words: str) -> str | None:
    """The name to use for `words`, or None where the lists have none."""
    bare = _POSSESSIVE.sub("", _DETERMINER.sub("", words.strip())).replace("’", "'")
    for form in (bare, bare.removesuffix("s")):
        if form in aliases().sides:
            return aliases().sides[form]
        if form.lower() in aliases().things:
            return aliases().things[form.lower()]
    return None


def side(words: str) -> str | None:
    """The country, body or party that the first known name in `words` stands for (`Iran's envoy`: `Iran`), or None."""
    return next((use for use, _ in folds(words) if use in aliases().uses), None)


def folds(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, Span]]:
    """Every listed name in `text[start:end]`: the name to use for it, and where it stands; in order, apart."""
    found = aliases().pattern.finditer(text, start, len(text) if end is None else end)
    return [(canonical(match[0]), match.span()) for match in found]


def _turned(lists: dict[str, list[str]]) -> dict[str, str]:
    return {name: use for use, names in lists.items() for name in (use, *names)}


def _pattern(cased: list[str], uncased: list[str]) -> re.Pattern[str]:
    def any_of(names: list[str]) -> str:
        return "|".join(re.escape(name).replace("'", "['’]") for name in sorted(names, key=len, reverse=True))

    return re.compile(rf"(?<![\w.])(?:(?:{any_of(cased)})|(?i:{any_of(uncased)}))(?:s(?!\w)|(?![\w]))")
