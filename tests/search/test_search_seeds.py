"""The search on the sample library."""

from functools import cache
from pathlib import Path

import pytest

from briefing.grouping import group
from briefing.library import load
from briefing.search.engine import Engine

from .build import engine_of, settled

DRONES = {"000", "001", "002", "003", "004"}


@cache
def seeds() -> Engine:
    return engine_of(group(load(Path(__file__).parents[2] / "seeds").articles))


def found(query: str) -> list[str]:
    return [hit.article.path.partition("_")[0] + hit.article.path.partition("#")[2] for hit in settled(seeds(), query)]


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("iranian drons", DRONES),
        ("outlet:mirror", {"000"}),
        ("outlet:i", {"000related/0"}),
        ("outlet:unknown", {"002"}),
        ("topic:ai", {"000"}),
        ("kind:excerpt", {"000", "000related/0"}),
        ("after:2022-11-01 before:2022-12-01", {"003"}),
        ('"special operation"', {"004"}),
        ("has:copies", set()),
        ("in:drones -outlet:rt -outlet:wion", DRONES - {"001", "003"}),
    ],
)
def test_a_query_finds_its_files(query: str, files: set[str]) -> None:
    assert set(found(query)) == files


def test_a_typo_finds_the_headline_first() -> None:
    assert found("kremlim")[0] == "002"


def test_what_is_never_shown_is_not_found() -> None:
    assert found("BlGh2loBq0tqzt4jc1") == []
