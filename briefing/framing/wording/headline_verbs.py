"""Finds the verb of a headline that the parser took for a noun: `Mayor slams plan`."""

from collections.abc import Sequence
from functools import cache

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.lexicon import lexicon
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
        verb = _verb(grammar, at) if at - 1 in free and _may_act(grammar, at - 1) else None
        start = opening(grammar, free, at)
        if verb and start < at:
            return grammar.span([start, at - 1]), verb
    return None


def _verb(grammar: Tree, at: int) -> Span | None:
    """The listed verb at a token that a noun stands before, or the `to act` of a headline about what is to come."""
    token, after = grammar[at], grammar[at + 1] if at + 1 < len(grammar.tokens) else None
    if after is None or after.sentence != token.sentence:
        return None
    if token.text.lower() == "to" and at == 1 and after.tag in ("VB", "NN") and after.text.islower():
        return token.span[0], after.span[1]
    plural = grammar[at - 1].tag in ("NNS", "NNPS")
    listed = lexicon().headline if plural else _forms()
    return token.span if token.pos in _MISTAKEN and token.text.lower() in listed else None


def _may_act(grammar: Tree, at: int) -> bool:
    # A name that opens the headline is taken for a verb where it also is one: `Trump`, `Grant`.
    return grammar[at].pos in _NOMINAL or (
        at == 0 and grammar[at].text[:1].isupper() and grammar[at].pos in ("VERB", "AUX")
    )


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
