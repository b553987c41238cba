#!/usr/bin/env python3
"""Checks that every evidence string of every facet is the text at its span, on all events of a corpus.

    python -m benchmarks.evidence LABELLED.jsonl … [--every N]

Each line of LABELLED is an article (id, title, text, event; outlet and date where known) or an event (event, and articles with
their sentences). The articles of an event are compared in all facets, with grammar. Prints what was checked, and each fault.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.labelled import folded
from briefing.framing import compare
from briefing.library import load
from briefing.model import Report
from briefing.text.parse import parser
from tests.framing.evidence import faults


def events_of(corpus: Path) -> dict[str, list[dict]]:
    """The articles of each event."""
    events: dict[str, list[dict]] = defaultdict(list)
    for line in corpus.open(encoding="utf-8"):
        entry = json.loads(line)
        if "articles" in entry:
            events[entry["event"]] += [_whole(article) for article in entry["articles"]]
        elif entry.get("event"):
            events[entry["event"]].append(entry)
    return events


def _whole(article: dict) -> dict:
    title, *body = (" ".join(sentence["text"].split()) for sentence in article["sentences"])
    return {**article, "title": title, "text": "\n\n".join(body)}


def read(articles: list[dict]) -> list[Report]:
    """The articles as the reader loads them, copies folded."""
    with tempfile.TemporaryDirectory() as folder:
        for n, entry in enumerate(articles):
            known = {name: entry[name] for name in ("title", "outlet", "date") if entry.get(name)}
            head = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in known.items())
            Path(folder, f"{n:04d}.md").write_text(f"---\n{head}\n---\n\n{entry['text']}\n", encoding="utf-8")
        return folded(load(Path(folder)).articles)


def checked(articles: list[dict]) -> tuple[Counter[str], list[str]]:
    """What of an event's comparison was checked, and what is wrong."""
    reports = read(articles)
    leads = [report.lead for report in reports if report.lead.language == "en"]
    parses = {lead.id: parse for lead, parse in zip(leads, parser()(leads), strict=True)}
    return faults(compare("event", "event", reports, parses=parses), reports)


def main() -> None:
    """Checks the corpora named on the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpora", nargs="+", type=Path)
    options.add_argument("--every", type=int, default=1, help="only every Nth event")
    asked = options.parse_args()
    for corpus in asked.corpora:
        total: Counter[str] = Counter()
        wrong: list[str] = []
        chosen = [articles for _, articles in sorted(events_of(corpus).items())][:: asked.every]
        for articles in chosen:
            counts, found = checked(articles)
            total += counts
            wrong += found
        print(f"{corpus.name}: {len(chosen)} events, {total.total():,} strings and spans checked, {len(wrong)} faults")
        print("\n".join(f"  {name}: {count:,}" for name, count in sorted(total.items())))
        print("\n".join(f"  {fault[:500]}" for fault in wrong))


if __name__ == "__main__":
    main()
