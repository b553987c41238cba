"""Fuzzes the loader with atheris (`pip install atheris`), which no part of the project needs.

    python tests/fuzz/loader.py -max_total_time=600 -max_len=4096 -timeout=20 CORPUS_FOLDER tests/library/cases

The first byte says what the file is called; the others are its content. An input fails that makes the loader raise, that neither
gives an article nor is listed, whose article breaks a promise of its class, or that takes longer than `-timeout` seconds.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["briefing"]):
    from briefing.library import load
    from briefing.text.harmless import harmless

NAMES = ("a.md", "a.txt", "a.html", "2022-12-06-a-title.md")
FOLDER = Path(tempfile.mkdtemp(prefix="briefing-fuzz-"))


def one_input(data: bytes) -> None:
    """Loads one file."""
    if not data:
        return
    path = FOLDER / NAMES[data[0] % len(NAMES)]
    path.write_bytes(data[1:])
    library = load(path)
    reasons = [problem.reason for problem in library.problems]
    assert library.articles or reasons or b"briefing-brief" in data, "lost"
    assert not any("could not be read" in reason for reason in reasons), reasons
    for article in library.articles:
        head, _, body = article.text.partition("\n\n")
        assert head == article.title
        assert head.strip()
        assert "\n" not in head
        assert harmless(article.text) == article.text
        assert not body or all(part == part.strip() and part for part in body.split("\n\n"))
        assert all(article.text[slice(*each.span)] == each.text for each in article.sentences)
        assert article.url is None or article.url.lower().startswith(("http://", "https://"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
