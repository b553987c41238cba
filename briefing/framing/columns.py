"""Reports as the columns of a comparison: their order, their labels, and which of them may show gaps."""

from collections import Counter
from collections.abc import Sequence

from briefing.framing.speech.material import Material
from briefing.model import Article, Report, ReportView
from briefing.text.labels import day_in_year, day_text, file_name

_LONGEST_NAME = 24
NO_DATE = "–"
"""Stands where a label has no day."""


def in_order(reports: Sequence[Report]) -> list[Report]:
    """The reports by date, undated last; a report given twice comes once."""
    return sorted({report.id: report for report in reports}.values(), key=lambda report: report.lead.order)


def columns(materials: Sequence[Material]) -> tuple[ReportView, ...]:
    """One column a report, in the order given; labels are unique, and have the year where the reports span several."""
    days = [one.article.published.day for one in materials if one.article.published]
    several_years = len({day.year for day in days}) > 1
    labels = _told_apart([_label(one.article, several_years) for one in materials])
    return tuple(
        ReportView(one.report, label, one.gaps, one.reason, one.quoted)
        for one, label in zip(materials, labels, strict=True)
    )


def _label(article: Article, with_year: bool) -> str:
    name = article.outlet or file_name(article)
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1].rstrip() + "…"
    return f"{name}{'†' if article.named_by_reader else ''} {_day(article, with_year)}"


def _day(article: Article, with_year: bool) -> str:
    if not article.published:
        return NO_DATE
    day = article.published.day
    return day_text(day) if with_year else day_in_year(day)


def _told_apart(labels: Sequence[str]) -> list[str]:
    # Two reports of one outlet on one day: the second is "RT 20 Nov (2)".
    seen: Counter[str] = Counter()
    apart = []
    for label in labels:
        seen[label] += 1
        apart.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return apart
