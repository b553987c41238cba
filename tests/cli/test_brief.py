"""`briefing brief`: what is asked of it, how it is written, what it says where that cannot be."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli.main import cli
from briefing.session import open_library
from briefing.state import Mark

ARTICLE = "---\ntitle: {title}\noutlet: {outlet}\ndate: 2024-05-0{n}\n---\n\n{body}\n"


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(cli, ["brief", *map(str, words)], prog_name="briefing")
    assert "Traceback" not in result.output
    return result


def add(root: Path, name: str, outlet: str, n: int, title: str, body: str) -> None:
    (root / name).write_text(ARTICLE.format(title=title, outlet=outlet, n=n, body=body))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    root.mkdir()
    add(root, "one.md", "Gazette", 1, "Harbour ferry strikes a pier", "A ferry struck a pier.")
    add(root, "two.md", "Herald", 2, "Library roof to be repaired", "The roof will be mended, the mayor said.")
    return root


def front(result: Result) -> str:
    return result.stdout.split("---")[1]


def test_a_storyline_is_asked_for_by_the_id_of_an_article(library: Path) -> None:
    made = json.loads(run(library, "--json").stdout)
    id = next(note["article"] for note in made["footnotes"] if note["outlet"] == "Herald")
    result = run(library, "--storyline", id)
    assert "outlets: [Herald]" in front(result)
    assert result.stderr == ""
    wrong = run(library, "--storyline", "s-nothing")
    assert wrong.exit_code == 1
    assert "has the id 's-nothing'" in wrong.stderr


def test_outlets_are_asked_for_by_name_and_unknown_ones_are_told_which_there_are(library: Path) -> None:
    assert "outlets: [Gazette]\n" in front(run(library, "--outlets", "gazette"))
    wrong = run(library, "--outlets", "Gazette,Courier")
    assert wrong.exit_code == 1
    assert "no report of 'Courier' there; the outlets are: Gazette, Herald." in wrong.stderr
    assert wrong.stdout == ""


def test_what_is_new_since_the_brief_before(library: Path) -> None:
    first = run(library, "--since-last")
    assert "Since the brief before: this is the first." in first.stdout
    again = run(library, "--since-last")
    assert "No new article since the brief before (" in again.stdout
    add(library, "three.md", "Courier", 3, "Trams run late again", "A tram broke down.")
    third = run(library, "--since-last")
    assert "1 new report in 1 storyline." in third.stdout
    assert "outlets: [Courier]\n" in front(third)
    assert "Courier, 3 May 2024, excerpt, new" in third.stdout.replace("headline and ", "")


def test_a_brief_without_since_last_of_a_part_or_not_written_is_not_the_brief_before(
    library: Path, tmp_path: Path
) -> None:
    run(library)
    run(library, "--since-last", "--outlets", "Gazette")
    assert run(library, "--since-last", "--out", tmp_path / "no" / "where.md").exit_code == 1
    assert "this is the first" in run(library, "--since-last").stdout


def test_the_short_form_says_so(library: Path) -> None:
    assert "length: short\n" in front(run(library, "--length", "short"))


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ((), "---\ntitle: "),
        (("--format", "markdown"), "---\ntitle: "),
        (("--format", "html"), "<!DOCTYPE html>\n"),
        (("--format", "json"), '{\n "type": "briefing-brief"'),
        (("--json",), '{\n "type": "briefing-brief"'),
        (("--json", "--format", "json"), '{\n "type": "briefing-brief"'),
    ],
)
def test_each_format_is_printed_and_written_to_a_file_alike(
    library: Path, tmp_path: Path, words: tuple[str, ...], begins: str
) -> None:
    printed = run(library, *words).stdout
    assert printed.startswith(begins)
    out = tmp_path / "brief"
    assert run(library, *words, "--out", out).stdout == ""
    assert out.read_text("utf-8") == printed
    assert run(library, *words, "--out", out).exit_code == 1
    assert run(library, *words, "--out", out, "--force").exit_code == 0


def test_a_saved_brief_links_to_the_articles_from_where_it_stands_and_is_no_article(
    library: Path, tmp_path: Path
) -> None:
    inside, deep = library / "brief.md", tmp_path / "notes" / "2024" / "brief.md"
    deep.parent.mkdir(parents=True)
    run(library, "--out", inside)
    run(library, "--out", deep)
    run(library, "--format", "html", "--out", library / "brief.html")
    run(library, "--json", "--out", library / "brief.json")
    assert "[one](one.md)" in inside.read_text()
    assert "[one](../../news/one.md)" in deep.read_text()
    again = run(library, "--json")
    assert json.loads(again.stdout)["counts"]["reports"] == 2
    assert "brief." not in again.stderr


def test_our_template_is_printed_and_gives_our_markdown(library: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours.jinja"
    ours.write_text(run("--print-template").stdout, "utf-8")
    assert run(library, "--template", ours).stdout == run(library).stdout


def test_a_template_that_is_broken_or_not_there_is_named_with_its_line(library: Path, tmp_path: Path) -> None:
    broken = tmp_path / "mine.jinja"
    broken.write_text("one\n{{ brief.headline }}\n")
    result = run(library, "--template", broken)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{broken}, line 2: " in result.stderr
    assert run(library, "--template", tmp_path / "none").exit_code == 1
    broken.write_bytes(b"\xff\xfe\xff")
    assert "not UTF-8" in run(library, "--template", broken).stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--since-last", "--date", "2024-05-01"),
        ("--since-last", "--until", "2024-05-01"),
        ("--json", "--format", "html"),
        ("--template", "x", "--format", "html"),
        ("--format", "pdf"),
        ("--length", "medium"),
        ("--outlets", " , "),
    ],
)
def test_what_excludes_each_other_is_a_wrong_call(library: Path, words: tuple[str, ...]) -> None:
    assert run(library, *words).exit_code == 2


@pytest.mark.parametrize("name", ["brief.md", "no/where.md"], ids=["a file that is there", "a folder that is not"])
def test_what_cannot_be_written_is_not_made_first(library: Path, tmp_path: Path, name: str, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "brief.md").write_text("mine")
    monkeypatch.setattr("briefing.cli.brief.opened", pytest.fail)
    assert run(library, "--out", tmp_path / name).exit_code == 1
    assert (tmp_path / "brief.md").read_text() == "mine"


def test_the_readers_own_is_in_it_unless_that_is_not_wanted(library: Path) -> None:
    session = open_library(library).session
    session.state.marks.put(session.index.articles.ids(), Mark.STARRED)
    assert "## The reader's own\n\nStarred:" in run(library).stdout
    assert "The reader's own" not in run(library, "--no-own").stdout
