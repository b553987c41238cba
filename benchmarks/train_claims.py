#!/usr/bin/env python3
"""Fits the weights of `briefing.framing.matching.likeness` on sentence pairs labelled by hand, and measures them fairly.

    python benchmarks/train_claims.py LABELLED.jsonl [--write]

Each line of LABELLED is an event: `articles` (id, sentences with i and text) and `same`, a list of [article, i, article, i].
The reports of an event are of the same days. Pairs of sentences from two neighbouring events are added as examples of what never matches. The figures printed come from
fits that have not seen the event they are measured on (leave one event out); `--write` fits on all and writes
`briefing/framing/claim_weights.toml`. Needs numpy (it comes with the `voices` extra).
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path

import numpy as np

from briefing.framing.likeness import FEATURES, compared, sketches
from briefing.framing.matching import SAME
from briefing.model import Article
from briefing.text.sentences import sentences

STRENGTH = 30.0
"""Ridge penalty on standardised weights: 601 sentences are few."""
BORDER = 0.27
"""Probability that is called a match; the bias is moved so that it scores SAME."""
TARGET = Path(__file__).parents[1] / "briefing" / "framing" / "claim_weights.toml"


def article(entry):
    """The labelled article as the reader would load it, one paragraph a labelled sentence."""
    title, *rest = (" ".join(s["text"].split()) for s in entry["sentences"])
    text = "\n\n".join([title, *rest])
    return Article(id=entry["id"], path=entry["id"], title=title, text=text, sentences=sentences(text))


def labelled_place(entry, loaded):
    """For each sentence of the loaded article, the label's number of the paragraph that it stands in."""
    starts, at = [], 0
    for s in entry["sentences"]:
        starts.append(at)
        at += len(" ".join(s["text"].split())) + 2
    return [
        entry["sentences"][max(n for n, start in enumerate(starts) if start <= s.span[0])]["i"]
        for s in loaded.sentences
    ]


def block(first, second, same):
    """Features and labels of every compared pair of two articles, with the pairs' places."""
    one, other = article(first), article(second)
    here, there = labelled_place(first, one), labelled_place(second, other)
    rows = list(compared(sketches(one), sketches(other), same_days=True))
    x = np.array([features for _, _, features in rows]).reshape(len(rows), len(FEATURES))
    places = [((first["id"], here[i]), (second["id"], there[j])) for i, j, _ in rows]
    y = np.array([tuple(sorted(place)) in same for place in places], float)
    return x, y, places


def event_blocks(event):
    """One block for every two articles of an event."""
    same = {tuple(sorted([(a, i), (b, j)])) for a, i, b, j in event["same"]}
    articles = event["articles"]
    return [block(a, b, same) for n, a in enumerate(articles) for b in articles[n + 1 :]]


def fit(blocks):
    """Bias and weights of a ridge logistic regression, by Newton's method."""
    x, y = np.concatenate([b[0] for b in blocks]), np.concatenate([b[1] for b in blocks])
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    penalty = np.diag([STRENGTH] * len(FEATURES) + [1e-6])
    w = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (p - y) + penalty @ w)
        w -= step
        if abs(step).max() < 1e-8:
            break
    weights = w[:-1] / spread
    return w[-1] - (weights * mean).sum(), weights


def said(scored, border):
    """Pairs shown as a match: for each sentence, its best of the other article where that reaches the border."""
    best = {}
    for score, (one, other) in scored:
        for key, partner in (((one, other[0]), other), ((other, one[0]), one)):
            if score > best.get(key, (0.0, None))[0]:
                best[key] = (score, partner)
    return {tuple(sorted([key[0], partner])) for key, (score, partner) in best.items() if score >= border}


def slots(pairs):
    """(sentence, other article) of every pair, both ways."""
    return {(x, y[0]) for pair in pairs for x, y in (pair, pair[::-1])}


def measure(events, scored, border):
    """Precision and recall of slots and of pairs, as in score_claims.py."""
    counts = np.zeros(6)
    for event, pairs in zip(events, scored, strict=True):
        same = {tuple(sorted([(a, i), (b, j)])) for a, i, b, j in event["same"]}
        shown = said(pairs, border)
        counts += [
            len(slots(shown & same)),
            len(slots(shown)),
            len(slots(same)),
            len(shown & same),
            len(shown),
            len(same),
        ]
    return counts[0] / max(1, counts[1]), counts[0] / counts[2], counts[3] / max(1, counts[4]), counts[3] / counts[5]


def main():
    """Prints the curve of thresholds, each event scored by a fit that has not seen it; writes the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    events = [json.loads(line) for line in options.labelled.open(encoding="utf-8")]
    inside = [event_blocks(event) for event in events]
    apart = [block(a["articles"][0], b["articles"][-1], set()) for a, b in pairwise(events)]
    scored = []
    for n, blocks in enumerate(inside):
        others = [b for m, bs in enumerate(inside) if m != n for b in bs]
        bias, weights = fit(others + [b for m, b in enumerate(apart) if n not in (m, m + 1)])
        scored.append(
            [
                (1 / (1 + np.exp(-bias - row @ weights)), place)
                for x, _, ps in blocks
                for row, place in zip(x, ps, strict=True)
            ]
        )
    for border in sorted({BORDER, *np.arange(0.10, 0.62, 0.04)}):
        print(
            "border {:.2f}: slots P {:.3f} R {:.3f}, pairs P {:.3f} R {:.3f}".format(
                border, *measure(events, scored, border)
            )
        )
    if options.write:
        bias, weights = fit([b for bs in inside for b in bs] + apart)
        bias += np.log(SAME / (1 - SAME)) - np.log(BORDER / (1 - BORDER))
        lines = [f'"{name}" = {weight:.4f}' for name, weight in zip(FEATURES, weights, strict=True)]
        head = "# Made by benchmarks/train_claims.py; see docs/framing.md, Claims.\n"
        TARGET.write_text(f"{head}bias = {bias:.4f}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
