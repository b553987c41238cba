#!/usr/bin/env python3
"""Fits the weights of claims that are matched with the sentence encoder too, and measures them beside those without.

    python -m benchmarks.train_meaning LABELLED.jsonl OTHER.jsonl [--first N] [--write]

LABELLED is what `train_claims.py` takes. OTHER has full articles (id, title, text), of which those that are in LABELLED are left
out: one sentence of each of 500 gives the general mean. The figures come from fits that have not seen the event they are measured
on (leave one event out); with `--first` these fits are measured on the reports cut down to their first N sentences. `--write` fits on all and writes the encoder's part of `briefing/framing/statements/meaning.toml`. Needs the
extra `meaning`.
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks import train_claims as plain
from briefing.framing.statements import meaning
from briefing.framing.statements.likeness import FEATURES, compared, sketches
from briefing.framing.statements.matching import RELATED, SAME
from briefing.text.meaning import encoder, meanings
from briefing.text.sentences import sentences

BORDER = 0.33
"""Probability that is called a match; the bias is moved so that it scores SAME."""
SAMPLE = 500
"""Sentences that the general mean is taken over."""
TARGET = Path(meaning.__file__).with_name("meaning.toml")


def general_mean(other, known, by):
    """Mean vector of one sentence of each of SAMPLE articles, the n-th of the n-th, to four places."""
    texts = []
    for line in other.open(encoding="utf-8"):
        entry = json.loads(line)
        found = sentences(f"{entry['title']}\n\n{entry['text']}")
        if entry["id"] not in known and found and len(texts) < SAMPLE:
            texts.append(found[len(texts) % len(found)].text)
    return tuple(np.round(by.encode(texts).astype(float).mean(0), 4).tolist())


def block(first, second, same, by, mean, cache):
    """The compared pairs of two articles, with the features of the encoder after the others."""
    one, other = plain.article(first), plain.article(second)
    vectors = meanings([one, other], by, cache).vectors
    near = meaning.meaning_features(vectors[one.id], vectors[other.id], mean)
    made = plain.block(first, second, same, slice(None))
    beside = [near[i][j] for i, j, _ in compared(sketches(one), sketches(other), same_days=True)]
    return made._replace(x=np.hstack([made.x, np.array(beside).reshape(len(beside), len(meaning.FEATURES))]))


def cut(event, count):
    """The event with the first `count` sentences of each report."""
    articles = [{**a, "sentences": a["sentences"][:count]} for a in event["articles"]]
    left = {(a["id"], s["i"]) for a in articles for s in a["sentences"]}
    kept = {name: [p for p in event[name] if {(p[0], p[1]), (p[2], p[3])} <= left] for name in ("same", "related")}
    return {**event, **kept, "articles": articles}


def event_blocks(event, by, mean, cache):
    """One block for every two articles of an event."""
    same, articles = plain.labelled(event, "same"), event["articles"]
    return [block(a, b, same, by, mean, cache) for n, a in enumerate(articles) for b in articles[n + 1 :]]


def left_out(inside, apart, measured, width):
    """The best matches of each measured event and its pairs at odds, by `width` features' weights fitted without it."""
    inside, measured = ([[b._replace(x=b.x[:, :width]) for b in bs] for bs in all] for all in (inside, measured))
    apart = [b._replace(x=b.x[:, :width]) for b in apart]
    bests, odds = [], []
    for n, blocks in enumerate(measured):
        others = [b for m, bs in enumerate(inside) if m != n for b in bs]
        bias, weights = plain.fit(others + [b for m, b in enumerate(apart) if n not in (m, m + 1)])
        pairs = [(b.x[at], b.places[at]) for b in blocks for at in range(len(b.places))]
        bests.append(plain.best_of([(1 / (1 + np.exp(-bias - row @ weights)), place) for row, place in pairs]))
        odds.append({tuple(sorted(p)) for b in blocks for p, bad in zip(b.places, b.odds, strict=True) if bad})
    return bests, odds


def table(version, mean, bias, weights, wrong, missed):
    """The encoder's part of the file."""
    lines = [f'"{name}" = {weight:.4f}' for name, weight in weights.items()]
    head = f"wrong = {wrong:.3f}\nmissed = {missed:.3f}\nbias = {bias:.4f}\nmean = {list(mean)}"
    return (
        "# Made by benchmarks/train_meaning.py; see docs/framing.md, With an encoder.\n"
        f'["{version}"]\n{head}\n\n["{version}".weights]\n' + "\n".join(lines) + "\n"
    )


def main():
    """Prints both curves of thresholds; writes the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--first", type=int)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    events = [json.loads(line) for line in options.labelled.open(encoding="utf-8")]
    by, cache = encoder(), {}
    mean = general_mean(options.other, {a["id"] for event in events for a in event["articles"]}, by)
    inside = [event_blocks(event, by, mean, cache) for event in events]
    shown = [cut(event, options.first) for event in events] if options.first else events
    measured = [event_blocks(event, by, mean, cache) for event in shown]
    apart = [block(a["articles"][0], b["articles"][-1], set(), by, mean, cache) for a, b in pairwise(events)]
    both = len(FEATURES) + len(meaning.FEATURES)
    for name, width in (("without", len(FEATURES)), (by.version, both)):
        print(name)
        bests, odds = left_out(inside, apart, measured, width)
        for border in sorted({BORDER, *np.arange(0.18, 0.46, 0.03).round(2)}):
            found = plain.measure(shown, bests, odds, border)
            print(
                "border {:.2f}: slots P {:.3f} R {:.3f}, pairs P {:.3f} R {:.3f} F1 {:.3f}, related {:.3f}".format(
                    border, *found
                )
            )
        for score in (RELATED, 0.095, 0.07, 0.06, 0.05, 0.04):
            lowest = 1 / (1 + (1 / score - 1) * (1 / BORDER - 1))
            print(
                "related from {}: none wrong {:.3f}, shown as none {:.3f}".format(
                    score, *plain.gaps(shown, bests, lowest)
                )
            )
    if options.write and not options.first:
        bias, weights = plain.fit([b for bs in inside for b in bs] + apart)
        bias += np.log(SAME / (1 - SAME)) - np.log(BORDER / (1 - BORDER))
        precision, recall, *_ = plain.measure(shown, bests, odds, BORDER)
        named = dict(zip((*FEATURES, *meaning.FEATURES), weights, strict=True))
        TARGET.write_text(table(by.version, mean, bias, named, 1 - precision, 1 - recall), encoding="utf-8")


if __name__ == "__main__":
    main()
