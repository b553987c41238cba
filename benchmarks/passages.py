#!/usr/bin/env python3
"""How often two reports share a run of words that is no quotation, by the length of the run.

    python -m benchmarks.passages LABELLED.jsonl

Each line of LABELLED is an article (id, title, text, event; outlet where known). Reports of one event are compared, and as many of
two events by two outlets, which share such runs by chance.
"""

import sys
from itertools import combinations, pairwise
from pathlib import Path

from benchmarks.evidence import events_of, read
from briefing.framing.facts import passages
from briefing.framing.speech.material import Material, material

LENGTHS = (6, 8, 10, 12, 15, 20)


def share(pairs: list[tuple[Material, Material]]) -> int:
    """Pairs that share a passage which is no quotation."""
    return sum(any(not found.quoted for found in passages.passages(pair)) for pair in pairs)


def main() -> None:
    """Prints a line for each length."""
    events = [[material(report, None) for report in read(of)] for of in events_of(Path(sys.argv[1])).values()]
    one_event = [pair for event in events for pair in combinations(event, 2)]
    two_events = [
        (a[0], b[-1]) for a, b in pairwise([*events, events[0]]) if a[0].article.outlet != b[-1].article.outlet
    ]
    for passages.LEAST in LENGTHS:
        print(
            f"{passages.LEAST} words: {share(one_event)} of {len(one_event)} pairs of one event, "
            f"{share(two_events)} of {len(two_events)} pairs of two events by two outlets"
        )


if __name__ == "__main__":
    main()
