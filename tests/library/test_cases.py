"""Files as readers keep them, one a case in `cases/`, each with the article expected of it beside it."""

import json
from pathlib import Path

import pytest

from briefing.library import load
from briefing.model import Article

CASES = Path(__file__).parent / "cases"
FILES = sorted(path for path in CASES.iterdir() if path.suffix != ".json" and not path.name.startswith("."))
UNSAID = {"outlet_source": "unknown", "date_source": "unknown", "genre": "news", "genre_source": "unknown", "language": "en"}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_a_file_gives_the_article_beside_it(path: Path) -> None:
    library = load(path)
    told = {
        "articles": [_told(article) for article in library.articles],
        "problems": [each.reason for each in library.problems],
    }
    assert told == json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))


def _told(article: Article) -> dict[str, object]:
    """What an article says of itself; what nothing is known of is left out."""
    values: dict[str, object] = {
        "path": article.path,
        "title": article.title,
        "title_source": article.title_source,
        "outlet": article.outlet,
        "outlet_source": article.outlet_source,
        "published": article.published.text if article.published else None,
        "date_source": article.date_source,
        "url": article.url,
        "kind": article.kind.value,
        "genre": article.genre.value,
        "genre_source": article.genre_source,
        "language": article.language,
        "topics": list(article.topics),
        "authors": list(article.authors),
        "paragraphs": article.text.split("\n\n")[1:],
        "credits": [article.text[slice(*span)] for span in article.credits],
        "notes": [article.text[slice(*span)] for span in article.notes],
        "cut": [[cut.text, cut.reason] for cut in article.cut],
        "repaired": article.repaired,
    }
    return {
        name: value for name, value in values.items() if value not in (None, [], False) and UNSAID.get(name) != value
    }
