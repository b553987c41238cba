"""A library that changes, and the index of it as a value that can be compared."""

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.index import Index
from briefing.library import LibrarySettings
from briefing.model import Article, StorylineOf
from briefing.session.update import Done, How, update

OUTLETS = ("Herald", "Courier", "Gazette", "Star")
PLACES = "Arden Belmar Corvo Dunmore Eskdale Farrow Glenby Harwick".split()
THINGS = "ferry bridge harbour railway library clinic".split()
DEEDS = "closed burned flooded reopened sold repaired".split()
PLEA = "Please support our newsroom with a gift of any size, so that it stays free for all of you."


def write(root: Path, name: str, chance: random.Random) -> None:
    """An invented article at `name`, in a few cases a copy of another one's text."""
    place, thing, deed = (chance.choice(words) for words in (PLACES, THINGS, DEEDS))
    outlet, day = chance.choice(OUTLETS), chance.randint(1, 28)
    who = f"{chance.choice(PLACES)} {chance.choice(PLACES)}son"
    told = [f"The {thing} of {place} was {deed}, {who} said, item {n} of {chance.randint(2, 90)}." for n in range(7)]
    told += [f"Residents near the {chance.choice(THINGS)} had asked {who} about the {thing} for weeks."] * 2
    head = f"---\ntitle: {place} {thing} {deed}\noutlet: {outlet}\ndate: 2024-05-{day:02d}\n---\n\n"
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "\n\n".join([*told, *([PLEA] if outlet == "Herald" else [])]) + "\n", encoding="utf-8")


def library(root: Path, count: int, seed: int = 1) -> Path:
    """A folder of invented articles."""
    chance = random.Random(seed)
    for n in range(count):
        write(root, f"{n % 5}/{n:04d}.md", chance)
    return root


def brought_up(root: Path, index: Index, **how: Any) -> Done:
    """The index after an update."""
    return update(root, index, How(LibrarySettings(), **how))


def contents(index: Index) -> Mapping[str, object]:
    """All that an index says of its library, but for numbers of rows and times."""
    ids = sorted(index.articles.ids())
    storylines: list[StorylineOf[Any]] = index.groups.storylines(index.groups.ids())
    articles: list[Article] = index.articles.articles(ids)
    return {
        "files": index.files.known().keys(),
        "articles": articles,
        "raws": index.articles.raws(ids),
        "problems": index.files.problems(),
        "storylines": storylines,
    }


def from_nothing(root: Path) -> Mapping[str, object]:
    """What an index made at once says."""
    index = Index.open(None, "key")
    brought_up(root, index)
    return contents(index)


def write_affair(root: Path, day: str = "2022-12-14") -> None:
    """An invented report that belongs to the affair of the samples."""
    (root / "affair.md").write_text(
        f"---\ntitle: Tehran says it sent Moscow drones before the war in Ukraine\noutlet: Courier\ndate: {day}\n---\n\n"
        "Iran supplied Russia with a limited number of drones months before the war in Ukraine, Foreign Minister Hossein"
        " Amir-Abdollahian said. Kiev says Moscow has used hundreds of Iranian Shahed drones against Ukraine's energy"
        " facilities, and Western officials believe that Iran and Russia agreed to build such drones in Russia.\n",
        encoding="utf-8",
    )


def write_alone(root: Path, count: int) -> None:
    """Invented reports that have nothing to do with each other, most by the Herald."""
    for n in range(count):
        _told(root / f"alone-{n:02d}.md", _words(n), OUTLETS[n % 3 == 0], n)


def write_pairs(root: Path, count: int) -> None:
    """Invented affairs of two reports each."""
    for n in range(1000, 1000 + count):
        words = _words(n)
        _told(root / f"pair-{n}-a.md", words, "Courier", n)
        _told(root / f"pair-{n}-b.md", sorted(words), "Gazette", n)


def _words(seed: int) -> list[str]:
    chance = random.Random(seed)
    syllables = [b + a for b in "bdfghklmnprstvz" for a in "aeiou"]
    return ["".join(chance.choices(syllables, k=4)).capitalize() for _ in range(40)]


def _told(path: Path, words: list[str], outlet: str, n: int) -> None:
    head = f"---\ntitle: {' '.join(words[:4])}\noutlet: {outlet}\ndate: 2023-01-{n % 28 + 1:02d}\n---\n\n"
    path.write_text(f"{head}{' '.join(words)}.\n", encoding="utf-8")
