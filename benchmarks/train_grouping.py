#!/usr/bin/env python3
"""Fits the weights by which grouping judges pairs, and measures them on groups that they have not seen.

    python -m benchmarks.train_grouping DATED.jsonl UNDATED.jsonl LABELS.jsonl [--write | --without FEATURE ...]

Lines carry `id`, `title`, `text`, `outlet`, `date` and `event`; those of LABELS, of a window of DATED, `id` and `storyline`, as do those
of `storyline_labels.jsonl` beside this file. Each corpus is loaded as the reader loads it, in several states: with its dates
and without, cut to blurbs of 35 words, and as many libraries of seven articles; each state also under a table of words that was
made of the other half of DATED, or of the other corpus, as if it were news of another time. What is printed comes from fits
that saw neither group of a pair (four folds of groups); `--write` fits on all, and writes `briefing/grouping/weights.toml`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.labelled import Bench, event_bench, halves, handfuls, knowing, labels_of, reports_of, storyline_bench
from briefing.grouping import chances, events, storylines

FOLDS = 4
THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]
"""At which groups are measured, column by column."""
STRENGTH = 1.0
"""Ridge penalty on standardised weights."""
TARGET = Path(__file__).parents[1] / "briefing" / "grouping" / "weights.toml"
OURS = Path(__file__).with_name("storyline_labels.jsonl")
"""Storylines of five more windows of DATED, labelled for this project by a language model in the manner of LABELS: ids and names only."""
WINDOWS = "FBDCE"

WITHOUT: set[str] = set()
"""Features that are left out."""

Model = tuple[float, dict[str, float]]
"""Bias, and a weight for each feature."""


def fit(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> tuple[float, np.ndarray]:
    """Bias and weights of a ridge logistic regression on raw features, by Newton's method."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    penalty = np.diag([STRENGTH] * x.shape[1] + [1e-6])
    w = np.zeros(z.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        slope = (z * (weights * np.maximum(p * (1 - p), 1e-6))[:, None]).T @ z + penalty
        step = np.linalg.solve(slope, z.T @ (weights * (p - y)) + penalty @ w)
        w -= step
        if abs(step).max() < 1e-7:
            break
    return float(w[-1] - (w[:-1] * mean / spread).sum()), w[:-1] / spread


def fitted(benches: Sequence[Bench], kept: Mapping[int, np.ndarray] | None = None) -> Model:
    """A fit on the labelled pairs, of those that are `kept` (by the bench's `id()`), each bench weighing as much as it is given."""
    x, y, weights = [], [], []
    for bench in benches:
        use = bench.labelled & (kept[id(bench)] if kept else True)
        same = bench.same[use]
        x.append(bench.x[use] * [name not in WITHOUT for name in bench.features])
        y.append(same.astype(float))
        weights.append(np.full(len(same), bench.weight * 1000 / max(1, same.sum())))
    bias, found = fit(np.concatenate(x), np.concatenate(y), np.concatenate(weights))
    found *= [name not in WITHOUT for name in benches[0].features]
    return bias, dict(zip(benches[0].features, map(float, found), strict=True))


def judged(bench: Bench, model: Model) -> np.ndarray:
    """What the chance of every pair counts."""
    odds = model[0] + bench.x @ np.array(list(model[1].values()))
    blurbs = (bench.features["blurbs"] > 0) & (bench.features["undated"] == 0) if "blurbs" in bench.features else False
    return chances.chances(odds, np.broadcast_to(blurbs, odds.shape))


def unseen(benches: Sequence[Bench]) -> list[np.ndarray]:
    """For each bench, the chances of its pairs by fits that have seen neither group of the pair."""
    everything = fitted(benches)
    found = [judged(bench, everything) for bench in benches]
    folds = [bench.folds(FOLDS) for bench in benches]
    ends = [(fold[bench.pairs.low], fold[bench.pairs.high]) for bench, fold in zip(benches, folds, strict=True)]
    for a in range(FOLDS):
        for b in range(a, FOLDS):
            outside = {
                id(bench): ~np.isin(low, (a, b)) & ~np.isin(high, (a, b))
                for bench, (low, high) in zip(benches, ends, strict=True)
            }
            model = fitted(benches, outside)
            for bench, chance, (low, high) in zip(benches, found, ends, strict=True):
                here = (((low == a) & (high == b)) | ((low == b) & (high == a))) & bench.labelled
                chance[here] = judged(bench, model)[here]
    return found


def learn_events(dated: Path, undated: Path) -> Model:
    """Weights for pairs of reports; prints how well they do."""
    with TemporaryDirectory() as folder:
        states = [
            ((), dated, "", 1.0),
            *(((other, undated), half, f", {half.stem}", 0.5) for half, other in halves(dated, Path(folder))),
        ]
        benches = [bench for known, corpus, name, weight in states for bench in of_dated(known, corpus, name, weight)]
        benches += [*of_undated((), undated, "", 1.0), *of_undated((dated,), undated, ", other table", 1.0)]
    golds = [labels_of(undated if bench.name.startswith("undated") else dated, "event") for bench in benches]
    found = unseen(benches)
    for bench, chance, gold in zip(benches, found, golds, strict=True):
        row = [
            bench.scores(bench.groups(chance, at, events.EVENNESS, events.LEVEL.least, parted=True), gold)
            for at in THRESHOLDS
        ]
        told(bench.name, row)
    return fitted(benches)


def of_dated(known: Sequence[Path], corpus: Path, name: str, weight: float) -> Iterator[Bench]:
    """The states of a dated corpus, under the table of `known`."""
    with knowing(*known):
        whole, undated, blurbs = (reports_of(corpus, *state) for state in ((True,), (False,), (True, True)))
        yield event_bench(f"dated{name}", corpus, weight, whole)
        yield event_bench(f"dates withheld{name}", corpus, weight, undated)
        yield event_bench(f"blurbs, dated{name}", corpus, weight / 2, blurbs)
        yield handfuls(f"handfuls, dated{name}", corpus, weight / 2, whole)
        yield handfuls(f"handfuls{name}", corpus, weight / 2, undated)
        yield handfuls(f"handfuls of blurbs{name}", corpus, weight / 2, blurbs)
        if not known:
            yield from of_one_month(corpus, weight)


def of_one_month(corpus: Path, weight: float) -> Iterator[Bench]:
    """The states of a dated corpus as if all its days were of one month."""
    whole, blurbs = reports_of(corpus, month=True), reports_of(corpus, blurbs=True, month=True)
    yield event_bench("one month", corpus, weight, whole)
    yield event_bench("one month, blurbs", corpus, weight / 2, blurbs)
    yield handfuls("one month, handfuls", corpus, weight / 2, whole)
    yield handfuls("one month, handfuls of blurbs", corpus, weight / 2, blurbs)


def of_undated(known: Sequence[Path], corpus: Path, name: str, weight: float) -> Iterator[Bench]:
    """The states of an undated corpus, under the table of `known`."""
    with knowing(*known):
        yield event_bench(f"undated corpus as loaded{name}", corpus, weight * 2, reports_of(corpus))
        yield event_bench(f"undated corpus{name}", corpus, weight, reports_of(corpus, False))
        yield event_bench(f"undated corpus, blurbs{name}", corpus, weight / 2, reports_of(corpus, False, True))


def learn_storylines(dated: Path, undated: Path, labels: Path) -> Model:
    """Weights for pairs of events; prints how well they do in each of the labelled windows."""
    golds = {"labels": labels_of(labels, "storyline"), **{name: labels_of(OURS, "storyline", name) for name in WINDOWS}}
    whole = storyline_bench("whole", reports_of(dated), list(golds.values()))
    model = fitted([whole])
    measured = [(whole, unseen([whole])[0])]
    with TemporaryDirectory() as folder:
        for half, other in halves(dated, Path(folder)):
            with knowing(other, undated):
                bench = storyline_bench(half.stem, reports_of(half), list(golds.values()))
            measured.append((bench, judged(bench, model)))
    for bench, chance in measured:
        here = {id for ids in bench.ids for id in ids}
        linked = [
            bench.groups(chance, at, storylines.EVENNESS, storylines.LEVEL.least, parted=False) for at in THRESHOLDS
        ]
        for name, gold in golds.items():
            if gold.keys() <= here:
                told(f"{bench.name}, {name}", [bench.scores(groups, gold) for groups in linked])
    return model


def told(name: str, row: Sequence[tuple[float, float]]) -> None:
    """Prints a row: B3 F1 / pair F1 at every threshold."""
    print(f"| {name} |", " | ".join(f"{b3:.3f}/{pair:.3f}" for b3, pair in row), "|", flush=True)


def written(learned: dict[str, Model]) -> str:
    """The weights as TOML."""
    lines = ["# Made by benchmarks/train_grouping.py; see docs/grouping.md."]
    for question, (bias, weights) in learned.items():
        lines += ["", f"[{question}]", f"bias = {bias:.4f}", "", f"[{question}.weights]"]
        lines += [f'"{name}" = {weight:.4f}' for name, weight in weights.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit, measure, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dated", type=Path)
    parser.add_argument("undated", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--without", nargs="+", default=[], metavar="FEATURE", help="leave features out, to see their worth"
    )
    options = parser.parse_args()
    WITHOUT.update(options.without)
    learned = {"event": learn_events(options.dated, options.undated)}
    if options.write:
        # storylines are made of events, and are to be learned from those that these weights find
        TARGET.write_text(written(learned | {"storyline": chances.learned("storyline")}), encoding="utf-8")
        chances.learned.cache_clear()
    learned["storyline"] = learn_storylines(options.dated, options.undated, options.labels)
    if options.write:
        TARGET.write_text(written(learned), encoding="utf-8")


if __name__ == "__main__":
    main()
