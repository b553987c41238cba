"""Finds the words of one text for the things of `names.toml`, with the words that go with them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.framing.speech.grammar import Tree
from briefing.framing.wording.phrases import BEFORE
from briefing.model import Span
from briefing.text.aliases import known
from briefing.text.words import STOPWORDS

_KNOWN_AS = re.compile(
    r"(?:known as|so-called|dubbed|nicknamed|called|under the name)\s+(?:the\s+)?[\"“'‘]?([A-Z][\w-]*(?:\s[A-Z0-9][\w-]*)*)"
)
_LONGEST_ALONE = 3


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a word for a thing."""

    thing: str
    """The plain name of the thing."""
    key: str
    """The words in their base form, which uses of one term share."""
    span: Span
    """Where the words stand."""


@dataclass(frozen=True, slots=True)
class Things:
    """The lists of `names.toml`."""

    by_head: dict[str, list[tuple[tuple[str, ...], str]]]
    """For the last word of a term (lower case): the term's words and its thing, longer terms first."""
    joined: frozenset[str]
    """Things whose word counts in front of another noun too."""
    passed: frozenset[str]
    """Words before a thing that do not name it."""
    order: tuple[str, ...]
    """The things, in the order of the list."""
    somebody: frozenset[str]
    """Words for a person beside the name."""
    vague: frozenset[str]
    """Words that are never offered as another word for a thing."""
    light: frozenset[str]
    """Verbs beside which the same place says nothing."""

    def of(self, word: str) -> frozenset[str]:
        """The things that the single word (lower case) is listed for."""
        return frozenset(thing for words, thing in self.by_head.get(word, ()) if words == (word,))


@cache
def things() -> Things:
    """The lists that are shipped."""
    lists = tomllib.loads(files(__package__).joinpath("names.toml").read_text("utf-8"))
    by_head: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for thing, terms in lists["things"].items():
        for term in terms:
            words = tuple(term.lower().split())
            by_head.setdefault(words[-1], []).append((words, thing))
    for found in by_head.values():
        found.sort(key=lambda pair: -len(pair[0]))
    passed = frozenset(lists["passed"]["over"].split())
    return Things(
        by_head=by_head,
        joined=frozenset(lists["joined"]["things"]),
        passed=passed,
        order=tuple(lists["things"]),
        somebody=_words(lists["somebody"]),
        vague=_words(lists["vague"]),
        light=_words(lists["light"]),
    )


def _words(table: Mapping[str, str]) -> frozenset[str]:
    return frozenset(table["words"].split())


def uses(tree: Tree, text: str) -> Iterator[Use]:
    """Every use of a listed word as a name for its thing, with the adjectives and nouns that go with it, in order."""
    for at, token in enumerate(tree.tokens):
        if token.pos not in ("NOUN", "PROPN") or token.sentence < 0:
            continue
        found = _listed(tree, at)
        if not found:
            continue
        first, thing = found
        joined = tree[at].dep == "compound" and tree[token.head].pos in ("NOUN", "PROPN") and token.head > at
        if joined and thing not in things().joined:
            continue
        last = token.head if joined else _after(tree, at)
        first = _before(tree, at, first)
        yield Use(thing, _key(tree, first, last), tree.span([first, last]))
        yield from _called(tree, text, at, thing)


def alone(text: str, quotes: tuple[Span, ...]) -> Iterator[Span]:
    """Quotations of a word or a few, which are marked off rather than reported: `'runs out'`."""
    for start, end in quotes:
        words = text[start:end].split()
        if 0 < len(words) <= _LONGEST_ALONE and text[end - 1] not in ".!?,;" and any(w[0].isalpha() for w in words):
            yield start, end


def _listed(tree: Tree, at: int) -> tuple[int, str] | None:
    """First word of the longest listed term that ends at `at`, and its thing."""
    lower, lemma = tree[at].text.lower(), tree[at].lemma.lower()
    for form in dict.fromkeys((lower, lemma, lower.removesuffix("s"))):
        for words, thing in things().by_head.get(form, ()):
            first = at - len(words) + 1
            if first >= 0 and all(tree[first + n].text.lower() == word for n, word in enumerate(words[:-1])):
                return first, thing
    return None


def _before(tree: Tree, at: int, first: int) -> int:
    """The first of the words before a term that name the thing: `kamikaze`, and no names, numbers or `new`."""
    while first > 0 and tree[first - 1].head in (at, first) and tree[first - 1].dep in BEFORE:
        word = tree[first - 1]
        lower = word.text.lower()
        named = word.pos == "PROPN" or word.text[:1].isupper() or known(word.text) is not None
        if named or lower in things().passed or lower in STOPWORDS or not lower.isalpha():
            break
        if word.dep == "amod" and first - 2 >= 0 and tree[first - 2].text == "-":
            break
        first -= 1
    return first


def _after(tree: Tree, at: int) -> int:
    """The last word of `war of destruction`: an `of` with a common noun and nothing else."""
    if (
        at + 2 < len(tree.tokens)
        and tree[at + 1].text == "of"
        and tree[at + 2].pos == "NOUN"
        and tree[at + 1].head == at
    ):
        plain = tree[at + 2].tag == "NN" and tree[at + 2].dep == "pobj"
        following = tree[at + 3].pos if at + 3 < len(tree.tokens) else ""
        if plain and following not in ("NOUN", "PROPN"):
            return at + 2
    return at


def _key(tree: Tree, first: int, last: int) -> str:
    words = [tree[n].text.lower() for n in range(first, last)]
    return " ".join([*words, tree[last].lemma.lower().removesuffix("s")])


def _called(tree: Tree, text: str, at: int, thing: str) -> Iterator[Use]:
    """What the text says that the thing is called: `the drones, known as Geran-2`."""
    _, last = tree.sentences[tree[at].sentence]
    end = tree[last - 1].span[1]
    for found in _KNOWN_AS.finditer(text, tree[at].span[1], end):
        between = [n for n in range(at + 1, last) if tree[n].span[1] <= found.start()]
        if len(between) <= 12 and not any(_listed(tree, n) for n in between if tree[n].pos == "NOUN"):
            yield Use(thing, found[1].lower(), found.span(1))
