"""What a quantity counts, and what is done with it: the words after it, and the verb nearest to it."""

import re
from dataclasses import dataclass

from briefing.framing.quantities import Quantity
from briefing.model import Span
from briefing.text.words import STOPWORDS, stem, words

_ROLES = {
    "used": "use deploy employ fire launch fly",
    "ordered": "order request seek",
    "bought": "buy purchase procure acquire",
    "supplied": "supply provide send deliver ship give transfer sell export donate",
    "killed": "kill die dead slay murder slain",
    "wounded": "wound injure hurt",
    "arrested": "arrest detain jail imprison",
    "charged": "charge indict prosecute",
    "destroyed": "destroy intercept sink",
    "made": "make build produce manufacture assemble",
    "left": "left remain standing",
    "rising": "rise increase jump soar climb grow surge",
    "falling": "fall drop decline shrink plunge",
    "evacuated": "evacuate displace flee",
    "gathered": "gather rally march protest demonstrate",
    "infected": "infect contract",
    "sued": "sue",
    "spent": "spend pay cost",
    "sentenced": "sentence serve",
}
"""Plain names for what is done with counted things, and the verbs that say so."""
_ROLE_OF = {stem(verb): role for role, verbs in _ROLES.items() for verb in verbs.split()} | {
    stem(form): role
    for role, forms in {
        "made": "made built", "ordered": "sought", "bought": "bought", "supplied": "sent gave given sold", "falling": "fell fallen",
        "rising": "rose risen grew grown", "spent": "paid spent", "sued": "sued", "evacuated": "fled", "used": "flew flown",
        "left": "remaining",
    }.items()
    for form in forms.split()
}  # fmt: skip

_LINKS = frozenset("of such more other the these those its their his her our additional new further in worth that".split())
_AUXILIARY = frozenset("is are was were be been being has have had will would may might could can did do does".split())
_PLURALS = frozenset("people men women children police troops cattle aircraft personnel police dead wounded media data".split())
_TIME = frozenset("seconds minutes hours days nights weeks months years decades".split())
_STOPS = re.compile(r"[.,;:!?()\[\]”–—]|\s-\s")
_LONGEST_NAME = 5  # words of a counted thing
_REACH = 7  # words between a quantity and its verb


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts."""

    thing: str
    """The noun as written, lower case: `drones`; `percent` or `money` where no noun is named, else empty."""
    role: str
    """What is done with it, in a plain word (`ordered`), or empty."""


_UNNAMED = dict.fromkeys("$ US$ A$ C$ HK$ € £ ¥".split(), "money")
_CASUALTIES = {
    **dict.fromkeys(("dead", "killed", "slain"), Counted("people", "killed")),
    **dict.fromkeys(("wounded", "injured", "hurt"), Counted("people", "wounded")),
}
"""Words that name people by what was done to them."""


def counted(text: str, sentence: Span, quantity: Quantity) -> Counted:
    """What `quantity` counts in its sentence, and the role that the nearest verb gives it."""
    thing = _thing(text, quantity.at[1], sentence[1])
    if thing is None:
        return Counted(_UNNAMED.get(quantity.unit, quantity.unit), _role(text, sentence, quantity.at[0], quantity.at[1]))
    named = text[slice(*thing)].lower()
    return _CASUALTIES.get(named) or Counted(named, _role(text, sentence, quantity.at[0], thing[1]))


def _thing(text: str, start: int, end: int) -> Span | None:
    run: list[tuple[str, Span]] = []
    at = start
    for word, span in words(text, start, end):
        if _STOPS.search(text, at, span[0]):
            break
        at = span[1]
        lower = word.lower()
        if not run and lower in _LINKS:
            continue
        if lower in STOPWORDS or len(run) == _LONGEST_NAME or (run and lower in _TIME):
            break
        run.append((word, span))
    return _head(run)


def _head(run: list[tuple[str, Span]]) -> Span | None:
    plural = [span for word, span in run if _is_plural(word)]
    return plural[0] if plural else (run[0][1] if len(run) == 1 else None)


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "'s", "’s", "is")) and len(lower) > 3)


def _role(text: str, sentence: Span, start: int, end: int) -> str:
    after = [word.lower() for word, _ in words(text, end, sentence[1])][:_REACH]
    before = [word.lower() for word, _ in words(text, sentence[0], start)][-_REACH:][::-1]
    if after and after[0] in (*_AUXILIARY, "left", "dead", "killed", "wounded", "injured", "remaining", "already", "still"):
        return _first_role(after) or _first_role(before)
    return _first_role(before) or _first_role(after[:3])


def _first_role(near: list[str]) -> str:
    return next((_ROLE_OF[stem(word)] for word in near if stem(word) in _ROLE_OF), "")
