"""An index brought up to date change by change says what one made at once says."""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import library as reading
from briefing.index import Index
from briefing.session.update import SEEN

from .build import PLEA, brought_up, contents, from_nothing, library, write


@pytest.fixture
def index() -> Iterator[Index]:
    made = Index.open(None, "key")
    yield made
    made.close()


def test_it_holds_the_articles_and_problems_that_reading_the_library_gives(tmp_path: Path, index: Index) -> None:
    library(tmp_path, 40)
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "link.md").symlink_to(tmp_path / "0" / "0000.md")
    (tmp_path / "briefing.toml").write_text('[articles."9*"]\noutlet = "Nobody"\n')
    done = brought_up(tmp_path, index)
    read = reading.load(tmp_path)
    assert done.files == 41
    assert tuple(index.articles.articles([article.id for article in read.articles])) == read.articles
    assert index.files.problems() == read.problems
    assert any(PLEA in cut.text for article in read.articles for cut in article.cut)


def test_nothing_is_written_where_nothing_has_changed(tmp_path: Path, index: Index) -> None:
    library(tmp_path, 10)
    brought_up(tmp_path, index)
    _settled(tmp_path)
    brought_up(tmp_path, index)
    before = index.generation, index.files.seen()
    done = brought_up(tmp_path, index)
    assert (done.new, done.changed, done.moved, done.gone, done.storylines) == (0, 0, 0, 0, 0)
    assert (index.generation, index.files.seen()) == before


def test_every_change_is_seen_after_an_update_that_left_nothing_in_doubt(tmp_path: Path, index: Index) -> None:
    library(tmp_path, 10)
    _settled(tmp_path)
    brought_up(tmp_path, index)
    assert index.meta.get(SEEN)
    first, second, *_ = _files(tmp_path)
    changes = (
        lambda: first.write_bytes(first.read_bytes() + b"More.\n"),
        lambda: os.utime(first, (1_600_000_000, 1_600_000_001)),
        lambda: first.rename(first.with_name("moved.md")),
        second.unlink,
        lambda: write(tmp_path, "new.md", random.Random(2)),
        lambda: (tmp_path / "briefing.toml").write_text('[articles."*"]\noutlet = "Somebody"\n'),
    )
    for change in changes:
        change()
        before = index.files.known(), index.generation
        brought_up(tmp_path, index)
        assert (index.files.known(), index.generation) != before
        assert contents(index) == from_nothing(tmp_path)


@pytest.mark.parametrize("seed", range(4))
def test_any_changes_in_any_order_end_as_one_load_of_what_is_there(tmp_path: Path, index: Index, seed: int) -> None:
    chance = random.Random(seed)
    library(tmp_path, 30, seed)
    brought_up(tmp_path, index)
    for step in range(4):
        for change in chance.sample((_add, _edit, _remove, _move, _say), 3):
            change(tmp_path, chance, step)
        brought_up(tmp_path, index)
        assert contents(index) == from_nothing(tmp_path)


def test_a_library_that_came_by_days_has_the_groups_of_one_load(tmp_path: Path, index: Index) -> None:
    days = library(tmp_path / "all", 60)
    here = tmp_path / "here"
    here.mkdir()
    files = sorted(days.rglob("*.md"), key=lambda path: path.read_text().split("date: ")[1][:10])
    for start in range(0, 60, 10):
        for path in files[start : start + 10]:
            shutil.copy2(path, here / path.name)
        brought_up(here, index)
    assert contents(index) == from_nothing(here)


def test_many_files_are_read_in_other_processes_with_the_same_outcome(tmp_path: Path, index: Index) -> None:
    library(tmp_path, 300)
    brought_up(tmp_path, index, processes=2)
    assert contents(index) == from_nothing(tmp_path)


def test_a_file_that_moved_hands_on_the_ids_of_all_its_articles(tmp_path: Path, index: Index) -> None:
    entry = "related:\n  - title: A strike\n    excerpt: Ferries wait.\n"
    (tmp_path / "a.md").write_text(f"---\ntitle: Ferries\n{entry}---\nText of the ferry.\n")
    library(tmp_path, 5)
    brought_up(tmp_path, index)
    (tmp_path / "later").mkdir()
    (tmp_path / "a.md").rename(tmp_path / "later" / "b.md")
    told: dict[str, str] = {}
    done = brought_up(tmp_path, index, hand_on=told.update)
    assert (done.moved, done.new, done.gone) == (1, 0, 0)
    assert told == {
        reading.article_id(f"a.md{part}"): reading.article_id(f"later/b.md{part}") for part in ("", "#related/0")
    }


def test_a_file_written_within_the_clocks_grain_at_the_same_size_is_read_again(tmp_path: Path, index: Index) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: One strike\n---\nText.\n")
    brought_up(tmp_path, index)
    stamp = path.stat().st_mtime_ns
    path.write_text("---\ntitle: Two strike\n---\nText.\n")
    os.utime(path, ns=(stamp, stamp))
    assert brought_up(tmp_path, index).changed == 1
    assert [card.title for card in index.articles.all_cards()] == ["Two strike"]


@pytest.mark.parametrize("year", [1971, 2150], ids=["back", "ahead"])
def test_a_clock_that_jumps_hides_no_change(tmp_path: Path, index: Index, year: int) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: One strike\n---\nText.\n")
    brought_up(tmp_path, index)
    path.write_text("---\ntitle: Two strike\n---\nText.\n")
    moment = (year - 1970) * 31_556_952
    os.utime(path, (moment, moment))
    assert brought_up(tmp_path, index).changed == 1
    assert [card.title for card in index.articles.all_cards()] == ["Two strike"]


def test_a_file_that_was_only_touched_changes_no_group(tmp_path: Path, index: Index) -> None:
    library(tmp_path, 10)
    brought_up(tmp_path, index)
    generation = index.generation
    for path in tmp_path.rglob("*.md"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    assert brought_up(tmp_path, index).changed == 0
    assert index.generation == generation


def _settled(root: Path) -> None:
    """All files are old enough that the clock tells every change of them."""
    for path in root.rglob("*.md"):
        os.utime(path, (1_600_000_000, 1_600_000_000))


def _files(root: Path) -> list[Path]:
    return sorted(root.rglob("*.md"))


def _add(root: Path, chance: random.Random, step: int) -> None:
    for n in range(3):
        write(root, f"new/{step}-{n}.md", chance)
    shutil.copy(chance.choice(_files(root)), root / f"copy{step}.md")


def _edit(root: Path, chance: random.Random, step: int) -> None:
    for path in chance.sample(_files(root), 3):
        write(root, path.relative_to(root).as_posix(), chance)


def _remove(root: Path, chance: random.Random, step: int) -> None:
    for path in chance.sample(_files(root), 3):
        path.unlink()


def _move(root: Path, chance: random.Random, step: int) -> None:
    for n, path in enumerate(chance.sample(_files(root), 3)):
        path.rename(root / f"moved{step}-{n}.md")


def _say(root: Path, chance: random.Random, step: int) -> None:
    (root / "briefing.toml").write_text(f'[articles."{chance.randint(0, 4)}/*"]\noutlet = "Star {step}"\n')
