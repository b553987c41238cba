import numpy as np
import pytest

from briefing.grouping.background import numbered, rarities_of, rarity, shipped
from briefing.grouping.profiles import fold_name, opening, profile
from briefing.grouping.reasons import reason_text
from briefing.grouping.vectors import Vector, key_number, pairs
from briefing.model import Reason

from .build import article
from .stories import CHESS, FERRY


def test_a_key_is_as_rare_by_its_number_as_by_its_name() -> None:
    told = shipped()
    numbers, rarities = numbered()
    assert len(set(numbers.tolist())) == len(told)
    assert sorted(rarities.tolist()) == sorted(told.values())
    names = ["said", "harvest", "=joe biden", "amirabdollahian"]
    found = rarities_of(np.array([key_number(name) for name in names], np.uint32))
    assert found.tolist() == [rarity(name) for name in names]


def test_a_common_word_is_less_rare_than_a_name_never_seen() -> None:
    assert rarity("said") < rarity("harvest") < rarity("amirabdollahian")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Hossein Amir-Abdollahian", "hossein amirabdollahian"),
        ("Hossein Amirabdollahian", "hossein amirabdollahian"),
        ("U.S", "us"),
    ],
)
def test_spellings_of_a_name_fold_together(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_only_the_top_of_a_text_counts() -> None:
    body = " ".join(f"word{n}" for n in range(400))
    assert opening(f"Title\n\n{body}").split()[-1] == "word299"


def cosine(a: Vector, b: Vector) -> float:
    other = dict(zip(b.keys.tolist(), b.weights.tolist(), strict=True))
    return sum(w * other.get(key, 0.0) for key, w in zip(a.keys.tolist(), a.weights.tolist(), strict=True))


def test_a_text_is_most_like_itself() -> None:
    ferry, chess = (profile(article("a.md", "A headline", body), 100) for body in (FERRY, CHESS))
    assert cosine(ferry.text, ferry.text) == pytest.approx(1)
    assert cosine(ferry.text, chess.text) < 0.2


def test_an_empty_text_is_like_nothing() -> None:
    empty = profile(article("a.md", "", ""), 0)
    assert cosine(empty.text, empty.text) == 0


def test_a_profile_holds_what_tells_one_happening_from_another() -> None:
    body = (
        'He said "the ferry was late again" on Tuesday, in 2019, to 212 passengers; 1,500 others waited until Friday. '
        * 6
    )
    look = profile(article("a.md", "Late ferry", body, "2024-03-06"), 120)
    assert look.figures.tolist() == sorted(map(key_number, ("1500", "212")))
    assert look.weekdays == 0b10010
    assert pairs(np.array([key_number("late"), key_number("ferri")], np.uint32))[0] in look.phrases.keys


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (Reason("a", "b", 0.42, ("Shahed", "drones"), 3), "shares Shahed, drones; 3 days apart; .42"),
        (Reason("a", "b", 0.5, ("drones",), 1), "shares drones; 1 day apart; .50"),
        (Reason("a", "b", 1.0, ("drones",), 0), "shares drones; on one day; 1.00"),
        (Reason("a", "b", 0.2, (), None), "no rare word shared; by text alone, undated; .20"),
    ],
)
def test_a_reason_reads(reason: Reason, text: str) -> None:
    assert reason_text(reason) == text
