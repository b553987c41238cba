import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping.bonds import Bound
from briefing.grouping.components import Graph, linkable, local
from briefing.model import Bonds

PLACES = 9
PAIRS = st.tuples(st.integers(0, PLACES - 2), st.integers(1, PLACES - 1)).filter(lambda pair: pair[0] < pair[1])


def graph_of(scores: dict[tuple[int, int], float]) -> Graph:
    low, high = (np.array([pair[at] for pair in scores], np.intp) for at in (0, 1))
    return Graph(PLACES, low, high, np.array(list(scores.values())))


@pytest.mark.parametrize("evenness", [1.0, 0.88, 0.7])
@given(
    scores=st.dictionaries(PAIRS, st.sampled_from([0.11, 0.2, 0.28, 0.3, 0.33, 0.4, 0.9])),
    tied=st.sets(PAIRS, max_size=2),
)
def test_each_component_linked_alone_gives_the_groups_of_the_whole(
    evenness: float, scores: dict[tuple[int, int], float], tied: set[tuple[int, int]]
) -> None:
    bonds = Bonds(together=frozenset((str(a), str(b)) for a, b in tied))
    label = linkable(graph_of(scores), sorted(tied), 0.4, evenness)
    found = []
    for first in set(label.tolist()):
        inside = np.flatnonzero(label == first).tolist()
        own = {(a, b): score for (a, b), score in scores.items() if label[a] == label[b] == first}
        groups = Bound([{str(at)} for at in inside], bonds).link(local(inside, own), 0.4, evenness)
        found += [[inside[at] for at in group] for group in groups]
    assert sorted(found) == Bound([{str(at)} for at in range(PLACES)], bonds).link(scores, 0.4, evenness)


def test_weak_pairs_do_not_hold_a_long_chain_together() -> None:
    strong = {(at, at + 1): 0.9 for at in range(0, PLACES - 1, 2)}
    weak = {(at, at + 1): 0.2 for at in range(1, PLACES - 1, 2)}
    assert linkable(graph_of(strong | weak), [], 0.4, 0.88).tolist() == [0, 0, 2, 2, 4, 4, 6, 6, 8]
