"""What holds of the scores of any two reports."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing.disagreement import disagree, stance
from briefing.framing.likeness import FEATURES, compared, of_same_days, sketches
from briefing.framing.matching import best_matches, likeness
from briefing.text.sentences import sentences
from tests.framing.made import EVENT, FILLER, article

POOL = [sentence.text for report in EVENT for sentence in report.lead.sentences]
TEXTS = st.lists(st.sampled_from(POOL), min_size=1, max_size=7, unique=True)
SOME = settings(max_examples=40, deadline=None)


@SOME
@given(TEXTS, TEXTS)
def test_a_score_is_a_share_and_the_same_both_ways(ours, theirs):
    one, other = article("a", *ours), article("b", *theirs)
    here = {(i, j): likeness(v) for i, j, v in compared(sketches(one), sketches(other), True)}
    there = {(j, i): likeness(v) for i, j, v in compared(sketches(other), sketches(one), True)}
    assert here == there
    assert all(0 <= score <= 1 for score in here.values())


@SOME
@given(TEXTS, TEXTS, TEXTS)
def test_a_third_report_changes_nothing_between_two(ours, theirs, others):
    one, other, third = article("a", *ours), article("b", *theirs), article("c", *others)
    alone, among = best_matches([one, other]), best_matches([one, other, third])
    assert {key: match for key, match in among.items() if 2 not in (key[0], key[2])} == alone


@SOME
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(one, other):
    assert all(
        len(v) == len(FEATURES) for _, _, v in compared(sketches(_any("a", one)), sketches(_any("b", other)), True)
    )


def test_the_same_headline_speaks_for_the_same_news_only_within_days():
    one, near = article("a", *FILLER, day="2031-01-01"), article("b", *FILLER, day="2031-01-03")
    far, undated = article("c", *FILLER, day="2031-01-04"), article("d", *FILLER)
    assert [of_same_days(one, other) for other in (near, far, undated)] == [True, False, False]


def test_only_a_denied_verb_and_another_number_disagree():
    def of(text):
        return stance(text, sentences(text)[0])

    extends, does_not = of("The release extends to the hotel."), of("The release does not fully extend to the hotel.")
    assert disagree(extends, does_not)
    assert disagree(of("It killed 59 people."), of("It killed 58 people."))
    assert not disagree(of("It killed 59 people."), of("It killed around 59 people."))
    assert not disagree(of("It killed 59 people."), of("It sank 3 boats."))
    assert not disagree(does_not, of("The release doesn't extend to the hotel."))
    assert not disagree(of("It is not only large."), of("It is large."))


def _any(name, text):
    return article(name, text or "x")
