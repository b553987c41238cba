"""What comparing costs: five made-up reports of 900 words, and the sample library facet by facet.

    python -m benchmarks.compare

Each run is a process of its own, so that nothing is kept from the one before; figures are medians of the runs.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from statistics import median
from time import process_time

RUNS = 3
COLD = "headlines and claims of five reports of 900 words, nothing known before"
WHOLE = "then all seven facets, with grammar"
FUZZY = "rapidfuzz's token_set_ratio of all their sentences"
PARSED = "spaCy's bare parse of them, its model loaded anew"


def one_run() -> dict[str, float]:
    """Seconds of the processor for each step, in a process that has compared nothing yet."""
    from benchmarks.made_event import made_event
    from briefing.bundled import bundled
    from briefing.comparisons import Comparisons, Target
    from briefing.model import Facet, Report
    from briefing.session import open_library

    articles = made_event()
    reports = tuple(Report(article) for article in articles)
    session, target = Comparisons(), Target("e", "e", reports)
    at_once = (Facet.CLAIMS, Facet.HEADLINES)
    spent = {
        COLD: seconds(lambda: session.compare(target, at_once, parsed=False)),
        f"{COLD}, again": seconds(lambda: session.compare(target, at_once, parsed=False)),
        "voices of the first report": seconds(lambda: session.compare(Target("r", "r", reports[:1]), [Facet.VOICES])),
        WHOLE: seconds(lambda: session.compare(target)),
        f"{WHOLE}, again": seconds(lambda: session.compare(target)),
        FUZZY: seconds(lambda: fuzzy(articles)),
        PARSED: seconds(lambda: bare([article.text for article in articles])),
    }
    seeds = open_library(bundled("seeds")).session
    drones = seeds.fullest()
    if drones is None:
        raise SystemExit("the sample library is empty")
    seeds.compare(drones, [Facet.VOICES])
    for facet in Facet:
        # another id, so that nothing but the grammar is kept
        fresh = Target(facet.value, drones.title, drones.reports)
        spent[f"samples: {facet.value}"] = seconds(lambda fresh=fresh, facet=facet: seeds.compare(fresh, [facet]))
    return spent


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that `work` takes: a busy machine does not count."""
    start = process_time()
    work()
    return process_time() - start


def fuzzy(articles: Sequence) -> None:
    """The peer of the claims: rapidfuzz's token_set_ratio of every two sentences of two reports."""
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import cdist

    texts = [[sentence.text for sentence in article.sentences] for article in articles]
    for one, other in combinations(texts, 2):
        cdist(one, other, scorer=token_set_ratio)


def bare(texts: Sequence[str]) -> None:
    """The peer of the facets that need grammar: spaCy's parse of the texts and nothing more, its model loaded anew."""
    import spacy

    from briefing.text.parse import MODEL

    list(spacy.load(MODEL).pipe(texts))


def measured() -> dict[str, float]:
    """The median of each step over the runs, in seconds."""
    command = [sys.executable, "-m", "benchmarks.compare", "--one"]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    return {step: median(run[step] for run in runs) for step in runs[0]}


def ratios(spent: dict[str, float]) -> dict[str, float]:
    """Our steps as multiples of the peers'."""
    return {f"{ours} / {peer}": spent[ours] / spent[peer] for ours, peer in ((COLD, FUZZY), (WHOLE, PARSED))}


def main() -> None:
    """Prints seconds and ratios; with --one the seconds of one run as JSON."""
    if sys.argv[1:] == ["--one"]:
        print(json.dumps(one_run()))
        return
    spent = measured()
    for step, value in spent.items():
        print(f"{value:8.3f} s  {step}")
    for what, value in ratios(spent).items():
        print(f"{value:8.2f}    {what}")


if __name__ == "__main__":
    main()
