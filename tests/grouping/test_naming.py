import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import group
from briefing.grouping.naming import storyline_title
from briefing.grouping.naming.company import Company
from briefing.grouping.naming.phrases import runs
from briefing.library import load
from briefing.model import Event

from .build import report

TOLD = tuple[str, str]
"""A headline and its lead."""

AFFAIRS: list[tuple[str, list[TOLD], str]] = [
    (
        "a thing and what it is on",
        [
            ("Cabinet weighs tariffs on Zubrovian steel", "The cabinet may put tariffs on Zubrovia, a minister said."),
            (
                "Steel makers cheer tariffs",
                "Steel makers welcomed the tariffs on Zubrovia that were announced on Monday.",
            ),
            ("Zubrovia answers with a complaint", "Zubrovia complained about the tariffs on its steel."),
        ],
        "Tariffs on Zubrovia",
    ),
    (
        "what is given to somebody is for them",
        [
            ("Freedonia sends howitzers to Sylvania", "Freedonia sent howitzers to Sylvania, its army said."),
            ("Sylvania thanks its neighbour for howitzers", "Freedonia supplied Sylvania with howitzers in May."),
            ("Parliament debates howitzers", "Lawmakers asked who paid for the delivery of howitzers to Sylvania."),
        ],
        "Howitzers for Sylvania",
    ),
    (
        "a thing called by a name",
        [
            ("Jury chosen for Oldcastle trial", "Lawyers chose a jury for the trial of the banker Victor Oldcastle."),
            ("Oldcastle pleads not guilty", "The Oldcastle trial opened on Tuesday with a plea of not guilty."),
            ("Witness stuns Oldcastle trial", "A witness told the Oldcastle trial that the books were burned."),
        ],
        "Oldcastle trial",
    ),
    (
        "a verb that looks like a noun is none",
        [
            ("Mayor attacks critics of tram line", "The mayor attacked those who oppose the tram line."),
            ("Council attacks mayor over tram line", "The council said that the tram line costs too much."),
        ],
        "Tram line",
    ),
    (
        "two names that no sentence joins",
        [
            ("Ruritania recalls envoy", "Ruritania called its envoy home. In Graustark nobody answered."),
            ("Graustark shrugs", "Graustark shrugged. Ruritania was silent."),
            ("Ruritania waits", "Ruritania waited for a call. Graustark slept."),
        ],
        "Ruritania and Graustark",
    ),
]


def affair(told: list[TOLD]) -> list[Event]:
    """One event a headline, a week apart."""
    first = date(2031, 1, 6)
    return [_event(n, *one, (first + timedelta(days=7 * n)).isoformat()) for n, one in enumerate(told)]


def _event(number: int, title: str, lead: str, day: str) -> Event:
    one = report(f"{number:03}.md", title, lead, day)
    return Event(f"e-{one.id}", title, (one,))


@pytest.mark.parametrize(("told", "name"), [one[1:] for one in AFFAIRS], ids=[one[0] for one in AFFAIRS])
def test_an_affair_has_a_name_that_a_reader_would_use(told: list[TOLD], name: str) -> None:
    assert storyline_title(affair(told)) == name


def test_one_event_is_called_by_its_headline() -> None:
    assert storyline_title(affair([("Goat wins bakery prize", "A goat won.")])) == "Goat wins bakery prize"


def test_events_that_share_no_phrase_are_called_by_the_first_headline() -> None:
    told = [("Goat wins bakery prize", "A goat won."), ("Comet seen", "Stargazers saw it.")]
    assert storyline_title(affair(told)) == "Goat wins bakery prize"


def test_a_name_has_the_capitals_of_running_text() -> None:
    told = [
        ("Harbour Strike Enters Week Two", "The harbour strike went on. Dockers back the harbour strike."),
        ("Harbour Strike Talks Fail", "Talks to end the harbour strike failed."),
    ]
    assert storyline_title(affair(told)) == "Harbour strike"


MORE = [
    ("Dockers vote to prolong harbour strike", "Dockers voted to prolong the harbour strike."),
    ("Shops run short as harbour strike drags on", "The harbour strike emptied the shelves."),
    ("Harbour strike: ministry names a mediator", "A mediator is to end the harbour strike."),
]
ASIDES = ["Bakers complain", "Fishmongers wait", "A bishop prays", "Lorries queue", "An opera is put off"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(MORE), st.sampled_from(ASIDES)), max_size=24))
def test_the_name_stays_while_events_about_the_same_thing_are_added(more: list[tuple[TOLD, str]]) -> None:
    told = [*MORE[:2], *((title, f"{lead} {aside}.") for (title, lead), aside in more)]
    events = affair(told)
    assert {storyline_title(events[:count]) for count in range(2, len(events) + 1)} == {"Harbour strike"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=200)), min_size=2, max_size=6))
def test_any_text_has_a_name(told: list[TOLD]) -> None:
    assert storyline_title(affair([(title.strip() or "x", lead) for title, lead in told]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor attacks the critics", [["mayor"], ["critics"]]),
        ("They want to ban cars in town", [["cars"], ["town"]]),
        ("the company Acme said", [["company"], ["Acme"]]),
        ("on the ferry Marisol", [["ferry", "Marisol"]]),
        ("On Monday President Clara Ruiz spoke", [["President"], ["Clara", "Ruiz"]]),
        ("an illegal harbour strike, dockers", [["illegal", "harbour", "strike"], ["dockers"]]),
    ],
)
def test_noun_phrases_are_told_without_a_parser(text: str, found: list[list[str]]) -> None:
    assert [[word.text for word in run] for run in runs(text, headline=False)] == found


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("They delivered tractors to Ruritania in May.", "for"),
        ("They supplied Ruritania with tractors in May.", "for"),
        ("They want a tax on tractors in Ruritania now.", "in"),
        ("They drove tractors to Ruritania in May.", None),
    ],
)
def test_two_phrases_are_joined_as_the_texts_join_them(text: str, link: str | None) -> None:
    company = Company(("tractor",), ["tractors"])
    company.add(report("a.md", "A headline", text).lead)
    assert {one.link for one in company.reports if one.key == ("ruritania",)} == ({link} if link else set())


def test_the_seeds_affair_has_the_name_a_reader_would_use(seeds: Path) -> None:
    drones = max(group(load(seeds).articles), key=lambda storyline: len(storyline.reports))
    assert drones.title == "Iranian drones for Russia"


@pytest.mark.parametrize("seed", ["0", "1"])
def test_names_do_not_hang_on_pythons_hash_seed(seed: str) -> None:
    program = (
        "from tests.grouping.test_naming import AFFAIRS, affair, storyline_title\n"
        "print([storyline_title(affair(told)) for _, told, _ in AFFAIRS])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str([storyline_title(affair(told)) for _, told, _ in AFFAIRS])
