"""`make bench`: every figure as a ratio, with the peer that it is measured against in the same run.

    python -m benchmarks [ARTICLES]

3,000 articles if neither a number nor BENCH_ARTICLES says otherwise: some minutes. The bars of docs/performance.md are for 100,000.
"""

from benchmarks import (
    compare,
    folding,
    indexing,
    keystrokes,
    linear,
    lists,
    places,
    reading,
    startup,
    walking,
)
from benchmarks.measuring import Figure, machine, show


def main() -> None:
    """Runs every measure."""
    articles = places.asked()
    print(f"{articles:,} articles; {machine()}")
    for measure in (reading, folding, indexing, walking, startup, keystrokes, lists):
        size = min(articles, measure.MOST) if hasattr(measure, "MOST") else articles
        show(measure.measured(size))
    show(Figure(what, value) for what, value in compare.ratios(compare.measured()).items())
    linear.main([size for size in linear.SIZES if size <= articles])


if __name__ == "__main__":
    main()
