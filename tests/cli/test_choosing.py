"""`briefing compare --outlets` and `--reports`: which reports are compared, and what is said where there is no such thing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli.main import cli
from briefing.session import open_library

from ..copies import write as write_copies


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, ["compare", *map(str, words)], prog_name="briefing")


def outlets(result: Result) -> list[str | None]:
    assert result.exit_code == 0, result.output
    return [report["outlet"] for report in json.loads(result.stdout)["reports"]]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return write_copies(tmp_path / "news")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("RT", ["RT"]),
        ("rt, the mirror", ["RT", "The Mirror"]),
        ("Mirror,002", ["The Mirror", None]),
        ("WION,WION", ["WION"]),
    ],
)
@pytest.mark.parametrize("among", [(), ("--all",)])
def test_outlets_are_picked_by_name_or_file_whatever_the_case(seeds: Path, named, expected, among) -> None:
    assert outlets(run(seeds, "--outlets", named, "--facet", "headlines", "--json", *among)) == expected


def test_an_unknown_outlet_is_named_with_those_that_there_are(seeds: Path) -> None:
    result = run(seeds, "--outlets", "RT,Gazette")
    assert result.exit_code == 1
    assert "'Gazette'" in result.stderr
    assert "002, Alahednews, RT, The Mirror, WION" in result.stderr
    assert not result.stdout


def test_reports_are_picked_by_id_from_the_whole_library(seeds: Path) -> None:
    session = open_library(seeds).session
    ids = [next(r.id for r in session.everything().reports if r.lead.outlet == name) for name in ("WION", "i")]
    assert outlets(run(seeds, "--reports", ",".join(ids), "--facet", "headlines", "--json")) == ["i", "WION"]


def test_with_an_id_the_reports_must_be_of_it(seeds: Path) -> None:
    session = open_library(seeds).session
    target = session.fullest()
    assert target is not None
    inside, other = (
        target.reports[0].id,
        next(r.id for r in session.everything().reports if r.id not in {r.id for r in target.reports}),
    )
    assert outlets(run(seeds, "--id", target.id, "--reports", inside, "--facet", "headlines", "--json"))
    result = run(seeds, "--id", target.id, "--reports", f"{inside},{other}")
    assert result.exit_code == 1
    assert f"{other}: not among the reports of" in result.stderr


def test_the_id_of_a_copy_gives_its_report_and_the_outlet_of_a_copy_too(copied: Path) -> None:
    report = open_library(copied).session.everything().reports[0]
    copy = next(copy.article for copy in report.copies if copy.article.outlet == "Gazette")
    for choice in (("--reports", f"{copy.id},{report.id}"), ("--outlets", "gazette")):
        result = run(copied, *choice, "--facet", "headlines", "--json")
        assert [found["id"] for found in json.loads(result.stdout)["reports"]] == [report.id]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--reports", "nothing"), 1),
        (("--reports", ","), 2),
        (("--outlets", ""), 2),
        (("--outlets", "RT", "--reports", "x"), 2),
    ],
)
def test_a_choice_of_nothing_is_told(seeds: Path, words: tuple[str, ...], status: int) -> None:
    result = run(seeds, *words)
    assert result.exit_code == status
    assert result.stderr.strip()
    assert not result.stdout
