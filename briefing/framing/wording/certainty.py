"""How sure a sentence sounds: verbs with `could`, `probably`, or of expecting, beside the bare verb."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.lexicon import lexicon
from briefing.model import Sentence, Span
from briefing.text.words import stem

MODALITY = "modality"
"""The kind of such a difference."""
_PARTS = ("aux", "auxpass", "neg")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb and what softens it."""

    span: Span
    """The verb with its auxiliaries and softening adverbs: `is probably ordering`."""
    stem: str
    """Stem of the verb."""
    softened: frozenset[str]
    """What softens it, in lower case; empty for a plain assertion."""


def unequally_sure(grammar: Tree, sentence: Sentence, other: Sentence) -> tuple[Span, ...]:
    """The verbs of `sentence` that sound more or less sure than the other sentence of the same text.

    A softened verb counts where nothing in the other is softened by the same word; a plain one where the other softens it.
    """
    ours, theirs = list(acts(grammar, sentence)), list(acts(grammar, other))
    words = {word for act in theirs for word in act.softened}
    return tuple(act.span for act in ours if act.softened - words or _is_softened(act, theirs))


def acts(grammar: Tree, sentence: Sentence) -> Iterator[Act]:
    """The finite verbs of a sentence, in order."""
    first, last = grammar.sentences.get(sentence.index, (0, 0))
    for at in range(first, last):
        if grammar[at].pos in ("VERB", "AUX") and grammar[at].dep not in _PARTS and is_finite(grammar, at):
            parts = sorted([at, *grammar.having(at, _PARTS), *_softeners(grammar, at)])
            yield Act(grammar.span(_run(parts, at)), stem(grammar[at].lemma.lower()), _softened(grammar, at))


def is_finite(grammar: Tree, at: int) -> bool:
    """Whether a verb or one of its auxiliaries has a tense or is a modal: no `to fight`, `fighting`."""
    return any(grammar[n].tag in ("VBD", "VBZ", "VBP", "MD") for n in (at, *grammar.having(at, ("aux", "auxpass"))))


def _softened(grammar: Tree, at: int) -> frozenset[str]:
    modals = {grammar[n].text.lower() for n in grammar.having(at, ("aux",)) if grammar[n].tag == "MD"}
    adverbs = {grammar[n].text.lower() for n in _softeners(grammar, at)}
    lemma = grammar[at].lemma.lower()
    return frozenset(modals | adverbs | ({lemma} & lexicon().expecting))


def _softeners(grammar: Tree, at: int) -> list[int]:
    return [n for n in grammar.having(at, ("advmod",)) if grammar[n].text.lower() in lexicon().softening]


def _run(parts: Sequence[int], at: int) -> list[int]:
    # From the first part that only adverbs and other parts stand between; never over a name.
    near = [n for n in parts if abs(n - at) <= len(parts) + 1]
    return [min(near), max(near)]


def _is_softened(act: Act, theirs: Sequence[Act]) -> bool:
    return not act.softened and any(other.softened and other.stem == act.stem for other in theirs)
