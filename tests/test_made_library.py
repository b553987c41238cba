"""The invented library that is measured with: the same for the same seed, and what is told of it is so."""

import json
from collections import defaultdict
from pathlib import Path

from benchmarks.library import make_library, truth_of
from benchmarks.made.outlets import OUTLETS


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def _truth(folder: Path) -> list[dict]:
    return [json.loads(line) for line in truth_of(folder).read_text(encoding="utf-8").splitlines()]


def test_the_same_seed_makes_the_same_files_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        make_library(tmp_path / name, 30, seed)
    assert _files(tmp_path / "one") == _files(tmp_path / "again")
    assert not _files(tmp_path / "one").keys() & _files(tmp_path / "other").keys()


def test_the_next_articles_come_beside_the_first_and_change_none(tmp_path: Path) -> None:
    make_library(tmp_path / "grown", 40)
    first = _files(tmp_path / "grown")
    make_library(tmp_path / "grown", 60, first=40)
    make_library(tmp_path / "whole", 60)
    assert len(first) == 40
    assert first.items() <= _files(tmp_path / "grown").items()
    assert _files(tmp_path / "grown") == _files(tmp_path / "whole")
    assert _truth(tmp_path / "grown") == _truth(tmp_path / "whole")


def test_the_truth_tells_every_file_and_its_headline(tmp_path: Path) -> None:
    make_library(tmp_path / "made", 100)
    files = _files(tmp_path / "made")
    truth = _truth(tmp_path / "made")
    assert [entry["path"] for entry in truth] == sorted(files, key=lambda path: path[-10:])
    assert all(f'title: "{entry["title"]}"'.encode() in files[entry["path"]] for entry in truth if entry["whole"])


def test_articles_of_one_text_share_a_third_of_it_and_others_of_the_event_nearly_nothing(tmp_path: Path) -> None:
    make_library(tmp_path / "made", 300)
    files = _files(tmp_path / "made")
    events = defaultdict(list)
    for entry in _truth(tmp_path / "made"):
        if entry["whole"]:
            events[entry["event"]].append((entry["text"], _triples(files[entry["path"]])))
    pairs = [(a, b) for event in events.values() for at, a in enumerate(event) for b in event[:at]]
    assert {a[0] == b[0] for a, b in pairs} == {True, False}
    assert all(_share(a[1], b[1]) > 1 / 3 for a, b in pairs if a[0] == b[0])
    assert all(_share(a[1], b[1]) < 1 / 30 for a, b in pairs if a[0] != b[0])


def _triples(page: bytes) -> set[tuple[str, ...]]:
    """Runs of three words that are the outlet's own: outside of quotation marks and of its pages' furniture."""
    furniture = {part for outlet in OUTLETS for part in outlet.furniture}
    parts = page.decode().split("---\n")[-1].strip().split("\n\n")
    own = [part.split() for part in parts if "“" not in part and part not in furniture]
    return {triple for words in own for triple in zip(words, words[1:], words[2:], strict=False)}


def _share(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / min(len(one), len(other))
