"""The facet of names: what the reports call one thing, and whose word it is."""

from collections.abc import Iterator, Sequence

from briefing.framing.grammar import tree
from briefing.framing.material import Material
from briefing.framing.naming import Use, alone, things, uses
from briefing.framing.voices import unified
from briefing.framing.whose import whose
from briefing.model import Named, Sentence, Term, Word

QUOTED_ALONE = "a word or two in quotation marks"
"""Stands for the thing where a report only marks off its words."""


def names(materials: Sequence[Material]) -> tuple[Named, ...]:
    """The things that the reports compared have at least two words for, those with most words in most reports first.

    Words come from an editable list and from what the texts say that a thing is called. Reports without a parse are left out:
    without grammar nobody can tell whose word it is. A last entry gives short quotations that only mark off a word.
    """
    found: dict[str, list[Term]] = {}
    for one in unified(materials):
        for term in _terms(one):
            found.setdefault(term[0], []).append(term[1])
    several = [Named(thing, tuple(terms)) for thing, terms in found.items() if _differ(thing, terms)]
    return tuple(sorted(several, key=_rank))


def _differ(thing: str, terms: Sequence[Term]) -> bool:
    return thing == QUOTED_ALONE or len({term.term.lower().removesuffix("s") for term in terms}) > 1


def _rank(named: Named) -> tuple[bool, int, int, int]:
    order = things().order
    reports = len({term.report for term in named.terms})
    words = len({term.term.lower() for term in named.terms})
    place = order.index(named.thing) if named.thing in order else len(order)
    return named.thing == QUOTED_ALONE, -reports, -words, place


def _terms(one: Material) -> Iterator[tuple[str, Term]]:
    """The terms of one report, each with its thing: uses of one term in one voice and by one speaker together."""
    if one.parse is None:
        return
    together: dict[tuple[str, str, Word, str | None], list[Use]] = {}
    marked = [Use(QUOTED_ALONE, one.text[a:b].lower(), (a, b)) for a, b in alone(one.text, one.quotes)]
    for use in (*uses(tree(one.parse), one.text), *marked):
        together.setdefault((use.thing, use.key, *whose(one, use.span)), []).append(use)
    for (thing, _, voice, speaker), same in sorted(together.items(), key=lambda item: item[1][0].span):
        sentence = _sentence(one, same[0])
        if sentence:
            yield thing, _term(one, same, voice, speaker, sentence)


def _term(one: Material, same: Sequence[Use], voice: Word, speaker: str | None, sentence: Sentence) -> Term:
    return Term(
        report=one.id,
        term=one.text[slice(*same[0].span)],
        count=len(same),
        voice=voice,
        speaker=speaker,
        sentence=sentence.text,
        span=sentence.span,
        uses=tuple(use.span for use in same),
    )


def _sentence(one: Material, use: Use) -> Sentence | None:
    return next((s for s in one.sentences if s.span[0] <= use.span[0] and use.span[1] <= s.span[1]), None)
