"""What the reader finds in a library each morning: which storylines stand there, in which order, and what is new in them."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefing.state import Hold, Level, State

if TYPE_CHECKING:
    from briefing.index import Index
    from briefing.session.rows import Rows

FEW_ALONE = 20
"""Reports that stand alone up to which each is a row of its own; more are folded by outlet."""
NOTHING: frozenset[Hold] = frozenset()


class Sort(StrEnum):
    """In which order storylines stand; pinned ones are the first in each."""

    NEWS = "followed and new first"
    REPORTS = "most reports first"
    CHANGED = "last change first"


class Alone(NamedTuple):
    """The reports of one outlet that stand alone."""

    outlet: str | None
    """None: not known."""
    reports: int
    new: int
    """How many came since the last visit."""


class Asked(NamedTuple):
    """How the reader wants to see the library."""

    sort: Sort = Sort.NEWS
    hidden_too: bool = False
    """Whether what is done or muted is shown too."""
    only: frozenset[int] | None = None
    """Numbers of the storylines that are shown at most; None: all."""
    since_ns: int | None = None
    """When the last visit ended; None: this is the first."""


@dataclass(frozen=True, slots=True)
class Home:
    """The storylines as the reader wants them."""

    rows: "Rows"
    """One by one."""
    alone: tuple[Alone, ...]
    """Reports that stand alone and have no row, by outlet, most first."""
    new: Mapping[str, int]
    """How many articles came since the last visit, by the id of their storyline."""
    arrived: frozenset[str]
    """Ids of these articles."""
    held: Mapping[str, frozenset[Hold]]
    """What storylines are to the reader, by id."""
    said: Mapping[str, str]
    """The reader's tags on storylines and notes on the whole of them, by id."""
    starred_events: frozenset[str]
    """Ids of articles, one in each event that is starred."""
    hidden: frozenset[int]
    """Numbers of those that are done or muted."""
    folded: frozenset[int] = frozenset()
    """Numbers of those that are in none of `alone`, beside the hidden ones."""

    def of(self, id: str) -> frozenset[Hold]:
        """What the storyline is to the reader."""
        return self.held.get(id, NOTHING)


def home(index: "Index", state: State, asked: Asked, names: Mapping[str, str]) -> Home:
    """The storylines of a library; `names` are those that the reader gave them, by id."""
    from briefing.session.numbers import alone
    from briefing.session.rows import Rows

    held = _held(index, state)
    by_kind = {kind: {s for s, kinds in held.items() if kind in kinds} for kind in Hold}
    hidden = frozenset() if asked.hidden_too else frozenset(by_kind[Hold.DONE] | by_kind[Hold.MUTED])
    came = index.arrivals.since(asked.since_ns) if asked.since_ns is not None else {}
    by_outlet = alone(index)
    folds = asked.only is None and sum(by_outlet.values()) > FEW_ALONE
    first = frozenset(by_kind[Hold.PINNED] | by_kind[Hold.FOLLOWED])
    there = index.groups.order(of_several=folds, by_size=asked.sort is Sort.REPORTS)
    kept = [s for s in dict.fromkeys((*sorted(first.difference(there)), *there)) if s not in hidden]
    if asked.only is not None:
        kept = [s for s in kept if s in asked.only]
    order = array("q", sorted(kept, key=_key(index, asked.sort, by_kind, came)))
    said = _said(index, state)
    ids = index.groups.named([*came, *held, *said])
    return Home(
        rows=Rows(index.groups, len(order), order, names),
        alone=_folded(index, by_outlet, hidden | first, came) if folds else (),
        new={ids[s]: len(articles) for s, articles in came.items() if s in ids},
        arrived=frozenset(id for articles in came.values() for id in articles),
        held={ids[s]: frozenset(kinds) for s, kinds in held.items() if s in ids},
        said={ids[s]: words for s, words in said.items() if s in ids},
        starred_events=frozenset(one.article for one in state.holds.all(Level.EVENT) if one.kind is Hold.STARRED),
        hidden=hidden,
        folded=first,
    )


def given_names(index: "Index", state: State) -> dict[str, str]:
    """The names that the reader gave storylines, by the ids that these now have."""
    named = {one.article: one.words for one in state.holds.all(Level.STORYLINE) if one.kind is Hold.NAMED}
    holding = index.groups.holdings(named)
    return {holding[article]: words for article, words in named.items() if article in holding}


def _held(index: "Index", state: State) -> dict[int, set[Hold]]:
    """What each storyline is to the reader, by its number."""
    said = state.holds.all(Level.STORYLINE)
    done = {one.article: one.since_ns for one in said if one.kind is Hold.DONE}
    rest = [one for one in said if one.kind not in (Hold.DONE, Hold.NAMED)]
    holding = index.arrivals.holding({one.article for one in rest}) if rest else {}
    found: dict[int, set[Hold]] = {}
    for one in rest:
        if one.article in holding:
            found.setdefault(holding[one.article], set()).add(one.kind)
    for s in index.arrivals.at_rest(done) if done else ():
        found.setdefault(s, set()).add(Hold.DONE)
    return found


def _said(index: "Index", state: State) -> dict[int, str]:
    """What the reader wrote on each storyline, by its number."""
    tags = [(tag.article, f"#{tag.name}") for tag in state.tags.all() if tag.level is Level.STORYLINE]
    notes = [(one.article, one.words) for one in state.notes.all() if one.level is Level.STORYLINE]
    holding = index.arrivals.holding({article for article, _ in (*tags, *notes)}) if tags or notes else {}
    found: dict[int, list[str]] = {}
    for article, words in (*tags, *notes):
        if article in holding:
            found.setdefault(holding[article], []).append(words)
    return {s: " ".join(words) for s, words in found.items()}


def _folded(
    index: "Index", by_outlet: Mapping[str | None, int], without: frozenset[int], came: Collection[int]
) -> tuple[Alone, ...]:
    """The reports that stand alone, by outlet, most first, but for the storylines `without`."""
    left = Counter(dict(by_outlet))
    left.subtract(index.arrivals.alone_among(without).values())
    new = Counter(index.arrivals.alone_among(set(came) - without).values())
    most = sorted(left.items(), key=lambda one: (-one[1], one[0] or ""))
    return tuple(Alone(outlet, n, new[outlet]) for outlet, n in most if n > 0)


def _key(
    index: "Index", sort: Sort, held: Mapping[Hold, Collection[int]], came: Mapping[int, Collection[str]]
) -> Callable[[int], tuple[int, ...]]:
    """What storylines are sorted by; those of one key stay in the order of their last day, or of their size."""
    pinned, followed = held[Hold.PINNED], held[Hold.FOLLOWED]
    if sort is Sort.NEWS:
        return lambda s: (s not in pinned, s not in came, s not in followed, -len(came.get(s, ())))
    latest = index.arrivals.latest() if sort is Sort.CHANGED else {}
    return lambda s: (s not in pinned, -latest.get(s, 0))
