"""What grouping looks at in a text: its words, names, phrases, quotations, figures and weekdays, and how rare each is in news."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import sqrt

import numpy as np

from briefing.grouping.background import RAREST, shipped
from briefing.grouping.vectors import Floats, Keys, Vector, numbered, unit
from briefing.model import Article
from briefing.text.names import names
from briefing.text.words import WORD, terms

WORDS = 300
"""How many words of the body count: what a report is about stands at its top."""
TITLE_WEIGHT = 2
"""How often a word of the headline counts."""
NAME_WEIGHT = 0.4
"""How much the names count beside the words, in a full text."""
LEAD, TOP = 35, 90
"""Terms of the body that are its lead, and those among which phrases are looked for."""
SHORT = 80
"""Words of body under which a text is a blurb, whose few capitals tell nothing."""

_NUMBER = re.compile(r"\b\d[\d.,]*\d\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})day\b")
_DATED_CHARACTERS = 900
_FOLDED = str.maketrans({"-": None, ".": None, "’": "'"})


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What one text is about. Vectors have length 1, or 0 where there is nothing."""

    text: Vector
    """Words, and in a full text names, weighted by rarity."""
    title: Vector
    """Words of the headline."""
    lead: Vector
    """Words of the headline and of the first 35 terms."""
    phrases: Vector
    """Pairs of neighbouring terms in the headline and the first 90 terms."""
    figures: Keys
    """Numbers of two digits and more, years left out."""
    weekdays: int
    """Which days of the week the first 900 characters name: a bit for each, Monday the lowest."""


def profile(article: Article, words: int) -> Profile:
    """What `article`, of so many `words` of body, is about."""
    title, body = terms(_parted(article.title)), opening(article.text)
    stems, named = terms(_parted(body)), [name_key(name) for name, _ in names(body)]
    return Profile(
        text=_text(title, stems, named if words >= SHORT else ()),
        title=unit(*_weighed(Counter(title))),
        lead=unit(*_weighed(Counter(title + stems[:LEAD]))),
        phrases=unit(*_weighed(Counter(phrase_keys(title, stems)))),
        figures=_figures(f"{article.title} {body}"),
        weekdays=_weekdays(body[:_DATED_CHARACTERS]),
    )


def opening(text: str, count: int = WORDS) -> str:
    """The body's first `count` words; `text` is headline, line break, body."""
    body = text.partition("\n")[2]
    last = next(islice(WORD.finditer(body), count - 1, None), None)
    return body[: last.end()] if last else body


def keys(title: str, body: str) -> list[str]:
    """Every key that an article's headline and opening have, each as often as it occurs."""
    head, stems = terms(_parted(title)), terms(_parted(body))
    return [*head, *stems, *(name_key(name) for name, _ in names(f"{title}\n{body}")), *phrase_keys(head, stems)]


def name_key(name: str) -> str:
    """A name as a key: `=hossein amirabdollahian`."""
    return f"={fold_name(name)}"


def phrase_keys(title: Sequence[str], stems: Sequence[str]) -> Iterator[str]:
    """Pairs of neighbouring terms as keys: `iranian drone`; those of the headline twice."""
    for run in (title, title, stems[:TOP]):
        for first, second in pairwise(run):
            yield f"{first} {second}"


def fold_name(name: str) -> str:
    """A name as compared: lower case, without hyphens and full stops (`Amir-Abdollahian` is `Amirabdollahian`)."""
    return " ".join(name.lower().translate(_FOLDED).split())


def _text(title: list[str], stems: Sequence[str], named: Sequence[str]) -> Vector:
    words, weights = _weighed(Counter([*stems, *title * TITLE_WEIGHT]))
    names, of_names = _weighed(Counter(named))
    return unit(np.append(words, names), np.append(_scaled(weights, 1.0), _scaled(of_names, sqrt(NAME_WEIGHT))))


def _scaled(weights: Floats, length: float) -> Floats:
    return weights * (length / max(sqrt(weights @ weights), 1e-12))


def _figures(text: str) -> Keys:
    found = {number.replace(",", "") for number in _NUMBER.findall(text)}
    numbers = [number for number in found if not _YEAR.fullmatch(number)]
    return np.unique(numbered(numbers, len(numbers)))


def _weekdays(text: str) -> int:
    return sum({1 << _DAYS.index(day) for day in _WEEKDAY.findall(text)})


def _parted(text: str) -> str:
    return text.replace("-", " ")


def _weighed(counts: Mapping[str, int]) -> tuple[Keys, Floats]:
    # Sublinear term frequency: Salton and Buckley 1988, table 1.
    rare = shipped()
    often = np.fromiter(counts.values(), np.float64, len(counts))
    rarity = np.fromiter([rare.get(key, RAREST) for key in counts], np.float64, len(counts))
    return numbered(counts, len(counts)), (1 + np.log(often)) * rarity
