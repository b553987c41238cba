"""Figures by what is counted: every quantity of every report, with who vouches for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.framing.facts.counted import MONEY, PERCENT, Counted, counted
from briefing.framing.facts.quantities import Quantity, quantities
from briefing.framing.facts.unnamed import counts_sources
from briefing.framing.speech.material import Material
from briefing.framing.speech.vouching import vouch_at
from briefing.model import Figure, FigureCell, Sentence
from briefing.text.aliases import canonical
from briefing.text.words import stem

_NONE_OF = re.compile(
    r"\b(?:(?:no|not any)\s+(?:more\s+)?(?P<thing>(?:(?!(?:about|of|in|on|to|for|from|with|the|that|at|by|as)\b)[\w'’-]+\s+){0,3}?[\w-]+s)\b(?P<left>\s+(?:left|remaining))?"
    r"|none of (?:the|its|their|these|those|his|her)\s+(?P<those>(?:[\w'’-]+\s+){0,3}?[\w-]+s)\s+(?:\w+\s+){0,2}?(?:left|remain\w*))\b",
    re.IGNORECASE,
)

_DOZEN = 12


@dataclass(frozen=True, slots=True)
class _Mention:
    order: int
    material: Material
    sentence: Sentence
    quantity: Quantity
    counted: Counted

    @property
    def head(self) -> str:
        return stem(canonical(self.counted.thing))

    @property
    def key(self) -> tuple[object, ...]:
        """Apart from its role, what makes it the figure that it is: of money and percentages for nothing named also how much."""
        unnamed = self.counted.thing in (MONEY, PERCENT)
        return self.head, self.quantity.unit, self.amount if unnamed else None

    @property
    def amount(self) -> tuple[float | None, float | None, float | None, str]:
        quantity = self.quantity
        return (quantity.value, quantity.low, quantity.high, quantity.unit)


def figures(materials: Sequence[Material]) -> tuple[Figure, ...]:
    """Every quantity, grouped by what is counted: the same thing in the same role.

    A quantity without a role takes that of the same number of the same thing in another report. Groups of more reports come first, then in the order of the texts. A report that gives one quantity several times has one
    cell for it, the first with a known speaker. `no drones left` has no number, and 0 as the least and most that it allows; a
    bare `no drones` counts only where some report counts drones. How many sources a report has is none of its figures.
    """
    numbered = [mention for order, one in enumerate(materials) for mention in _mentions(order, one)]
    heads = {mention.head for mention in numbered}
    none = [mention for order, one in enumerate(materials) for mention in _none_left(order, one, heads)]
    mentions = sorted(numbered + none, key=lambda mention: (mention.order, mention.quantity.at))
    groups = _grouped(mentions)
    return tuple(sorted(map(_figure, groups), key=lambda figure: -len({cell.report for cell in figure.cells})))


def _mentions(order: int, one: Material) -> Iterator[_Mention]:
    for sentence in one.sentences:
        for quantity in quantities(one.text, sentence.span):
            what = counted(one.text, sentence.span, quantity)
            if what.thing and not counts_sources(one.text, quantity.at[1]):
                yield _Mention(order, one, sentence, quantity, what)


def _none_left(order: int, one: Material, heads: set[str]) -> Iterator[_Mention]:
    for sentence in one.sentences:
        for match in _NONE_OF.finditer(one.text, *sentence.span):
            thing = (match["thing"] or match["those"]).split()[-1].lower()
            left = match["left"] or match["those"]
            if left or stem(canonical(thing)) in heads:
                what = Counted(thing, "left" if left else "")
                yield _Mention(order, one, sentence, Quantity(match.span(), None, 0.0, 0.0), what)


def _grouped(mentions: Sequence[_Mention]) -> list[list[_Mention]]:
    groups: dict[tuple[object, ...], list[_Mention]] = {}
    for mention in mentions:
        groups.setdefault((_role(mention, mentions), *mention.key), []).append(mention)
    return list(groups.values())


def _role(mention: _Mention, mentions: Sequence[_Mention]) -> str:
    if mention.counted.role:
        return mention.counted.role
    return next((other.counted.role for other in mentions if other.counted.role and _same_number(mention, other)), "")


def _same_number(one: _Mention, other: _Mention) -> bool:
    # Small numbers meet by chance: two people here are not two people there.
    value = one.quantity.value
    known = value is not None and value > _DOZEN and value == other.quantity.value
    return known and one.head == other.head and one.quantity.unit == other.quantity.unit and one.order != other.order


def _figure(group: Sequence[_Mention]) -> Figure:
    first = group[0]
    role = next((mention.counted.role for mention in group if mention.counted.role), "")
    cells: dict[object, FigureCell] = {}
    for mention in sorted(group, key=lambda mention: (mention.order, mention.quantity.at)):
        cell = _cell(mention)
        key = (mention.order, mention.amount)
        if key not in cells or (cells[key].per is None and cell.per is not None):
            cells[key] = cell
    return Figure(f"{first.counted.thing} {role}".strip(), tuple(cells.values()))


def _cell(mention: _Mention) -> FigureCell:
    one, quantity = mention.material, mention.quantity
    who = vouch_at(one, mention.sentence, quantity.at)
    return FigureCell(
        report=one.id,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        text=one.text[slice(*quantity.at)],
        per=who.speaker if who else None,
        sentence=mention.sentence.text,
        span=mention.sentence.span,
        at=quantity.at,
    )
