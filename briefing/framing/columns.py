"""Reports as the columns of a comparison: their order, their labels, and which of them may show gaps."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing.framing.material import Material
from briefing.model import Article, Report, ReportView

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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
    name = article.outlet or _short_stem(article.file)
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1].rstrip() + "…"
    return f"{name}{'†' if article.named_by_reader else ''} {_day(article, with_year)}"


def _short_stem(path: str) -> str:
    stem = PurePosixPath(path).stem
    return stem.partition("_")[0] or stem


def _day(article: Article, with_year: bool) -> str:
    if not article.published:
        return NO_DATE
    day = article.published.day
    return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if with_year else "")


def _told_apart(labels: Sequence[str]) -> list[str]:
    # Two reports of one outlet on one day: the second is "RT 20 Nov (2)".
    seen: Counter[str] = Counter()
    apart = []
    for label in labels:
        seen[label] += 1
        apart.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return apart
