"""`briefing fetch`, `feeds` and `add`, on a web server of our own."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli.main import cli
from briefing.config import load_config
from briefing.config.writing import remember_library
from briefing.session.getting import record_file
from tests.fetch.answers import moved, status
from tests.fetch.running import LONG, item, page, rss
from tests.fetch.server import Server


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_FETCH__ALLOW_PRIVATE", "1")
    return tmp_path / "news"


def briefing(*words: object, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], input=given)


def test_a_feed_that_a_page_names_is_followed_and_its_articles_become_a_library(server: Server, news: Path) -> None:
    server.at(
        "/", '<html><head><link rel="alternate" type="application/rss+xml" title="Echo" href="/rss"></head></html>'
    )
    server.at("/rss", rss(item("Ferry sinks"), title="World | Harbour Echo"))
    added = briefing("feeds", "add", server.url("/"), "--library", news)
    assert (added.exit_code, added.stderr) == (0, "")
    assert server.url("/rss") in added.stdout
    fetched = briefing("fetch", news)
    assert (fetched.exit_code, fetched.stdout) == (0, "1 feed: 1 new article, 0 new versions written.\n")
    stories = json.loads(briefing("stories", news, "--json").stdout)
    (report,) = stories["storylines"][0]["events"][0]["reports"]
    assert (report["title"], report["published"]) == ("Ferry sinks", "2024-04-01T06:30:00+02:00")
    assert report["date_source"] == "front matter"


def test_a_later_version_is_folded_as_a_copy_and_its_changes_are_shown(server: Server, news: Path) -> None:
    then, now = LONG, LONG.replace("All forty passengers", "All forty-one passengers")
    server.at("/rss", rss(item("Ferry sinks", then)), rss(item("Ferry sinks", now)))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    for _ in range(2):
        briefing("fetch", news)
    (event,) = json.loads(briefing("stories", news, "--json").stdout)["storylines"][0]["events"]
    (report,) = event["reports"]
    (copy,) = report["copies"]
    assert copy["path"].endswith("-v2.md")
    assert "forty-one" in briefing("show", news, "--id", copy["id"]).stdout
    assert "2nd version" in briefing("stories", news).stdout


def test_a_run_as_json_is_one_line_and_names_what_failed(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    server.at("/gone", status(410))
    for path in ("/rss", "/gone"):
        briefing("feeds", "add", server.url(path), "--unchecked", "--library", news)
    run = briefing("fetch", news, "--json")
    assert run.exit_code == 0
    assert run.stdout.count("\n") == 1
    told = json.loads(run.stdout)
    assert (told["feeds"], told["new"], told["changed"]) == (2, 1, 0)
    assert all((news / place).is_file() for place in told["files"])
    assert [(one["url"], bool(one["reason"])) for one in told["failed"]] == [(server.url("/gone"), True)]
    listed = json.loads(briefing("feeds", "list", "--json", "--library", news).stdout)["feeds"]
    assert [(one["failures"], one["answered"] is None) for one in listed] == [(0, False), (1, True)]


def test_a_dry_run_writes_nothing(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    run = briefing("fetch", news, "--dry-run")
    assert run.stdout.startswith("would be new: Ferry sinks\n")
    assert [path.name for path in news.rglob("*")] == ["feeds.toml"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fetch"], "which library?"),
        (["fetch", "nowhere"], "is no folder"),
        (["fetch", "."], "follows no feeds"),
        (["feeds", "add", "http://127.0.0.1:9/rss", "--library", "new"], "unchecked"),
        (["feeds", "remove", "http://a.example", "--library", "."], "does not follow"),
        (["feeds", "mute", "http://a.example", "--library", "."], "does not follow"),
        (["feeds", "import", "nowhere.opml", "--library", "."], "cannot be read"),
        (["add", "nowhere.html", "--library", "."], "No such file"),
        (["add", "ftp://a.example/x", "--library", "."], "No such file"),
        (["add", "empty.txt", "--library", "."], "is empty"),
    ],
)
def test_what_cannot_be_done_is_said_with_status_1(words, said: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").touch()
    run = briefing(*words)
    assert run.exit_code == 1
    assert said in run.stderr
    assert "Traceback" not in run.output


def test_addresses_of_the_readers_own_network_are_refused_until_they_are_allowed(
    server: Server, news, monkeypatch
) -> None:
    monkeypatch.delenv("BRIEFING_FETCH__ALLOW_PRIVATE")
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    run = briefing("fetch", news)
    assert run.exit_code == 1
    assert "127.0.0.1 is an address of this machine" in run.stderr
    assert server.asked == []


def test_a_feed_that_has_moved_is_asked_at_its_new_address_when_the_reader_says_so(server: Server, news: Path) -> None:
    server.at("/old", moved("/rss"))
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/old"), "--unchecked", "--library", news)
    assert "does not say that it has moved" in briefing("feeds", "move", server.url("/old"), "--library", news).stderr
    assert f"has moved to {server.url('/rss')}" in briefing("fetch", news).stderr
    assert briefing("feeds", "move", server.url("/old"), "--library", news).exit_code == 0
    assert server.url("/rss") in (news / "feeds.toml").read_text()
    assert server.url("/old") not in (news / "feeds.toml").read_text()


def test_where_no_file_can_be_written_the_reason_is_said_with_status_1(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    (news / "2024").write_text("a file where a folder should be")
    run = briefing("fetch", news)
    assert (run.exit_code, isinstance(run.exception, SystemExit)) == (1, True)
    assert "What was written before stays" in run.stderr


def test_where_nothing_can_be_remembered_the_reason_is_said_with_status_1(server: Server, news: Path) -> None:
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    record_file(news, load_config()).mkdir(parents=True)
    run = briefing("fetch", news)
    assert (run.exit_code, isinstance(run.exception, SystemExit)) == (1, True)
    assert "what is remembered of the feeds cannot be kept" in run.stderr
    assert briefing("feeds", "list", "--library", news).exit_code == 0


def test_what_is_wrong_with_the_list_is_said_and_the_rest_is_asked(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    news.mkdir()
    (news / "feeds.toml").write_text(f'[[feeds]]\nurl = "{server.url("/rss")}"\n\n[[feeds]]\nurl = "ftp://a.example"\n')
    run = briefing("fetch", news)
    assert run.exit_code == 0
    assert "feeds.toml: line 5: `url` is no address" in run.stderr


def test_what_a_killed_run_had_begun_is_taken_away_later(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    folder = news / "2024" / "03"
    folder.mkdir(parents=True)
    old, fresh = folder / ".31-echo-a.md.0011aabb.part", folder / ".31-echo-b.md.0011aabb.part"
    for part in (old, fresh):
        part.write_text("---\ntitle: half a fi")
    os.utime(old, (0, 0))
    briefing("fetch", news)
    assert [path.name for path in folder.iterdir()] == [fresh.name]


def test_the_library_of_the_settings_is_fetched_where_none_is_named(server: Server, news: Path) -> None:
    server.at("/rss", rss(item("Ferry sinks")))
    briefing("feeds", "add", server.url("/rss"), "--unchecked", "--library", news)
    remember_library(news)
    assert briefing("fetch").exit_code == 0
    assert len(list(news.rglob("*.md"))) == 1


def test_feeds_are_muted_removed_and_carried_as_opml(news: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        briefing(
            "feeds", "add", f"https://{name}.example/rss", "--unchecked", "--outlet", f"The {name}", "--library", news
        )
    briefing("feeds", "mute", "https://a.example/rss", "--library", news)
    assert "muted" in briefing("feeds", "list", "--library", news).stdout
    opml = briefing("feeds", "export", "--library", news).stdout
    other = tmp_path / "other"
    taken = briefing("feeds", "import", "-", "--library", other, given=opml)
    assert taken.stdout == "2 feeds added of 2 listed.\n"
    assert "The b" in (other / "feeds.toml").read_text()
    briefing("feeds", "remove", "https://a.example/rss", "--library", other)
    assert "a.example" not in (other / "feeds.toml").read_text()


def test_pages_files_and_pipes_become_the_same_files_once(server: Server, news: Path, tmp_path: Path) -> None:
    news.mkdir()
    server.at("/ferry", page("Ferry sinks"))
    saved = tmp_path / "saved.html"
    saved.write_text(page("Port closed"))
    run = briefing("add", server.url("/ferry"), saved, "--library", news)
    assert run.exit_code == 0
    assert run.stdout.count("(added)") == 2
    again = briefing("add", saved, "--library", news)
    assert "(there already)" in again.stdout
    piped = briefing(
        "add", "-", "--url", "https://echo.example/notice", "--library", news, given="A notice\n\nThe port is open."
    )
    assert piped.exit_code == 0
    texts = [path.read_text() for path in news.rglob("*.md")]
    assert len(texts) == 3
    assert any('link: "https://echo.example/notice"' in text and "The port is open" in text for text in texts)


def test_what_is_added_beside_something_that_cannot_be_stays(server: Server, news: Path) -> None:
    news.mkdir()
    server.at("/ferry", page("Ferry sinks"))
    run = briefing("add", server.url("/missing"), server.url("/ferry"), "--library", news)
    assert run.exit_code == 1
    assert "1 of 2 could not be added" in run.stderr
    assert len(list(news.rglob("*.md"))) == 1
