"""Counts in how many happenings each stem, name and pair of stems occurs: the table that grouping ships with.

    python benchmarks/background.py CORPUS.jsonl... > briefing/grouping/background.txt

A line of input carries `title`, `text` and, where labelled, `event`. A happening told in four articles counts once: a key
adds the share of its articles that hold it. Only counts are written, no text; what occurs in one happening only is left out.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefing.grouping.profiles import keys, opening

PER = 10_000
LEAST = 1.5


def happenings(paths: Iterable[Path]) -> list[list[set[str]]]:
    """For each happening of the corpora, the keys of each of its articles."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for path in paths:
        for number, line in enumerate(path.open(encoding="utf-8")):
            article = json.loads(line)
            group = article.get("event") or article.get("dup_of") or number
            title = article.get("title") or ""
            found[f"{path.name}:{group}"].append(set(keys(title, opening(f"{title}\n\n{article['text']}"))))
    return list(found.values())


def shares(groups: Iterable[list[set[str]]]) -> Counter[str]:
    """For each key, the number of happenings that hold it, each by the share of its articles."""
    counts: Counter[str] = Counter()
    for group in groups:
        for article in group:
            for key in article:
                counts[key] += 1 / len(group)  # type: ignore[assignment]
    return counts


def table(groups: list[list[set[str]]]) -> dict[str, int]:
    """Happenings in 10,000 that hold each key, most frequent first."""
    counts = shares(groups)
    kept = {key: round(PER * count / len(groups)) for key, count in counts.items() if count >= LEAST}
    return dict(sorted(kept.items(), key=lambda item: (-item[1], item[0])))


def main() -> None:
    """Write the table to standard output: `count key`."""
    for key, count in table(happenings(map(Path, sys.argv[1:]))).items():
        print(count, key)


if __name__ == "__main__":
    main()
