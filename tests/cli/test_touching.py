"""`briefing stories`: the other storylines that an event touches, and what the reader put together."""

import json

import pytest
from click.testing import CliRunner

from briefing.cli.main import cli

from ..touching import session


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.cli.stories.opened", lambda _: session())


def printed(*words: str) -> str:
    result = CliRunner().invoke(cli, ["stories", ".", *words], prog_name="briefing")
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def storylines() -> dict[str, dict]:
    return {storyline["id"]: storyline for storyline in json.loads(printed("--json"))["storylines"]}


@pytest.mark.parametrize(
    ("storyline", "events"),
    [("s-strike", [[], ["s-fees", "s-roof"]]), ("s-fees", [["s-strike"]]), ("s-roof", [[]])],
)
def test_events_and_storylines_name_the_other_storylines_that_they_touch(storylines, storyline, events) -> None:
    found = storylines[storyline]
    assert [event["also"] for event in found["events"]] == events
    assert found["also"] == [id for event in events for id in event]


def test_a_reason_says_whether_the_reader_put_the_member_there(storylines) -> None:
    strike = storylines["s-strike"]
    assert [reason["tied"] for reason in strike["events"][0]["why"]] == [True]
    assert [reason["tied"] for reason in strike["why"]] == [False]


def test_under_an_event_stand_the_names_of_the_storylines_that_it_touches() -> None:
    lines = printed().splitlines()
    event = next(n for n, line in enumerate(lines) if line.startswith("  6 Mar 2024: Ministry calls"))
    assert lines[event + 1 : event + 3] == [
        "    also: [bold]Port fees[/] of Sandwick  [s-fees]",
        "    also: Library roof  [s-roof]",
    ]
    assert sum(line.strip().startswith("also: ") for line in lines) == 3
