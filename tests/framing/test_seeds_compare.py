"""The sample library compared, without and with its grammar."""

import pytest

from briefing.framing import compare, grouped
from briefing.framing.speech.quotes import quote_spans
from briefing.library import load
from briefing.model import Facet, Report, State
from briefing.text.parse import ParserMissing, parser
from tests.conftest import SEEDS

DRONES = ("000_c609d72ab3565ef5.txt", "001_", "002_", "003_", "004_")


@pytest.fixture(scope="module")
def reports():
    found = [a for a in load(SEEDS).articles if a.path.startswith(DRONES) and "#" not in a.path]
    assert len(found) == 5
    return [Report(article) for article in found]


@pytest.fixture(scope="module")
def plain(reports):
    return compare("drones", "Drones", reports)


@pytest.fixture(scope="module")
def parsed(reports):
    try:
        parse = parser()
    except ParserMissing as missing:
        pytest.skip(str(missing))
    leads = [report.lead for report in reports]
    return compare(
        "drones", "Drones", reports, parses=dict(zip([lead.id for lead in leads], parse(leads), strict=True))
    )


def labels(comparison):
    return {view.report.id: view.label for view in comparison.reports}


def figures(comparison):
    names = labels(comparison)
    return {
        f.counted: [(names[c.report].split()[0], c.text, c.value, c.low) for c in f.cells] for f in comparison.figures
    }


def test_the_columns_are_dated_first_and_say_who_named_them(plain):
    assert list(labels(plain).values()) == ["RT† 20 Nov", "The Mirror 6 Dec", "Alahednews 13 Dec", "WION† –", "002 –"]


def test_400_drones_is_one_figure_of_two_outlets(plain):
    assert figures(plain)["drones used"] == [("RT†", "400", 400, 400), ("WION†", "around 400", 400, None)]


def test_about_2000_ordered_stands_beside_hundreds(plain):
    assert {text for _, text, _, _ in figures(plain)["drones ordered"]} == {"around 2000", "hundreds"}


def test_none_left_counts_without_a_number(plain):
    assert figures(plain)["drones left"] == [("The", "no Iranian-made drones left", None, 0)]


def test_models_resolutions_years_and_days_are_no_figures(plain):
    numbers = {value for cells in figures(plain).values() for _, _, value, _ in cells}
    assert numbers.isdisjoint({136, 2, 16, 2015})


def test_every_evidence_is_the_text_at_its_span(plain):
    at = {view.report.id: view.report.lead.text for view in plain.reports}
    cells = [cell for row in plain.claims for cell in row.cells if cell.span]
    counted = [cell for figure in plain.figures for cell in figure.cells]
    assert len(cells) > 250
    for one in [*cells, *counted, *plain.dates]:
        assert at[one.report][slice(*one.span)] == one.sentence
    for one in [*counted, *plain.dates]:
        assert at[one.report][slice(*one.at)] == one.text


def test_the_excerpt_shows_no_gaps(plain):
    mirror = next(view.report.id for view in plain.reports if view.label.startswith("The Mirror"))
    states = {cell.state for row in plain.claims for cell in row.cells if cell.report == mirror}
    assert states.isdisjoint({State.NONE, State.BEFORE, State.UNDATED})
    assert State.NO_GAPS in states


def test_an_undated_report_is_never_before(plain):
    undated = {view.report.id for view in plain.reports if view.label.endswith("–")}
    assert len(undated) == 2
    assert not any(
        c.state in (State.BEFORE, State.NONE) for row in plain.claims for c in row.cells if c.report in undated
    )


def test_the_denials_are_one_claim_of_three_reports(plain):
    first = grouped(plain.claims)[0]
    matching = [cell for cell in first[0].cells if cell.state is State.SAME]
    assert len(matching) == 3
    assert all(any(word in cell.sentence for word in ("den", "reject")) for cell in matching)


def matched(comparison, words):
    """What the row of the sentence with these words matches in other reports."""
    row = next(row for row in comparison.claims if words in row.text)
    return [cell.sentence for cell in row.cells if cell.state is State.SAME and cell.report != row.anchor]


def test_none_left_matches_neither_a_deal_nor_a_denial(plain):
    found = matched(plain, "no Iranian-made drones left")
    assert not any("deal" in sentence or "deny" in sentence for sentence in found)


def test_a_deal_is_no_denial(plain):
    assert not any("deny" in sentence for sentence in matched(plain, "have deepened their defense ties"))


def test_what_iran_says_of_its_supply_matches_in_two_reports(plain):
    assert len(matched(plain, "limited number of drones")) == 1
    assert "small number" in matched(plain, "limited number of drones")[0]


def test_the_name_geran_is_told_by_two_speakers(parsed):
    row = next(row for row in parsed.claims if "known as Geran-2" in row.text)
    near = [cell for cell in row.cells if cell.state is State.RELATED and "Geran" in cell.sentence]
    own = next(cell for cell in row.cells if cell.report == row.anchor)
    assert [(cell.per.speaker, cell.per.cue) for cell in near] == [("Russian military experts", "said")]
    assert (own.per.speaker, own.per.cue) == ("Kiev", "insists")


def test_a_difference_stands_wholly_inside_or_outside_quotation_marks(parsed):
    texts = {view.report.id: view.report.lead.text for view in parsed.reports}
    told = [(cell.report, one.span) for row in parsed.claims for cell in row.cells for one in cell.differs]
    assert len(told) > 20
    for report, span in told:
        inside = [
            overlap for q in quote_spans(texts[report]) if (overlap := min(q[1], span[1]) - max(q[0], span[0])) > 0
        ]
        assert sum(inside) in (0, span[1] - span[0])


def test_400_drones_has_two_attributions(parsed):
    used = next(figure for figure in parsed.figures if figure.counted == "drones used")
    assert len({cell.per for cell in used.cells} - {None}) == 2


def test_a_claim_cell_carries_who_vouches(parsed):
    names = labels(parsed)
    supply = next(row for row in parsed.claims if "limited number of drones" in row.text)
    per = {names[c.report].split()[0]: c.per for c in supply.cells if c.state is State.SAME}
    assert per["RT†"].cue == per["WION†"].cue == "said"
    assert per["RT†"].named


def test_small_stands_beside_limited_and_war_beside_conflict(parsed):
    names = labels(parsed)
    supply = next(row for row in parsed.claims if "limited number of drones" in row.text)
    rt = next(cell for cell in supply.cells if names[cell.report].startswith("RT"))
    text = next(view.report.lead.text for view in parsed.reports if view.report.id == rt.report)
    told = {difference.kind: text[slice(*difference.span)] for difference in rt.differs}
    assert told["quantity"] == "small number"
    assert told["time"] == "months before the conflict began"


def test_a_date_says_what_happened_then(parsed):
    assert {("since August", "deployed"), ("in July", "emerged")} <= {(date.text, date.of) for date in parsed.dates}


def test_with_grammar_the_notes_ask_for_nothing(parsed, plain):
    assert parsed.notes == ()
    assert plain.notes
    assert parsed.voices
    assert plain.voices == ()


def test_only_claims_cost_no_grammar(reports):
    found = compare("drones", "Drones", reports, {Facet.CLAIMS})
    assert {cell.per for row in found.claims for cell in row.cells} == {None}
