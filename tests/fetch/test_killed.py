"""A run that is killed: whole files only, and the next run goes on from there."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

from briefing.fetch.nouns import Source
from briefing.session.feeds import follow
from tests.fetch.running import LONG, item, rss
from tests.fetch.server import Server

HERE = Path(__file__).parents[2]
STORIES = 150
PATIENCE = 60


def begun(root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "briefing", "fetch", str(root)]
    return subprocess.Popen(command, cwd=HERE, env=os.environ | {"BRIEFING_FETCH__ALLOW_PRIVATE": "1"})


def test_a_run_that_is_ended_politely_leaves_no_half_file(server: Server, tmp_path: Path) -> None:
    server.at("/rss", rss(*(item(f"Story {n}", f"{LONG} Number {n} ends.") for n in range(STORIES))))
    follow(tmp_path, [Source(server.url("/rss"), "Echo")])
    run, start = begun(tmp_path), monotonic()
    while len(list(tmp_path.rglob("*.md"))) < 5:
        assert run.poll() is None, "it ended before it was asked to"
        assert monotonic() - start < PATIENCE
    run.terminate()
    assert run.wait(PATIENCE) == 1
    assert list(tmp_path.rglob("*.part")) == []


def test_what_is_there_is_whole_and_the_next_run_brings_the_rest_once(server: Server, tmp_path: Path) -> None:
    server.at("/rss", rss(*(item(f"Story {n}", f"{LONG} Number {n} ends.") for n in range(STORIES))))
    follow(tmp_path, [Source(server.url("/rss"), "Echo")])
    run, start = begun(tmp_path), monotonic()
    while len(list(tmp_path.rglob("*.md"))) < 5:
        assert run.poll() is None, "it ended before it was killed"
        assert monotonic() - start < PATIENCE
    run.kill()
    run.wait()
    there = list(tmp_path.rglob("*.md"))
    assert len(there) < STORIES
    assert all(path.read_text().rstrip().endswith("ends.") for path in there)
    assert begun(tmp_path).wait(PATIENCE) == 0
    titles = [path.read_text().split("\n")[1] for path in tmp_path.rglob("*.md")]
    assert sorted(titles) == sorted(f'title: "Story {n}"' for n in range(STORIES))
