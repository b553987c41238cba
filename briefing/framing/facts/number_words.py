"""Numbers written as words."""

import re

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
"""What a scale word multiplies by."""

_SMALL = rf"(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(list(_UNITS)[1:10])}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))}"
_BIG = "hundred|thousand|million|billion|trillion|dozen|decade"
NUMBER_WORD = (
    rf"(?:(?:(?:{_SMALL}|an?|half a)\s(?:{_BIG})(?:\s(?:and\s)?(?:(?:{_SMALL})(?:\s(?:{_BIG}))?))?)|(?:{_SMALL}))"
)
"""A regular expression of a number in words: `thirty-four`, `a dozen`, `two hundred and ten`."""


def word_value(words: str) -> float | None:
    """The number that `words` name, or None for a lone `one`, which is as often a pronoun."""
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part != "and"]
    if parts == ["one"]:
        return None
    total, current = 0.0, 0.0
    for part in parts:
        if part in _UNITS or part in _TENS:
            current += _UNITS.get(part, 0) or _TENS.get(part, 0)
        elif part == "half":
            current = 0.5
        elif part in ("dozen", "hundred"):
            current = (current or 1) * (12 if part == "dozen" else 100)
        elif part in SCALES:
            total, current = total + (current or 1) * SCALES[part], 0.0
    return total + current
