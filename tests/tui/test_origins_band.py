"""The band of origins: credits, who credits nobody, copies, and passages that reports share."""

from briefing.framing import compare
from briefing.model import Comparison, Facet
from briefing.tui.facets import BANDS, BandRow
from briefing.tui.glyphs import UNICODE

from ..framing.made import FILLER, article, report

SHARED = "The two sides agreed to open the lock for three hours each night until the divers have mended the lower gate."
WIRE = report(
    "wire",
    "Lock opens at night",
    SHARED,
    "“We will try it,” the harbour master told the Norrland News Agency.",
    *FILLER,
    outlet="Gazette",
    day="2031-03-04",
    copies=(article("copy", "Lock opens at night", SHARED, outlet="Echo", day="2031-03-05"),),
)
OTHER = report("other", "Night traffic through the lock", SHARED, *FILLER[::-1], outlet="Islander", day="2031-03-05")


def rows() -> dict[str, BandRow]:
    made: Comparison = compare("e", "Lock", (WIRE, OTHER), {Facet.ORIGINS})
    return {
        row.key[0] if row.key[0] != "shared" else row.key[1]: row for row in BANDS[Facet.ORIGINS](made, UNICODE).rows
    }


def test_who_credits_nobody_is_said_with_a_row_of_its_own() -> None:
    row = rows()["nobody"]
    assert "other" in row.evidence
    assert row.evidence["other"].note == "· no credit found in this text"


def test_folded_copies_are_counted_and_named() -> None:
    row = rows()["copies"]
    assert row.cells == {"wire": {"1 copy": 1}}
    assert row.evidence["wire"].note == "copies: Echo, 5 Mar 2031"


def test_a_shared_passage_is_marked_in_every_report_that_has_it() -> None:
    row = rows()[SHARED.rstrip(".")]
    assert set(row.evidence) == {"wire", "other"}
    for one in (WIRE, OTHER):
        marked = [one.lead.text[slice(*mark.span)] for mark in row.evidence[one.id].marks if mark.style == "origin"]
        assert any(words in SHARED for words in marked)
        assert row.evidence[one.id].span in [sentence.span for sentence in one.lead.sentences]
