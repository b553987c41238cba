import pytest

from briefing.grouping.linkage import link, nearest

CHAIN = {(0, 1): 0.6, (1, 2): 0.5}


@pytest.mark.parametrize(
    ("case", "scores", "evenness", "groups"),
    [
        ("nothing alike", {}, 1, [[0], [1], [2]]),
        ("a pair at the threshold", {(0, 2): 0.3}, 1, [[0, 2], [1]]),
        ("a pair under it", {(0, 2): 0.29}, 1, [[0], [1], [2]]),
        ("a chain breaks where the mean is too low", CHAIN, 1, [[0, 1], [2]]),
        ("a chain holds where groups draw", CHAIN, 0.5, [[0, 1, 2]]),
        ("a triangle", {**CHAIN, (0, 2): 0.4}, 1, [[0, 1, 2]]),
    ],
)
def test_groups_join_while_their_link_is_high_enough(case: str, scores: dict, evenness: float, groups: list) -> None:
    assert link(3, scores, 0.3, evenness) == groups


def test_what_may_not_join_stays_apart() -> None:
    assert link(3, {**CHAIN, (0, 2): 0.4}, 0.3, may=lambda a, b: not {0, 1} <= {*a, *b}) == [[0], [1, 2]]


def test_the_nearest_scores_highest_and_of_two_alike_the_lower_is_it() -> None:
    assert nearest({(0, 1): 0.4, (0, 2): 0.5, (1, 2): 0.4}) == {0: 2, 1: 0, 2: 0}
