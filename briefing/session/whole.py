"""What the whole library tells of its articles, and what is then made of each: features for grouping, words for search."""

from collections.abc import Iterator, Mapping, Sequence

from briefing import grouping
from briefing.index import Index
from briefing.library import Opened, Outcome, Trace, decided, kept
from briefing.session.progress import Say
from briefing.session.reading import Asked, Looked, look, overlooked
from briefing.session.taking import Batches, Taken
from briefing.session.workers import CHUNK, Workers

FEATURES = "grouping"
"""Name under which features for grouping are kept."""
BATCH = 1000
"""Articles that are written at a time."""
NOTHING = Outcome(None, frozenset())


def complete(
    index: Index,
    opened: Opened,
    taken: Taken,
    before: dict[str, Trace],
    workers: Workers,
    batch: Batches,
    say: Say,
) -> set[str]:
    """Completes the articles that changed, and those of which the library tells something else now; their ids.

    `before` are the traces of all articles before anything was taken in.
    """
    traces = {id: trace for id, trace in (before | taken.articles).items() if id not in taken.left}
    replaced = [before[id] for id in (*taken.left, *taken.articles) if id in before]
    told = decided(traces, taken.articles.keys(), replaced)
    problems = [*opened.problems, *opened.unmatched(trace.path for trace in traces.values()), *told.problems]
    with batch():
        index.files.put_doubts(sorted(problems, key=lambda each: each.path))
    ids = _waiting(index, told.outcomes)
    say("Looking at texts", 0, len(ids))
    done = 0
    looked: list[Looked] = []
    for some in workers.over(_asked(index, ids, told.outcomes, traces), len(ids), look, overlooked):
        looked += some
        done += len(some)
        say("Looking at texts", done, len(ids))
        if len(looked) >= BATCH or done == len(ids):
            with batch():
                _keep(index, looked)
            looked = []
    return set(told.outcomes)


def _waiting(index: Index, outcomes: Mapping[str, Outcome]) -> list[str]:
    """Those whose text is to be looked at: others were before the last update was broken off, and are as they were."""
    lacking = set(index.features.lacking(FEATURES, grouping.FEATURES, outcomes))
    altered = set(index.articles.altered(outcomes))
    return sorted(id for id, outcome in outcomes.items() if id in lacking or id in altered or outcome != NOTHING)


def _asked(
    index: Index, ids: Sequence[str], outcomes: Mapping[str, Outcome], traces: Mapping[str, Trace]
) -> Iterator[Asked]:
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        raws = index.articles.kept_raws(some)
        seen = index.features.get(FEATURES, grouping.FEATURES, some).keys()
        yield from (Asked(id, raws[id], kept(traces[id]), outcomes[id], id in seen) for id in some)


def _keep(index: Index, made: Sequence[Looked]) -> None:
    index.articles.put([one.row for one in made if one.row])
    index.features.put(FEATURES, grouping.FEATURES, ((one.id, one.features) for one in made))
    numbers = index.articles.numbers([one.id for one in made])
    index.words.put([(numbers[one.id], one.words) for one in made])
