"""Words of office and rank that are shipped in `titles.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Titles:
    """What people are called before or instead of their names; lower case."""

    role: frozenset[str]
    """Offices and ranks: `minister`, and their short forms."""
    office: frozenset[str]
    """Of these, the public ones."""
    called: dict[str, str]
    """For pronouns and some titles: whether the person is spoken of as `he` or as `she`."""
    beside: frozenset[str]
    """Words that belong to an office and not to a name: `foreign`."""
    instead: dict[str, frozenset[str]]
    """For a word used instead of an office: which offices."""
    outlet: frozenset[str]
    """How an outlet is spoken of after it was named."""


@cache
def titles() -> Titles:
    """The words that are shipped."""
    lists = tomllib.loads(files(__package__).joinpath("titles.toml").read_text("utf-8"))
    role = frozenset((lists["role"] + lists["short"]).split())
    instead = [pair.partition(":") for pair in lists["instead"].split()]
    return Titles(
        role=role,
        office=role - frozenset(lists["private"].split()),
        called={word: pronoun for pronoun in ("he", "she") for word in lists[pronoun].split()},
        beside=frozenset(lists["beside"].split()),
        instead={word: frozenset(offices.split(",")) for word, _, offices in instead},
        outlet=frozenset(lists["outlet"].split()),
    )


def is_title(word: str) -> bool:
    """Whether `word` is an office, a rank or a form of address."""
    return word.lower().rstrip(".") in titles().role


def is_office(word: str) -> bool:
    """Whether `word` is a public office or a rank, in the singular or plural."""
    bare = word.lower().rstrip(".,")
    return bare in titles().office or bare.removesuffix("s") in titles().office
