"""Times said in the texts, and what happened then."""

from collections.abc import Sequence

from briefing.framing.facts.times import times
from briefing.framing.speech.material import Material
from briefing.framing.speech.vouching import vouch_at
from briefing.model import DateMention, Sentence, Span
from briefing.text.parse import Token

_OF_VERBS = frozenset({"since", "for", "until", "till", "within", "by", "before", "after", "ago", "later"})
"""Words that tell when something went on or was done: never of a noun."""
_LONGEST_WAY = 8


def dates(materials: Sequence[Material]) -> tuple[DateMention, ...]:
    """Every time that a text names, in the order of each text; undated reports come first, which have no other date.

    What happened then is the verb or noun that the words hang on in the sentence's grammar, and who vouches for it the voice that
    holds them; both None without a parse.
    """
    return tuple(
        _mention(one, sentence, at)
        for one in sorted(materials, key=lambda one: one.article.published is not None)
        for sentence in one.sentences
        for at in times(one.text, sentence.span)
    )


def _mention(one: Material, sentence: Sentence, at: Span) -> DateMention:
    who = vouch_at(one, sentence, at)
    per = who.speaker if who else None
    return DateMention(one.text[slice(*at)], _dated(one, at), one.id, sentence.text, sentence.span, at, per)


def _dated(one: Material, at: Span) -> str | None:
    parse = one.parse or ()
    inside = [n for n, token in enumerate(parse) if at[0] <= token.span[0] and token.span[1] <= at[1]]
    top = next((n for n in inside if parse[n].head not in inside), None)
    if top is None:
        return None
    verbs_only = any(parse[n].text.lower() in _OF_VERBS for n in inside)
    return _climbed(parse, parse[top].head, verbs_only)


def _climbed(parse: Sequence[Token], at: int, verbs_only: bool) -> str | None:
    for _ in range(_LONGEST_WAY):
        token = parse[at]
        if token.pos == "VERB" or (token.pos in ("NOUN", "PROPN") and not verbs_only):
            return token.text
        if token.head == at:
            return None
        at = token.head
    return None
