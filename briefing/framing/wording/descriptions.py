"""What the reports call one person beside the name: `conservative provocateur` here, `ambush artist` there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.framing.speech.grammar import Tree, tree
from briefing.framing.speech.material import Material
from briefing.framing.speech.mentions import Mention, mentions
from briefing.framing.speech.people import display_names
from briefing.framing.speech.titles import titles
from briefing.framing.wording.naming import Use, things
from briefing.framing.wording.phrases import opening
from briefing.model import Span
from briefing.text.aliases import folds
from briefing.text.words import stem

_SEXES = ("man", "woman", "person")
_AGENTS = ("er", "or", "ist", "ant", "ian", "ee", "eur", "crat", "man", "woman", "person")
"""Endings of words for those who do something."""
_FAR = 8
"""Words that an apposition's noun may stand after the name."""
_INSIDE = ("DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "NUM", "ADV")

Described = tuple[str, str, Use]
"""Report id, the name as written, and the description with an empty thing."""


def descriptions(materials: Sequence[Material]) -> dict[str, list[Use]]:
    """For each report (by id) how it describes people, where two reports have different nouns for one; the thing is the person."""
    shown, found = _read(materials)
    by_person: defaultdict[str, list[Described]] = defaultdict(list)
    for one in found:
        by_person[shown[one[1]]].append(one)
    uses: dict[str, list[Use]] = {one.id: [] for one in materials}
    for person, described in by_person.items():
        if _differ(described):
            for report, _, use in described:
                uses[report].append(Use(person, use.key, use.span))
    return uses


def _read(materials: Sequence[Material]) -> tuple[dict[str, str], list[Described]]:
    names: list[str] = []
    found: list[Described] = []
    for one in materials:
        grammar = tree(one.parse or ())
        people = [each for each in mentions(grammar, one.text) if each.person and grammar[each.at].sentence >= 0]
        names += [each.name for each in people]
        for each in people:
            found += [(one.id, each.name, Use("", _key(one.text, span), span)) for span in _beside(grammar, each)]
    return display_names(names), found


def _differ(described: Sequence[Described]) -> bool:
    by_report: defaultdict[str, set[str]] = defaultdict(set)
    for report, _, use in described:
        by_report[report].add(_noun(use.key))
    return len(by_report) > 1 and len(set().union(*by_report.values())) > 1


def _noun(key: str) -> str:
    """The description's noun, so that chairwoman and chair, lawyer and attorney are one."""
    word = key.rsplit(" ", 1)[-1]
    plain = next((name for name, span in folds(word) if span == (0, len(word))), word)
    for ending in _SEXES:
        if plain.endswith(ending) and len(plain) > len(ending) + 2:
            return stem(plain.removesuffix(ending))
    return stem(plain)


def _key(text: str, span: Span) -> str:
    return text[slice(*span)].lower()


def _beside(grammar: Tree, each: Mention) -> Iterator[Span]:
    """Descriptions right before the name, with or without a comma, and in an apposition right after it."""
    first = next(at for at in range(each.at, -1, -1) if grammar[at].span[0] <= each.span[0])
    comma = first > 0 and grammar[first - 1].text == ","
    before = first - 1 - comma
    if before >= 0 and _tells(grammar, before, first) and _leans(grammar, before, each.at, comma):
        yield grammar.span([opening(grammar, before), before])
    for noun in grammar.having(each.at, ("appos",)):
        if _tells(grammar, noun, each.at) and _follows(grammar, each.at, noun):
            yield grammar.span([opening(grammar, noun, each.at + 2), noun])


def _leans(grammar: Tree, noun: int, name: int, comma: bool) -> bool:
    """Whether noun and name are one phrase: one hangs on the other, or without comma both on one verb in one way."""
    one, other = grammar[noun], grammar[name]
    if comma or other.dep == "appos":
        return other.dep == "appos" and other.head == noun
    return one.head == name or (one.head, one.dep) == (other.head, other.dep)


def _follows(grammar: Tree, name: int, noun: int) -> bool:
    if noun - name > _FAR or grammar[name + 1].text != ",":
        return False
    whole = noun + 1 == len(grammar.tokens) or grammar[noun + 1].text != "-"
    return whole and all(grammar[at].pos in _INSIDE or grammar[at].text == "-" for at in range(name + 2, noun))


def _tells(grammar: Tree, at: int, name: int) -> bool:
    """Whether the word is a common noun for somebody, in the sentence of the name."""
    token = grammar[at]
    plain = token.tag == "NN" and token.text.islower() and not token.entity
    return plain and token.sentence == grammar[name].sentence and _is_somebody(token.text)


def _is_somebody(word: str) -> bool:
    return word in titles().role or word in things().somebody or word.endswith(_AGENTS)
