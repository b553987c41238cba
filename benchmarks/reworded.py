"""A large labelled corpus out of a small one: real texts, in each round with half of their words exchanged, so that each is other news.

    python -m benchmarks.reworded CORPUS.jsonl 10000 > REWORDED.jsonl

Lines carry `id`, `title`, `text`, `outlet`, `date` and `event`. A word is exchanged for the same other one throughout a round, so the
articles of an event still tell of one happening; the days of all rounds fall into the same two years. The same for the same input.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

WORD = re.compile(r"[A-Za-z]{4,}")
FIRST, DAYS = date(2020, 1, 1), 730


def reworded(articles: Sequence[dict]) -> Iterator[dict]:
    """The articles, then the articles with half of their words exchanged, and so on without end."""
    chance = random.Random(1)
    words = sorted({word for article in articles for word in WORD.findall(article["text"])})
    for number in count():
        shift = chance.randint(0, DAYS)
        other = {word: chance.choice(words) for word in words if number and chance.random() < 0.5}
        for article in articles:
            day = (date.fromisoformat(article["date"]).toordinal() + 3 * shift) % DAYS
            yield {
                "title": _exchanged(article["title"], other),
                "text": _exchanged(article["text"], other),
                "outlet": article["outlet"],
                "date": (FIRST + timedelta(day)).isoformat(),
                "event": f"{number}-{article['event']}",
            }


def _exchanged(text: str, other: dict[str, str]) -> str:
    return WORD.sub(lambda found: other.get(found[0], found[0]), text)


def main() -> None:
    """Write as many articles as asked to standard output."""
    articles = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if line]
    for number, article in enumerate(islice(reworded(articles), int(sys.argv[2]))):
        print(json.dumps({"id": f"{number:06d}", **article}, ensure_ascii=False))


if __name__ == "__main__":
    main()
