"""Where made libraries lie, and how the program is run on them without touching the reader's own folders."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from benchmarks.library import make_library, truth_of

COMMAND = (sys.executable, "-m", "briefing")
ARTICLES = 3_000
"""Where neither a number nor BENCH_ARTICLES is given."""


def asked() -> int:
    """How many articles to measure with: the first argument, or BENCH_ARTICLES, or 3,000."""
    numbers = [argument for argument in sys.argv[1:] if argument.isdecimal()]
    return int(numbers[0] if numbers else os.environ.get("BENCH_ARTICLES", ARTICLES))


@cache
def home() -> Path:
    """Where libraries and their indexes are kept from one measure to the next: BENCH_FOLDER, or in the user's cache folder."""
    import platformdirs

    folder = Path(os.environ.get("BENCH_FOLDER") or platformdirs.user_cache_dir("briefing-bench", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def environment() -> dict[str, str]:
    """The environment for the program and its peers: settings, state and caches of their own."""
    own = home() / "home"
    known = {f"XDG_{name}_HOME": str(own / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    place = {"HOME": str(own), "LOCALAPPDATA": str(own), "APPDATA": str(own), "PYTHONPATH": os.pathsep.join(sys.path)}
    own.mkdir(exist_ok=True)
    # what is installed starts from bytecode, and here only one of the peers would be
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | known | place | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "COLORTERM": "truecolor"}


def library(articles: int) -> Path:
    """The made library with exactly so many articles; what it has is kept."""
    folder = home() / f"{articles}"
    there = sum(1 for _ in truth(folder))
    if there < articles:
        make_library(folder, articles, first=there)
    elif there > articles:
        _cut(folder, articles)
    return folder


def _cut(folder: Path, articles: int) -> None:
    for entry in islice(truth(folder), articles, None):
        (folder / entry["path"]).unlink(missing_ok=True)
    lines = truth_of(folder).read_text(encoding="utf-8").splitlines(keepends=True)
    truth_of(folder).write_text("".join(lines[:articles]), encoding="utf-8")


def truth(folder: Path) -> Iterator[dict]:
    """What is true of the library, article by article; a line that was cut off by a kill is left out."""
    if truth_of(folder).exists():
        with truth_of(folder).open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.endswith("\n"))


@cache
def can_index() -> bool:
    """Whether the program keeps an index at all."""
    told = subprocess.run([*COMMAND, "index", "--help"], env=environment(), capture_output=True, text=True).stdout
    return "briefing index" in told


NO_INDEX = "`briefing index` is not there yet"


def indexed(articles: int) -> Path:
    """The library, its index up to date."""
    folder = library(articles)
    subprocess.run([*COMMAND, "index", str(folder)], env=environment(), check=True, capture_output=True)
    return folder
