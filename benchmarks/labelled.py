"""Labelled corpora as libraries, in the states in which libraries come: what grouping is trained and measured on."""

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zlib import crc32

import numpy as np

from benchmarks.background import happenings, table
from briefing.grouping import background, events, group, rows, storylines
from briefing.grouping.board import TOGETHER, Level
from briefing.grouping.crowds import UNKNOWN, Nearest
from briefing.grouping.linkage import link
from briefing.grouping.measures import Measure
from briefing.grouping.packing import packed, unpacked
from briefing.grouping.parting import parts
from briefing.grouping.shelf import Shelf
from briefing.grouping.table import Table
from briefing.library import load
from briefing.model import Article, Kind, Published, Report
from briefing.text.sentences import sentences

MONTH = date(2024, 1, 1).toordinal()
"""The month into which a dense library is put."""
BLURB = 35
"""Words of a blurb."""
HANDFUL, EVERY, SPAN = 6, 6, 60
"""Neighbours in a handful, which of the reports has one, and the days within which they lie."""


@dataclass
class Pairs:
    """Pairs of places."""

    low: np.ndarray
    high: np.ndarray


def folded(articles: Sequence[Article]) -> list[Report]:
    """The reports of a library, by date and path."""
    return sorted((one for story in group(articles) for one in story.reports), key=lambda one: one.lead.order)


def measured(table: Table, members: np.ndarray, level: Level) -> tuple[Pairs, dict]:
    """Every pair of rows that the program would look at, by place, and what is weighed of each; `members` come by date and path."""
    shelf, measure = Shelf(table, members, level.window, level.crowd), Measure(table, level.question, level.floor)
    for at in range(0, len(members), TOGETHER):
        few = np.arange(at, min(at + TOGETHER, len(members)))
        numbers, others = shelf.met(few, level.hint, above=False)
        measure.meet(members[few], numbers, members[others])
    met, features = (taken := measure.taken()), dict(taken.features)
    place = np.zeros(len(table), np.intp)
    place[members] = np.arange(len(members))
    pairs = Pairs(place[met.high], place[met.low])
    if level.question == "event":
        counted = features["text"] * np.where(features["undated"] > 0, UNKNOWN, 1.0)
        ends, other = np.concatenate([pairs.low, pairs.high]), np.concatenate([met.low, met.high])
        crowd = Nearest.none(len(members)).joined(ends, other, np.concatenate([counted, counted])).crowd
        features["crowd"] = (crowd[pairs.low] + crowd[pairs.high]) / 2
    return pairs, features


def table_of(articles: Sequence[Article]) -> Table:
    """What grouping looks at in each article."""
    table = Table()
    table.add([one.id for one in articles], [rows.of_articles(articles, [unpacked(packed(one)) for one in articles])])
    return table


def looks_of(table: Table, members: np.ndarray) -> list:
    """The day, keys and weights of each row."""
    text, days = table.of("text"), table.column("day").tolist()
    return [(days[row], text.keys[text.row(row)], text.weights[text.row(row)]) for row in members.tolist()]


@dataclass
class Bench:
    """A library in one state: its reports (or events), their labels, and what is known of each pair."""

    name: str
    weight: float
    ids: list
    """The articles' ids of each member."""
    labels: list
    """The label of each member, as (annotation, label), or None."""
    looks: list
    """The day, keys and weights of each member."""
    pairs: Pairs
    features: dict
    libraries: list
    """Which library each member is of, where there are several."""

    @property
    def same(self):
        """Whether both members of each pair have one label."""
        number = {label: n for n, label in enumerate(dict.fromkeys(self.labels))}
        at = np.array([number[label] for label in self.labels])
        return at[self.pairs.low] == at[self.pairs.high]

    @property
    def labelled(self):
        """Whether both members of each pair have a label of one annotation: another's labels say nothing of these."""
        by = np.array([-1 if label is None else label[0] for label in self.labels])
        low, high = by[self.pairs.low], by[self.pairs.high]
        return (low == high) & (low >= 0)

    def folds(self, count):
        """The fold of each member, of `count`: groups of one topic are in one fold."""
        return np.array([crc32(label[1].partition("_")[0].encode()) % count if label else 0 for label in self.labels])

    @property
    def x(self):
        """Features, shape (pairs, features)."""
        return np.stack(list(self.features.values()), 1)

    def groups(self, chance, threshold, evenness, floor, parted):
        """Groups of places, as the program makes them of the pairs' chances."""
        kept = chance >= floor
        low, high = self.pairs.low[kept].tolist(), self.pairs.high[kept].tolist()
        scores = dict(zip(zip(low, high, strict=True), chance[kept].tolist(), strict=True))
        groups = link(
            len(self.labels),
            scores,
            threshold,
            evenness,
            events.in_time([day for day, *_ in self.looks]) if parted else None,
        )
        if not parted:
            return groups
        texts = [(keys, weights) for _, keys, weights in self.looks]
        return [[group[at] for at in part] for group in groups for part in parts([texts[at] for at in group])]

    def scores(self, groups, gold):
        """B3 F1 and pair F1; `gold` has the label of each article's id. In each of several libraries a label is another."""
        clusters = {
            (self.libraries[at], id): n for n, group in enumerate(groups) for at in group for id in self.ids[at]
        }
        wanted = {key: (key[0], gold[key[1]]) for key in clusters if key[1] in gold}
        return bcubed(clusters, wanted), pairwise(clusters, wanted)


def bcubed(found, gold):
    """BCubed F1 of the items in `gold`. Bagga and Baldwin 1998."""
    both, mine, theirs = _counts(found, gold)
    p = sum(n * n / mine[c] for (c, _), n in both.items()) / len(gold)
    r = sum(n * n / theirs[g] for (_, g), n in both.items()) / len(gold)
    return 2 * p * r / (p + r)


def pairwise(found, gold):
    """F1 over all pairs of the items in `gold`."""
    hit, said, true = (sum(n * (n - 1) / 2 for n in counts.values()) for counts in _counts(found, gold))
    return 2 * hit / max(1, said + true)


def _counts(found, gold):
    return (
        Counter((found[i], gold[i]) for i in gold),
        Counter(found[i] for i in gold),
        Counter(gold.values()),
    )


@contextmanager
def knowing(*corpora: Path) -> Iterator[None]:
    """A background table of these corpora in place of the one that ships, if any: news of another time, as it were."""
    ours = dict(background.shipped())
    if corpora:
        background.shipped().clear()
        background.shipped().update(background.rarities(table(happenings(corpora))))
        background.numbered.cache_clear()
    yield
    background.shipped().clear()
    background.shipped().update(ours)
    background.numbered.cache_clear()


def halves(corpus: Path, folder: Path) -> list[tuple[Path, Path]]:
    """The corpus in two halves by date, as files in `folder`: each with the other one."""
    lines = sorted(corpus.open(encoding="utf-8"), key=lambda line: json.loads(line)["date"])
    paths = [folder / "earlier.jsonl", folder / "later.jsonl"]
    for path, part in zip(paths, (lines[: len(lines) // 2], lines[len(lines) // 2 :]), strict=True):
        path.write_text("".join(part), encoding="utf-8")
    return [(paths[0], paths[1]), (paths[1], paths[0])]


def reports_of(corpus: Path, dated: bool = True, blurbs: bool = False, month: bool = False) -> list[Report]:
    """The reports of a corpus as the reader would load it, copies folded; without dates, or cut to blurbs, if asked.

    With `month` every day is put into one month of thirty days: a library as dense as many feeds make it.
    """
    with tempfile.TemporaryDirectory() as folder:
        for line in corpus.open(encoding="utf-8"):
            entry = json.loads(line)
            fields = {name: entry[name] for name in ("title", "outlet", "date") if entry.get(name)}
            head = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
            Path(folder, f"{entry['id']}.md").write_text(f"---\n{head}\n---\n\n{entry['text']}\n", encoding="utf-8")
        reports = folded(load(Path(folder)).articles)
    changed = [Report(_changed(one.lead, dated, blurbs, month), one.copies) for one in reports]
    return sorted(changed, key=lambda one: one.lead.order)


def _changed(article, dated, blurbs, month):
    if not dated:
        article = replace(article, published=None)
    if month:
        day = date.fromordinal(MONTH + article.published.day.toordinal() % 30)
        article = replace(article, published=Published(day.isoformat(), day, (day.toordinal() - MONTH) * 86400.0))
    if not blurbs:
        return article
    text = f"{article.title}\n\n{' '.join(article.text.partition(chr(10) * 2)[2].split()[:BLURB])}"
    return replace(article, text=text, sentences=sentences(text), credits=(), notes=(), kind=Kind.EXCERPT)


def labels_of(path: Path, field: str, window: str | None = None) -> dict[str, str]:
    """The label of each id, of one window only if asked."""
    entries = map(json.loads, path.open(encoding="utf-8"))
    return {str(entry["id"]): entry[field] for entry in entries if window in (None, entry.get("window"))}


def event_bench(name: str, corpus: Path, weight: float, reports: Sequence[Report]) -> Bench:
    """A library whose reports are to be grouped into events."""
    labels = labels_of(corpus, "event")
    table, members = table_of([one.lead for one in reports]), np.arange(len(reports))
    ids = [[article.path.removesuffix(".md") for article in one.articles] for one in reports]
    named = [(0, labels[each[0]]) for each in ids]
    return Bench(
        name, weight, ids, named, looks_of(table, members), *measured(table, members, events.LEVEL), [0] * len(ids)
    )


def handfuls(name: str, corpus: Path, weight: float, reports: Sequence[Report]) -> Bench:
    """Many libraries of some seven articles: a report and those most like it, of its own event and of others."""
    labels = labels_of(corpus, "event")
    table = table_of([one.lead for one in reports])
    near = _neighbours(*measured(table, np.arange(len(reports)), replace(events.LEVEL, window=SPAN)), table)
    made = Bench(name, weight, [], [], [], Pairs(np.zeros(0, np.intp), np.zeros(0, np.intp)), {}, [])
    found = []
    for at in range(0, len(reports), EVERY):
        places = sorted([at, *(other for _, other in sorted(near[at])[:HANDFUL])])
        found.append((len(made.ids), *measured(table, np.array(places), events.LEVEL)))
        made.ids += [[reports[place].lead.path.removesuffix(".md")] for place in places]
        made.looks += looks_of(table, np.array(places))
        made.libraries += [at] * len(places)
    made.labels = [(0, labels[ids[0]]) for ids in made.ids]
    low, high = (np.concatenate([getattr(pairs, end) + first for first, pairs, _ in found]) for end in ("low", "high"))
    made.pairs = Pairs(low, high)
    made.features = {key: np.concatenate([each[key] for *_, each in found]) for key in found[0][2]}
    return made


def _neighbours(pairs, features, table):
    near = defaultdict(list)
    days = table.column("day").astype(int)
    apart = np.where((days[pairs.low] > 0) & (days[pairs.high] > 0), np.abs(days[pairs.low] - days[pairs.high]), 0)
    for low, high, text, between in zip(pairs.low, pairs.high, features["text"], apart, strict=True):
        if between <= SPAN:
            near[int(low)].append((-text, int(high)))
            near[int(high)].append((-text, int(low)))
    return near


def storyline_bench(name: str, reports: Sequence[Report], annotations: Sequence[dict[str, str]]) -> Bench:
    """A library whose events are to be linked into storylines; what has no label is there, and is not scored."""
    labels = {id: (by, label) for by, told in enumerate(annotations) for id, label in told.items()}
    leads = [article for one in reports for article in one.articles]
    found = sorted((e for story in group(leads) for e in story.events), key=lambda e: e.reports[0].lead.order)
    table = table_of([one.lead for event in found for one in event.reports])
    row = {id: at for at, id in enumerate(table.ids)}
    inside = [[row[one.id] for one in event.reports] for event in found]
    several = [each for each in inside if len(each) > 1]
    first = len(table)
    table.add([""] * len(several), [rows.of_events(table, several)])
    own = iter(range(first, len(table)))
    members = np.array([next(own) if len(each) > 1 else each[0] for each in inside])
    ids = [[a.path.removesuffix(".md") for one in event.reports for a in one.articles] for event in found]
    named = [Counter(labels.get(id) for id in each).most_common(1)[0][0] for each in ids]
    return Bench(
        name, 1, ids, named, looks_of(table, members), *measured(table, members, storylines.LEVEL), [0] * len(ids)
    )
