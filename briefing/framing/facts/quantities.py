"""Quantities in a text: the words, and what numbers they allow. Model names, ages, dates and ordinals are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.framing.facts.not_quantities import is_named, is_year, may_be_year
from briefing.framing.facts.number_words import NUMBER_WORD, SCALES, word_value
from briefing.model import Span

_ABOUT = r"around|about|roughly|approximately|nearly|almost|some|an estimated|estimated|close to|circa"
_LEAST = r"more than|over|at least|no fewer than|no less than|upwards of|in excess of"
_MOST = r"up to|as many as|as much as|at most|no more than|less than|fewer than|under|below"
_NARROWER = rf"(?:(?P<about>{_ABOUT})|(?P<least>{_LEAST})|(?P<most>{_MOST})|only|just)\s+"
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"hundred|thousand|million|billion|trillion|mn|bn|tn|m|k"
_MONEY = r"(?:US|A|C|HK)?[$€£¥]"
_SIMPLE = rf"(?P<money>{_MONEY})?(?P<figure>{_FIGURE})(?:[\s-]?(?P<scale>{_SCALE})\b)?"
_RANGE = rf"\s*(?:to|and|[-–])\s*(?:{_MONEY})?(?P<upper>{_FIGURE})(?:[\s-]?(?P<upperscale>{_SCALE})\b)?"
_UNITS = "second|minute|hour|day|week|month|year|decade|mile|kilometre|kilometer|foot|metre|meter"
_BARE_UNIT = rf"-(?:{_UNITS})(?!-?\s?old)\b"
UNIT = re.compile(rf"-(?P<unit>{_UNITS})(?!-?\s?old)\b")
"""What a number counts that is joined to it: the month of `12-month`."""
_PLAIN = re.compile(
    rf"(?<![\w.,/:#'’-])(?:{_NARROWER})?(?P<between>between\s+)?{_SIMPLE}(?:(?<!\d\d\d\d){_RANGE})?"
    r"(?P<percent>\s?(?:%|percent\b|per\s?cent\b|percentage points?\b))?"
    rf"(?={_BARE_UNIT}|(?![\w/:-]|[.,]\d)|-(?!\w))",
    re.IGNORECASE,
)
_WORDED = re.compile(
    rf"(?<![\w-])(?:{_NARROWER})?(?P<words>{NUMBER_WORD})(?P<percent>\s(?:percent|per\s?cent)\b)?"
    rf"(?={_BARE_UNIT}|(?![\w-]))",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    rf"(?<![\w-])(?:{_NARROWER})?(?P<vague>(?:several|a few|many)\s+(?:dozens?|hundreds?|thousands?|millions?|billions?)"
    r"|(?:tens|hundreds)\s+of\s+(?:thousands|millions|billions)|dozens|scores|hundreds|thousands|millions|billions"
    r"|(?:an?\s+)?(?:very\s+)?(?:limited|small|large|great|growing|huge|tiny|significant|unknown|undisclosed|unspecified)\s+(?:number|amount|quantity)"
    r"|several|a\s+handful)(?![\w-])",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?<![\w-])(?:{_NARROWER})?(?:(?P<part>\d+|one|two|three|four|five|nine)\s+(?:in|out of)\s+(?:every\s+)?"
    r"(?P<whole>\d+|two|three|four|five|six|seven|eight|nine|ten|a hundred)"
    r"|(?P<fraction>half|a third|two[- ]thirds|a quarter|three[- ]quarters|one[- ]third|one[- ]quarter))(?![\w-])(?!\s+(?:hour|year|way))",
    re.IGNORECASE,
)
_FRACTIONS = {"half": 50.0, "third": 100 / 3, "thirds": 200 / 3, "quarter": 25.0, "quarters": 75.0}
_LEAST_OF = {"dozen": 24.0, "hundred": 200.0, "thousand": 2_000.0, "million": 2e6, "billion": 2e9}


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many, in the words of a text."""

    at: Span
    """Where the words stand: `around 400`."""
    value: float | None
    """The number, or None where the words give none."""
    low: float | None
    """Least number that the words allow, or None."""
    high: float | None
    """Greatest number that the words allow, or None."""
    unit: str = ""
    """`percent`, a currency's sign, or empty."""


def quantities(text: str, span: Span) -> list[Quantity]:
    """The quantities of `text[span]`, in order, apart from each other; longer words win over shorter ones at one place.

    `hundreds` has no value but a low of 200; `up to 500` has a high only, `around 400` neither bound. Numbers of models, resolutions, ages, dates, years,
    clock times and a lone `one` are left out.
    """
    found = sorted(_candidates(text, span), key=lambda quantity: (quantity.at[0], -quantity.at[1]))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.at[0] >= kept[-1].at[1]:
            kept.append(quantity)
    return kept


def _candidates(text: str, span: Span) -> Iterator[Quantity]:
    for match in _SHARE.finditer(text, *span):
        if not (match["whole"] and may_be_year(match["whole"])):
            yield _bounded(match, _share(match), "percent")
    for match in _VAGUE.finditer(text, *span):
        yield _vague(match)
    for match in _WORDED.finditer(text, *span):
        value = _one(text, match) if match["words"].lower() == "one" else word_value(match["words"])
        if value is not None and not is_named(text, match):
            yield _bounded(match, value, "percent" if match["percent"] else "")
    for match in _PLAIN.finditer(text, *span):
        if match["money"] or match["percent"] or not (is_named(text, match) or is_year(text, match)):
            yield _plain(match)


def _one(text: str, match: re.Match[str]) -> float | None:
    """1 for `at least one` and `only one`, which count; `the only one` is a pronoun."""
    narrowed = match[0].lower().startswith(("at least", "only", "just"))
    return 1.0 if narrowed and not text[: match.start()].lower().endswith("the ") else None


def _plain(match: re.Match[str]) -> Quantity:
    unit = "percent" if match["percent"] else (match["money"] or "")
    value = _number(match["figure"], match["scale"] or match["upperscale"])
    if match["upper"] is None or may_be_year(match["figure"]):
        return _bounded(match, _number(match["figure"], match["scale"]), unit)
    upper = _number(match["upper"], match["upperscale"] or match["scale"])
    return Quantity(match.span(), None, min(value, upper), max(value, upper), unit)


def _vague(match: re.Match[str]) -> Quantity:
    words = match["vague"].lower()
    scale = next((least for name, least in _LEAST_OF.items() if name in words.split()[-1]), None)
    if words.startswith(("tens of", "hundreds of")) and scale:
        scale *= 10 if words.startswith("tens") else 100
    if words == "scores":
        scale = 40.0
    if match["most"]:
        return Quantity(match.span(), None, None, None)
    return Quantity(match.span(), None, scale, None)


def _bounded(match: re.Match[str], value: float, unit: str) -> Quantity:
    low = None if match["most"] or match["about"] else value
    high = None if match["least"] or match["about"] else value
    return Quantity(match.span(), value, low, high, unit)


def _share(match: re.Match[str]) -> float:
    if match["fraction"]:
        return _FRACTIONS[re.split(r"[\s-]", match["fraction"].lower())[-1]]
    part, whole = _whole(match["part"]), _whole(match["whole"])
    return 100 * part / whole


def _whole(word: str) -> float:
    return float(word) if word.isdigit() else word_value(word) or 1.0


def _number(figure: str, scale: str | None) -> float:
    return float(figure.replace(",", "")) * SCALES.get((scale or "").lower(), 1)
