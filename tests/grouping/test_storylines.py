import subprocess
import sys
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import group
from briefing.grouping.components import Graph
from briefing.grouping.storylines import touched
from briefing.library import load
from briefing.model import Article, Bonds, Corrections, Storyline

from .build import article
from .stories import BANANA, CHESS, FERRY, FERRY_INQUIRY, FERRY_OTHER_WORDS

ARTICLES = [
    article("a.md", "Ferry runs aground off Port Ellery", FERRY, "2024-03-06", "Echo"),
    article("b.md", "Two hundred rescued as ferry Marisol strikes rocks", FERRY_OTHER_WORDS, "2024-03-07", "Gazette"),
    article("c.md", "Cracked bolt found in rudder of ferry Marisol", FERRY_INQUIRY, "2024-03-27", "Echo"),
    article("d.md", "Schoolgirl wins chess title", CHESS, "2024-04-02", "Echo"),
    article("e.md", "Fungus halves banana harvest", BANANA, None, "Gazette"),
]


def paths(storylines: tuple[Storyline, ...]) -> list[list[str]]:
    return [[one.lead.path for one in storyline.reports] for storyline in storylines]


def test_a_later_happening_of_one_affair_joins_its_storyline_and_others_do_not() -> None:
    assert paths(group(ARTICLES)) == [["d.md"], ["a.md", "b.md", "c.md"], ["e.md"]]


def test_storylines_come_by_their_latest_day_undated_last() -> None:
    days = [storyline.days and storyline.days[1] for storyline in group(ARTICLES)]
    assert days[-1] is None
    assert days[:-1] == sorted(days[:-1], reverse=True)


def test_a_storyline_has_its_first_articles_id_and_a_reason_for_each_later_event() -> None:
    ferry = next(storyline for storyline in group(ARTICLES) if len(storyline.events) > 1)
    assert ferry.id == f"s-{ferry.reports[0].id}"
    assert [why.member for why in ferry.why] == [event.id for event in ferry.events[1:]]
    assert "Marisol" in ferry.why[0].shared


def test_an_affair_is_called_by_words_that_its_headlines_share() -> None:
    ferry = next(storyline for storyline in group(ARTICLES) if len(storyline.events) > 1)
    assert ferry.title == "Ferry Marisol"


def test_a_single_report_is_called_by_its_headline() -> None:
    (storyline,) = group(ARTICLES[3:4])
    assert storyline.title == "Schoolgirl wins chess title"


@settings(max_examples=30, deadline=None)
@given(st.permutations(ARTICLES))
def test_the_order_of_the_files_does_not_matter(articles: list) -> None:
    assert group(articles) == group(ARTICLES)


def test_progress_is_told() -> None:
    said: list[str] = []
    group(ARTICLES, said.append)
    assert said == ["Folding copies", "Finding events", "Linking events", "Naming storylines"]


def test_nothing_groups_to_nothing() -> None:
    assert group([]) == ()


def test_the_seeds_five_are_one_storyline_and_the_i_article_is_not_in_the_mirrors_event(seeds: Path) -> None:
    storylines = group(load(seeds).articles)
    drones = max(storylines, key=lambda storyline: len(storyline.reports))
    assert {one.lead.path[:3] for one in drones.reports if "#" not in one.lead.path} == {
        "000",
        "001",
        "002",
        "003",
        "004",
    }
    events = [event for storyline in storylines for event in storyline.events]
    for event in events:
        files = [one.lead.file for one in event.reports]
        assert len(files) == len(set(files))


def unrelated(count: int) -> list[Article]:
    """Articles of invented words, each on something else."""
    chance = Random(7)
    syllables = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]

    def word() -> str:
        return "".join(chance.choices(syllables, k=3))

    def made(number: int) -> Article:
        own = [word() for _ in range(40)]
        body = " ".join(
            f"The {chance.choice(own)} {chance.choice(own)} in {chance.choice(own).title()}." for _ in range(25)
        )
        return article(
            f"z{number}.md", " ".join(chance.choices(own, k=6)), body, f"2022-{number % 3 + 10}-{number % 28 + 1:02d}"
        )

    return [made(number) for number in range(count)]


def test_the_seeds_five_are_one_storyline_among_a_thousand_unrelated_articles(seeds: Path) -> None:
    alone = group(load(seeds).articles)
    among = group([*load(seeds).articles, *unrelated(1000)])
    drones = max(alone, key=lambda storyline: len(storyline.reports))
    assert [one.lead.path for one in next(s for s in among if s.id == drones.id).reports] == [
        one.lead.path for one in drones.reports
    ]
    assert len(among) == len(alone) + 1000


BOTH = (
    "Petra Vollmer, the schoolgirl from Karlsbrunn who became the youngest national chess champion, sat on the ferry Marisol when "
    "it ran aground off Port Ellery in March, she told the federation. The champion had her old notebook with her and studied an "
    "endgame while lifeboats took the passengers ashore. Captain Clara Duarte gave her a blanket, and Northline Ferries later sent "
    "her a chess board. Her trainer said the night on the Marisol taught her patience for the championship. The rudder of the "
    "ferry had jammed, the inquiry found, and divers brought her pieces up from the hull. Vollmer joins the olympiad team in May, "
    "and the federation asked the grandmaster of Port Ellery to prepare the opening with her for the final round."
)


def test_an_event_says_which_other_storylines_it_might_as_well_be_in() -> None:
    both = article("f.md", "Chess champion Vollmer was on the ferry Marisol", BOTH, "2024-04-03", "Gazette")
    apart = Bonds(apart=frozenset((one.id, ARTICLES[3].id) for one in ARTICLES[:3]))
    storylines = group([*ARTICLES, both], corrections=Corrections(storylines=apart))
    (event,) = (e for s in storylines for e in s.events if any(r.lead is both for r in e.reports))
    own = next(s for s in storylines if event in s.events)
    other = next(s for s in storylines if s.reports[0].lead.path in {"a.md", "d.md"} and s is not own)
    assert event.also == (other.id,)
    assert own.also == (other.id,)


@pytest.mark.parametrize(
    ("case", "groups", "scores", "found"),
    [
        ("near two events of another", [[0], [1, 2, 3]], {(0, 1): 0.6, (0, 2): 0.4}, {0: [1], 1: [0]}),
        ("near one of its three", [[0, 4], [1, 2, 3]], {(0, 1): 0.9}, {}),
        ("near its only one", [[0], [1]], {(0, 1): 0.6}, {0: [1], 1: [0]}),
        ("likeliest first", [[0, 1], [2], [3]], {(0, 2): 0.6, (0, 3): 0.7}, {0: [2, 1]}),
        ("its own does not count", [[0, 1]], {(0, 1): 0.9}, {}),
    ],
)
def test_a_storyline_is_touched_by_an_event_that_is(case: str, groups: list, scores: dict, found: dict) -> None:
    group = np.zeros(sum(map(len, groups)), np.intp)
    for number, members in enumerate(groups):
        group[members] = number
    low, high = (np.array([pair[at] for pair in scores], np.intp) for at in (0, 1))
    graph = Graph(len(group), low, high, np.array(list(scores.values())))
    assert touched(graph, group, np.ones(len(groups), np.bool_)) == found


def test_the_seeds_affair_has_a_short_name(seeds: Path) -> None:
    drones = max(group(load(seeds).articles), key=lambda storyline: len(storyline.reports))
    assert drones.title == "Iranian drones for Russia"


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_the_outcome_does_not_hang_on_pythons_hash_seed(seed: str, seeds: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from briefing.library import load; from briefing.grouping import group\n"
        "print([(s.id, s.title, s.why, [(e.id, e.why) for e in s.events]) for s in group(load(Path(sys.argv[1])).articles)])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(seeds)],
        env={"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    here = [(s.id, s.title, s.why, [(e.id, e.why) for e in s.events]) for s in group(load(seeds).articles)]
    assert run.stdout.strip() == str(here)
