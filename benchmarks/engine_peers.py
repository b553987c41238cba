"""Other engines over the same titles; each takes the titles and gives a function from a query to places of titles."""

import re
import sqlite3
import subprocess
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from benchmarks import places

Ask = Callable[[str], Sequence[int]]
_WORD = re.compile(r"\w+")


def fts5(titles: Sequence[str], _words: int) -> Ask:
    """SQLite FTS5, every word by its beginning: forgives no typo."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE line USING fts5(title, prefix='2 3')")
    db.executemany("INSERT INTO line (rowid, title) VALUES (?, ?)", enumerate(titles))

    def ask(query: str) -> Sequence[int]:
        match = " ".join(f'"{word}"*' for word in _WORD.findall(query))
        sql = "SELECT rowid FROM line WHERE line MATCH ? ORDER BY rank LIMIT 5"
        return [row for (row,) in db.execute(sql, (match,))] if match else []

    return ask


def tantivy(titles: Sequence[str], _words: int) -> Ask:
    """tantivy: one typo a word, two from 8 letters."""
    import tantivy as library

    schema = library.SchemaBuilder().add_text_field("title").add_integer_field("n", stored=True).build()
    index = library.Index(schema)
    writer = index.writer()
    for n, title in enumerate(titles):
        writer.add_document(library.Document(title=title, n=n))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> Sequence[int]:
        parts = [
            (
                library.Occur.Should,
                library.Query.fuzzy_term_query(schema, "title", word, 1 + (len(word) > 7), prefix=True),
            )
            for word in _WORD.findall(query.lower())
        ]
        hits = searcher.search(library.Query.boolean_query(parts), 5).hits if parts else []
        return [searcher.doc(at)["n"][0] for _, at in hits]

    return ask


def frizbee(titles: Sequence[str], _words: int) -> Ask:
    """Frizbee (Smith-Waterman): two typos a word, one thread."""
    import frizbee as library

    given = list(titles)
    config = library.Config(max_typos=2)

    def ask(query: str) -> Sequence[int]:
        scores: Counter[int] = Counter()
        for word in _WORD.findall(query):
            for match in library.match_list(word, given, config):
                scores[match.index] += match.score
        return [n for n, _ in scores.most_common(5)]

    return ask


def rapidfuzz(titles: Sequence[str], _words: int) -> Ask:
    """Rapidfuzz over the words of the titles, with the titles of each."""
    from rapidfuzz import fuzz, process

    postings: dict[str, list[int]] = defaultdict(list)
    for n, title in enumerate(titles):
        for word in set(_WORD.findall(title.lower())):
            postings[word].append(n)
    vocabulary = sorted(postings)

    def alike(word: str) -> dict[str, float]:
        start = bisect_left(vocabulary, word)
        found = {one: 100.0 for one in vocabulary[start : start + 50] if one.startswith(word)}
        return found | {
            one: score
            for one, score, _ in process.extract(word, vocabulary, scorer=fuzz.ratio, limit=20, score_cutoff=70)
        }

    def ask(query: str) -> Sequence[int]:
        scores: Counter[int] = Counter()
        for word in _WORD.findall(query.lower()):
            best: dict[int, float] = {}
            for one, score in alike(word).items():
                for n in postings[one]:
                    best[n] = max(best.get(n, 0.0), score)
            scores.update(best)  # type: ignore[arg-type]
        return [n for n, _ in scores.most_common(5)]

    return ask


def fzf(titles: Sequence[str], _words: int) -> Ask:
    """Fzf --filter, a process a keystroke."""
    lines = places.home() / "engines.titles"
    lines.write_text("\n".join(titles) + "\n", encoding="utf-8")
    number = {title: n for n, title in enumerate(titles)}

    def ask(query: str) -> Sequence[int]:
        with lines.open("rb") as given:
            try:
                done = subprocess.run(["fzf", "--filter", query], stdin=given, capture_output=True, check=False)
            except FileNotFoundError as missing:
                raise ImportError(name="fzf") from missing
        return [number[title] for title in done.stdout[:20_000].decode().split("\n")[:5] if title in number]

    ask("a")
    return ask


PEERS = {
    "SQLite FTS5, beginnings": fts5,
    "tantivy": tantivy,
    "frizbee": frizbee,
    "rapidfuzz, words and titles": rapidfuzz,
    "fzf --filter": fzf,
}
