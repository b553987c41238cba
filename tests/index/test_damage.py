"""Whatever became of the file, an index answers, or says that it is damaged, and is begun anew then."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.index import FileRow, Index, IndexDamaged, encoded
from briefing.model import Problem
from tests.index.build import article, card, storyline


def fill(index: Index) -> None:
    with index.writing():
        ids = [f"{n:03}" for n in range(60)]
        index.files.put(FileRow(f"{id}.md", 1, 2, b"digest", ("no date",)) for id in ids)
        index.files.put_doubts([Problem("000.md", "a double")])
        index.articles.put([encoded(article(id, f"Body of {id}. " * 40), trace=b"trace" * 9) for id in ids])
        index.features.put("sketch", "1", [(id, id.encode() * 50) for id in ids])
        index.arrays.put("vectors", b"12345678" * 2000)
        index.groups.write(storyline([card(id, n % 9)], also=("s-000",)) for n, id in enumerate(ids))


def read_all(index: Index) -> None:
    """Everything that can be asked."""
    index.files.known(), index.files.digests(), index.files.problems()
    ids = index.articles.ids()
    (
        index.articles.articles(ids),
        index.articles.raws(ids),
        list(index.articles.all_cards()),
        list(index.articles.traces()),
    )
    index.features.get("sketch", "1", ids), list(index.features.every("sketch", "1"))
    index.arrays.get("vectors")
    groups = index.groups
    (
        groups.rows(groups.order()),
        groups.storylines(groups.ids()),
        groups.holdings(ids),
        groups.fullest(),
        groups.first(5),
    )
    assert index.generation >= 0


def used(path: Path) -> None:
    """Reads all, as a reader does who begins anew where the index is damaged."""
    for _ in range(3):
        index = Index.open(path, "key")
        try:
            # a key may lead nowhere in a damaged file
            with suppress(KeyError):
                read_all(index)
            fill(index)
            read_all(index)
            return
        except IndexDamaged:
            continue
        finally:
            index.close()
    pytest.fail("still damaged after it was begun anew")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "index.sqlite3"
    index = Index.open(path, "key")
    fill(index)
    index.close()
    return path.read_bytes()


@pytest.mark.parametrize("seed", range(40))
def test_bytes_that_were_changed_at_random_places_stop_nobody(tmp_path: Path, sound: bytes, seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(sound)
    for _ in range(chance.choice([1, 10, 100, 1000])):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    path = tmp_path / "index.sqlite3"
    path.write_bytes(damaged)
    used(path)


@pytest.mark.parametrize("seed", range(15))
def test_pages_that_were_cut_off_emptied_or_swapped_stop_nobody(tmp_path: Path, sound: bytes, seed: int) -> None:
    chance = random.Random(seed)
    pages = [sound[at : at + 4096] for at in range(0, len(sound), 4096)]
    what, one, other = seed % 3, chance.randrange(1, len(pages)), chance.randrange(1, len(pages))
    if what == 0:
        del pages[one:]
    elif what == 1:
        pages[one] = bytes(4096)
    else:
        pages[one], pages[other] = pages[other], pages[one]
    path = tmp_path / "index.sqlite3"
    path.write_bytes(b"".join(pages))
    used(path)


@pytest.mark.parametrize("seed", range(10))
def test_a_log_that_was_changed_loses_transactions_as_a_whole(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    live = Index.open(tmp_path / "live" / "index.sqlite3", "key")
    for n in range(5):
        with live.writing():
            live.articles.put([encoded(article(f"{n}-{at}")) for at in range(4)])
    copied = tmp_path / "copy"
    copied.mkdir()
    for end in ("", "-wal"):
        (copied / f"index.sqlite3{end}").write_bytes((tmp_path / "live" / f"index.sqlite3{end}").read_bytes())
    log = bytearray((copied / "index.sqlite3-wal").read_bytes())
    log[chance.randrange(len(log))] ^= 255
    (copied / "index.sqlite3-wal").write_bytes(log)
    live.close()
    index = Index.open(copied / "index.sqlite3", "key")
    found = index.articles.ids()
    assert found == [f"{n}-{at}" for n in range(5) for at in range(4)][: len(found)]
    assert len(found) % 4 == 0
    index.close()


def test_damage_that_is_met_while_reading_begins_anew_the_next_time(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "index.sqlite3"
    at = sound.index(b"Headline of 030")
    path.write_bytes(sound[:at] + b"Headache of 030" + sound[at + 15 :])
    index = Index.open(path, "key")
    assert index.fresh is None
    with pytest.raises(IndexDamaged):
        read_all(index)
    index.close()
    again = Index.open(path, "key")
    assert (again.fresh, again.articles.ids()) == ("damaged", [])
    again.close()
