"""How many altered articles are told to be copies, and how many that only borrow: the curves behind `briefing/grouping/copying.py`.

    python benchmarks/alterations.py CORPUS.jsonl [COPY=0.55 OWN=0.2 ...]

A line of input carries `title` and `text`. Articles of 250 to 2,000 words are altered by other articles of the corpus, the same
way each time; each alteration is compared with the article as folding does, dates and headlines taken away. The words after the
corpus set thresholds by name. The first group should be told, the second should not.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from briefing.grouping import copying
from briefing.grouping.fingerprints import Fingerprint, fingerprint, overlap
from briefing.grouping.ragged import Ragged
from briefing.grouping.sketches import Samples, sketch
from briefing.model import Article

MOST = 300
"""Articles that are altered."""
Paragraphs = list[str]


class Given(NamedTuple):
    """What an altered article is made of."""

    own: Paragraphs
    other: Paragraphs
    """Of another article."""
    share: float
    """How much."""
    chance: random.Random


Change = Callable[[Given], Paragraphs]
"""Makes the altered article."""


def first(own: Paragraphs, share: float) -> Paragraphs:
    """The first sentences of a text, up to a share of its words."""
    left = share * size(own)
    taken = []
    for part in own:
        words = part.split()
        if left > 0:
            taken.append(" ".join(words[: round(left + 0.5)]))
        left -= len(words)
    return taken


def last(own: Paragraphs, share: float) -> Paragraphs:
    """The last words of a text."""
    return [
        " ".join(reversed(part.split())) for part in first([" ".join(reversed(p.split())) for p in own[::-1]], share)
    ][::-1]


def filler(it: Given, share: float) -> Paragraphs:
    """Words of the other text, as many as a share of the text's own."""
    ratio = share * size(it.own) / size(it.other)
    return first(it.other * (int(ratio) + 1), ratio / (int(ratio) + 1))


def size(text: Paragraphs) -> int:
    """Words of a text."""
    return sum(len(part.split()) for part in text)


def mixed(own: Paragraphs, other: Paragraphs, chance: random.Random) -> Paragraphs:
    """The paragraphs of two texts, each in its order."""
    places = sorted([(chance.random(), 0) for _ in own] + [(chance.random(), 1) for _ in other])
    texts = (iter(own), iter(other))
    return [next(texts[which]) for _, which in places]


def quotation(own: Paragraphs) -> Paragraphs:
    """Every paragraph in quotation marks, those inside it made single."""
    return [f"“{part.translate(str.maketrans('“”', '‘’', chr(34)))}”" for part in own]


def reworded(own: Paragraphs, other: Paragraphs, share: float, chance: random.Random) -> Paragraphs:
    """A share of the words replaced by others."""
    words = " ".join(other).split()
    return [" ".join(chance.choice(words) if chance.random() < share else w for w in part.split()) for part in own]


COPIES: dict[str, tuple[Change, tuple[float, ...]]] = {
    "tail cut, kept": (lambda it: first(it.own, it.share), (0.7, 0.5, 0.3, 0.15)),
    "head cut, kept": (lambda it: last(it.own, it.share), (0.7, 0.5, 0.3)),
    "new lead, of the text": (
        lambda it: filler(it, it.share) + last(it.own, 1 - it.share),
        (0.1, 0.2, 0.3),
    ),
    "paragraphs put in, of the text": (
        lambda it: mixed(it.own, filler(it, it.share), it.chance),
        (0.5, 1, 2, 4),
    ),
    "template around, of the text": (
        lambda it: filler(it, it.share / 2) + it.own + filler(it, it.share / 2),
        (0.5, 1, 2, 4),
    ),
    "new head and cut tail, each of the text": (
        lambda it: filler(it, it.share) + first(last(it.own, 1 - it.share), 1 - it.share),
        (0.1, 0.2),
    ),
    "words replaced": (lambda it: reworded(it.own, it.other, it.share, it.chance), (0.05, 0.1, 0.15, 0.2)),
}
BORROWED: dict[str, tuple[Change, tuple[float, ...]]] = {
    "own report that quotes, of the text": (
        lambda it: mixed(quotation(first(it.own, it.share)), it.other, it.chance),
        (0.3, 0.6, 1),
    ),
    "own report with passages, of its length": (
        lambda it: mixed(last(it.own, it.share), filler(it, 1 - it.share), it.chance),
        (0.3, 0.4, 0.5, 0.6),
    ),
    "own report above a shared end, of its length": (
        lambda it: filler(it, 1 - it.share) + last(it.own, it.share),
        (0.5, 0.6, 0.7),
    ),
}


def articles(path: Path) -> list[Paragraphs]:
    """The texts of a corpus that are of common length."""
    texts = (json.loads(line)["text"].split("\n") for line in path.open(encoding="utf-8"))
    parted = [[part for part in text if part.strip()] for text in texts]
    return [text for text in parted if 250 <= size(text) <= 2000]


def told(change: Change, share: float, texts: list[Paragraphs]) -> Iterator[bool]:
    """For each of the texts, whether its alteration is told to be a copy."""
    chance = random.Random(3)
    for place, own in enumerate(texts[:MOST]):
        other = texts[(place * 7 + 11) % len(texts)]
        pair = [made(own), made(change(Given(own, other, share, chance)))]
        prints = (fingerprint(pair[0]), fingerprint(pair[1]))
        yield suspected(prints) and copying.is_copy(*pair, prints, overlap(*prints), lambda one: one.text)


def suspected(prints: Sequence[Fingerprint]) -> bool:
    """Whether the samples of two texts share enough for the two to be compared."""
    sketches = [sketch(one.shingles) for one in prints]
    rows = Ragged(np.cumsum([0, *map(len, sketches)]), np.concatenate(sketches), np.zeros(0, np.float32))
    return len(Samples(rows, np.arange(len(sketches))).suspects(np.ones(len(sketches), np.bool_))[0]) > 0


def made(text: Paragraphs) -> Article:
    """An article without headline and date."""
    return Article("", "", "", "\n".join(["", "", *text]), ())


def main() -> None:
    """Prints a line an alteration."""
    for setting in sys.argv[2:]:
        name, _, value = setting.partition("=")
        setattr(copying, name, float(value))
    texts = articles(Path(sys.argv[1]))
    for title, group in (("Copies", COPIES), ("Borrowed", BORROWED)):
        print(f"{title}, share that is folded")
        for name, (change, shares) in group.items():
            found = [(share, list(told(change, share, texts))) for share in shares]
            print(f"  {name:<46}", "  ".join(f"{share:g}: {sum(was) / len(was):.2f}" for share, was in found))


if __name__ == "__main__":
    main()
