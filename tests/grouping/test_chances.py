"""What speaks for one happening, and what against it."""

from dataclasses import replace

import pytest

from briefing.grouping.chances import chances, of_one_affair, of_one_happening
from briefing.grouping.features import Profile, pooled, profile
from briefing.grouping.likeness import Likeness
from briefing.model import Genre

from .build import article
from .stories import CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

AGROUND = article("a.md", "Ferry runs aground", FERRY, "2024-03-06")
RESCUE = article("b.md", "Two hundred rescued", FERRY_OTHER_WORDS, "2024-03-07")
QUOTE = ' "We shall never sail that strait at night again with such a rudder", she said.'


def chance(a: Profile, b: Profile, *others: Profile) -> float:
    """The chance that the first two tell of one happening, among others."""
    looks = sorted((a, b, *others), key=lambda look: (look.day is None, look.day or 0))
    likeness = Likeness(looks, 0.0, 1000)
    found = chances("event", of_one_happening(likeness))
    places = {looks.index(a), looks.index(b)}
    pairs = zip(likeness.pairs.low, likeness.pairs.high, found, strict=True)
    return float(next(value for low, high, value in pairs if {int(low), int(high)} == places))


def test_two_tellings_of_one_night_are_likely_one_happening() -> None:
    assert chance(profile(AGROUND), profile(RESCUE)) > 0.9


@pytest.mark.parametrize(
    ("case", "likelier", "less"),
    [
        ("nearer in time", {"day": 10}, {"day": 15}),
        ("a day apart and not unknown", {"day": 11}, {"day": None}),
        ("no other weekday named", {"weekdays": 0b10}, {"weekdays": 0b100}),
        (
            "the same figures",
            {"figures": profile(AGROUND).figures},
            {"figures": profile(article("x", "", "No number")).figures},
        ),
        ("a shorter text, which has less room for chance", {"words": 100}, {"words": 900}),
    ],
)
def test_what_speaks_for_one_happening(case: str, likelier: dict, less: dict) -> None:
    one = replace(profile(AGROUND), day=10, weekdays=0b10, words=900)
    other = replace(profile(article("c.md", "Inquiry", FERRY_INQUIRY)), day=10, weekdays=0, words=900)
    assert chance(one, replace(other, **likelier)) > chance(one, replace(other, **less))


def test_quoting_the_same_words_speaks_for_one_happening() -> None:
    quoting = [
        profile(article(path, "Ferry", body + QUOTE)) for path, body in (("a.md", FERRY), ("b.md", FERRY_INQUIRY))
    ]
    silent = [replace(look, quoted=profile(article("x", "", "")).quoted) for look in quoting]
    assert chance(*quoting) > chance(*silent)


def test_where_many_texts_are_alike_two_of_them_are_less_likely_one_happening() -> None:
    a, b = profile(AGROUND), profile(RESCUE)
    crowd = [
        replace(profile(article(f"{n}.md", "Ferry", FERRY_INQUIRY, "2024-03-08")), words=200 + n) for n in range(4)
    ]
    assert chance(a, b, *crowd) < chance(a, b)


def test_two_dated_blurbs_need_more_than_nearness_in_time() -> None:
    full = [replace(profile(one), words=100) for one in (AGROUND, RESCUE)]
    blurbs = [replace(look, words=40) for look in full]
    assert chance(*blurbs) <= 0.5 < chance(*full)


def test_what_tells_of_many_stories_is_marked() -> None:
    roundup = replace(profile(replace(RESCUE, genre=Genre.ROUNDUP)), day=profile(AGROUND).day)
    assert Likeness([profile(AGROUND), roundup], 0.0, 10).many.tolist() == [True]


def test_an_affair_is_likelier_where_words_are_shared_and_less_so_after_months() -> None:
    def affair(a: Profile, b: Profile) -> float:
        return sum(chances("storyline", of_one_affair(Likeness([a, b], 0.0, 400))).tolist())

    ferry, later = (
        pooled([profile(one)]) for one in (AGROUND, article("c.md", "Inquiry", FERRY_INQUIRY, "2024-03-27"))
    )
    chess = pooled([profile(article("d.md", "Champion", CHESS, "2024-03-27"))])
    assert affair(ferry, later) > affair(ferry, replace(later, day=(later.day or 0) + 200))
    assert affair(ferry, later) > affair(ferry, chess)
