#!/usr/bin/env python3
"""What changes in the claims of an event when one sentence of one report is deleted.

    python -m benchmarks.deleted LABELLED.jsonl

Each line of LABELLED is an event: `articles` with their sentences. Every fourth sentence is deleted in turn. Cells are counted by
whether their report or their row's is the shortened one, and whether the deleted sentence was their match or stood beside it.
"""

import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from benchmarks.train_claims import article
from briefing.framing import compare
from briefing.model import Cell, Facet, Report, State
from briefing.text.sentences import sentences

EVERY = 4


def shorter(report: Report, sentence: int) -> Report:
    """The report without that sentence."""
    lead = report.lead
    start, end = lead.sentences[sentence].span
    text = lead.text[:start].rstrip("\n") + "\n\n" + lead.text[end:].lstrip("\n")
    return Report(replace(lead, text=text, sentences=sentences(text)))


def cells(reports: list[Report]) -> dict[tuple[str, str, str], Cell]:
    """Every cell by the report and sentence of its row, and its own report."""
    rows = compare("event", "event", reports, {Facet.CLAIMS}).claims or ()
    return {
        (row.anchor, row.text, cell.report): cell for row in rows for cell in row.cells if cell.report != row.anchor
    }


def changes(reports: list[Report], which: int, sentence: int, before: dict[tuple[str, str, str], Cell]) -> Counter:
    """Cells, matches that came or went, and other changes of state, by how near they are to what was deleted."""
    lead = reports[which].lead
    gone = lead.sentences[sentence].text
    beside = {one.text for one in lead.sentences[max(0, sentence - 1) : sentence + 2]}
    found: Counter = Counter()
    cut = [shorter(one, sentence) if n == which else one for n, one in enumerate(reports)]
    for (anchor, text, report), cell in cells(cut).items():
        old = before[anchor, text, report]
        near = "other pairs of the report"
        if lead.id not in (anchor, report):
            near = "pairs of other reports"
        elif old.sentence == gone:
            near = "it was the nearest"
        elif text in beside or old.sentence in beside:
            near = "beside it"
        found[near, "cells"] += 1
        found[near, "matches that came or went"] += (old.state is State.SAME) != (cell.state is State.SAME)
        found[near, "changes of state"] += old.state is not cell.state
    return found


def main() -> None:
    """Prints the counts."""
    total: Counter = Counter()
    for line in Path(sys.argv[1]).read_text("utf-8").strip().split("\n"):
        reports = [Report(article(entry)) for entry in json.loads(line)["articles"]]
        before = cells(reports)
        for which, report in enumerate(reports):
            texts = Counter(sentence.text for sentence in report.lead.sentences)
            for n in range(1, len(report.lead.sentences), EVERY):
                whole = len(shorter(report, n).lead.sentences) == len(report.lead.sentences) - 1
                if whole and texts[report.lead.sentences[n].text] == 1:
                    total += changes(reports, which, n, before)
    for near in dict.fromkeys(near for near, _ in total):
        print(near, {what: count for (at, what), count in total.items() if at == near})


if __name__ == "__main__":
    main()
