import numpy as np
import pytest

from briefing.grouping.vectors import unit


def vector(pairs: list[tuple[int, float]]) -> tuple[list[int], list[float]]:
    keys, weights = [key for key, _ in pairs], [weight for _, weight in pairs]
    made = unit(np.array(keys, np.uint32), np.array(weights, np.float64))
    return made.keys.tolist(), made.weights.tolist()


@pytest.mark.parametrize(
    ("case", "pairs", "keys", "weights"),
    [
        ("length is 1", [(4, 4.0), (9, 3.0)], [4, 9], [0.8, 0.6]),
        ("what weighs nothing is left out", [(4, 4.0), (5, 0.0), (9, 3.0)], [4, 9], [0.8, 0.6]),
        ("nothing weighs nothing", [], [], []),
    ],
)
def test_weights_become_a_vector(
    case: str, pairs: list[tuple[int, float]], keys: list[int], weights: list[float]
) -> None:
    found, scaled = vector(pairs)
    assert found == keys
    assert scaled == pytest.approx(weights)
