"""Words that set an outlet apart, over many articles of one storyline."""

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing import compare
from briefing.framing.wording.distinctive import distinctive, standing_out
from briefing.model import Facet
from tests.framing.made import article, report

BODY = "Boats sailed past the harbour while crews mended nets beside the quay."


def many(outlet, texts, count=20, **known):
    """`count` reports of an outlet; the first ones have these texts below their headline, the others one that all share."""
    bodies = chain(texts, [BODY] * count)
    return [
        report(
            f"{outlet}-{n}",
            f"Item {n} of the quay",
            f"No {n}: {next(bodies)}",
            outlet=outlet,
            day="2031-03-04",
            **known,
        )
        for n in range(count)
    ]


def found(*outlets):
    return {(d.outlet, d.word): d for d in distinctive(list(chain(*outlets)))}


def test_the_log_odds_ratio_is_that_of_the_paper():
    # 8 of 100 words against 2 of 100, the prior 5 of 100 words: ln(13/187) - ln(7/193), over sqrt(1/13 + 1/7)
    assert standing_out(8, 100, 2, 100, 5, 100) == pytest.approx((-2.666160 + 3.316780) / 0.468807, abs=1e-5)
    assert standing_out(5, 100, 5, 100, 5, 100) == 0
    assert standing_out(2, 100, 8, 100, 5, 100) == -standing_out(8, 100, 2, 100, 5, 100)


def test_a_word_of_many_articles_of_one_outlet_stands_out_with_its_counts():
    fiasco = many("Post", ["The “fiasco” went on."] * 2 + ["The fiascos of the fiasco grew."] * 5)
    word = found(fiasco, many("Gazette", ["One fiasco there."]))["Post", "fiasco"]
    assert (word.uses, word.quoted, word.articles, word.of_articles, word.elsewhere) == (12, 2, 7, 20, 1)
    assert word.z > 1.96
    assert [use.report for use in word.examples] == ["Post-6", "Post-5", "Post-4"]
    for use in word.examples:
        text = next(one.lead.text for one in fiasco if one.id == use.report)
        assert text[slice(*use.span)] == use.sentence
        assert text[slice(*use.at)].startswith("fiasco")
        assert use.span[0] <= use.at[0] < use.at[1] <= use.span[1]


def test_the_form_that_the_outlet_uses_most_is_shown():
    found_words = found(many("Post", ["The Kraken and its krakens.", "A Kraken.", "Kraken!"] * 3), many("Gazette", []))
    assert {word for outlet, word in found_words if outlet == "Post"} == {"Kraken"}


NOT_SHOWN = [
    ("four uses", ["The fiasco went on."] * 4, {}),
    ("two articles", ["A fiasco, the fiasco, their fiasco, his fiasco."] * 2, {}),
    ("one article with most of them", ["fiasco " * 30 + "grew."] + ["The fiasco went on."] * 2, {}),
    ("a sentence printed again and again", ["One more. Send us your fiasco now."] * 12, {}),
    ("a number", ["The 4711 went on."] * 12, {}),
    ("a stopword", ["They themselves went on."] * 12, {}),
    ("its own name", ["The Post went on."] * 12, {}),
]


@pytest.mark.parametrize(("texts", "known"), [case[1:] for case in NOT_SHOWN], ids=[case[0] for case in NOT_SHOWN])
def test_what_does_not_stand_out(texts, known):
    words = {word for outlet, word in found(many("Post", texts, **known), many("Gazette", [])) if outlet == "Post"}
    assert words.isdisjoint({"fiasco", "4711", "themselves", "Post"})


def test_a_word_of_many_articles_is_less_likely_by_chance_than_one_of_few():
    even = found(many("Post", ["The fiasco went on."] * 15), many("Gazette", []))["Post", "fiasco"]
    lumped = found(many("Post", ["fiasco " * 5 + "grew."] * 3), many("Gazette", []))["Post", "fiasco"]
    assert even.uses == lumped.uses == 15
    assert 0 <= even.chance < lumped.chance <= 1


def test_what_both_outlets_use_alike_stands_out_in_neither():
    assert found(many("Post", ["The fiasco went on."] * 9), many("Gazette", ["The fiasco went on."] * 9)) == {}


TOO_FEW = [
    ("nineteen articles of one", many("Post", [], 20), many("Gazette", [], 19)),
    ("one outlet", many("Post", [], 60), []),
    (
        "no outlet known",
        [r._replace(lead=replace(r.lead, outlet=None)) for r in many("Post", [], 20)],
        many("Gazette", []),
    ),
    ("another language", many("Post", [], 20), many("Gazette", [], 20, language="de")),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in TOO_FEW], ids=[case[0] for case in TOO_FEW])
def test_with_too_few_articles_nothing_is_said(one, other):
    assert distinctive([*one, *other]) is None


def test_copies_are_not_counted():
    twin = article("twin", "Item", "The fiasco went on.", outlet="Gazette", day="2031-03-05")
    copied = report("lead", "Item", "The fiasco went on.", outlet="Post", day="2031-03-04", copies=(twin,))
    assert distinctive([copied, *many("Post", [], 19), *many("Gazette", [], 19)]) is None


def test_the_writers_names_are_no_words_of_the_outlet():
    signed = many("Post", ["Ann Weatherwax went on."] * 9)
    signed = [one._replace(lead=replace(one.lead, authors=("Ann Weatherwax",))) for one in signed]
    assert found(signed, many("Gazette", [])) == {}


POST = many("Post", ["The fiasco went on."] * 9)
GAZETTE = many("Gazette", ["A triumph, they wrote."] * 9)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["Zeta", "Alpha"]))
def test_neither_the_order_of_the_files_nor_the_outlets_names_matter(random, name):
    reports = [*POST, *GAZETTE]
    expected = distinctive(reports)
    renamed = [r._replace(lead=replace(r.lead, outlet=name)) if r.lead.outlet == "Post" else r for r in reports]
    random.shuffle(renamed)
    told = distinctive(renamed)
    assert told is not None
    assert tuple(replace(d, outlet="Post") if d.outlet == name else d for d in told) == expected


def test_the_whole_storyline_is_counted_where_a_part_of_it_is_compared():
    whole = [*POST, *GAZETTE]
    found = compare("s", "s", whole[:3], {Facet.NAMES}, whole=whole)
    assert found.distinctive == distinctive(whole)
    assert len(found.reports) == 3
    assert compare("s", "s", whole[:3], {Facet.NAMES}).distinctive is None
    assert compare("s", "s", whole, {Facet.FIGURES}).distinctive is None
