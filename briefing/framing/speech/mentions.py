"""Names in a parsed text: whom they name, and what the text calls them beside the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.sources import SUBJECT
from briefing.framing.speech.titles import is_title, titles
from briefing.model import Span
from briefing.text.aliases import known, side

_PREFIXES = titles().beside | {"-", "–", "elect", "designate"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place of a text."""

    at: int
    """Index of the name's last word in the tree."""
    span: Span
    """The name, titles left out."""
    name: str
    """The name as written, without possessive ending."""
    person: bool
    """Whether it names a person, as far as the text shows."""
    roles: frozenset[str]
    """Offices that stand beside the name: `minister`."""
    side: str | None
    """Country or body that stands beside the name."""
    subject: bool
    """Whether it is the subject of a clause."""


def mentions(tree: Tree, text: str) -> list[Mention]:
    """Every name of the text, in order."""
    return [found for first, last in _runs(tree) if (found := mention(tree, text, first, last))]


def mention(tree: Tree, text: str, first: int, last: int) -> Mention | None:
    """What the run of proper nouns from `first` to before `last` names, or None where it holds titles only."""
    office = [at for at in range(first, last) if is_title(tree[at].text)]
    start = max(office) + 1 if office else first
    people = [at for at in range(start, last) if tree[at].entity == "PERSON"]
    if people and not office and len(people) < last - start:
        start, last = people[0], people[-1] + 1
    while start < last and tree[start].text.lower() in _PREFIXES:
        start += 1
    if start >= last:
        return None
    span = tree[start].span[0], tree[last - 1].span[1]
    beside = _beside(tree, text, start, last)
    return Mention(
        at=last - 1,
        span=span,
        name=text[slice(*span)],
        person=(bool(people) or bool(office)) and known(text[slice(*span)]) is None,
        roles=frozenset(
            word for word in beside.lower().replace("-", " ").split() if word.rstrip(".,") in titles().role
        ),
        side=side(beside),
        subject=_is_subject(tree, last - 1),
    )


def run_around(tree: Tree, at: int) -> tuple[int, int]:
    """First and one past the last word of the run of proper nouns that the word at `at` belongs to."""
    first, last = at, at + 1
    while first > 0 and _joins(tree, first - 1, first):
        first -= 1
    while last < len(tree.tokens) and _joins(tree, last - 1, last):
        last += 1
    return (first + 1, last) if tree[first].text in "-–" else (first, last - (tree[last - 1].text in "-–"))


def _runs(tree: Tree) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(tree.tokens):
        if tree[at].pos != "PROPN":
            at += 1
            continue
        first, last = run_around(tree, at)
        yield first, last
        at = max(last, at + 1)


def _joins(tree: Tree, left: int, right: int) -> bool:
    """Whether two neighbours belong to one name: proper nouns, or the hyphen of a double name."""
    one, two = tree[left], tree[right]
    if one.sentence != two.sentence:
        return False
    hyphen = one.text in "-–" or two.text in "-–"
    if hyphen:
        return one.span[1] == two.span[0] and "PROPN" in (one.pos, two.pos)
    return one.pos == two.pos == "PROPN" and two.span[0] - one.span[1] <= 1


def _beside(tree: Tree, text: str, first: int, last: int) -> str:
    """The words of the noun phrase before the name, and of an apposition after it."""
    before = first
    while before > 0 and tree[before - 1].sentence == tree[first].sentence and _describes(tree, before - 1):
        before -= 1
    words = text[tree[before].span[0] : tree[first].span[0]] if before < first else ""
    after = tree.first(last - 1, ("appos",))
    head = tree[last - 1].head if tree[last - 1].dep == "appos" else None
    for other in (after, head):
        if other is not None and tree[other].pos in ("NOUN", "PROPN"):
            words += " " + text[slice(*tree.span(tree.below(other, ("relcl", "acl", "appos", "conj"))))]
    return words


def _describes(tree: Tree, at: int) -> bool:
    token = tree[at]
    if token.pos in ("ADJ", "NOUN", "PROPN"):
        return True
    return token.tag == "POS" or token.text in "-–."


def _is_subject(tree: Tree, at: int) -> bool:
    for here in (at, *tree.above(at)):
        if tree[here].dep in SUBJECT:
            return True
        if tree[here].dep not in ("compound", "appos", "conj", "flat"):
            return False
    return False
