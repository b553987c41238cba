"""What sets two like sentences against each other: a denial beside an assertion, another number of the same thing."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product, takewhile
from math import inf

from briefing.framing.facts.counted import counted
from briefing.framing.facts.quantities import Quantity, quantities
from briefing.framing.statements.denials import denied_clauses
from briefing.model import Sentence, Span
from briefing.text.aliases import canonical
from briefing.text.words import STOPWORDS, stem, words

NEGATORS = frozenset({"not", "never", "no", "neither", "nor", "none", "nobody", "nothing", "without", "cannot", "zero"})
"""Words that deny; forms in n't are added by `is_negator`."""
_REACH = 3  # words after a negator that may be what it denies
_DOZEN = 12  # larger numbers of the same thing do not meet by chance
_AROUND = 0.1
_ANY = "in any role"
_OF_THINGS = frozenset({"no", "zero"})
_NO_DENIAL = frozenset({"only", "just", "least", "longer", "doubt", "matter", "sooner"})

Amounts = dict[tuple[str, str], tuple[tuple[float, float], ...]]


@dataclass(frozen=True, slots=True)
class Stance:
    """What a sentence denies and what numbers it gives."""

    said: frozenset[str]
    """Stems of its words of meaning that no negator denies."""
    denied: frozenset[str]
    """Stems of what its negators deny."""
    disclaimed: frozenset[str]
    """Stems of what it tells as denied by somebody."""
    amounts: Amounts
    """Between which bounds it counts, by stem of the counted thing and its role; above a dozen also by the thing alone."""


def is_negator(word: str) -> bool:
    """Whether `word` denies: `not`, `never`, `didn't`."""
    lower = word.lower().replace("’", "'")
    return lower in NEGATORS or lower.endswith("n't")


def stance(text: str, sentence: Sentence) -> Stance:
    """What `sentence` of `text` denies and what numbers it gives."""
    found = words(text, *sentence.span)
    tokens = [word.lower() for word, _ in found]
    denied = {n for place, word in enumerate(tokens) if is_negator(word) for n in _denied(tokens, place)}
    meant = {n: stem(word) for n, word in enumerate(tokens) if word.replace("’", "'") not in STOPWORDS}
    clauses = list(denied_clauses(text, *sentence.span))
    return Stance(
        said=frozenset(stem for n, stem in meant.items() if n not in denied),
        denied=frozenset(meant[n] for n in denied),
        disclaimed=frozenset(stem for n, stem in meant.items() if _inside(found[n][1], clauses)),
        amounts=_amounts(text, sentence.span),
    )


def disagree(one: Stance, other: Stance) -> bool:
    """Whether one denies a word that the other only asserts, or both give different numbers of the same thing.

    A sentence that tells a denial is at odds with one that tells none where most of what they share is what is denied.
    A number that both give settles it: then they agree on numbers.
    """
    if one.denied & (other.said - other.denied) - one.said or other.denied & (one.said - one.denied) - other.said:
        return True
    if _disclaims(one, other) or _disclaims(other, one):
        return True
    shared = one.amounts.keys() & other.amounts.keys()
    return any(not _meet(one.amounts[thing], other.amounts[thing]) for thing in shared)


def _disclaims(one: Stance, other: Stance) -> bool:
    if not one.disclaimed or other.disclaimed or other.denied:
        return False
    shared = one.said & other.said
    return 0 < len(shared) <= 2 * len(shared & one.disclaimed)


def _inside(span: Span, clauses: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in clauses)


def _denied(tokens: list[str], place: int) -> list[int]:
    # The first word of meaning after the negator that is no adverb: `did not [fully] extend`. After `no` and `zero`, the run
    # of such words: `no painted boats left`.
    if place + 1 < len(tokens) and tokens[place + 1] in _NO_DENIAL:
        return []
    near = range(place + 1, min(len(tokens), place + 1 + _REACH))
    if tokens[place] in _OF_THINGS:
        return list(takewhile(lambda n: _has_meaning(tokens[n]), near))
    return [n for n in near if _has_meaning(tokens[n])][:1]


def _amounts(text: str, span: Span) -> Amounts:
    found: Amounts = {}
    for quantity in quantities(text, span):
        what = counted(text, span, quantity)
        bounds = _bounds(quantity)
        if what.thing and bounds:
            thing = stem(canonical(what.thing))
            for role in (what.role, _ANY) if bounds[0] > _DOZEN else (what.role,):
                found[thing, role] = (*found.get((thing, role), ()), bounds)
    return found


def _bounds(quantity: Quantity) -> tuple[float, float] | None:
    """`at least 50` is 50 and more, `up to 50` at most 50, `around 50` within a tenth; None for quantities without number."""
    value, low, high = quantity.value, quantity.low, quantity.high
    if low is None and high is None:
        return None if value is None else (value * (1 - _AROUND), value * (1 + _AROUND))
    return (0.0 if low is None else low, inf if high is None else high)


def _meet(ours: Iterable[tuple[float, float]], theirs: Iterable[tuple[float, float]]) -> bool:
    return any(a[0] <= b[1] and b[0] <= a[1] for a, b in product(ours, theirs))


def _has_meaning(word: str) -> bool:
    return word.replace("’", "'") not in STOPWORDS and not word.endswith("ly")
