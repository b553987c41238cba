"""The band of headlines: a ladder with every clause marked, and the headlines of other versions below."""

from briefing.model import Comparison, Facet, Headline, HeadlineClause, HeadlineVersion, ReportView
from briefing.tui.facets import BANDS
from briefing.tui.glyphs import UNICODE

from ..framing.made import report

TITLE = "Council shuts bridge, mayor calls it a precaution"
VERSION = HeadlineVersion("v1", "Echo", "2031-05-06", 1, "Council may shut bridge", ((8, 11),))
HEADLINE = Headline(
    report="r",
    text=TITLE,
    subject=(0, 7),
    verb=(8, 13),
    credits=None,
    quoted=(),
    shared=(),
    body=(),
    further=(HeadlineClause((22, 27), (28, 33)),),
    versions=(VERSION,),
)


def test_every_clause_of_a_headline_is_marked_and_its_versions_stand_below_it() -> None:
    view = ReportView(report("r", TITLE), "Echo 7 May", True, None, 0.0)
    rows = BANDS[Facet.HEADLINES](Comparison("s", "s", (view,), headlines=(HEADLINE,)), UNICODE).rows
    assert [row.key for row in rows] == [("r",), ("r", "v1")]
    styled = dict(rows[0].label)
    assert styled["mayor"] == ("speaker",)
    assert styled["calls"] == ("cue",)
    below = "".join(text for text, _ in rows[1].label)
    assert below.split() == ["version", "1", "Council", "may", "shut", "bridge"]
    assert ("may", ("own",)) in rows[1].label
    assert rows[1].evidence["r"].note == "headline of version 1, 2031-05-06: Council may shut bridge"
