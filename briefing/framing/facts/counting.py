"""The words around quantities that are shipped in `counting.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.text.words import stem


@dataclass(frozen=True, slots=True)
class Counting:
    """Words that tell what a number counts, and what it does not."""

    roles: dict[str, str]
    """Plain name of what is done with counted things, by the verb's stem."""
    links: frozenset[str]
    """May stand between a quantity and what it counts."""
    verb_follows: frozenset[str]
    """After what is counted, they tell that its verb follows."""
    plurals: frozenset[str]
    """Plurals that do not end in s."""
    times: frozenset[str]
    """They end the name of what is counted."""
    measures: frozenset[str]
    """Plurals of what is measured, not counted."""
    numbered: frozenset[str]
    """A number after them is a name."""


@cache
def counting() -> Counting:
    """The lists that are shipped."""
    lists = tomllib.loads(files(__package__).joinpath("counting.toml").read_text("utf-8"))
    roles = {stem(verb): role for role, verbs in lists["roles"].items() for verb in verbs.split()}
    return Counting(roles=roles, **{name: frozenset(text.split()) for name, text in lists["words"].items()})
