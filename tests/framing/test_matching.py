"""What holds of the scores of any two reports."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.framing.statements.denials import denied_clauses
from briefing.framing.statements.disagreement import disagree, stance
from briefing.framing.statements.likeness import FEATURES, compared, of_same_days, sketches
from briefing.framing.statements.matching import RELATED, SAME, best_matches, likeness
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


def test_headlines_speak_for_their_news_only_between_reports_that_tell_it_below():
    def features(ours, theirs, same_days):
        found = compared(sketches(article("a", *ours)), sketches(article("b", *theirs)), same_days)
        return next(vector for i, j, vector in found if i == j == 0)[FEATURES.index("near the headlines")]

    headline, other = "Ferry aground off Larnholm", "Larnholm ferry stuck"
    assert features((headline, *FILLER), (other, *FILLER), True) == 1.0
    assert features((headline, *FILLER), (other, *FILLER), False) == 0.0
    assert features((headline, *FILLER), (other, FILLER[0]), True) == 0.0


def test_a_capital_speaks_for_its_country_beside_its_own_name():
    def cosine(theirs):
        ours = sketches(article("a", "Oslo closed the harbour on Monday.", *FILLER[:2]))
        found = compared(ours, sketches(article("b", theirs, *FILLER[2:])), False)
        return next((vector[FEATURES.index("cosine")] for i, j, vector in found if i == j == 0), 0.0)

    assert cosine("Oslo spoke.") > cosine("Norway spoke.") > cosine("Sweden spoke.") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The release extends to the hotel.", "The release does not fully extend to the hotel.", True),
        ("The release doesn't extend to it.", "The release does not fully extend to the hotel.", False),
        ("It is not only large.", "It is large.", False),
        ("The town has boats left.", "The town has no painted boats left.", True),
        ("The owner has zero liability.", "The owner has no liability of any kind.", False),
        ("It killed 59 people.", "It killed 58 people.", True),
        ("It killed 59 people.", "The sinking of the old ferry, with 58 people, is a riddle.", True),
        ("It killed 59 people.", "It killed around 59 people.", False),
        ("It killed 59 people.", "It killed at least 50 people.", False),
        ("It killed 59 people.", "It killed up to 50 people.", True),
        ("It killed 59 people.", "It sank 3 boats.", False),
        ("Osterby sold the boats to Larnholm.", "Osterby denied that it sold boats to Larnholm.", True),
        ("Osterby sold the boats to Larnholm.", "Osterby rejects claims that it sold boats to Larnholm.", True),
        ("Osterby refuted that it sold boats.", "Osterby denied that it sold boats to Larnholm.", False),
        ("Osterby sold the boats to Larnholm.", "Osterby did not deny that it sold boats to Larnholm.", False),
        ("Osterby sold the boats to Larnholm.", "Osterby, denying a leak, sold the boats to Larnholm.", False),
    ],
)
def test_denials_and_other_numbers_set_sentences_at_odds(one, other, expected):
    first, second = (stance(text, sentences(text)[0]) for text in (one, other))
    assert disagree(first, second) is disagree(second, first) is expected


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Osterby denied that it sold boats, Lund said.", [" that it sold boats"]),
        ("Osterby admits a sale but resolutely denies a gift", [" a gift"]),
        ("Lund rejected all such claims about boats.", [" about boats."]),
        ("Lund rejected the boats.", []),
        ("Lund never denied the sale.", []),
    ],
)
def test_what_is_denied_is_the_rest_of_the_clause(text, denied):
    assert [text[start:end] for start, end in denied_clauses(text, 0, len(text))] == denied


def test_sentences_that_name_a_thing_alike_are_related_at_least():
    one = article("a", "Boats", "The harbour says the boats, known as Larn-2, were built in Osterby.", *FILLER[:2])
    other = article("b", "Rafts", "Sailors told the radio that Brandt uses rafts under the name Larn.", *FILLER[2:])
    place, score = best_matches([one, other])[0, 1, 1]
    assert place == 1
    assert RELATED <= score < SAME


def _any(name, text):
    return article(name, text or "x")
