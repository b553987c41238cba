"""How the commands are called: exit status, where messages go, what a wrong call is told."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing import __version__
from briefing.cli.main import cli

from ..copies import write as write_copies

ARTICLE = "---\ntitle: {title}\noutlet: Gazette\ndate: 2024-05-0{n}\n---\n\n{body}\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="briefing")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    root.mkdir()
    (root / "one.md").write_text(
        ARTICLE.format(title="Harbour ferry strikes a pier", n=1, body="A ferry struck a pier.")
    )
    (root / "bad.md").write_bytes(b"\x00\xff\x00\xfe" * 100)
    return root


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("stories", "no-such-folder"), 1),
        (("check", "no-such-folder"), 1),
        (("stories",), 2),
        (("compare", "{library}", "--facet", "tone"), 2),
        (("compare", "{library}", "--id", "s-nothing"), 1),
        (("compare", "{library}", "--id", "x", "--all"), 2),
        (("show", "{library}", "--id", "nothing"), 1),
        (("show", "{library}"), 2),
        (("brief", "{library}", "--date", "yesterday"), 2),
        (("brief", "{library}", "--date", "2024-05-01", "--since", "2024-05-01"), 2),
        (("brief", "{library}", "--since", "2024-05-02", "--until", "2024-05-01"), 2),
        (("stories", "{library}"), 0),
        (("search", "{library}", "ferry"), 0),
        (("search", "{library}", "after:soon ferry"), 0),
        (("check", "{library}"), 1),
    ],
)
def test_exit_status_is_0_with_output_1_with_nothing_to_show_2_for_a_wrong_call(library, words, status) -> None:
    result = run(*(word.format(library=library) for word in words))
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    assert status == 0 or result.stderr.strip() or "bad.md" in result.stdout


def test_a_broken_file_is_named_on_standard_error_and_in_the_json_and_the_rest_is_read(library: Path) -> None:
    result = run("stories", library, "--json")
    assert "bad.md" in result.stderr
    found = json.loads(result.stdout)
    assert [problem["path"] for problem in found["problems"]] == ["bad.md"]
    assert found["articles"] == 1


def test_an_article_is_shown_by_its_id_with_its_text(library: Path) -> None:
    report = json.loads(run("stories", library, "--json").stdout)["storylines"][0]["events"][0]["reports"][0]
    shown = json.loads(run("show", library, "--id", report["id"], "--json").stdout)
    assert shown["text"].startswith("Harbour ferry strikes a pier\n\nA ferry struck a pier.")
    assert run("show", library, "--id", report["id"]).stdout.startswith("Harbour ferry")


def test_a_brief_is_written_whole_and_never_over_a_file_without_force(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.md"
    assert run("brief", library, "--out", out).exit_code == 0
    text = out.read_text()
    out.write_text("mine")
    assert run("brief", library, "--out", out).exit_code == 1
    assert out.read_text() == "mine"
    assert run("brief", library, "--out", out, "--force").exit_code == 0
    assert out.read_text() == text
    assert run("brief", library, "--out", tmp_path / "no" / "where.md").exit_code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.md", "news"]


def test_without_a_day_the_brief_is_of_the_whole_library_and_says_so(library: Path) -> None:
    result = run("brief", library)
    assert "Harbour ferry" in result.stdout
    assert "Nothing is dated today" in result.stderr


@pytest.mark.parametrize(
    "words", [["--help"], ["stories", "--help"], ["compare", "-h"], ["search", "--help"], ["brief", "-h"]]
)
def test_help_has_an_example(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 0
    assert "briefing " in result.stdout
    assert "Example" in result.stdout


def test_version_is_the_packages() -> None:
    assert run("--version").stdout.strip() == f"briefing, version {__version__}"


def test_the_reader_without_a_terminal_says_what_to_do_instead(library: Path) -> None:
    result = run(library)
    assert result.exit_code == 2
    assert "briefing stories PATH" in result.stderr


def test_output_to_a_pipe_has_no_colour_codes_and_survives_a_narrow_encoding(library: Path) -> None:
    env = os.environ | {"PYTHONIOENCODING": "cp1252", "FORCE_COLOR": "1"}
    (library / "two.md").write_text(ARTICLE.format(title="Zürich – Жито \x1b[31mnight", n=2, body="Nothing."))
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "stories", str(library)], capture_output=True, env=env, check=True
    )
    assert b"\x1b" not in done.stdout
    assert "Zürich – \\u0416".encode("cp1252") in done.stdout


def test_a_reader_of_the_pipe_that_leaves_early_sees_no_traceback(library: Path) -> None:
    for n in range(60):
        (library / f"n{n}.md").write_text(ARTICLE.format(title=f"Item number {n} of many " * 20, n=3, body="Text."))
    line = f"{sys.executable} -m briefing stories {library} 2>&1 >/dev/full | cat; {sys.executable} -m briefing stories {library} | head -n 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stdout + done.stderr


def test_settings_that_are_wrong_are_named_and_the_command_still_works(library: Path, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "settings" / "briefing"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("[reader]\nthme = 'x'\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    result = run("stories", library)
    assert result.exit_code == 0
    assert "thme" in result.stderr


def test_the_readers_settings_say_which_files_and_fields_are_read(library: Path, monkeypatch) -> None:
    (library / "three.org").write_text("---\ntitle: Tram\nzeitung: Der Bote\n---\n\nThe tram stops.\n")
    monkeypatch.setenv("BRIEFING_FILES__SUFFIXES", ".org")
    monkeypatch.setenv("BRIEFING_FIELDS__OUTLET", "zeitung")
    found = json.loads(run("stories", library, "--json").stdout)
    reports = [report for s in found["storylines"] for e in s["events"] for report in e["reports"]]
    assert "Der Bote" in {report["outlet"] for report in reports}


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return write_copies(tmp_path / "copied")


def test_a_copy_is_listed_with_its_similarity_and_its_place_among_its_outlets_versions(copies: Path) -> None:
    lines = run("stories", copies).stdout.splitlines()
    assert any(line.startswith("      copy, 88%, 2nd version: Echo, 6 Mar 2024: Inquiry opens") for line in lines)
    assert any(line.startswith("      copy, 100%: Gazette, 7 Mar 2024") for line in lines)


def test_a_copy_is_shown_with_what_it_changed_against_its_lead(copies: Path) -> None:
    report = json.loads(run("stories", copies, "--json").stdout)["storylines"][0]["events"][0]["reports"][0]
    update, cut = report["copies"]
    assert (update["version"], cut["version"]) == (2, None)
    told = run("show", copies, "--id", update["id"]).stdout.splitlines()
    assert "Against its lead, Echo, 6 Mar 2024" in "\n".join(told)
    for line in ("- 212", "+ 214", "+ The tug arrives on Thursday"):
        assert line in told
    assert any(line.startswith("~ moved: Eleven passengers") for line in told)
    shown = json.loads(run("show", copies, "--id", update["id"], "--json").stdout)
    lead = json.loads(run("show", copies, "--id", report["id"], "--json").stdout)
    assert lead["copy_of"] is None
    assert shown["copy_of"]["lead"] == report["id"]
    for change in shown["copy_of"]["changes"]:
        for text, words, span in (
            (lead["text"], change["before"], change["before_span"]),
            (shown["text"], change["after"], change["span"]),
        ):
            assert words == (text[slice(*span)] if span else "")


def test_a_text_that_borrows_is_listed_with_how_much_it_shares(copies: Path) -> None:
    whole = (copies / "gazette.md").read_text()
    own = " ".join(f"Harbour{n} village{n} meadow{n}." for n in range(80))
    front = "---\ntitle: A harbour remembers\noutlet: Herald\ndate: 2024-03-08\n---\n\n"
    (copies / "herald.md").write_text(f"{front}{own}\n\n{whole.split('---')[2]}")
    (copies / "gazette.md").unlink()
    lines = run("stories", copies).stdout.splitlines()
    assert sum(line.strip().startswith("shares text, ") for line in lines) == 2
