"""Speakers named by a mark and no verb: `Police: Man held`, `No proof shown – Defense Minister`, `“Yes.” ― Ann Lee`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.lexicon import lexicon
from briefing.framing.speech.outlets import is_outlet
from briefing.model import Sentence, Span

_WORD = r"[A-ZÀ-Þ][\w.’'&-]*"
_NAME = rf"{_WORD}(?:[ ](?:(?:of|the|for|and|de|al|bin|von|van)[ ])?{_WORD}){{0,5}}"
_BEFORE_COLON = re.compile(rf"[\"“]?(?P<name>{_NAME})(?P<mark>:)\s+(?P<said>\S)")
_AFTER_DASH = re.compile(rf"\s(?P<mark>[―—–-]{{1,2}})\s(?P<name>{_NAME})$")
_SIGNATURE = re.compile(rf"(?P<close>[\"”’])\s*(?P<mark>[―—–]|--)\s*(?P<name>{_NAME})[.,\s]*$")
_TENSED = ("VBD", "VBZ", "VBP", "MD", "VB")
_MARKS = frozenset("\"'“‘")


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker named by a mark."""

    mark: Span
    """The colon or dash."""
    name: Span
    """The words that name the speaker."""
    content: Span
    """What is said."""


def labels(tree: Tree, sentence: Sentence) -> Iterator[Label]:
    """The labels of one sentence: at most one. Dashes without a quotation count in headlines only."""
    start, end = sentence.span
    before = _BEFORE_COLON.match(sentence.text)
    after = _SIGNATURE.search(sentence.text) or (_AFTER_DASH.search(sentence.text) if sentence.index == 0 else None)
    if before and _opens(tree, sentence, before):
        yield Label(
            _at(start, before.span("mark")), _at(start, before.span("name")), (start + before.start("said"), end)
        )
    elif after and ("close" in after.groupdict() or _may_speak(tree, sentence, after.span("name"))):
        said = after.end("close") if "close" in after.groupdict() else after.start()
        yield Label(_at(start, after.span("mark")), _at(start, after.span("name")), (start, start + said))


def _opens(tree: Tree, sentence: Sentence, before: re.Match[str]) -> bool:
    last = before["name"].split()[-1]
    # In a transcript even `LEE: Right.` is said.
    surely = last.lower() in lexicon().label or (last.isupper() and last.title() in _people(tree))
    return surely or (_may_speak(tree, sentence, before.span("name")) and _tells(tree, sentence, before.start("said")))


def _may_speak(tree: Tree, sentence: Sentence, name: Span) -> bool:
    """Whether the words are a person's name, an outlet's, a speaker's in capitals, or a description of those who speak."""
    text = sentence.text[slice(*name)]
    first, last = tree.sentences.get(sentence.index, (0, 0))
    low, high = _at(sentence.span[0], name)
    inside = [token for token in tree.tokens[first:last] if low <= token.span[0] < high]
    if all(token.entity == "PERSON" or token.text in _people(tree) for token in inside) or is_outlet(text):
        return True
    return text.split()[-1].lower() in lexicon().label or (text.isupper() and len(text) > 2 and sentence.index > 0)


def _tells(tree: Tree, sentence: Sentence, start: int) -> bool:
    """Whether a verb or a quotation follows: `Ann Lee: In the mold of her teacher` tells of her and not what she says."""
    first, last = tree.sentences.get(sentence.index, (0, 0))
    said = [token for token in tree.tokens[first:last] if token.span[0] >= sentence.span[0] + start]
    return any(token.tag in _TENSED or token.text in _MARKS for token in said)


def _people(tree: Tree) -> frozenset[str]:
    # A surname that stands alone before a colon is known from the text.
    return frozenset(token.text for token in tree.tokens if token.entity == "PERSON" and token.text[:1].isupper())


def _at(start: int, span: Span) -> Span:
    return start + span[0], start + span[1]
