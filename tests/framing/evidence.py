"""Whether every evidence of a comparison is the text at its span: found by walking its dataclasses, whatever they are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import get_type_hints

from briefing.model import Comparison, Report, Span

NOT_SPANS = frozenset({"place"})
"""Pairs of numbers that are no offsets: the sentence's number among how many."""
EQUAL = (("sentence", "span"), ("text", "at"), ("cue", "cue_span"), ("term", "uses"), ("passage", "span"))
"""Fields that have to be the text at the span beside them, or the first of several."""
INSIDE = frozenset({"at", "uses", "cue_span", "content_span"})
"""Spans that have to lie inside the sentence beside them, of several the first."""
SPANS = (Span, Span | None, tuple[Span, ...])


def faults(found: Comparison, reports: Iterable[Report]) -> tuple[Counter[str], list[str]]:
    """How many strings and spans were checked, by class and field, and what is wrong with which."""
    texts = {report.id: report.lead.text for report in reports}
    checked: Counter[str] = Counter()
    wrong = []
    for item, report in _items(found, None):
        for name, right in _checks(item, texts[report]):
            checked[f"{type(item).__name__}.{name}"] += 1
            if not right:
                wrong.append(f"{name} of {item!r}")
    for row in found.claims or ():
        own = next(cell for cell in row.cells if cell.report == row.anchor)
        checked["ClaimRow.text"] += 1
        if own.sentence != row.text:
            wrong.append(f"text of {row!r}")
    return checked, wrong


def _items(item: object, report: str | None) -> Iterator[tuple[object, str]]:
    """Every dataclass in `item` but those of reports, with the report that its spans are offsets into: its own, or that of what holds it."""
    if isinstance(item, Report):
        return
    if isinstance(item, tuple):
        for one in item:
            yield from _items(one, report)
    elif is_dataclass(item):
        own = getattr(item, "report", report)
        report = own if isinstance(own, str) else None
        if report is not None:
            yield item, report
        for field in fields(item):
            yield from _items(getattr(item, field.name), report)


def _checks(item: object, text: str) -> Iterator[tuple[str, bool]]:
    hints = get_type_hints(type(item))
    spans = {name: _listed(getattr(item, name)) for name, hint in hints.items() if hint in SPANS}
    for name in spans.keys() - NOT_SPANS:
        for n, (start, end) in enumerate(spans[name]):
            inside = name in INSIDE and n == 0 and spans.get("span")
            low, high = inside[0] if inside else (0, len(text))
            yield name, low <= start < end <= high and bool(text[start:end].strip())
    for name, beside in EQUAL:
        if name in hints and spans.get(beside):
            yield name, text[slice(*spans[beside][0])] == getattr(item, name)
    if type(item).__name__ == "Headline":
        yield "text", text.splitlines()[0] == getattr(item, "text", None)


def _listed(value: object) -> tuple[Span, ...]:
    if not value or not isinstance(value, tuple):
        return ()
    return value if isinstance(value[0], tuple) else (value,)
