"""What the facets share when a comparison is written out."""

from dataclasses import dataclass

from briefing.framing.views.pivots import CREDITED
from briefing.model import Article, Comparison, Span, Vouch
from briefing.text.escape import escape
from briefing.text.labels import dated


@dataclass(frozen=True, slots=True)
class View:
    """A comparison, with its reports by id."""

    comparison: Comparison
    articles: dict[str, Article]

    def who(self, report: str) -> str:
        """`RT†, 20 Nov 2022`, escaped."""
        return escape(dated(self.articles[report]))

    def text(self, report: str, span: Span) -> str:
        """The words that stand there, escaped."""
        return escape(self.articles[report].text[span[0] : span[1]])

    def words(self, report: str, span: Span) -> str:
        """The words that stand there, escaped, in quotation marks."""
        return f'"{self.text(report, span)}"'

    def place(self, report: str, span: Span) -> str:
        """`sentence 13 of 14`, `headline`, or `credit line`."""
        index = self.index(report, span)
        if index is None:
            return "credit line"
        return f"sentence {index} of {len(self.articles[report].sentences) - 1}" if index else "headline"

    def number(self, report: str, span: Span) -> str:
        """`13`, `headline`, or `credit line`."""
        index = self.index(report, span)
        return "credit line" if index is None else str(index or "headline")

    def index(self, report: str, span: Span) -> int | None:
        """Number of the sentence that the span begins in, 0 for the headline; None in a credit line."""
        found = self.articles[report].sentences
        return next((s.index for s in found if s.span[0] <= span[0] < s.span[1]), None)


def view(comparison: Comparison) -> View:
    """What a comparison is written from."""
    return View(comparison, {one.report.id: one.report.lead for one in comparison.reports})


def vouched(per: Vouch | None) -> str:
    """`Kiev, "insists"`, escaped; `no speaker` where the sentence is the report's own."""
    if per is None:
        return "no speaker"
    # A dash or colon may stand for the verb: `– WaPo`.
    verb = f'"{escape(per.cue)}"' if any(map(str.isalpha, per.cue)) else CREDITED
    return f"{escape(per.speaker or 'nobody named')}, {verb}"
