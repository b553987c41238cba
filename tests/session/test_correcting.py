"""What the reader says of the grouping binds it, is listed, and can be taken back."""

from pathlib import Path
from shutil import copytree

import pytest

from briefing.session import Session, open_library

from .build import write_affair


@pytest.fixture
def session(tmp_path: Path, seeds: Path) -> Session:
    """The samples: one storyline of five reports, and one of one."""
    return open_library(Path(copytree(seeds, tmp_path / "news"))).session


def groups(session: Session) -> list[list[str]]:
    """The outlets or files of each storyline, the largest first."""
    found = [
        sorted(report.lead.outlet or report.lead.path for report in storyline.reports)
        for storyline in session.every_storyline()
    ]
    return sorted(found, key=lambda names: (-len(names), names))


def ids(session: Session) -> dict[str, str]:
    """The report of each outlet, by the first letters of its name or file."""
    reports = [report for storyline in session.every_storyline() for report in storyline.reports]
    return {(report.lead.outlet or report.lead.path)[:3]: report.id for report in reports}


def again(session: Session) -> Session:
    session.bring_up_to_date()
    return session


def test_two_storylines_that_are_merged_are_one(session: Session) -> None:
    first, second = (row.id for row in session.rows)
    assert session.doing.merge(first, second) is None
    assert len(groups(again(session))) == 1
    assert sum(any(reason.tied for reason in one.why) for one in session.every_storyline()) == 1


def test_reports_that_are_split_from_a_storyline_are_one_of_their_own(session: Session) -> None:
    named = ids(session)
    session.doing.part(named["RT"], [named["RT"], named["Ala"]])
    assert groups(again(session)) == [["002_e7d9e558a8bc0637.txt", "The Mirror", "WION"], ["Alahednews", "RT"], ["i"]]


def test_a_report_moves_to_another_storyline(session: Session) -> None:
    named = ids(session)
    session.doing.move(named["RT"], [named["RT"]], session.listed(named["i"]).id)
    assert groups(again(session))[1:] == [["RT", "i"]]
    assert len(session.listed(named["i"]).events) == 2


def test_a_report_moves_to_an_event_of_its_storyline(session: Session) -> None:
    named = ids(session)
    session.doing.move(named["RT"], [named["RT"]], f"e-{named['Ala']}")
    again(session)
    events = [{report.id for report in event.reports} for event in session.listed(named["RT"]).events]
    assert events == [{named["RT"], named["Ala"]}, {named["The"], named["002"]}, {named["WIO"]}]


def test_a_correction_holds_when_more_comes_in_and_ends_when_it_is_taken_back(session: Session) -> None:
    before, named = groups(session), ids(session)
    session.doing.part(named["RT"], [named["RT"]])
    write_affair(session.root)
    assert ["RT"] in groups(again(session))
    assert [one.told[:5] for one in session.state.corrected.all()] == ["split"]
    assert session.state.undo() is not None
    (session.root / "affair.md").unlink()
    assert groups(again(session)) == before


def test_a_later_correction_goes_before_an_earlier_one(session: Session) -> None:
    before, named = groups(session), ids(session)
    first, second = (row.id for row in session.rows)
    session.doing.merge(first, second)
    again(session)
    session.doing.part(named["i"], [named["i"]])
    assert groups(again(session)) == before


def test_grouping_by_corrections_at_once_is_that_of_one_load(session: Session, tmp_path: Path) -> None:
    named = ids(session)
    session.doing.part(named["RT"], [named["RT"], named["Ala"]])
    session.doing.move(named["The"], [named["The"]], session.listed(named["i"]).id)
    by_steps = groups(again(session))
    session.index.close()
    anew = open_library(session.root).session
    assert groups(anew) == by_steps


def test_a_name_that_the_reader_gave_stays_when_the_storyline_gets_another_first_report(session: Session) -> None:
    from briefing.state import Hold

    named = ids(session)
    session.doing.hold(Hold.NAMED, named["RT"], True, "Shahed")
    session.look_again()
    write_affair(session.root, day="2022-11-01")
    again(session)
    storyline = session.listed(named["RT"])
    assert storyline.title == "Shahed"
    assert storyline.id != f"s-{named['RT']}"
