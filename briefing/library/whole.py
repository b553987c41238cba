"""Completes articles by what only the library as a whole can tell: the order of dates in numbers, furniture of outlets.

All follows from the set of the articles' traces: reading a library in one go or change by change comes to the same.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.library import dateorder, doubtful, recurring
from briefing.library.assemble import Draft, article_id
from briefing.library.trace import Trace
from briefing.model import Article, Problem

Drafts = Callable[[Sequence[str]], Mapping[str, Draft]]
"""The articles of these ids as they were read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the library tells of one article."""

    order: dateorder.Order | None = None
    """How its date in numbers is read, if it has one."""
    furniture: Collection[int] = ()
    """Its paragraphs that are cut."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the library tells of its articles, before they are made."""

    outcomes: Mapping[str, Outcome]
    """Of every changed article, and of each whose outcome is another than before, by id."""
    problems: tuple[Problem, ...]
    """What is doubtful about the whole library, by path."""


@dataclass(frozen=True, slots=True)
class Completed:
    """The articles that are new or may have become others."""

    articles: Mapping[str, Article]
    """By id."""
    problems: tuple[Problem, ...]
    """What is doubtful about the whole library, by path."""


def decided(traces: Mapping[str, Trace], changed: Collection[str], gone: Iterable[Trace] = ()) -> Decided:
    """What the library tells of its changed articles, and of those others of which it tells something new.

    `traces` are those of all articles there are, by id; `gone` those of articles that left or were replaced.
    """
    changed = frozenset(changed)
    before = {id: trace for id, trace in traces.items() if id not in changed}
    before |= {article_id(trace.path): trace for trace in gone}
    now, then = dateorder.shown(traces.values()), dateorder.shown(before.values())
    redated = {
        id
        for id, trace in traces.items()
        if trace.unsure and dateorder.order(trace.outlet, now) != dateorder.order(trace.outlet, then)
    }
    furniture = recurring.furniture(traces, before, changed, changed | redated)
    outcomes = {
        id: Outcome(
            dateorder.order(traces[id].outlet, now) if traces[id].unsure else None, frozenset(furniture.get(id, ()))
        )
        for id in {*changed, *redated, *furniture}
    }
    return Decided(outcomes, doubtful.problems(traces.values(), now))


def finished(draft: Draft, outcome: Outcome) -> Article:
    """The article, completed by what the library tells of it."""
    return recurring.without(dateorder.dated(draft, outcome.order), outcome.furniture)


def completed(
    traces: Mapping[str, Trace], changed: Collection[str], gone: Iterable[Trace], drafts_of: Drafts
) -> Completed:
    """The changed articles, and those whose outcome has become another, as `decided` tells; and the library's problems."""
    told = decided(traces, changed, gone)
    drafts = drafts_of(sorted(told.outcomes))
    articles = {id: finished(drafts[id], outcome) for id, outcome in told.outcomes.items()}
    return Completed(articles, told.problems)
