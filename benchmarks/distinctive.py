#!/usr/bin/env python3
"""Distinctive words of the articles of a corpus that hold a word, as if they were one storyline.

    python -m benchmarks.distinctive ARTICLES.jsonl WORD

Each line of ARTICLES is an article (id, title, text, outlet). Prints how many words stand out, how many would if the article that
uses each most were not left out, how many do when the outlets are dealt out to the articles anew (chance alone), and the first of
each outlet.
"""

import json
import random
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks.evidence import read
from briefing.framing import distinctive
from briefing.model import Report

SHOWN = 12
DEALS = 9


def dealt_anew(reports: list[Report], seed: int) -> list[Report]:
    """The reports, each with the outlet of another."""
    outlets = [report.lead.outlet for report in reports]
    random.Random(seed).shuffle(outlets)
    return [
        replace(report, lead=replace(report.lead, outlet=outlet))
        for report, outlet in zip(reports, outlets, strict=True)
    ]


def main() -> None:
    """Prints the words."""
    lines = Path(sys.argv[1]).read_text("utf-8").strip().split("\n")
    reports = read([entry for entry in map(json.loads, lines) if sys.argv[2].lower() in entry["text"].lower()])
    found = distinctive.distinctive(reports) or ()
    by_chance = [len(distinctive.distinctive(dealt_anew(reports, seed)) or ()) for seed in range(DEALS)]
    print(f"{median(by_chance)} words by chance (median of {DEALS}, from {min(by_chance)} to {max(by_chance)})")
    counted = distinctive.vocabularies
    distinctive.vocabularies = lambda reports: [replace(one, most=defaultdict(int)) for one in counted(reports)]
    print(
        f"{len(reports)} reports: {len(found)} words, {len(distinctive.distinctive(reports) or ())} with the fullest article"
    )
    for outlet in dict.fromkeys(word.outlet for word in found):
        words = [word for word in found if word.outlet == outlet]
        shown = ", ".join(f"{word.word} ({word.uses}, z {word.z:.1f})" for word in words[:SHOWN])
        print(f"{outlet}, {words[0].of_articles} articles, {len(words)} words: {shown}")


if __name__ == "__main__":
    main()
