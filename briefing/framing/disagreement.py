"""What sets two like sentences against each other: a denied verb that the other asserts, another number of the same thing."""

from dataclasses import dataclass

from briefing.framing.counted import counted
from briefing.framing.quantities import quantities
from briefing.model import Sentence, Span
from briefing.text.words import STOPWORDS, stem, words

NEGATORS = frozenset({"not", "never", "no", "neither", "nor", "none", "nobody", "nothing", "without", "cannot"})
"""Words that deny; forms in n't are added by `is_negator`."""
_REACH = 3  # words after a negator that may be what it denies
_NO_DENIAL = frozenset({"only", "just", "least", "longer", "doubt", "matter", "sooner"})


@dataclass(frozen=True, slots=True)
class Stance:
    """What a sentence denies and what numbers it gives."""

    said: frozenset[str]
    """Stems of its words of meaning that no negator denies."""
    denied: frozenset[str]
    """Stems of what its negators deny."""
    amounts: dict[tuple[str, str], frozenset[float]]
    """The numbers by stem of the counted thing and its role."""


def is_negator(word: str) -> bool:
    """Whether `word` denies: `not`, `never`, `didn't`."""
    lower = word.lower().replace("’", "'")
    return lower in NEGATORS or lower.endswith("n't")


def stance(text: str, sentence: Sentence) -> Stance:
    """What `sentence` of `text` denies and what numbers it gives."""
    tokens = [word.lower() for word, _ in words(text, *sentence.span)]
    denied = {n for place, word in enumerate(tokens) if is_negator(word) for n in _denied(tokens, place)}
    meant = {n: stem(word) for n, word in enumerate(tokens) if word.replace("’", "'") not in STOPWORDS}
    return Stance(
        said=frozenset(stem for n, stem in meant.items() if n not in denied),
        denied=frozenset(meant[n] for n in denied),
        amounts=_amounts(text, sentence.span),
    )


def disagree(one: Stance, other: Stance) -> bool:
    """Whether one denies a word that the other only asserts, or both give different numbers of the same thing.

    A number that both give settles it: then they agree on numbers.
    """
    if one.denied & (other.said - other.denied) - one.said or other.denied & (one.said - one.denied) - other.said:
        return True
    shared = one.amounts.keys() & other.amounts.keys()
    return any(not one.amounts[thing] & other.amounts[thing] for thing in shared)


def _denied(tokens: list[str], place: int) -> list[int]:
    # The first word of meaning after the negator that is no adverb: `did not [fully] extend`.
    if place + 1 < len(tokens) and tokens[place + 1] in _NO_DENIAL:
        return []
    near = range(place + 1, min(len(tokens), place + 1 + _REACH))
    return [n for n in near if _has_meaning(tokens[n])][:1]


def _amounts(text: str, span: Span) -> dict[tuple[str, str], frozenset[float]]:
    found: dict[tuple[str, str], frozenset[float]] = {}
    for quantity in quantities(text, span):
        what = counted(text, span, quantity)
        if what.thing and quantity.value is not None:
            key = (stem(what.thing), what.role)
            found[key] = found.get(key, frozenset()) | {quantity.value}
    return found


def _has_meaning(word: str) -> bool:
    return word.replace("’", "'") not in STOPWORDS and not word.endswith("ly")
