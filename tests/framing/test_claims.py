"""A row for every sentence, and what each report has of it."""

from itertools import permutations

import pytest

from briefing.framing import compare, grouped
from briefing.framing.measured import MISSED_SHARE, WRONG_SHARE
from briefing.model import Facet, State
from tests.framing.made import EVENT, FERRY, FILLER, GAZETTE, article, cell, report, row

CLAIMS = compare("e", "Ferry aground", EVENT, {Facet.CLAIMS})


def texts(comparison):
    return {view.report.id: view.report.lead.text for view in comparison.reports}


def test_there_is_one_row_for_every_sentence_of_every_report():
    expected = [(r.report.id, s.text) for r in CLAIMS.reports for s in r.report.lead.sentences]
    assert [(r.anchor, r.text) for r in CLAIMS.claims] == expected


def test_every_row_has_one_cell_a_report_in_the_order_of_the_columns():
    columns = [view.report.id for view in CLAIMS.reports]
    assert all([cell.report for cell in row.cells] == columns for row in CLAIMS.claims)


def test_the_anchors_own_cell_is_a_match_with_itself():
    for one in CLAIMS.claims:
        own = cell(one, one.anchor)
        assert (own.state, own.score, own.sentence, own.differs) == (State.SAME, 1.0, one.text, ())


def test_every_evidence_is_the_text_at_its_span():
    at = texts(CLAIMS)
    cells = [cell for row in CLAIMS.claims for cell in row.cells if cell.span]
    assert len(cells) > 100
    assert all(at[cell.report][slice(*cell.span)] == cell.sentence for cell in cells)
    assert all(at[cell.report][slice(*one.span)].strip() for cell in cells for one in cell.differs)


def test_a_place_is_the_sentence_and_the_number_of_sentences_below_the_headline():
    assert cell(row(CLAIMS, "harbour", 1), "harbour").place == (1, 9)
    assert cell(row(CLAIMS, "harbour", 0), "harbour").place == (0, 9)


@pytest.mark.parametrize(
    ("sentence", "other", "state"),
    [
        pytest.param(1, "gazette", State.SAME, id="the same claim in other words"),
        pytest.param(1, "note", State.SAME, id="an excerpt may match"),
        pytest.param(2, "earlier", State.BEFORE, id="published before the first match"),
        pytest.param(1, "loose", State.UNDATED, id="no match in an undated report"),
        pytest.param(3, "gazette", State.RELATED, id="a denial beside an assertion"),
    ],
)
def test_a_cell_says_match_or_why_not(sentence, other, state):
    assert cell(row(CLAIMS, "harbour", sentence), other).state is state


def test_an_excerpt_shows_no_gaps():
    gaps = {cell(r, "note").state for r in CLAIMS.claims} & {State.NONE, State.BEFORE, State.UNDATED}
    assert not gaps


def test_a_gap_in_a_full_dated_report_is_none_with_the_nearest_miss():
    fog = cell(row(CLAIMS, "earlier", 2), "gazette")
    assert fog.state is State.NONE
    assert fog.sentence in GAZETTE.lead.text
    assert 0 < fog.score < 0.1


def test_where_no_word_is_shared_there_is_no_nearest_miss():
    one = report("one", "Quokka", "Quokkas doze.", day="2031-01-01")
    other = report("other", "Zither", "Zithers hum.", day="2031-01-01")
    missed = cell(row(compare("x", "x", [one, other], {Facet.CLAIMS}), "one", 1), "other")
    assert (missed.sentence, missed.span, missed.place, missed.score) == (None, None, None, 0.0)


def test_a_denial_never_matches_the_assertion_it_denies():
    said = "The release extends to the harbour hotel, the company says."
    denied = "Lawyers said that the release does not extend to the harbour hotel."
    both = [report("a", "Court case", said, *FILLER, day="2031-01-01"), report("b", "Ruling", denied, day="2031-01-01")]
    assert cell(row(compare("x", "x", both, {Facet.CLAIMS}), "a", 1), "b").state is not State.SAME


def test_another_number_of_the_same_thing_never_matches():
    one = "The storm off Larnholm killed 59 people and sank the old ferry, officials said."
    other = "The storm off Larnholm killed 58 people and sank the old ferry, officials said."
    both = [report("a", "Storm", one, day="2031-01-01"), report("b", "Gale", other, day="2031-01-01")]
    assert cell(row(compare("x", "x", both, {Facet.CLAIMS}), "a", 1), "b").state is State.RELATED


def test_the_same_sentence_in_two_reports_matches_and_differs_in_nothing():
    line = "The storm off Larnholm killed 59 people and sank the old ferry, officials said."
    both = [report("a", "Storm", line, day="2031-01-01"), report("b", "Gale", line, day="2031-01-01")]
    found = cell(row(compare("x", "x", both, {Facet.CLAIMS}), "a", 1), "b")
    assert (found.state, found.differs) == (State.SAME, ())


def test_a_match_tells_where_it_departs_from_the_row():
    one = "Larnholm gave Osterby 400 wooden boats before the storm, the harbour master said."
    other = "Larnholm gave Osterby around 400 wooden rafts in March, the harbour master Olof Brandt never denied."
    both = [report("a", "Boats", one, day="2031-01-01"), report("b", "Rafts", other, day="2031-01-01")]
    found = cell(row(compare("x", "x", both, {Facet.CLAIMS}), "a", 1), "b")
    told = {difference.kind: both[1].lead.text[slice(*difference.span)] for difference in found.differs}
    assert told["quantity"] == "around 400"
    assert told["time"] == "in March"
    assert told["negation"] == "never"
    assert told["object"] == "Olof Brandt"


def test_the_order_of_the_reports_changes_nothing():
    for order in list(permutations(EVENT))[::17]:
        assert compare("e", "Ferry aground", order, {Facet.CLAIMS}) == CLAIMS


def test_outlet_names_change_no_match():
    renamed = [
        report(
            r.id,
            r.lead.title,
            r.lead.text.split("\n\n", 1)[1],
            day=r.lead.published and r.lead.published.text,
            kind=r.lead.kind,
        )
        for r in EVENT
    ]
    assert compare("e", "x", renamed, {Facet.CLAIMS}).claims == CLAIMS.claims


def test_an_unrelated_report_changes_no_score_and_no_group():
    two = compare("e", "x", [FERRY, GAZETTE], {Facet.CLAIMS})
    third = report(
        "other", "Seed library", "Gardeners borrow beans and marigolds from two retired teachers.", day="2031-03-04"
    )
    three = compare("e", "x", [FERRY, GAZETTE, third], {Facet.CLAIMS})
    kept = [
        (r.text, r.group, cell(r, "harbour").score, cell(r, "gazette").score)
        for r in three.claims
        if r.anchor != "other"
    ]
    assert kept == [(r.text, r.group, r.cells[0].score, r.cells[1].score) for r in two.claims]


def test_a_third_report_of_other_news_matches_nothing():
    third = report(
        "other", "Council weighs a tunnel", "A panel in Osterby will weigh a tunnel under the bay next year.",
        "Engineers doubt its price.", day="2031-03-04",
    )  # fmt: skip
    found = compare("e", "x", [FERRY, GAZETTE, third], {Facet.CLAIMS})
    assert all(cell(r, "other").state is not State.SAME for r in found.claims if r.anchor != "other")


def test_copies_count_once():
    copy = article("copy", FERRY.lead.title, FERRY.lead.text.split("\n\n", 1)[1])
    folded = compare("e", "x", [type(FERRY)(FERRY.lead, copies=()), GAZETTE], {Facet.CLAIMS})
    with_copy = report(
        "harbour", *FERRY.lead.text.split("\n\n"), copies=(copy,), outlet="Harbour Post", day="2031-03-04"
    )
    assert compare("e", "x", [with_copy, GAZETTE], {Facet.CLAIMS}).claims == folded.claims


def test_every_row_is_in_one_group_and_the_first_stands_for_it():
    groups = grouped(CLAIMS.claims)
    assert sorted(row.text for group in groups for row in group) == sorted(row.text for row in CLAIMS.claims)
    assert all(len({row.group for row in group}) == 1 for group in groups)
    counts = [sum(cell.state is State.SAME for cell in group[0].cells) for group in groups]
    assert counts == sorted(counts, reverse=True)
    assert all(
        count == max(sum(c.state is State.SAME for c in r.cells) for r in g)
        for count, g in zip(counts, groups, strict=True)
    )


def test_sentences_of_one_claim_are_one_group():
    aground = [row(CLAIMS, "harbour", 1), row(CLAIMS, "note", 1)]
    assert len({r.group for r in aground}) == 1


def test_without_reports_there_are_no_rows():
    assert compare("x", "x", [], {Facet.CLAIMS}).claims == ()
    assert grouped(()) == ()


def test_the_measured_errors_are_shares():
    assert 0 < WRONG_SHARE < 0.5
    assert 0 < MISSED_SHARE < 0.5
