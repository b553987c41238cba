"""Finds the words that tell that somebody says something: reporting verbs, `according to`, nouns and adverbs of saying.

After the lexical and syntactic signs of Pareti, Searching for attributions, 2015, section 5, and Newell, Cowlishaw and Man,
Quote extraction and analysis for news, 2018.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.content import Clues, clues
from briefing.framing.grammar import Tree
from briefing.framing.lexicon import lexicon
from briefing.framing.quotes import inside
from briefing.framing.sources import is_passive, source
from briefing.model import Sentence, Span

_WRITER_OR_READER = frozenset("i we you me us".split())
_MODAL = frozenset("would could should might may must can".split())
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


def cues(tree: Tree, sentence: Sentence, quotes: Sequence[Span]) -> Iterator[Cue]:
    """The cues of one sentence, in order; what stands inside quotation marks has none of its own."""
    first, last = tree.sentences.get(sentence.index, (0, 0))
    for at in range(first, last):
        cue = None if inside(tree[at].span, quotes) else _cue(tree, at, sentence, quotes)
        if cue:
            yield cue


def _cue(tree: Tree, at: int, sentence: Sentence, quotes: Sequence[Span]) -> Cue | None:
    token = tree[at]
    if token.text.lower() == "according":
        return _according(tree, at, sentence)
    if token.pos == "VERB":
        return _verb(tree, at, clues(tree, at, sentence, quotes))
    if token.lemma.lower() in lexicon().adverb:
        return Cue(at, token.span, token.lemma.lower(), None, None)
    return None


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
    if who is not None and tree[who].text.lower() in _WRITER_OR_READER:
        return None
    if not _reports(lemma, who, found) or _is_supposed(tree, at):
        return None
    return Cue(at, _with_particle(tree, at, lemma), lemma, who, found.content)


def _reports(lemma: str, who: int | None, found: Clues) -> bool:
    words = lexicon()
    said = bool(found.clause or found.quoted or found.colon)
    if lemma in words.clause and said:
        return True
    if lemma in words.object and (said or found.object):
        return True
    if lemma in words.particle and found.beside & words.particle[lemma]:
        return True
    if who is None:
        return False
    return (lemma in words.thought and found.clause is not None) or (
        lemma in words.infinitive and found.infinitive is not None
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
