"""Paragraphs that recur across unlike articles of one outlet: pleas, bios and notices, found from the library itself."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from briefing.library.assemble import GAP, trimmed
from briefing.library.trace import LEAST, Trace, may_be_furniture, number
from briefing.model import Article

Traces = Mapping[str, Trace]
"""Article id -> its trace."""
Furniture = Mapping[str, Collection[int]]
"""Article id -> numbers of its paragraphs that are furniture."""


def furniture(traces: Traces, before: Traces, changed: Collection[str], made: Collection[str]) -> Furniture:
    """Which paragraphs are furniture, of each article in `made` and of each that has other furniture than it had `before`.

    Copies of one text share most of their paragraphs, and reports on one affair their background: neither is furniture. Where
    an outlet is not known, nothing is. It follows from the set of articles alone, whatever their order.
    """
    now, then = _by_outlet(traces), _by_outlet(before)
    found: dict[str, set[int]] = {}
    for outlet, moved in _moved(traces, before, changed, made).items():
        ids, had = now.get(outlet, ()), then.get(outlet, ())
        if max(len(ids), len(had)) >= LEAST:
            from briefing.library.unlike import Outlet, other  # only here: NumPy takes 100 ms to import

            found |= other(Outlet(traces, ids), Outlet(before, had), moved, made)
    return found


def without(article: Article, numbers: Collection[int]) -> Article:
    """`article` without those paragraphs; one that has no others keeps them."""
    if not numbers:
        return article
    parts = article.text.split(GAP)[1:]
    why = f"stands in {LEAST} or more articles of {article.outlet}"
    gone = {n: why for n, part in enumerate(parts) if number(part) in numbers and may_be_furniture(part)}
    return trimmed(article, gone) if 0 < len(gone) < len(parts) else article


def _by_outlet(traces: Traces) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id, trace in traces.items():
        if trace.short and trace.outlet:
            found[trace.outlet.casefold()].append(id)
    return found


def _moved(
    traces: Traces, before: Traces, changed: Collection[str], made: Collection[str]
) -> Mapping[str, list[Trace]]:
    """The articles that came, went or changed, by outlet; an outlet with none of them but with one in `made` is there too."""
    found: dict[str, list[Trace]] = defaultdict(list)
    left = (trace for id, trace in before.items() if id in changed or id not in traces)
    for trace in (*(traces[id] for id in changed), *left):
        if trace.short and trace.outlet:
            found[trace.outlet.casefold()].append(trace)
    for id in made:
        found[(traces[id].outlet or "").casefold()] += []
    return found
