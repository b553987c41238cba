"""All feeds of a library, against real HTTP: what is new becomes a file, nothing is lost and nothing doubled."""

from pathlib import Path

import pytest

from briefing.fetch.nouns import Source
from briefing.fetch.taking import IN_A_ROW, PAGES, TRIES
from briefing.fetch.web.asking import FEED
from tests.fetch.answers import moved, status, text
from tests.fetch.running import LONG, NOW, WORDS, Run, item, page, rss
from tests.fetch.server import Server

FERRY = "2024/04/01-harbour-echo-ferry-sinks.md"


@pytest.fixture
def run(server: Server, tmp_path: Path) -> Run:
    (tmp_path / "news").mkdir()
    return Run(server, tmp_path / "news", tmp_path / "fetched.sqlite3")


async def test_every_entry_becomes_a_file_once_however_often_the_feed_is_asked(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks"), item("Port closed", day=2)))
    source = Source(server.url("/rss"))
    first = await run(source)
    assert first.new == [FERRY, "2024/04/02-harbour-echo-port-closed.md"]
    assert 'title: "Ferry sinks"' in run.text(FERRY)
    assert "2024-04-01" in run.text(FERRY)
    for _ in range(2):
        again = await run(source)
        assert (again.new, again.changed, again.failed) == ([], [], [])
    assert len(run.files()) == 2


async def test_a_feed_that_has_not_changed_is_not_read_again(server, run: Run) -> None:
    whole = text(rss(item("Ferry sinks")), etag='"one"', last_modified="Mon, 01 Apr 2024 07:00:00 GMT")
    server.at("/rss", whole, status(304))
    await run(Source(server.url("/rss")))
    again = await run(Source(server.url("/rss")))
    assert again.failed == []
    assert server.asked[-1].headers["if-none-match"] == '"one"'
    assert server.asked[-1].headers["if-modified-since"] == "Mon, 01 Apr 2024 07:00:00 GMT"


async def test_of_a_teaser_the_page_is_taken_where_its_site_lets_programs_read_it(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", "A ferry sank.", server.url("/ferry"))))
    server.at("/ferry", page("Ferry sinks"))
    await run(Source(server.url("/rss")))
    assert "brought ashore by fishing boats" in run.text(FERRY)
    assert 'excerpt: "A ferry sank."' in run.text(FERRY)
    assert "Home Sport" not in run.text(FERRY)
    assert server.paths() == ["/rss", "/robots.txt", "/ferry"]


@pytest.mark.parametrize("how", ["robots", "gone", "no article", "the feed says no", "the reader says no"])
async def test_where_the_page_is_not_to_be_had_the_teaser_is_kept(server, run: Run, how: str) -> None:
    server.at("/rss", rss(item("Ferry sinks", "A ferry sank.", server.url("/ferry"))))
    server.at(
        "/ferry",
        status(404) if how == "gone" else "<html><body></body></html>" if how == "no article" else page("Ferry"),
    )
    if how == "robots":
        server.at("/robots.txt", "User-agent: *\nDisallow: /")
    fetched = await run(Source(server.url("/rss"), pages=how != "the feed says no"), pages=how != "the reader says no")
    assert fetched.new == [FERRY]
    assert run.text(FERRY).endswith("A ferry sank.\n")


async def test_a_page_that_fails_is_asked_for_again_and_at_last_the_teaser_is_kept(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", "A ferry sank.", server.url("/ferry"))))
    server.at("/ferry", status(503))
    for _ in range(TRIES - 1):
        assert (await run(Source(server.url("/rss")))).new == []
    assert (await run(Source(server.url("/rss")))).new == [FERRY]
    assert (await run(Source(server.url("/rss")))).new == []


async def test_a_page_that_comes_back_is_taken_whole(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", "A ferry sank.", server.url("/ferry"))))
    server.at("/ferry", status(500), status(500), status(500), page("Ferry sinks"))
    assert (await run(Source(server.url("/rss")))).new == []
    assert (await run(Source(server.url("/rss")))).new == [FERRY]
    assert "brought ashore" in run.text(FERRY)


async def test_a_site_that_is_down_is_left_for_the_next_run_and_so_is_what_is_too_much_for_one(
    server, run: Run
) -> None:
    many = [item(f"Story {n}", "A ferry sank.", server.url(f"/{n}")) for n in range(PAGES + 5)]
    server.at("/rss", rss(*many))
    for n in range(PAGES + 5):
        server.at(f"/{n}", status(500))
    await run(Source(server.url("/rss")))
    asked = {path for path in server.paths() if path not in ("/rss", "/robots.txt")}
    assert len(asked) <= IN_A_ROW
    for n in range(PAGES + 5):
        server.at(f"/{n}", page(f"Story {n}"))
    assert len((await run(Source(server.url("/rss")))).new) == PAGES
    assert len((await run(Source(server.url("/rss")))).new) == 5
    assert len(run.files()) == PAGES + 5


async def test_a_changed_article_is_a_new_version_beside_the_old_one(server, run: Run) -> None:
    server.at(
        "/rss", rss(item("Ferry sinks", id="1")), rss(item("Ferry sinks, all saved", LONG + "No one was hurt.", id="1"))
    )
    await run(Source(server.url("/rss")))
    before = run.text(FERRY)
    fetched = await run(Source(server.url("/rss")))
    assert fetched.changed == ["2024/04/01-harbour-echo-ferry-sinks-v2.md"]
    assert run.text(FERRY) == before
    assert "No one was hurt" in run.text(fetched.changed[0])


async def test_two_feeds_that_have_one_page_give_one_file(server, run: Run) -> None:
    for feed in ("world", "top"):
        server.at(f"/{feed}", rss(item("Ferry sinks", link=server.url(f"/ferry?utm_source={feed}"), id=feed)))
    fetched = await run(Source(server.url("/world")), Source(server.url("/top")))
    assert fetched.new == [FERRY]
    assert run.files() == [FERRY]


async def test_entries_that_all_link_to_one_page_are_all_kept(server, run: Run) -> None:
    entries = [item(f"Notice {n}", f"{LONG} {n}", server.url("/")) for n in range(3)]
    server.at("/rss", rss(*entries))
    assert len((await run(Source(server.url("/rss")))).new) == 3


async def test_nothing_comes_twice_where_the_record_is_lost(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks"), item("Port closed")))
    await run(Source(server.url("/rss")))
    run.record.unlink()
    fetched = await run(Source(server.url("/rss")))
    assert (fetched.new, fetched.changed) == ([], [])
    assert len(run.files()) == 2


async def test_an_article_that_the_reader_deleted_does_not_come_back(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    await run(Source(server.url("/rss")))
    (run.root / FERRY).unlink()
    assert (await run(Source(server.url("/rss")))).new == []


async def test_a_dry_run_says_what_is_new_and_leaves_no_trace(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", "A ferry sank.", server.url("/ferry"))))
    assert (await run(Source(server.url("/rss")), dry=True)).new == ["Ferry sinks"]
    assert run.files() == []
    assert server.paths() == ["/rss"]
    server.at("/ferry", page("Ferry sinks"))
    assert (await run(Source(server.url("/rss")))).new == [FERRY]


async def test_feeds_that_fail_say_why_and_do_not_hold_the_others(server, run: Run) -> None:
    server.at("/good", rss(item("Ferry sinks")))
    server.at("/gone", status(410))
    server.at("/page", page("No feed"))
    names = ("/gone", "/page", "/missing", "/good")
    fetched = await run(*(Source(server.url(name)) for name in names), Source("http://nowhere.invalid/rss"))
    assert {told.url for told in fetched.failed} == {
        *(server.url(name) for name in names[:3]),
        "http://nowhere.invalid/rss",
    }
    assert all(told.problem for told in fetched.failed)
    assert fetched.new == [FERRY]
    assert [told.done for told in run.told] == [1, 2, 3, 4, 5]


async def test_a_feed_that_was_cut_off_gives_what_it_has_and_is_read_whole_the_next_time(server, run: Run) -> None:
    whole = rss(item("Ferry sinks"), item("Port closed"))
    server.at("/rss", text(whole[: whole.index("<item><title>Port")], etag='"one"'), text(whole, etag='"one"'))
    first = await run(Source(server.url("/rss")))
    assert first.new == [FERRY]
    assert first.noted[0].notes
    assert (await run(Source(server.url("/rss")))).new == ["2024/04/01-harbour-echo-port-closed.md"]


async def test_a_feed_that_was_cut_off_before_its_first_entry_failed(server, run: Run) -> None:
    server.at("/rss", "<rss><chan")
    assert (await run(Source(server.url("/rss")))).failed[0].problem


async def test_a_server_that_wants_to_be_left_alone_is(server, run: Run) -> None:
    from datetime import timedelta

    server.at("/rss", status(429, retry_after="3600"), rss(item("Ferry sinks")))
    source = Source(server.url("/rss"))
    assert len((await run(source)).failed) == 1
    asked = len(server.asked)
    noted = (await run(source)).noted
    assert noted[0].notes == ("not asked: its server wants to be left alone until 02 Apr 09:00",)
    assert len(server.asked) == asked
    run.now = NOW + timedelta(hours=2)
    assert (await run(source)).new == [FERRY]


async def test_a_feed_that_has_moved_says_where_to(server, run: Run) -> None:
    server.at("/old", moved("/rss"))
    server.at("/rss", rss(item("Ferry sinks")))
    fetched = await run(Source(server.url("/old")))
    assert fetched.new == [FERRY]
    assert fetched.noted[0].notes == (f"has moved to {server.url('/rss')}",)


async def test_muted_feeds_are_not_asked_and_one_that_is_listed_twice_is_asked_once(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    source = Source(server.url("/rss"))
    fetched = await run(source, source, Source(server.url("/other"), muted=True))
    assert fetched.feeds == 1
    assert server.paths() == ["/rss"]


async def test_the_readers_name_for_an_outlet_goes_before_the_feeds(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", WORDS, server.url("/ferry")), title="News | Echo"))
    server.at("/ferry", page("Ferry sinks", site="The Site"))
    assert (await run(Source(server.url("/rss"), "Mine"))).new == ["2024/04/01-mine-ferry-sinks.md"]


async def test_where_nothing_can_be_written_the_run_ends_and_nothing_is_remembered(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    (run.root / "2024").write_text("a file where a folder should be")
    with pytest.raises(ExceptionGroup) as error:
        await run(Source(server.url("/rss")))
    assert isinstance(error.value.exceptions[0], OSError)
    (run.root / "2024").unlink()
    assert (await run(Source(server.url("/rss")))).new == [FERRY]


async def test_a_feed_that_is_larger_than_any_of_news_is_not_read(server, run: Run) -> None:
    server.at("/rss", rss(item("Ferry sinks", "a " * (FEED // 2))))
    assert "larger than 4 MB" in (await run(Source(server.url("/rss")))).failed[0].problem
