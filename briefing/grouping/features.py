"""What grouping looks at in a text: word stems and names, each weighted by how rare it is in news at large."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from math import log, sqrt
from sys import intern

from briefing.grouping.background import rarity
from briefing.model import Article, Genre
from briefing.text.names import names
from briefing.text.words import WORD, terms

WORDS = 300
"""How many words of the body count: what a report is about stands at its top."""
TITLE_WEIGHT = 2
"""How often a word of the headline counts."""
NAME_WEIGHT = 0.4
"""How much the names count beside the words, in a full text."""
SHORT = 80
"""Words of body under which a text is a blurb, whose few capitals tell nothing."""
BLURBS = 0.7
"""Two blurbs say too little: they must be half as much again alike."""

Vector = Mapping[str, float]
"""Weights of stems and `=name`s; of unit length where it stands for one text."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What one text is about."""

    vector: Vector
    """Words and names, weighted; length 1 (0 for an empty text)."""
    title: Vector
    """Words of the headline alone, weighted; length 1."""
    blurb: bool
    """Whether there is too little text for its names to tell."""
    day: int | None
    """Day of publication, counted from the year 1, or None."""
    many: bool = False
    """Whether it tells of many stories, and so must not bring them together: a roundup."""


Profiles = Mapping[str, Profile]
"""Profiles by the id of their article."""


def profile(article: Article) -> Profile:
    """What `article` is about: its headline twice and 300 words, and from a full text its names at .4."""
    title = terms(_parted(article.title))
    body = opening(article.text)
    weights = _unit(_weigh(Counter(terms(_parted(body)) + title * TITLE_WEIGHT)))
    blurb = article.words < SHORT
    if not blurb:
        named = _unit(_weigh(Counter(name_keys(body))))
        weights |= {key: weight * sqrt(NAME_WEIGHT) for key, weight in named.items()}
    day = article.published.day.toordinal() if article.published else None
    return Profile(_unit(weights), _unit(_weigh(Counter(title))), blurb, day, article.genre is Genre.ROUNDUP)


def profiles(articles: Iterable[Article]) -> Profiles:
    """The profile of each article, by the article's id."""
    return {article.id: profile(article) for article in articles}


def opening(text: str) -> str:
    """The body's first 300 words; `text` is headline, line break, body."""
    body = text.partition("\n")[2]
    last = next(islice(WORD.finditer(body), WORDS - 1, None), None)
    return body[: last.end()] if last else body


def keys(text: str) -> list[str]:
    """Every key that `text` has, each as often as it occurs."""
    return terms(_parted(text)) + name_keys(text)


def name_keys(text: str) -> list[str]:
    """Names of `text` as keys: `=hossein amirabdollahian`."""
    return [intern(f"={fold_name(name)}") for name, _ in names(text)]


def fold_name(name: str) -> str:
    """A name as compared: lower case, without hyphens and full stops (`Amir-Abdollahian` is `Amirabdollahian`)."""
    return " ".join(name.lower().replace("-", "").replace(".", "").replace("’", "'").split())


def cosine(a: Vector, b: Vector) -> float:
    """Dot product of two vectors: their cosine where both are of unit length."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum([weight * large[key] for key, weight in small.items() if key in large])


def evidence(a: Profile, b: Profile) -> float:
    """What the likeness of two texts is worth: less where both are blurbs, nothing where one tells of many stories."""
    if a.many or b.many:
        return 0.0
    return BLURBS if a.blurb and b.blurb else 1.0


def mean(vectors: Iterable[Vector]) -> Vector:
    """The direction of the sum of `vectors`, of unit length."""
    total: Counter[str] = Counter()
    for vector in vectors:
        for key, weight in vector.items():
            total[key] += weight  # type: ignore[assignment]  # Counter is typed for int, and adds floats
    return _unit(total)


def _parted(text: str) -> str:
    return text.replace("-", " ")


def _weigh(counts: Mapping[str, int]) -> dict[str, float]:
    # Sublinear term frequency: Salton and Buckley 1988, table 1.
    return {key: (1 + log(count)) * rarity(key) for key, count in counts.items()}


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items() if weight} if length else {}
