"""Folding from scratch against datasketch's MinHashLSH: `python -m benchmarks.folding [ARTICLES]`, 10,000 if none.

Both get the articles as read and tell which are copies; ours makes and compares its fingerprints, the peer takes the same shingles,
128 permutations and a threshold of .5, and hashes as it does by default. Recall and precision are over pairs of the made copies.
"""

import gc
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

from benchmarks import places
from benchmarks.measuring import Figure, machine, missing, processor, ratio, show
from briefing.model import Article

MOST, RUNS = 10_000, 3
PERMUTATIONS, THRESHOLD = 128, 0.5
Pairs = set[tuple[str, str]]


def measured(articles: int) -> Iterator[Figure]:
    """Ratio, recall and precision."""
    from benchmarks.fold_only import Folding
    from briefing import library

    folder = places.library(articles)
    read = library.load(folder).articles
    true, known = _truth(folder)
    ready = Folding(read)
    found: dict[str, Pairs] = {}

    def ours() -> None:
        found["fold"] = _pairs(ready.from_scratch())

    def peer() -> None:
        found["MinHashLSH"] = _peer(read)

    gc.freeze()
    spent = [processor(ours) for _ in range(RUNS)]
    what = f"fold {articles:,} from scratch / datasketch's MinHashLSH"
    if find_spec("datasketch"):
        yield ratio(what, "≤ 0.2", spent, [processor(peer)])
    else:
        yield missing(what, f"datasketch is not installed (pip install --group bench); ours alone: {min(spent):.2f} s")
    for name, pairs in found.items():
        inside = {pair for pair in pairs if known.issuperset(pair)}
        right, told = len(inside & true), f"{len(true):,} pairs of copies, {len(inside):,} found"
        yield Figure(f"recall of {name}", right / len(true), "≥ .97" if name == "fold" else "", told, "")
        yield Figure(f"precision of {name}", right / len(inside), "≥ .99" if name == "fold" else "", "", "")


def _peer(read: Sequence[Article]) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    from briefing.text.shingles import SIZE
    from briefing.text.words import WORD

    index, found = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS), set()
    for article in read:
        run = WORD.findall(article.text.lower())
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([" ".join(run[at : at + SIZE]).encode() for at in range(max(1, len(run) - SIZE + 1))])
        found |= {_pair(article.path, other) for other in index.query(sketch)}
        index.insert(article.path, sketch)
    return found


def _truth(folder: Path) -> tuple[Pairs, set[str]]:
    texts = defaultdict(list)
    for entry in places.truth(folder):
        if entry["whole"]:
            texts[entry["text"]].append(entry["path"])
    return _pairs(texts.values()), {path for group in texts.values() for path in group}


def _pairs(groups: Iterable[Sequence[str]]) -> Pairs:
    return {_pair(*pair) for group in groups for pair in combinations(group, 2)}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


if __name__ == "__main__":
    print(machine())
    show(measured(places.asked() if len(sys.argv) > 1 else MOST))
