"""Dates like 5/6/2022, read in the order that the outlet's other files show, or else the whole library's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from briefing.library import dating
from briefing.library.assemble import Draft
from briefing.library.trace import Trace
from briefing.model import Article, Published

_ALL = "\0"

Shown = Mapping[str | None, Set[bool]]
"""Outlet -> whether its files write the day first; more than one where they disagree."""
Order = tuple[bool, str]
"""Whether the day comes first, and what tells so."""


def shown(traces: Iterable[Trace]) -> Shown:
    """The orders that the files of each outlet show, and those of all."""
    orders: dict[str | None, set[bool]] = defaultdict(set)
    for trace in traces:
        if trace.day_first is not None:
            orders[trace.outlet].add(trace.day_first)
            orders[_ALL].add(trace.day_first)
    return orders


def order(outlet: str | None, orders: Shown) -> Order | None:
    """The order in which an outlet's dates in numbers are read, or None where nothing tells."""
    for whose, place in ((outlet, "the outlet's other files"), (_ALL, "the library's other files")):
        found = orders.get(whose, frozenset())
        if len(found) == 1 and whose:
            (day_first,) = found
            return day_first, place
        if found:
            break
    return None


def published(unsure: str, told: Order | None) -> Published | None:
    """The date, once its order is known."""
    return dating.read(unsure, told[0]) if told else None


def dated(draft: Draft, told: Order | None) -> Article:
    """The article with its date, where that was unsure and the order is known."""
    if not (draft.unsure and told):
        return draft.article
    source = f"{draft.unsure_source}, {dating.order(told[0])} as in {told[1]}"
    return replace(draft.article, published=published(draft.unsure, told), date_source=source)
