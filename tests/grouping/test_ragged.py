import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping.ragged import Dots, Ragged

ROWS = st.lists(
    st.dictionaries(st.integers(0, 2**32 - 1) | st.integers(0, 9), st.floats(0.1, 10), max_size=8),
    min_size=1,
    max_size=6,
)


def ragged(rows: list[dict[int, float]], weighted: bool = True) -> Ragged:
    starts = np.cumsum([0, *map(len, rows)])
    keys = np.array([key for row in rows for key in sorted(row)], np.uint32)
    weights = np.array([row[key] for row in rows for key in sorted(row)], np.float32)
    return Ragged(starts, keys, weights if weighted else np.zeros(0, np.float32))


def every(count: int) -> tuple[np.ndarray, np.ndarray]:
    return np.repeat(np.arange(count), count), np.tile(np.arange(count), count)


@given(ROWS)
def test_rows_are_measured_as_one_would_by_hand(rows: list[dict[int, float]]) -> None:
    numbers, others = every(len(rows))
    found = Dots(ragged(rows))(np.arange(len(rows)), numbers, others)
    wanted = [sum(weight * b.get(key, 0.0) for key, weight in a.items()) for a in rows for b in rows]
    assert found.tolist() == pytest.approx(wanted, rel=1e-5)


@given(ROWS)
def test_two_rows_have_the_same_product_from_both_sides_and_whatever_else_is_asked(
    rows: list[dict[int, float]],
) -> None:
    numbers, others = every(len(rows))
    dots = Dots(ragged(rows))
    found = dots(np.arange(len(rows)), numbers, others).reshape(len(rows), len(rows))
    assert (found == found.T).all()
    for a in range(len(rows)):
        assert dots(np.array([a]), np.array([0]), np.array([len(rows) - 1])).tolist() == [found[a, -1]]


@given(ROWS)
def test_of_sets_the_common_keys_are_counted(rows: list[dict[int, float]]) -> None:
    numbers, others = every(len(rows))
    found = Dots(ragged(rows, weighted=False))(np.arange(len(rows)), numbers, others)
    assert found.tolist() == [len(a.keys() & b.keys()) for a in rows for b in rows]
