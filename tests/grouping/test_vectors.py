import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping.holders import held_by_both
from briefing.grouping.neighbours import alike, within
from briefing.grouping.vectors import Matrix, Pairs, mean, unit

WEIGHTS = st.dictionaries(st.text("abc", min_size=1, max_size=2), st.floats(0.1, 10), max_size=8)
FEW_HASHES = st.lists(st.sets(st.integers(0, 9)).map(sorted), max_size=6)


def dot(a, b) -> float:
    other = dict(zip(b.keys, b.weights.tolist(), strict=True))
    return sum(weight * other.get(key, 0.0) for key, weight in zip(a.keys, a.weights.tolist(), strict=True))


def test_a_vector_has_length_one_and_keeps_the_order_of_its_keys() -> None:
    made = unit({"b": 3.0, "a": 4.0, "c": 0.0})
    assert made.keys == ("b", "a")
    assert made.weights.tolist() == pytest.approx([0.6, 0.8])


def test_nothing_weighs_nothing() -> None:
    assert unit({}).keys == ()
    assert mean([unit({}), unit({})]).keys == ()


def test_the_mean_of_two_vectors_lies_between_them() -> None:
    a, b = unit({"x": 1.0}), unit({"y": 1.0})
    assert dot(mean([a, b]), a) == pytest.approx(dot(mean([a, b]), b)) == pytest.approx(0.7071, abs=1e-4)


@given(st.lists(WEIGHTS, min_size=1, max_size=6))
def test_a_matrix_measures_its_rows_as_one_would_by_hand(rows: list[dict[str, float]]) -> None:
    vectors = [unit(row) for row in rows]
    matrix = Matrix.of_vectors(vectors)
    for at, one in enumerate(vectors):
        found = matrix.dots(at, np.arange(len(vectors)))
        assert found.tolist() == pytest.approx([dot(one, other) for other in vectors], abs=1e-6)


@given(st.lists(WEIGHTS, min_size=2, max_size=6))
def test_a_pair_has_the_same_cosine_whatever_else_is_there(rows: list[dict[str, float]]) -> None:
    vectors = [unit(row) for row in rows]
    alone = Matrix.of_vectors(vectors[:2]).along(Pairs(np.array([0]), np.array([1])))
    others = [*vectors[2:], *vectors[:2]]
    among = Matrix.of_vectors(others).along(Pairs(np.array([len(rows) - 2]), np.array([len(rows) - 1])))
    assert among.tolist() == alone.tolist()


@given(st.lists(WEIGHTS, max_size=7))
def test_every_pair_that_is_alike_enough_is_met(rows: list[dict[str, float]]) -> None:
    vectors = [unit(row) for row in rows]
    pairs, cosines = alike(Matrix.of_vectors(vectors), 0.9, [0] * len(rows))
    met = dict(zip(zip(pairs.low.tolist(), pairs.high.tolist(), strict=True), cosines.tolist(), strict=True))
    wanted = {
        (low, high): dot(vectors[low], vectors[high])
        for high in range(len(rows))
        for low in range(high)
        if dot(vectors[low], vectors[high]) > 0.9 + 1e-6
    }
    assert {pair: pytest.approx(cosine, abs=1e-6) for pair, cosine in wanted.items()}.items() <= met.items()


@pytest.mark.parametrize(
    ("case", "days", "first"),
    [
        ("all near", [1, 2, 3], [0, 0, 0]),
        ("one too early", [1, 9, 10], [0, 1, 1]),
        ("an undated one may pair with all", [1, 9, None], [0, 1, 0]),
        ("none", [], []),
    ],
)
def test_a_day_may_pair_with_those_in_its_window(case: str, days: list, first: list) -> None:
    assert within(days, 7) == first


@given(FEW_HASHES)
def test_hashes_that_two_texts_hold_are_counted(texts: list[list[int]]) -> None:
    low, high, counts = held_by_both(texts, most=50)
    found = dict(zip(zip(low.tolist(), high.tolist(), strict=True), counts.tolist(), strict=True))
    assert found == {
        (a, b): len(set(texts[a]) & set(texts[b]))
        for b in range(len(texts))
        for a in range(b)
        if set(texts[a]) & set(texts[b])
    }


def test_a_hash_that_too_many_hold_counts_for_none() -> None:
    low, _, _ = held_by_both([[1], [1], [1], [1, 2], [2]], most=3)
    assert low.tolist() == [3]
