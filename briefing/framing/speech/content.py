"""Finds what a reporting verb reports: a clause, words in quotation marks, an object, or the sentence around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.lexicon import lexicon
from briefing.framing.speech.quotes import overlap
from briefing.framing.speech.sources import SUBJECT
from briefing.model import Sentence, Span

_OBJECT = ("dobj", "attr", "oprd", "dative")
_BESIDE = ("prep", "prt", "agent")
_WHOLE = (*_OBJECT, "prep", "xcomp", "acomp")
_AFTER_CONTENT = re.compile(r"[,?!…—–-][\"”’']*\s*$|[\"”’]\s*$")
_TAIL = 6
"""Words that may follow a verb that closes its sentence (`he said on Friday.`)."""

_CLOSING = 12
"""Words that a sentence may have which only names the speaker of the quotation before it."""
_GAP = 2
"""Characters between such a quotation and its sentence: the mark and a space."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What stands beside a verb that may report."""

    clause: Span | None = None
    """A clause that depends on it, or the one that it stands inside as an insertion (`X, he said, …`)."""
    quoted: Span | None = None
    """Words of its sentence inside quotation marks."""
    colon: bool = False
    """Whether a colon follows at once or at the sentence's end."""
    closing: bool = False
    """Whether it closes a quotation of the sentence before: `“Why?” he asked.`"""
    infinitive: Span | None = None
    """`to fight`."""
    object: Span | None = None
    """Its object."""
    rest: Span | None = None
    """Its object and what it says of it: `Iran of helping Russia`."""
    naming: bool = False
    """Whether the object is given a name: `called it false`."""
    beside: frozenset[str] = frozenset()
    """Particles and prepositions that belong to it, in lower case."""

    @property
    def content(self) -> Span | None:
        """What is said: the surest of the clues."""
        return self.clause or self.quoted or self.infinitive or self.rest


def clues(tree: Tree, verb: int, sentence: Sentence, quotes: Sequence[Span]) -> Clues:
    """What stands beside `verb` in its sentence."""
    beside = frozenset(tree[child].text.lower() for child in tree.having(verb, _BESIDE))
    return Clues(
        clause=_clause(tree, verb) or _strayed(tree, verb) or _around(tree, verb, sentence),
        quoted=_quoted(tree, verb, sentence, quotes),
        colon=_colon(tree, verb, sentence),
        closing=_closing(tree, sentence, quotes),
        infinitive=_infinitive(tree, verb),
        object=_branch(tree, tree.first(verb, (*_OBJECT, "xcomp"))),
        rest=_rest(tree, verb),
        naming=_naming(tree, verb),
        beside=beside,
    )


def _clause(tree: Tree, verb: int) -> Span | None:
    clause = tree.first(verb, ("ccomp",))
    if clause is not None:
        return _branch(tree, clause)
    head = tree[verb].head
    if tree[verb].dep in ("parataxis", "ccomp") and head != verb and _is_insertion(tree, verb):
        return _without(tree, head, verb)
    return None


def _strayed(tree: Tree, verb: int) -> Span | None:
    """A clause that the parser hung on a word between: `admitted for the first time that …`."""
    marks = (
        at
        for at in tree.below(verb)
        if at > verb and tree[at].dep in ("mark", "advmod") and tree[at].text.lower() == "that"
    )
    mark = next(marks, None)
    if mark is None or any(_reports_itself(tree, at) for at in range(verb + 1, mark)):
        return None
    return _branch(tree, tree[mark].head)


def _reports_itself(tree: Tree, at: int) -> bool:
    return tree[at].pos == "VERB" or (tree[at].pos == "NOUN" and tree[at].lemma.lower() in lexicon().noun)


def _is_insertion(tree: Tree, verb: int) -> bool:
    # `Prices, officials said, will rise`: no conjunction, and nothing of its own after it.
    return tree.first(verb, ("mark", "dobj", "ccomp")) is None and tree.first(verb, SUBJECT) is not None


def _without(tree: Tree, head: int, verb: int) -> Span | None:
    # The longer part of the head's clause, before or after the insertion.
    own = set(tree.below(verb))
    rest = [at for at in tree.below(head) if at not in own]
    before = [at for at in rest if at < verb]
    after = [at for at in rest if at > verb]
    longer = max(before, after, key=len)
    return tree.span(longer) if longer else None


def _around(tree: Tree, verb: int, sentence: Sentence) -> Span | None:
    """What stands before `…, the minister said.` at the sentence's end."""
    first, last = tree.sentences[sentence.index]
    rest = [at for at in range(verb + 1, last) if tree[at].pos != "PUNCT"]
    subject = tree.first(verb, SUBJECT)
    if subject is None or len(rest) > _TAIL + (subject > verb) * 14:
        return None
    opening = min(tree.below(subject)[0], verb)
    start = tree[first].span[0]
    before = sentence.text[: tree[opening].span[0] - sentence.span[0]]
    if not _AFTER_CONTENT.search(before) or len(before.split()) < 2:
        return None
    return start, tree[opening - 1].span[1] if opening > first else start


def _quoted(tree: Tree, verb: int, sentence: Sentence, quotes: Sequence[Span]) -> Span | None:
    inside = [
        (max(start, sentence.span[0]), min(end, sentence.span[1]))
        for start, end in quotes
        if start < sentence.span[1] and end > sentence.span[0]
    ]
    own = [span for span in inside if _governs(tree, verb, span)]
    return max(own, key=lambda span: span[1] - span[0], default=None)


def _governs(tree: Tree, verb: int, quote: Span) -> bool:
    """Whether a word of the quotation depends on the verb, or the verb's clause on a word of it."""
    below = tree.below(verb)
    return any(overlap(tree[at].span, (quote,)) for at in below) or overlap(tree[tree[verb].head].span, (quote,)) > 0


def _colon(tree: Tree, verb: int, sentence: Sentence) -> bool:
    _, last = tree.sentences[sentence.index]
    near = tree.tokens[verb + 1 : min(verb + 4, last)]
    return any(token.text == ":" for token in near) or (tree[last - 1].text == ":" and tree[verb].dep == "ROOT")


def _closing(tree: Tree, sentence: Sentence, quotes: Sequence[Span]) -> bool:
    # No more than white space and the closing mark between the quotation's end and a short sentence.
    first, last = tree.sentences[sentence.index]
    return last - first <= _CLOSING and any(0 < sentence.span[0] - end <= _GAP for _, end in quotes)


def _infinitive(tree: Tree, verb: int) -> Span | None:
    clause = tree.first(verb, ("xcomp", "ccomp"))
    if clause is None or tree.first(clause, ("aux",)) is None:
        return None
    to = tree.first(clause, ("aux",))
    return _branch(tree, clause) if to is not None and tree[to].tag == "TO" else None


def _rest(tree: Tree, verb: int) -> Span | None:
    after = [at for child in tree.having(verb, _WHOLE) if child > verb for at in tree.below(child)]
    return tree.span(sorted(after)) if after else None


def _naming(tree: Tree, verb: int) -> bool:
    objects = list(tree.having(verb, _OBJECT))
    return len(objects) > 1 or any(tree[child].dep == "oprd" for child in objects)


def _branch(tree: Tree, at: int | None) -> Span | None:
    return tree.span(tree.below(at)) if at is not None else None
