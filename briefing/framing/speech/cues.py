"""Finds the words that tell that somebody says something: reporting verbs, `according to`, nouns and adverbs of saying.

After the lexical and syntactic signs of Pareti, Searching for attributions, 2015, section 5, and Newell, Cowlishaw and Man,
Quote extraction and analysis for news, 2018.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.speech.content import Clues, clues
from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.labels import labels
from briefing.framing.speech.lexicon import lexicon
from briefing.framing.speech.quotes import inside
from briefing.framing.speech.sources import source
from briefing.model import Sentence, Span

_WRITER_OR_READER = frozenset(["i", "we", "you", "me", "us"])
_MODAL = frozenset(["would", "could", "should", "might", "may", "must", "can"])
_TRAILING = ("conj", "xcomp", "acl")
_MISREAD = {"hop": "hope", "rat": "rate", "sayin": "say"}
"""Base forms that the small model gets wrong."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where a text says that somebody says something."""

    at: int
    """Index of the word in the tree."""
    span: Span
    """The word, with the particle that belongs to it: `called for`."""
    lemma: str
    """Base form of the word."""
    source: int | None
    """Index of the head word of who speaks, or None."""
    content: Span | None
    """What is said, as far as it stands in the sentence."""
    name: Span | None = None
    """The words that name who speaks, where no grammar shows them."""
    closing: bool = False
    """Whether it closes a quotation that stands in the sentence before: `“Why?” he asked.`"""


def cues(tree: Tree, sentence: Sentence, quotes: Sequence[Span]) -> list[Cue]:
    """The cues of one sentence, in order; what stands inside quotation marks has none of its own."""
    first, last = tree.sentences.get(sentence.index, (0, 0))
    outside = (at for at in range(first, last) if not inside(tree[at].span, quotes))
    found = [cue for at in outside if (cue := _cue(tree, at, sentence, quotes))]
    verbs = {cue.at for cue in found}
    told = [cue for cue in found if not _is_told(tree, cue.at, verbs)]
    return sorted((*told, *_marked(tree, sentence)), key=lambda cue: cue.span)


def _marked(tree: Tree, sentence: Sentence) -> Iterator[Cue]:
    for label in labels(tree, sentence):
        last = next((at for at, token in enumerate(tree.tokens) if token.span[1] >= label.name[1]), None)
        if last is not None:
            yield Cue(last, label.mark, ":", last, label.content, label.name)


def _is_told(tree: Tree, at: int, verbs: Container[int]) -> bool:
    """Whether the word belongs to what another cue reports: in `she said that he hopes …` the text reports her alone."""
    noun = False
    for above in tree.above(at):
        if tree[at].dep == "ccomp":
            return above in verbs
        if tree[at].dep not in _TRAILING and not noun:
            return False
        noun = noun or tree[at].dep == "acl"
        at = above
    return False


def _cue(tree: Tree, at: int, sentence: Sentence, quotes: Sequence[Span]) -> Cue | None:
    token = tree[at]
    if token.text.lower() == "according":
        return _according(tree, at, sentence)
    if token.pos == "VERB":
        return _verb(tree, at, clues(tree, at, sentence, quotes))
    if token.pos == "NOUN" and token.lemma.lower() in lexicon().noun:
        return _noun(tree, at)
    if token.lemma.lower() in lexicon().adverb:
        return Cue(at, token.span, token.lemma.lower(), None, sentence.span)
    return None


def _noun(tree: Tree, at: int) -> Cue | None:
    # Whose word it is, and what it says, both have to stand beside it: `Iran's denial that …`.
    who = tree.first(at, ("poss",))
    what = tree.first(at, ("acl", "ccomp", "relcl"))
    if who is None or what is None or tree.first(what, ("mark",)) is None:
        return None
    return Cue(at, tree[at].span, tree[at].lemma.lower(), who, tree.span(tree.below(what)))


def _according(tree: Tree, at: int, sentence: Sentence) -> Cue | None:
    to = next((n for n in (at + 1, *tree.children[at]) if n < len(tree.tokens) and tree[n].text.lower() == "to"), None)
    who = tree.first(to, ("pobj",)) if to is not None else None
    if to is None or who is None:
        return None
    start, end = tree[at].span[0], tree.span(tree.below(who))[1]
    before, after = (sentence.span[0], start), (end, sentence.span[1])
    content = before if before[1] - before[0] > after[1] - after[0] else after
    return Cue(at, (start, tree[to].span[1]), "according to", who, content)


def _verb(tree: Tree, at: int, found: Clues) -> Cue | None:
    lemma = _MISREAD.get(tree[at].lemma.lower(), tree[at].lemma.lower())
    who = source(tree, at)
    if who is not None and tree[who].pos == "PRON" and tree[who].text.lower() in _WRITER_OR_READER:
        return None
    if (
        not _reports(lemma, who, found)
        or _is_supposed(tree, at)
        or (who is None and not _is_impersonal(tree, at, found))
    ):
        return None
    return Cue(at, _with_particle(tree, at, lemma), lemma, who, found.content, closing=found.closing)


def _reports(lemma: str, who: int | None, found: Clues) -> bool:
    words = lexicon()
    said = bool(found.clause or found.quoted or found.colon or found.closing)
    if lemma in words.clause and said:
        return True
    if lemma in words.object and (said or found.object):
        return True
    if lemma in words.naming and (found.naming or found.quoted or found.clause):
        return True
    if lemma in words.particle and found.beside & words.particle[lemma]:
        return True
    if who is None:
        return False
    if lemma in words.always:
        return True
    return (lemma in words.thought and found.clause is not None) or (
        lemma in words.infinitive and found.infinitive is not None
    )


def _is_impersonal(tree: Tree, at: int, found: Clues) -> bool:
    """Whether the words say that it is said and not by whom: `is said to be`, `was accused of`, never `to say`, `saying`."""
    return (
        tree[at].tag == "VBN"
        and tree[at].dep not in ("acl", "amod")
        and bool(found.clause or found.infinitive or found.beside)
    )


def _is_supposed(tree: Tree, at: int) -> bool:
    """Whether nobody has said it yet: `would say`, `to say`."""
    return any(tree[child].text.lower() in _MODAL for child in tree.having(at, ("aux",)))


def _with_particle(tree: Tree, at: int, lemma: str) -> Span:
    particles = lexicon().particle.get(lemma, frozenset())
    after = tree[at + 1] if at + 1 < len(tree.tokens) else None
    if after and after.head == at and after.text.lower() in particles:
        return tree[at].span[0], after.span[1]
    return tree[at].span
