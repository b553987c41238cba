"""The search of the program over invented titles, without files: the index is written as an update writes it."""

import random
import shutil
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache, partial

from benchmarks import places
from benchmarks.titles import drawn
from briefing.index import Index, encoded, encoded_words
from briefing.model import Article, Event, Report, Storyline
from briefing.search import folded, words_of
from briefing.search.engine import Engine

AT_ONCE = 5000
"""Articles that are written at a time."""


def _article(n: int, title: str, body: str) -> Article:
    return Article(id=str(n), path=f"{n}.md", title=title, text=f"{title}\n\n{body}" if body else title, sentences=())


def _storyline(article: Article) -> Storyline:
    report = Report(article)
    return Storyline(f"s-{article.id}", article.title, (Event(f"e-{article.id}", article.title, (report,)),))


@cache
def _index(count: int, words: int) -> Index:
    folder = places.home() / "engines"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Index.open(folder / f"{count}-{words}.sqlite3", "benchmark")


def _filled(titles: Sequence[str], words: int) -> Index:
    index, chance = _index(len(titles), words), random.Random(9)
    if index.fresh and not index.words.version():
        with index.writing():
            for start in range(0, len(titles), AT_ONCE):
                bodies = (" ".join(drawn(chance, words)) for _ in range(AT_ONCE))
                some = [
                    _article(start + n, *pair)
                    for n, pair in enumerate(zip(titles[start : start + AT_ONCE], bodies, strict=False))
                ]
                numbers = index.articles.put(map(encoded, some))
                index.words.put((n, encoded_words(one, *words_of(one))) for n, one in zip(numbers, some, strict=True))
                storylines = [_storyline(one) for one in some]
                index.groups.write(storylines)
                index.words.place(storylines, folded)
            index.words.prepare(folded)
    return index


def _ask(titles: Sequence[str], words: int, settled: bool) -> Callable[[str], Sequence[int]]:
    index = _filled(titles, words)
    engine = Engine(index.words, index.articles.articles)
    engine.board()

    def ask(query: str) -> Sequence[int]:
        steps = engine.search(query)
        found = deque(steps, maxlen=1)[0] if settled else next(iter(steps))
        return [int(hit.article.id) for hit in found.hits[:5]]

    return ask


OURS = {
    "ours, first hits": partial(_ask, settled=False),
    "ours, settled": partial(_ask, settled=True),
}
