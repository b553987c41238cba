"""The words of saying that are shipped in `cues.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that tell that somebody says or holds something, sorted by what has to stand beside them; base forms."""

    always: frozenset[str]
    """Verbs that report whatever stands beside them."""
    clause: frozenset[str]
    """Verbs that report a clause or quoted words."""
    object: frozenset[str]
    """Verbs that report with no more than an object or a preposition."""
    naming: frozenset[str]
    """Verbs that report where they give something a name."""
    thought: frozenset[str]
    """Verbs of holding or wanting, which need a clause and a subject."""
    infinitive: frozenset[str]
    """Verbs that report an intention."""
    noun: frozenset[str]
    """Nouns that hold somebody's words."""
    adverb: frozenset[str]
    """Adverbs that say that it is said, not by whom."""
    label: frozenset[str]
    """Last words, in lower case, of descriptions that name a speaker by a mark only."""
    headline: frozenset[str]
    """Verbs that headlines like and that a parser takes for nouns."""
    softening: frozenset[str]
    """Adverbs that make a verb less sure."""
    expecting: frozenset[str]
    """Verbs of what is not yet so, or only seems so."""
    particle: dict[str, frozenset[str]]
    """For verbs that report only beside certain particles or prepositions: which."""


@cache
def lexicon() -> Lexicon:
    """The reporting words that are shipped."""
    lists = tomllib.loads(files(__package__).joinpath("cues.toml").read_text("utf-8"))
    pairs = [pair.partition(":") for pair in lists.pop("particle").split()]
    particle = {verb: frozenset(beside.split(",")) for verb, _, beside in pairs}
    return Lexicon(**{name: frozenset(text.split()) for name, text in lists.items()}, particle=particle)
