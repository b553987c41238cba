"""The people and bodies of one text, and whom a surname, an office or a pronoun stands for at one place of it."""

from collections.abc import Sequence

from briefing.framing.speech.grammar import Tree
from briefing.framing.speech.mentions import Mention, mentions
from briefing.framing.speech.outlets import credited
from briefing.framing.speech.people import display_names, match
from briefing.framing.speech.quotes import inside
from briefing.framing.speech.titles import titles
from briefing.model import Span

_BACK = 3
"""Sentences that a pronoun may look back."""


class Cast:
    """Who is named in one text. It learns from each speaker that it is told of, in the order of the text."""

    __slots__ = ("_bodies", "_called", "_offices", "_people", "_seen", "_sides", "_tree")

    def __init__(self, tree: Tree, text: str, quotes: Sequence[Span]) -> None:
        found = mentions(tree, text)
        persons = [one for one in found if one.person]
        self._tree = tree
        self._people = display_names(one.name for one in persons)
        self._bodies = [one for one in found if not one.person and self.person(one.name) is None]
        self._called: dict[str, str] = {}
        self._offices: dict[str, set[str]] = {}
        self._sides: dict[str, str] = {}
        self._seen = [
            (one.span[0], tree[one.at].sentence, name, one.subject)
            for one in found
            if (name := self.person(one.name)) and not inside(one.span, quotes)
        ]
        for one in persons:
            self._describe(self._people[one.name], one)

    def person(self, name: str) -> str | None:
        """The fullest name that the text has for the person that `name` names, or None where it names nobody."""
        if name in self._people:
            return self._people[name]
        fitting = {full for spelling, full in self._people.items() if match(name, spelling)}
        return fitting.pop() if len(fitting) == 1 else None

    def in_office(self, words: Sequence[str], side: str | None, before: int) -> str | None:
        """The person last named before an offset who holds the office that `words` (lower case) name, on that side."""
        offices = {office for word in words for office in (word, *titles().instead.get(word, ()))}
        held = [
            name
            for start, _, name, _ in sorted(self._seen, reverse=True)
            if start < before and self._holds(name, offices)
        ]
        known = [name for name in held if side and self._sides.get(name) == side]
        unknown = [name for name in held if side is None or name not in self._sides]
        return next(iter((*known, *unknown)), None)

    def pronoun(self, at: int, avoid: Span | None) -> str | None:
        """The person that `he` or `she` at the token `at` most likely stands for: the last subject or speaker before it.

        Whom the text calls Mrs is no `he`.
        """
        before, place = self._tree[at].span[0], self._tree[at].sentence
        called = titles().called.get(self._tree[at].text.lower(), "")
        near = [
            (place - sentence, not subject, -start, name)
            for start, sentence, name, subject in self._seen
            if start < before
            and 0 <= place - sentence <= _BACK
            and not (avoid and avoid[0] <= start < avoid[1])
            and self._called.get(name, called) == called
        ]
        return min(near)[3] if near else None

    def outlet(self, word: str | None, before: int) -> str | None:
        """The outlet last named before an offset; with a `word`, one whose name ends with it (`Post`)."""
        for one in reversed(self._bodies):
            found = credited(one.name)
            if found and one.span[0] < before and (word is None or one.name.split()[-1] == word) and " " in one.name:
                return found[1]
        return None

    def heard(self, name: str, at: int, side: str | None) -> None:
        """Takes down that the person `name` speaks at the token `at`, described as standing on `side`."""
        self._seen.append((self._tree[at].span[0], self._tree[at].sentence, name, True))
        if side:
            self._sides.setdefault(name, side)

    def side(self, name: str | None) -> str | None:
        """The side that the text puts a person on, as far as it has been read."""
        return self._sides.get(name) if name else None

    def _holds(self, name: str, offices: set[str]) -> bool:
        return bool(self._offices.get(name, set()) & offices)

    def _describe(self, name: str, one: Mention) -> None:
        roles = {role.rstrip(".,") for role in one.roles}
        self._offices.setdefault(name, set()).update(roles)
        for called in {titles().called[role] for role in roles & titles().called.keys()}:
            self._called.setdefault(name, called)
        if one.side:
            self._sides.setdefault(name, one.side)
