#!/usr/bin/env python3
"""Distinctive words of the articles of a corpus that hold a word, as if they were one storyline.

    python -m benchmarks.distinctive ARTICLES.jsonl WORD

Each line of ARTICLES is an article (id, title, text, outlet). Prints how many words stand out, how many of them are beyond
chance, how many are when the outlets are dealt out to the articles anew, and the first of each outlet.
"""

import json
import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.evidence import read
from briefing.framing.wording import distinctive
from briefing.model import Distinctive, Report

SHOWN = 12
DEALS = 9


def dealt_anew(reports: list[Report], seed: int) -> list[Report]:
    """The reports, each with the outlet of another."""
    outlets = [report.lead.outlet for report in reports]
    random.Random(seed).shuffle(outlets)
    return [
        report._replace(lead=replace(report.lead, outlet=outlet))
        for report, outlet in zip(reports, outlets, strict=True)
    ]


def sure(found: Sequence[Distinctive]) -> int:
    """Words that are more than chance finds."""
    return sum(word.chance <= distinctive.BEYOND_CHANCE for word in found)


def main() -> None:
    """Prints the words."""
    lines = Path(sys.argv[1]).read_text("utf-8").strip().split("\n")
    reports = read([entry for entry in map(json.loads, lines) if sys.argv[2].lower() in entry["text"].lower()])
    found = distinctive.distinctive(reports) or ()
    dealt = [distinctive.distinctive(dealt_anew(reports, seed)) or () for seed in range(DEALS)]
    print(f"{len(reports)} reports: {len(found)} words, {sure(found)} of them beyond chance")
    print(f"dealt by chance: {sorted(len(words) for words in dealt)}, {sorted(sure(words) for words in dealt)}")
    for outlet in dict.fromkeys(word.outlet for word in found):
        words = [word for word in found if word.outlet == outlet]
        shown = ", ".join(f"{word.word} ({word.uses}, z {word.z:.1f})" for word in words[:SHOWN])
        print(f"{outlet}, {words[0].of_articles} articles, {len(words)} words: {shown}")


if __name__ == "__main__":
    main()
