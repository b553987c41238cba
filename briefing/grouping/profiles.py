"""What grouping looks at in a text: its words, names, phrases, quotations, figures and weekdays, and how rare each is in news."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import sqrt

import numpy as np

from briefing.grouping.background import rarities_of
from briefing.grouping.vectors import Floats, Keys, Vector, key_number, pairs, unit
from briefing.model import Article
from briefing.text.chunks import Chunks
from briefing.text.names import names
from briefing.text.shingles import word_bytes
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
    body = opening(article.text)
    title, stems = _stems(article.title), _stems(body)
    named = [key_number(name_key(name)) for name, _ in names(body)] if words >= SHORT else []
    return Profile(
        text=_text(title, stems, np.array(named, np.uint32)),
        title=unit(*_weighed(title)),
        lead=unit(*_weighed(np.append(title, stems[:LEAD]))),
        phrases=unit(*_weighed(np.concatenate([pairs(title), pairs(title), pairs(stems[:TOP])]))),
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


def _stems(text: str) -> Keys:
    """The stems of a text's words, stopwords left out, as numbers in their order."""
    return np.frombuffer(b"".join(_STEMS.of(_parted(text))), "<u4")


def _text(title: Keys, stems: Keys, named: Keys) -> Vector:
    words, weights = _weighed(np.concatenate([stems, *[title] * TITLE_WEIGHT]))
    both, of_names = _weighed(named)
    numbers = np.append(words, both)
    order = np.argsort(numbers, kind="stable")
    scaled = np.append(_scaled(weights, 1.0), _scaled(of_names, sqrt(NAME_WEIGHT)))
    return unit(numbers[order], scaled[order])


def _scaled(weights: Floats, length: float) -> Floats:
    return weights * (length / max(sqrt(weights @ weights), 1e-12))


def _figures(text: str) -> Keys:
    found = {number.replace(",", "") for number in _NUMBER.findall(text)}
    numbers = [number for number in found if not _YEAR.fullmatch(number)]
    return np.unique(np.array([key_number(number) for number in numbers], np.uint32))


def _weekdays(text: str) -> int:
    return sum({1 << _DAYS.index(day) for day in _WEEKDAY.findall(text)})


def _parted(text: str) -> str:
    return text.replace("-", " ")


def _weighed(numbers: Keys) -> tuple[Keys, Floats]:
    """The different ones in ascending order, and the weight of each."""
    # Sublinear term frequency: Salton and Buckley 1988, table 1.
    found, often = np.unique(numbers, return_counts=True)
    return found, (1 + np.log(often)) * rarities_of(found)


# no word has a space in it
_STEMS = Chunks(lambda chunk: b"".join(map(word_bytes, terms(chunk))))
