#!/usr/bin/env python3
"""Fits the weights of `briefing.framing.statements.matching.likeness` on sentence pairs labelled by hand, and measures them fairly.

    python benchmarks/train_claims.py LABELLED.jsonl [--write] [--without FEATURE ...]

Each line of LABELLED is an event: `articles` (id, date, sentences with i and text, `boilerplate`), and `same` and `related`,
lists of [article, i, article, i]. The reports of an event are taken to be of the same days. Pairs of sentences from two
neighbouring events are added as examples of what never matches. The figures printed come from fits that have not seen the
event they are measured on (leave one event out); sentences at odds are held below the border as in the program. `--write`
fits on all and writes `briefing/framing/statements/claim_weights.toml`; `--without` leaves features out, to see what they add. Needs
numpy (it comes with the `voices` extra).
"""

import argparse
import json
from itertools import pairwise, permutations
from pathlib import Path
from typing import NamedTuple

import numpy as np

from briefing.framing.statements.disagreement import disagree, stance
from briefing.framing.statements.likeness import FEATURES, compared, sketches
from briefing.framing.statements.matching import RELATED, SAME
from briefing.model import Article
from briefing.text.sentences import sentences

STRENGTH = 30.0
"""Ridge penalty on standardised weights: 601 sentences are few."""
BORDER = 0.26
"""Probability that is called a match; the bias is moved so that it scores SAME."""
TARGET = Path(__file__).parents[1] / "briefing" / "framing" / "statements" / "claim_weights.toml"


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


class Block(NamedTuple):
    """The compared pairs of two articles."""

    x: np.ndarray
    """A row of features a pair."""
    y: np.ndarray
    """1 where the pair is labelled the same."""
    places: list
    """The two labelled sentences of each pair."""
    odds: np.ndarray
    """Whether the two are at odds."""


def block(first, second, same, kept):
    """The compared pairs of two articles, with the features at the places `kept`."""
    one, other = article(first), article(second)
    here, there = labelled_place(first, one), labelled_place(second, other)
    rows = list(compared(sketches(one), sketches(other), same_days=True))
    x = np.array([features for _, _, features in rows]).reshape(len(rows), len(FEATURES))[:, kept]
    places = [((first["id"], here[i]), (second["id"], there[j])) for i, j, _ in rows]
    y = np.array([tuple(sorted(place)) in same for place in places], float)
    ours, theirs = ([stance(of.text, sentence) for sentence in of.sentences] for of in (one, other))
    return Block(x, y, places, np.array([disagree(ours[i], theirs[j]) for i, j, _ in rows], bool))


def labelled(event, kind):
    """The pairs of the event that are labelled `same` or `related`."""
    return {tuple(sorted([(a, i), (b, j)])) for a, i, b, j in event[kind]}


def event_blocks(event, kept):
    """One block for every two articles of an event."""
    articles = event["articles"]
    return [block(a, b, labelled(event, "same"), kept) for n, a in enumerate(articles) for b in articles[n + 1 :]]


def fit(blocks):
    """Bias and weights of a ridge logistic regression, by Newton's method."""
    x, y = np.concatenate([b.x for b in blocks]), np.concatenate([b.y for b in blocks])
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    penalty = np.diag([STRENGTH] * x.shape[1] + [1e-6])
    w = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (p - y) + penalty @ w)
        w -= step
        if abs(step).max() < 1e-8:
            break
    weights = w[:-1] / spread
    return w[-1] - (weights * mean).sum(), weights


def best_of(scored):
    """For each sentence and other article, the best score and its sentence."""
    best = {}
    for score, (one, other) in scored:
        for key, partner in (((one, other[0]), other), ((other, one[0]), one)):
            if score > best.get(key, (0.0, None))[0]:
                best[key] = (score, partner)
    return best


def slots(pairs):
    """(sentence, other article) of every pair, both ways."""
    return {(x, y[0]) for pair in pairs for x, y in (pair, pair[::-1])}


def measure(events, bests, odds, border):
    """Slots P and R, pairs P, R and F1, and the share of related among the pairs said, as in score_claims.py."""
    counts = np.zeros(7)
    for event, best, at_odds in zip(events, bests, odds, strict=True):
        same, related = labelled(event, "same"), labelled(event, "related")
        found = {tuple(sorted([key[0], partner])) for key, (score, partner) in best.items() if score >= border}
        shown = found - at_odds
        counts += [
            len(slots(shown & same)), len(slots(shown)), len(slots(same)),
            len(shown & same), len(shown), len(same), len(shown & related),
        ]  # fmt: skip
    precision, recall = counts[3] / max(1, counts[4]), counts[3] / counts[5]
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return counts[0] / max(1, counts[1]), counts[0] / counts[2], precision, recall, f1, counts[6] / max(1, counts[4])


def gaps(events, bests, lowest):
    """Share of gaps that have a labelled partner, and of slots without a partner that are shown as gaps."""
    wrong = shown = lone = right = 0
    for event, best in zip(events, bests, strict=True):
        partner, articles = slots(labelled(event, "same")), event["articles"]
        for a, b in permutations(articles, 2):
            for s in a["sentences"]:
                slot = ((a["id"], s["i"]), b["id"])
                gap = best.get(slot, (0.0, None))[0] < lowest
                shown, wrong = shown + gap, wrong + (gap and slot in partner)
                if slot not in partner and s["i"] not in a["boilerplate"]:
                    lone, right = lone + 1, right + gap
    return wrong / max(1, shown), right / lone


def unseen(inside, apart):
    """The best matches of each event, and the pairs at odds, by weights fitted without that event."""
    bests, odds = [], []
    for n, blocks in enumerate(inside):
        others = [b for m, bs in enumerate(inside) if m != n for b in bs]
        bias, weights = fit(others + [b for m, b in enumerate(apart) if n not in (m, m + 1)])
        scored = [
            (1 / (1 + np.exp(-bias - row @ weights)), p) for b in blocks for row, p in zip(b.x, b.places, strict=True)
        ]
        bests.append(best_of(scored))
        odds.append({tuple(sorted(p)) for b in blocks for p, bad in zip(b.places, b.odds, strict=True) if bad})
    return bests, odds


def moved(score):
    """The probability that a score of the program stands for."""
    return 1 / (1 + (1 / score - 1) * (1 / BORDER - 1))


def write(blocks):
    """Fits on everything, and writes the weights with the bias moved so that BORDER scores SAME."""
    bias, weights = fit(blocks)
    bias += np.log(SAME / (1 - SAME)) - np.log(BORDER / (1 - BORDER))
    lines = [f'"{name}" = {weight:.4f}' for name, weight in zip(FEATURES, weights, strict=True)]
    head = "# Made by benchmarks/train_claims.py; see docs/framing.md, Claims.\n"
    TARGET.write_text(f"{head}bias = {bias:.4f}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main():
    """Prints both curves of thresholds, each event scored by a fit that has not seen it; writes the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], choices=FEATURES)
    options = parser.parse_args()
    kept = [n for n, name in enumerate(FEATURES) if name not in options.without]
    events = [json.loads(line) for line in options.labelled.open(encoding="utf-8")]
    inside = [event_blocks(event, kept) for event in events]
    apart = [block(a["articles"][0], b["articles"][-1], set(), kept) for a, b in pairwise(events)]
    bests, odds = unseen(inside, apart)
    for border in sorted({BORDER, *np.arange(0.10, 0.62, 0.04).round(2)}):
        figures = measure(events, bests, odds, border)
        print(
            "border {:.2f}: slots P {:.3f} R {:.3f}, pairs P {:.3f} R {:.3f} F1 {:.3f}, related {:.3f}".format(
                border, *figures
            )
        )
    for lowest in sorted({RELATED, 0.2, 0.15, 0.12, 0.08, 0.06}):
        print(
            "related from {:.3f}: gaps wrong {:.3f}, shown {:.3f}".format(lowest, *gaps(events, bests, moved(lowest)))
        )
    if options.write:
        write([b for bs in inside for b in bs] + apart)


if __name__ == "__main__":
    main()
