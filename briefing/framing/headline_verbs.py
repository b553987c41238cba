"""Finds the verb of a headline that the parser took for a noun: `Mayor slams plan`."""

from collections.abc import Sequence
from functools import cache

from briefing.framing.grammar import Tree
from briefing.framing.lexicon import lexicon
from briefing.model import Span

_NOMINAL = ("NOUN", "PROPN")
_MISTAKEN = (*_NOMINAL, "VERB")


def telling(grammar: Tree, free: Sequence[int], before: int) -> tuple[Span, Span] | None:
    """Subject and verb by the look of the words: the first listed verb before the token `before` that follows a noun.

    A verb in -s follows any noun (`Mayor slams`), one without it a plural (`Lawmakers slam`). None where no verb looks so.
    """
    for at in free[1:]:
        if at >= before:
            return None
        if grammar[at].pos in _MISTAKEN and at - 1 in free and _fits(grammar, at):
            start = opening(grammar, free, at)
            return (grammar.span([start, at - 1]), grammar[at].span) if start < at else None
    return None


def _fits(grammar: Tree, at: int) -> bool:
    word, last = grammar[at].text.lower(), grammar[at - 1]
    if last.pos not in _NOMINAL or at + 1 >= len(grammar.tokens) or grammar[at + 1].sentence != grammar[at].sentence:
        return False
    plural = last.tag in ("NNS", "NNPS")
    return word in (lexicon().headline if plural else _forms())


def opening(grammar: Tree, free: Sequence[int], at: int) -> int:
    """First word of the noun phrase that ends before `at`: after a colon or dash, or the headline's first word."""
    inside = [n for n in free if n < at]
    marks = [n for n in inside if grammar[n].text in (":", "–", "—", "-", "|", ";", "?") and _is_apart(grammar, n)]
    return marks[-1] + 1 if marks else inside[0]


def _is_apart(grammar: Tree, at: int) -> bool:
    # The hyphen of `No-name firm` parts nothing.
    return grammar[at].text != "-" or grammar[at].span[0] > grammar[at - 1].span[1]


@cache
def _forms() -> frozenset[str]:
    def form(verb: str) -> str:
        if verb.endswith("y") and verb[-2] not in "aeiou":
            return verb[:-1] + "ies"
        return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")

    return frozenset(form(verb) for verb in lexicon().headline)
