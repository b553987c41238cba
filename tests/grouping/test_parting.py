"""Two happenings of one sort, told in the same words, fall apart by what each has of its own."""

import numpy as np
import pytest

from briefing.grouping.parting import parts
from briefing.grouping.vectors import Vector, key_number, unit

SORT = {"quake": 3.0, "magnitude": 2.5, "rescuers": 2.0, "houses": 2.0, "hospital": 1.5}
HERE = {"=arden": 3.0, "=belmar": 2.5, "bridge": 2.0}
THERE = {"=corvo": 3.0, "=dunmore": 2.5, "school": 2.0}


def told(count: int, own: dict[str, float], start: int = 0) -> list[Vector]:
    """Reports of one happening, each leaving out one word and with one that only it has."""
    words = list(SORT | own)
    return [
        weighed(
            {word: weight for word, weight in (SORT | own).items() if word != words[n % len(words)]}
            | {f"own{start + n}": 2.0}
        )
        for n in range(count)
    ]


def weighed(weights: dict[str, float]) -> Vector:
    numbers = np.array([key_number(word) for word in weights], np.uint32)
    order = np.argsort(numbers)
    return unit(numbers[order], np.array(list(weights.values()))[order])


@pytest.mark.parametrize(
    ("case", "vectors", "sizes"),
    [
        ("two happenings", told(6, HERE) + told(6, THERE, 6), [6, 6]),
        ("one happening", told(12, HERE), [12]),
        ("too few to tell", told(3, HERE) + told(3, THERE, 3), [6]),
        ("one report that differs is no happening of its own", told(9, HERE) + told(1, THERE, 9), [10]),
        ("nothing", [], [0]),
    ],
)
def test_an_event_is_parted_where_it_is_two(case: str, vectors: list[Vector], sizes: list[int]) -> None:
    assert sorted(len(part) for part in parts(vectors)) == sorted(sizes)


def test_the_parts_are_the_happenings() -> None:
    vectors = told(6, HERE) + told(6, THERE, 6)
    assert parts(vectors) == [list(range(6)), list(range(6, 12))]


def test_every_report_stays_in_one_part() -> None:
    vectors = told(5, HERE) + told(7, THERE, 5)
    assert sorted(at for part in parts(vectors) for at in part) == list(range(12))
