"""Who the speakers are: the words that name them, and whom pronouns and descriptions (`the minister`) stand for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.framing.speech.cast import Cast
from briefing.framing.speech.cues import Cue
from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.mentions import mention, run_around
from briefing.framing.speech.outlets import credited
from briefing.framing.speech.titles import is_title, titles
from briefing.model import Span
from briefing.text.aliases import aliases, folds


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks at one cue."""

    name: str | None
    """The resolved name or the description, or None where nobody is named or described."""
    named: bool
    """Whether `name` is a name."""
    group: str | None
    """The side that the speaker stands under."""
    span: Span | None
    """The words at the cue that name the speaker."""


NOBODY = Speaker(None, False, None, None)
_PERSONAL = frozenset(["he", "she", "him", "her", "his"])
_OUTSIDE = ("relcl", "acl", "appos", "punct", "prep", "advcl", "parataxis", "dep", "advmod", "nsubj", "ccomp", "intj")
_PLACING = frozenset(["of", "in", "at", "for", "from", "with", "on", "to"])
_LONGEST = 9
"""Words that a description may have with what follows its head word."""
_DEFINITE = re.compile(r"^(?:the|this|that|his|her|its|their)\s|['’]s?\s", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:both|the|a|an)\s+)+", re.IGNORECASE)


def speakers(tree: Tree, text: str, found: Sequence[Cue], quotes: Sequence[Span]) -> list[Speaker]:
    """The speaker at each of the cues (in order), resolved within the text."""
    cast = Cast(tree, text, quotes)
    first = [_speaker(tree, text, cue, cast) for cue in found]
    return [replace(who, group=cast.side(who.name) or who.group) for who in first]


def _speaker(tree: Tree, text: str, cue: Cue, cast: Cast) -> Speaker:
    if cue.source is None:
        return NOBODY
    head = tree[cue.source]
    if cue.name is None and head.pos == "PRON":
        return _pronoun(tree, cue, cue.source, cast)
    if cue.name is None and head.pos != "PROPN" and not (head.text[0].isupper() and cast.person(head.text)):
        return _description(tree, text, cue.source, cast)
    return _name(tree, text, cue, cue.source, cast)


def _pronoun(tree: Tree, cue: Cue, at: int, cast: Cast) -> Speaker:
    token = tree[at]
    who = cast.pronoun(at, cue.content) if token.text.lower() in _PERSONAL else None
    if who:
        cast.heard(who, at, None)
    return Speaker(who or token.text.lower(), who is not None, None, token.span)


def _name(tree: Tree, text: str, cue: Cue, at: int, cast: Cast) -> Speaker:
    found = mention(tree, text, *run_around(tree, at))
    span = cue.name or (found.span if found else None)
    if span is None or (found is None and cue.name is None):
        return _description(tree, text, at, cast)
    person = cast.person(found.name if found and cue.name is None else text[slice(*span)])
    if person:
        side = found.side if found else None
        cast.heard(person, at, side)
        return Speaker(person, True, side, span)
    if cue.name is None:
        span = _with_others(tree, at, span)
    return _body(text, span, cast)


def _body(text: str, span: Span, cast: Cast) -> Speaker:
    name = _ARTICLE.sub("", text[slice(*span)])
    if all(is_title(word) or word.lower() in titles().beside for word in name.split()):
        return Speaker(name, False, _group(name), span)
    outlet = credited(name)
    if outlet:
        return Speaker(outlet[1], True, None, span)
    fuller = cast.outlet(name, span[0]) if " " not in name else None
    return Speaker(fuller or name, True, _group(name), span)


def _description(tree: Tree, text: str, at: int, cast: Cast) -> Speaker:
    named = next((n for n in tree.having(at, ("appos",)) if tree[n].pos == "PROPN"), None)
    if named is not None:
        found = mention(tree, text, *run_around(tree, named))
        person = cast.person(found.name) if found else None
        if found and person:
            cast.heard(person, at, found.side)
            return Speaker(person, True, found.side, found.span)
    span = _described(tree, at)
    words = text[slice(*span)]
    who = _stands_for(tree, at, words, cast) if _DEFINITE.search(words) or tree[at].pos == "PROPN" else None
    group = _group(words)
    if who is None:
        return Speaker(_plain(tree, at, span, words), False, group, span)
    if cast.person(who):
        cast.heard(who, at, group)
    return Speaker(who, True, group, span)


def _plain(tree: Tree, at: int, span: Span, words: str) -> str:
    """The description without its article; `Officials` that open a sentence are `officials`."""
    opens = tree[at].span[0] == span[0] and tree[at].tag in ("NN", "NNS") and tree[at].text[1:].islower()
    return words[0].lower() + words[1:] if opens else _ARTICLE.sub("", words)


def _stands_for(tree: Tree, at: int, words: str, cast: Cast) -> str | None:
    """Whom a description of one person or outlet stands for."""
    head = tree[at].lemma.lower()
    if tree[at].tag in ("NNS", "NNPS"):
        return None
    if head in titles().outlet:
        return cast.outlet(None, tree[at].span[0])
    if head not in titles().role:
        return None
    sides = _sides(words)
    return cast.in_office([head], sides[0] if sides else None, tree[at].span[0])


def _described(tree: Tree, at: int) -> Span:
    """The head word with what belongs to it: its adjectives, those named beside it, and a short `in New York`."""
    inner = _kept(tree, at)
    wider = sorted(
        {*inner, *(n for prep in tree.having(at, ("prep",)) if _places(tree, prep) for n in tree.below(prep))}
    )
    chosen = wider if len(wider) <= _LONGEST and wider[-1] - wider[0] < _LONGEST else inner
    return tree.span(chosen)


def _places(tree: Tree, at: int) -> bool:
    return tree[at].text.lower() in _PLACING


def _kept(tree: Tree, at: int) -> list[int]:
    kept = tree.below(at, _OUTSIDE)
    own = [n for n in kept if tree[n].sentence == tree[at].sentence]
    whole = own[-1] - own[0] + 1 == len(own) or len(own) <= _LONGEST
    return own if whole else [at]


def _with_others(tree: Tree, at: int, span: Span) -> Span:
    """`the US and its allies`: a name with those who are joined to it."""
    if not any(tree[n].pos in ("PROPN", "NOUN") for n in tree.having(at, ("conj",))):
        return span
    return min(span[0], tree.span(_kept(tree, at))[0]), max(span[1], tree.span(_kept(tree, at))[1])


def _group(words: str) -> str | None:
    """The side, or all of them, in the order of the alphabet: `Iran and Russia`."""
    *others, last = sorted(_sides(words)) or [""]
    return f"{', '.join(others)} and {last}" if others else last or None


def _sides(words: str) -> list[str]:
    return list(dict.fromkeys(use for use, _ in folds(words) if use in aliases().uses))
