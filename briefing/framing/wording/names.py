"""The facet of names: what the reports call one thing, and whose word it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.framing.speech.grammar import tree
from briefing.framing.speech.material import Material
from briefing.framing.speech.voices import unified
from briefing.framing.speech.whose import whose
from briefing.framing.wording.descriptions import descriptions
from briefing.framing.wording.naming import Use, alone, things, uses
from briefing.framing.wording.slots import same_slots
from briefing.model import ClaimRow, Named, Naming, Sentence, Term, Word

QUOTED_ALONE = "a word or two in quotation marks"
"""Stands for the thing where a report only marks off its words."""


def names(materials: Sequence[Material], rows: Sequence[ClaimRow] = ()) -> tuple[Named, ...]:
    """What the reports have different words for: listed things with at least two words, those in most reports first.

    After them people whom two reports describe differently, and nouns in the same place of matching sentences (`rows` are
    the claims of the same reports); last, short quotations that only mark off a word. Reports without a parse are left out:
    without grammar nobody can tell whose word it is.
    """
    reports = {one.id: one for one in unified(materials) if one.parse is not None}
    ways: dict[Naming, Mapping[str, Sequence[Use]]] = {
        Naming.LISTED: {id: list(uses(tree(one.parse or ()), one.text)) for id, one in reports.items()},
        Naming.DESCRIBED: descriptions(list(reports.values())),
        Naming.MATCHED: same_slots(list(reports.values()), rows),
        Naming.MARKED: {id: list(_marked(one)) for id, one in reports.items()},
    }
    return tuple(named for way, found in ways.items() for named in _named(way, reports, found))


def _named(way: Naming, reports: Mapping[str, Material], uses: Mapping[str, Sequence[Use]]) -> list[Named]:
    found: dict[str, list[Term]] = {}
    for id, one in reports.items():
        for thing, term in _terms(one, uses[id]):
            found.setdefault(thing, []).append(term)
    several = [
        Named(thing, tuple(terms), way) for thing, terms in found.items() if way is Naming.MARKED or _differ(terms)
    ]
    return sorted(several, key=_rank)


def _differ(terms: Sequence[Term]) -> bool:
    return len({term.term.lower().removesuffix("s") for term in terms}) > 1


def _rank(named: Named) -> tuple[int, int, int, str]:
    order = things().order
    reports = len({term.report for term in named.terms})
    words = len({term.term.lower() for term in named.terms})
    return -reports, -words, order.index(named.thing) if named.thing in order else len(order), named.thing


def _marked(one: Material) -> Iterator[Use]:
    return (Use(QUOTED_ALONE, one.text[a:b].lower(), (a, b)) for a, b in alone(one.text, one.quotes))


def _terms(one: Material, found: Iterable[Use]) -> Iterator[tuple[str, Term]]:
    """The terms of one report, each with its thing: uses of one term in one voice and by one speaker together."""
    together: dict[tuple[str, str, Word, str | None], list[Use]] = {}
    for use in found:
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
