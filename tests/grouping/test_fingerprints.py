import numpy as np
import pytest

from briefing.grouping.fingerprints import fingerprint, overlap, shared
from briefing.grouping.packing import packed, unpacked
from briefing.grouping.ragged import Ragged
from briefing.grouping.sketches import Samples, sketch

from .build import article
from .stories import BANANA, CHESS, FERRY


@pytest.mark.parametrize("body", ["", "one", "one two", FERRY, f"“{CHESS}” {BANANA}"])
def test_features_are_read_from_their_bytes(body: str) -> None:
    one = article("a.md", "Ferry aground", body)
    made, found = fingerprint(one), unpacked(packed(one))
    assert (found.words, found.hashes["shingles"].tolist()) == (made.words, made.shingles.tolist())
    assert found.fingerprint.head.tolist() == made.head.tolist()
    assert [len(keys) == len(weights) for keys, weights in found.vectors.values()] == [True] * 4


@pytest.mark.parametrize("data", [b"", b"short", b"\xff" * 48])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no features"):
        unpacked(data)


@pytest.mark.parametrize(
    ("case", "text", "quoted"),
    [
        ("none", FERRY, 0),
        ("all of the body", f"“{CHESS}”", 1),
        ("straight marks", f'"{CHESS}"', 1),
        ("marks that point outwards", f"«{CHESS}»", 1),
        ("German marks", f"„{CHESS}“", 1),
        ("a mark that is closed in no paragraph", f"“{CHESS}\n\n“{BANANA}”", 1),
        ("a mark that holds to the end of its paragraph only", f"“He left.\n\n{CHESS}", 0),
    ],
)
def test_what_is_quoted_is_known(case: str, text: str, quoted: int) -> None:
    made = fingerprint(article("a.md", "Ferry", text))
    assert round(len(made.quoted) / len(made.shingles)) == quoted


def test_an_overlap_is_the_same_from_both_sides() -> None:
    a, b = (fingerprint(article("a.md", "Ferry", text)) for text in (f"{FERRY} {CHESS}", f"{CHESS} {BANANA}"))
    assert overlap(a, b) == overlap(b, a)


@pytest.mark.parametrize("start", [0, 1000, 4000])
def test_a_short_cut_of_a_long_text_is_suspected_wherever_it_was_cut(start: int) -> None:
    long = [f"word{n}" for n in range(5000)]
    texts = (" ".join(long), " ".join(long[start : start + 120]), CHESS)
    sketches = [sketch(fingerprint(article("a.md", "", text)).shingles) for text in texts]
    starts = np.cumsum([0, *map(len, sketches)])
    samples = Samples(Ragged(starts, np.concatenate(sketches), np.zeros(0, np.float32)), np.arange(3))
    low, high = samples.suspects(np.ones(3, np.bool_))
    assert (low.tolist(), high.tolist()) == ([0], [1])


def test_shares_of_many_pairs_are_those_of_each_alone() -> None:
    texts = ("", "One ferry", FERRY, CHESS, f"{FERRY} {CHESS}", f"{CHESS} {BANANA}", FERRY.upper())
    prints = [fingerprint(article("a.md", "Ferry", text)) for text in texts]
    low, high = np.triu_indices(len(prints), 1)
    alone = [overlap(prints[a], prints[b]).share for a, b in zip(low.tolist(), high.tolist(), strict=True)]
    assert shared([one.shingles for one in prints], low, high).tolist() == alone


def test_texts_that_came_later_are_suspected_as_if_all_had_come_at_once() -> None:
    texts = (FERRY, CHESS, f"{FERRY} {CHESS}", FERRY, f"{CHESS} {BANANA}", BANANA)
    sketches = [sketch(fingerprint(article("a.md", "", text)).shingles) for text in texts]
    samples = Samples(
        Ragged(np.cumsum([0, *map(len, sketches)]), np.concatenate(sketches), np.zeros(0, np.float32)), np.arange(6)
    )
    every = list(zip(*(each.tolist() for each in samples.suspects(np.ones(6, np.bool_))), strict=True))
    late = np.array([False, True, False, True, False, False])
    met = list(zip(*(each.tolist() for each in samples.suspects(late)), strict=True))
    assert met == [pair for pair in every if late[list(pair)].any()]
    assert len(every) > len(met) > 0
