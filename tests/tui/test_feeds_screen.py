"""Feeds in the reader: fetched beside the keys, followed, muted and left, and everything taken back."""

from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest
from textual.pilot import Pilot

from briefing.config import Config
from briefing.fetch.feeds.listed import load
from briefing.fetch.nouns import Source
from briefing.fetch.record import Asked, Record
from briefing.session.feeds import follow
from briefing.session.getting import record_file
from briefing.tui.app import BriefingApp
from briefing.tui.screens.feeds import FeedsScreen
from briefing.tui.screens.outlets import OutletsScreen
from briefing.tui.screens.stories import StoriesScreen
from tests.fetch.answers import status
from tests.fetch.running import item, rss
from tests.fetch.server import Server

from .driving import press, reading, screen_text, told, until

A, B = "https://a.example/rss", "https://b.example/rss"


@pytest.fixture
def news(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_FETCH__ALLOW_PRIVATE", "1")
    return Path(copytree(seeds, tmp_path / "news"))


def sources(root: Path) -> list[tuple[str, bool]]:
    return [(source.url, source.muted) for source in load(root).sources]


async def fetched(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, BriefingApp)
    await press(pilot, "R")
    await until(pilot, lambda: app._fetch is None)


@pytest.mark.opens_anew
async def test_new_articles_appear_at_home_without_moving_the_place(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks in Port Alba")))
    server.at("/gone", status(410))
    follow(news, [Source(server.url("/rss")), Source(server.url("/gone"))])
    async with reading(news) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StoriesScreen)
        before = screen.storylines.row.id
        await fetched(pilot)
        assert "1 new article · 1 feed failed (W)" in screen_text(pilot)
        await until(pilot, lambda: "Ferry sinks in Port Alba" in screen_text(pilot))
        assert screen.storylines.row.id == before
        await press(pilot, "W")
        assert "it is gone for good (410) · never answered" in screen_text(pilot)
        assert "answered " in screen_text(pilot)


@pytest.mark.opens_anew
async def test_an_empty_library_becomes_one_also_below_the_list_of_feeds(
    server: Server, news: Path, tmp_path: Path
) -> None:
    server.at("/rss", rss(item("Ferry sinks in Port Alba")))
    empty = tmp_path / "empty"
    empty.mkdir()
    async with reading(empty) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: told(pilot, "follows no feeds yet"))
        await press(pilot, "W", "a", *server.url("/rss"), "enter")
        await until(pilot, lambda: sources(empty) == [(server.url("/rss"), False)])
        await until(pilot, lambda: "not asked yet" in screen_text(pilot))
        await fetched(pilot)
        await press(pilot, "q")
        await until(pilot, lambda: isinstance(pilot.app.screen, StoriesScreen))


async def test_a_feed_that_is_not_there_is_not_followed_and_the_reason_is_said(server: Server, news: Path) -> None:
    async with reading(news) as pilot:
        await press(pilot, "W", "a", *server.url("/nothing"), "enter")
        await until(pilot, lambda: told(pilot, "(404)"))
        assert sources(news) == []


async def test_feeds_are_muted_and_left_and_u_takes_that_back(news: Path) -> None:
    follow(news, [Source(A, "The A"), Source(B, "The B")])
    async with reading(news) as pilot:
        await press(pilot, "W", "m")
        assert sources(news) == [(A, True), (B, False)]
        assert "muted · never answered" in screen_text(pilot)
        await press(pilot, "j", "delete")
        assert sources(news) == [(A, True)]
        await press(pilot, "u")
        assert sources(news) == [(A, True), (B, False)]
        assert "The B" in screen_text(pilot)
        await press(pilot, "u")
        assert sources(news) == [(A, False), (B, False)]


async def test_a_feed_that_has_moved_is_asked_at_its_new_address_when_the_reader_says_so(news: Path) -> None:
    follow(news, [Source(A, "The A"), Source(B, "The B")])
    with closing(Record.open(record_file(news, Config()))) as record:
        record.put_feed(A, Asked(succeeded=1.0, moved="https://new.example/rss"))
    async with reading(news) as pilot:
        await press(pilot, "W")
        assert "has moved to https://new.example/rss" in screen_text(pilot)
        await press(pilot, "M", "j", "M")
        assert sources(news) == [("https://new.example/rss", False), (B, False)]
        await press(pilot, "u")
        assert sources(news) == [(A, False), (B, False)]


async def test_well_known_outlets_are_marked_and_followed(news: Path) -> None:
    async with reading(news) as pilot:
        await press(pilot, "W", "w", "enter")
        assert isinstance(pilot.app.screen, OutletsScreen)
        assert told(pilot, "Mark some outlets first")
        outlets = pilot.app.screen.list.rows
        await press(pilot, "space", "j", "space", "enter")
        assert isinstance(pilot.app.screen, FeedsScreen)
        assert sources(news) == [(outlets[0].feed, False), (outlets[2].feed, False)]
        await press(pilot, "w")
        assert screen_text(pilot).count("followed already") == 2


async def test_a_broken_list_is_named_with_its_line_and_stays_as_it_is(news: Path) -> None:
    (news / "feeds.toml").write_text('[[feeds]]\nurl = "ftp://a.example"\n')
    async with reading(news) as pilot:
        await press(pilot, "W")
        assert "feeds.toml: line 2: `url` is no address" in screen_text(pilot)
        assert (news / "feeds.toml").read_text() == '[[feeds]]\nurl = "ftp://a.example"\n'


async def test_enter_searches_for_the_articles_of_the_feeds_outlet(news: Path) -> None:
    follow(news, [Source(A, "The Mirror")])
    async with reading(news) as pilot:
        await press(pilot, "W", "enter")
        await until(pilot, lambda: "runs out" in screen_text(pilot))
