"""Who publishes: forty outlets, each with its writers and the furniture of its pages."""

from dataclasses import dataclass
from random import Random

from benchmarks.made.vocabulary import rare

_PLACES = "Arden Belmar Corvo Dunmore Eskdale Farrow Glenby Harwick".split()
_PAPERS = "Gazette Herald Courier Tribune Observer".split()
_FURNITURE = (
    "{name} is read in {one} and {other} every day. Write to the editors if you {one} anything.",
    "Our reporters work for you all year. Help {name} to {one} more of it for less than a {other} a week.",
    "{name} keeps to the {one} of the press {other}. Complaints are heard within 14 days.",
    "You may also like to read what {name} wrote of {one}, {other} and the rest of the week.",
)


@dataclass(frozen=True)
class Outlet:
    """One of them."""

    name: str
    site: str
    writers: tuple[str, ...]
    furniture: tuple[str, ...]
    """Paragraphs that stand on many of its pages."""


def _outlet(paper: str, place: str) -> Outlet:
    full = f"The {place} {paper}"
    chance = Random(full)
    words = zip(rare(chance, 4), rare(chance, 4), strict=True)
    return Outlet(
        full,
        f"www.{place}{paper}.example".lower(),
        tuple(" ".join(word.capitalize() for word in rare(chance, 2)) for _ in range(12)),
        tuple(
            line.format(name=full, one=one, other=other) for line, (one, other) in zip(_FURNITURE, words, strict=True)
        ),
    )


OUTLETS = tuple(_outlet(paper, place) for paper in _PAPERS for place in _PLACES)
"""The most busy first."""
