"""What speaks for and against two texts being of one happening, feature by feature."""

from math import log, log1p

import numpy as np
import pytest

from briefing.grouping import rows
from briefing.grouping.chances import BLURBS, chances, evidence, learned
from briefing.grouping.measures import ALONG, LEAST_WORDS, SPANS, UNKNOWN, Measure
from briefing.grouping.packing import packed, unpacked
from briefing.grouping.table import Table
from briefing.model import Article

from .build import article

PLAIN = "The ferry to the island was late again and the harbour master gave no reason for it to anybody"
SPOKEN = "“We shall not raise the fare before the end of the summer season in any case,” the harbour master said"


def text(body: str = PLAIN, day: str | None = "2024-03-06", times: int = 1, title: str = "Ferry late") -> Article:
    return article("one.md", title, " ".join([body + "."] * times), day)


def measured(question: str, a: Article, b: Article) -> dict[str, float]:
    """Each feature of the pair."""
    table = Table()
    table.add(["a", "b"], iter([rows.of_articles([a, b], [unpacked(packed(one)) for one in (a, b)])]))
    measure = Measure(table, question, floor=-1.0)
    measure.meet(np.array([0, 1]), np.array([0]), np.array([1]))
    return {name: float(values[0]) for name, values in measure.taken().features.items()}


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2024-03-06", "2024-03-06", "same day"),
        ("2024-03-06", "2024-03-07", "1 day"),
        ("2024-03-08", "2024-03-06", "2 days"),
        ("2024-03-06", "2024-03-09", "3 days"),
        ("2024-03-06", "2024-03-10", "5 days"),
        ("2024-03-11", "2024-03-06", "5 days"),
        ("2024-03-06", "2024-03-12", None),
        ("2024-03-06", None, "undated"),
        (None, None, "undated"),
    ],
)
def test_days_apart_have_one_feature_each(first: str | None, second: str | None, told: str | None) -> None:
    found = measured("event", text(day=first), text(day=second))
    assert [name for name in (*SPANS, "undated") if found[name]] == ([told] if told else [])


@pytest.mark.parametrize(
    ("first", "second", "other"),
    [
        ("It sank on Monday", "It sank on Friday", 1),
        ("It sank on Monday", "It sank on Monday", 0),
        ("It sank on Monday", "It sank on Sunday or Monday", 0),
        ("It sank on Monday", "It sank", 0),
    ],
)
def test_texts_that_name_no_day_of_the_week_in_common_speak_against_it(first: str, second: str, other: int) -> None:
    assert measured("event", text(first), text(second))["other weekdays"] == other


@pytest.mark.parametrize(
    ("first", "second", "words", "blurbs"), [(1, 1, LEAST_WORDS, 1), (3, 20, 57, 0), (20, 20, 380, 0)]
)
def test_the_shorter_text_tells_how_much_there_is_to_compare(first: int, second: int, words: int, blurbs: int) -> None:
    found = measured("event", text(times=first), text(times=second))
    assert (found["length"], found["blurbs"]) == (pytest.approx(log(words)), blurbs)


def test_what_both_quote_and_numbers_in_both_are_counted() -> None:
    a, b = text(f"{SPOKEN}. {PLAIN} with 212 on board"), text(f"{SPOKEN}. No one knew of the 212 or the 47 others")
    found = measured("event", a, b)
    assert found["figures"] == pytest.approx(log1p(1))
    assert found["quoted"] > log1p(10)
    assert measured("event", text(), text())["quoted"] == 0


@pytest.mark.parametrize("question", ["event", "storyline"])
def test_a_text_is_most_like_itself_in_words_headline_and_lead(question: str) -> None:
    alike = measured(question, text(), text())
    apart = measured(question, text(), text("Nobody expected the chess master to win so soon", title="Chess title won"))
    for name in {"text", *ALONG[question]} - {"quoted", "figures"}:
        assert alike[name] == pytest.approx(1, abs=1e-5)
        assert apart[name] < 0.2


@pytest.mark.parametrize(("second", "days"), [("2024-03-06", 0), ("2024-03-16", 10), (None, UNKNOWN)])
def test_of_storylines_days_apart_count_by_their_logarithm(second: str | None, days: int) -> None:
    assert measured("storyline", text(), text(day=second))["apart"] == pytest.approx(log1p(days))


@pytest.mark.parametrize("question", ["event", "storyline"])
def test_every_feature_has_a_weight_and_every_weight_a_feature(question: str) -> None:
    # how crowded it is around a pair follows from the others
    assert measured(question, text(), text()).keys() == learned(question)[1].keys() - {"crowd"}


@pytest.mark.parametrize(
    ("name", "better"), [("text", True), ("lead", True), ("other weekdays", False), ("quoted", True)]
)
def test_evidence_goes_the_way_of_the_feature(name: str, better: bool) -> None:
    base = {one: np.zeros(1) for one in learned("event")[1]}
    more = evidence("event", base | {name: np.ones(1)})[0] > evidence("event", base)[0]
    assert bool(more) is better


def test_a_chance_is_between_none_and_certain_and_less_for_blurbs() -> None:
    odds = np.array([-30.0, 0.0, 30.0])
    assert chances(odds, np.zeros(3, np.bool_)).tolist() == pytest.approx([0, 0.5, 1])
    assert chances(odds, np.ones(3, np.bool_)).tolist() == pytest.approx([0, BLURBS * 0.5, BLURBS])
