"""Counts in how many happenings each word stem and name occurs: the table that grouping ships with.

    python benchmarks/background.py CORPUS.jsonl... > briefing/grouping/background.txt

A line of input carries `title`, `text` and, where labelled, `event`. A happening told in four articles counts once: a stem
adds the share of its articles that hold it. Only counts are written, no text; what occurs in one happening only is left out.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefing.grouping.features import keys, opening

PER = 10_000
LEAST = 1.5


def happenings(paths: Iterable[Path]) -> list[list[set[str]]]:
    """For each happening of the corpora, the keys of each of its articles."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for path in paths:
        for number, line in enumerate(path.open(encoding="utf-8")):
            article = json.loads(line)
            group = article.get("event") or article.get("dup_of") or number
            text = opening(f"{article.get('title') or ''}\n\n{article['text']}")
            found[f"{path.name}:{group}"].append(set(keys(text)))
    return list(found.values())


def shares(groups: list[list[set[str]]]) -> Counter[str]:
    """For each key, the number of happenings that hold it, each by the share of its articles."""
    counts: Counter[str] = Counter()
    for group in groups:
        for article in group:
            for key in article:
                counts[key] += 1 / len(group)  # type: ignore[assignment]
    return counts


def main() -> None:
    """Write the table to standard output: `count key`, counts per 10,000 happenings, most frequent first."""
    groups = happenings(map(Path, sys.argv[1:]))
    counts = shares(groups)
    kept = [(round(PER * count / len(groups)), key) for key, count in counts.items() if count >= LEAST]
    for count, key in sorted(kept, key=lambda item: (-item[0], item[1])):
        print(count, key)


if __name__ == "__main__":
    main()
