"""What stands in the reader's home: what is followed and new first, what is done or muted not at all, single reports folded."""

import time
from pathlib import Path
from shutil import copytree

import pytest

from briefing.session import Session, open_library
from briefing.session.home import FEW_ALONE, Asked, Home, Sort
from briefing.state import Hold

from .build import write_affair, write_alone, write_pairs


@pytest.fixture
def session(tmp_path: Path, seeds: Path) -> Session:
    """The samples, 5 invented affairs of two reports, and 25 reports that stand alone."""
    root = Path(copytree(seeds, tmp_path / "news"))
    write_alone(root, 25)
    write_pairs(root, 5)
    return open_library(root).session


def titles(home: Home) -> list[str]:
    return [row.title for row in home.rows]


def drones(session: Session) -> str:
    """The id of the samples' storyline."""
    return next(row.id for row in session.rows if row.title.startswith("Iranian"))


def test_before_the_first_visit_ended_nothing_is_new(session: Session) -> None:
    home = session.home(Asked())
    assert (home.new, home.held) == ({}, {})


def test_more_than_a_few_reports_that_stand_alone_are_folded_by_outlet(session: Session) -> None:
    home = session.home(Asked())
    lone = [row for row in session.rows if row.reports == 1]
    assert len(lone) > FEW_ALONE
    assert all(row.reports > 1 for row in home.rows)
    assert sum(one.reports for one in home.alone) == len(lone)
    assert [one.reports for one in home.alone] == sorted((one.reports for one in home.alone), reverse=True)
    first = home.alone[0]
    listed = session.alone_of([first.outlet], home, 1000)
    assert len(listed) == first.reports
    assert {one.reports[0].lead.outlet for one in listed} == {first.outlet}


def test_a_few_reports_that_stand_alone_are_rows(tmp_path: Path, seeds: Path) -> None:
    session = open_library(Path(copytree(seeds, tmp_path / "news"))).session
    home = session.home(Asked())
    assert (len(home.rows), home.alone) == (2, ())


def test_what_is_new_since_the_last_visit_comes_first_with_how_much(session: Session) -> None:
    assert not titles(session.home(Asked()))[0].startswith("Iranian")
    asked = Asked(since_ns=time.time_ns())
    write_affair(session.root)
    session.bring_up_to_date()
    home = session.home(asked)
    assert titles(home)[0].startswith("Iranian")
    assert home.new == {drones(session): 1}


def test_a_new_report_that_stands_alone_counts_for_its_outlet(session: Session) -> None:
    asked = Asked(since_ns=time.time_ns())
    (session.root / "roof.md").write_text(
        "---\ntitle: Choir opens new hall\noutlet: Herald\ndate: 2020-01-01\n---\n\nThe choir sang in its new hall to an audience of ninety.\n"
    )
    session.bring_up_to_date()
    assert {one.outlet: one.new for one in session.home(asked).alone if one.new} == {"Herald": 1}


def test_pinned_storylines_come_first_in_every_order_followed_ones_before_those_that_are_not(session: Session) -> None:
    second, third, last = (session.home(Asked()).rows[n].id for n in (1, 2, 3))
    session.doing.hold(Hold.FOLLOWED, third, True)
    session.doing.hold(Hold.PINNED, last, True)
    assert [row.id for row in session.home(Asked()).rows][:2] == [last, third]
    assert session.home(Asked()).held == {third: {Hold.FOLLOWED}, last: {Hold.PINNED}}
    for sort in Sort:
        assert session.home(Asked(sort)).rows[0].id == last
    assert second in [row.id for row in session.home(Asked()).rows]


def test_a_single_report_that_is_followed_has_a_row_and_is_not_folded(session: Session) -> None:
    before = session.home(Asked())
    lone = session.alone_of([before.alone[0].outlet], before, 1)[0].id
    session.doing.hold(Hold.FOLLOWED, lone, True)
    session.doing.hold(Hold.PINNED, lone, True)
    home = session.home(Asked())
    assert [row.id for row in home.rows].count(lone) == 1
    assert home.rows[0].id == lone
    assert home.alone[0].reports == before.alone[0].reports - 1 or home.alone[0].outlet != before.alone[0].outlet


def test_what_is_done_is_gone_until_something_comes_to_it(session: Session) -> None:
    id = drones(session)
    session.doing.hold(Hold.DONE, id, True)
    assert id not in [row.id for row in session.home(Asked()).rows]
    assert session.home(Asked(hidden_too=True)).of(id) == {Hold.DONE}
    write_affair(session.root)
    session.bring_up_to_date()
    assert drones(session) in [row.id for row in session.home(Asked()).rows]


def test_what_is_muted_stays_away_whatever_comes_to_it(session: Session) -> None:
    session.doing.hold(Hold.MUTED, drones(session), True)
    write_affair(session.root)
    session.bring_up_to_date()
    home = session.home(Asked(since_ns=1))
    assert not any(title.startswith("Iranian") for title in titles(home))
    assert any(title.startswith("Iranian") for title in titles(session.home(Asked(hidden_too=True))))


def test_a_file_that_was_touched_or_moved_is_not_new_one_with_other_words_is(session: Session) -> None:
    asked = Asked(since_ns=time.time_ns())
    (old,) = session.root.glob("001_*.txt")
    old.touch()
    (other,) = session.root.glob("003_*.txt")
    other.rename(session.root / "moved.txt")
    session.bring_up_to_date()
    assert session.home(asked).new == {}
    old.write_bytes(old.read_bytes() + b"\n\nOne more sentence about the drones that were sent.\n")
    session.bring_up_to_date()
    assert session.home(asked).new == {drones(session): 1}


def test_storylines_can_stand_by_size_or_by_last_change(session: Session) -> None:
    sizes = [row.reports for row in session.home(Asked(Sort.REPORTS)).rows]
    assert sizes == sorted(sizes, reverse=True)
    write_affair(session.root)
    session.bring_up_to_date()
    assert titles(session.home(Asked(Sort.CHANGED)))[0].startswith("Iranian")


def test_every_deed_with_a_storyline_can_be_undone(session: Session) -> None:
    before = titles(session.home(Asked()))
    id = session.home(Asked()).rows[2].id
    for kind in (Hold.FOLLOWED, Hold.PINNED, Hold.MUTED, Hold.DONE):
        session.doing.hold(kind, id, True)
    session.doing.hold(Hold.NAMED, id, True, "By another name")
    assert len(titles(session.home(Asked()))) == len(before) - 1
    assert session.listed(id).title == "By another name"
    steps = [session.state.undo() for _ in range(5)]
    assert [step and step.partition(" “")[0] for step in steps] == [
        "renamed",
        "done with",
        "muted",
        "pinned",
        "followed",
    ]
    assert titles(session.home(Asked())) == before
