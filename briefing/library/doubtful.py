"""What is doubtful about articles beside others: dates of two meanings, doubles, outlets that look alike."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing.library import dateorder
from briefing.library.trace import Trace
from briefing.model import Problem
from briefing.text.lookalike import mixes_scripts, skeleton

_VERSION = re.compile(r"-v\d{1,6}(?=\.md$)")
"""What the name of a later version ends in."""


def problems(traces: Iterable[Trace], orders: dateorder.Shown) -> tuple[Problem, ...]:
    """What is doubtful about the articles of a whole library, by path."""
    ordered = sorted(traces, key=lambda trace: trace.path)
    found = (*_undecided(ordered, orders), *_doubles(ordered), *_lookalikes(ordered))
    return tuple(sorted(found, key=lambda problem: problem.path))


def _undecided(traces: Sequence[Trace], orders: dateorder.Shown) -> Iterator[Problem]:
    for trace in traces:
        if trace.unsure and not dateorder.published(trace.unsure, dateorder.order(trace.outlet, orders)):
            why = f"its date, {trace.unsure!r:.60}, may mean two days, and no other date here tells which"
            yield Problem(trace.path, why)


def _doubles(traces: Sequence[Trace]) -> Iterator[Problem]:
    """Files of one address, or of one `id` in their front matter; versions that were fetched stand beside each other."""
    addresses: dict[tuple[str | None, int], str] = {}
    ids: dict[tuple[str | None, int], str] = {}
    for trace in traces:
        told = (("address", addresses, trace.address), ("`id`", ids, trace.own_id))
        for what, first, value in told:
            other = first.setdefault((trace.outlet, value), trace.path) if value else trace.path
            if _VERSION.sub("", other) != _VERSION.sub("", trace.path):
                yield Problem(trace.path, f"has the same {what} as {other}; both were read")


def _lookalikes(traces: Sequence[Trace]) -> Iterator[Problem]:
    """Outlets whose name mixes scripts within a word, or is another outlet's in letters of another script."""
    outlets = {trace.outlet for trace in traces if trace.outlet}
    spelled: dict[str, list[str]] = defaultdict(list)
    for name in sorted(outlets):
        spelled[skeleton(name)].append(name)
    why = {
        name: reason for name in outlets if not name.isascii() and (reason := _reason(name, spelled[skeleton(name)]))
    }
    yield from (Problem(trace.path, why[trace.outlet]) for trace in traces if trace.outlet and trace.outlet in why)


def _reason(name: str, alike: Sequence[str]) -> str | None:
    if mixes_scripts(name):
        return f"its outlet {name!r} mixes letters of two alphabets: it may not be the outlet it looks like"
    latin = next((other for other in alike if other.isascii()), None)
    return f"its outlet {name!r} looks like {latin!r} and is written in other letters" if latin else None
