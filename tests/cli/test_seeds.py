"""The JSON of the commands on the sample library, against what its files say."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefing.cli.main import cli

SEEDS = Path(__file__).parents[2] / "seeds"


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), prog_name="briefing")


@pytest.fixture(scope="module")
def stories() -> dict:
    return json.loads(run("stories", str(SEEDS), "--json").stdout)


@pytest.fixture(scope="module")
def comparison() -> dict:
    return json.loads(run("compare", str(SEEDS), "--json").stdout)


def reports_of(stories: dict) -> dict[str, dict]:
    found = [r for s in stories["storylines"] for e in s["events"] for r in e["reports"]]
    return {report["path"].partition("_")[0] + report["path"].partition("#")[2]: report for report in found}


@pytest.mark.parametrize(
    ("key", "title", "outlet", "published", "kind"),
    [
        (
            "000",
            "Russia 'runs out' of Iranian drones in Ukraine war - but expects more, officials warn",
            "The Mirror",
            "2022-12-06T14:44:00Z",
            "excerpt",
        ),
        (
            "000related/0",
            "Ukraine war: West would accept Russian retreat to Crimea as sign of Putin’s commitment to talks, officials say",
            "i",
            "2022-12-06T18:19:00Z",
            "excerpt",
        ),
        (
            "001",
            "Iran finally admits it provided drones to Russia, but resolutely denies supplying missiles",
            "WION",
            None,
            "full",
        ),
        (
            "002",
            "Kremlin wants more Iran weapons: Moscow is probably ordering hundreds of drones and missiles",
            None,
            None,
            "full",
        ),
        (
            "003",
            "Western officials believe Russia has made drone deal with Iran – WaPo",
            "RT",
            "2022-11-20T07:28",
            "full",
        ),
        (
            "004",
            "Kiev Provided No Proof of Russia Using Iranian Drones – Defense Minister",
            "Alahednews",
            "2022-12-13",
            "full",
        ),
    ],
)
def test_each_seed_is_told_as_it_is(stories: dict, key, title, outlet, published, kind) -> None:
    report = reports_of(stories)[key]
    assert (report["title"], report["outlet"], report["published"], report["kind"]) == (title, outlet, published, kind)


def test_where_outlet_and_date_came_from_is_said(stories: dict) -> None:
    sources = {key: (r["outlet_source"], r["date_source"]) for key, r in reports_of(stories).items()}
    assert sources["000"] == ("front matter", "front matter")
    assert sources["001"] == ("briefing.toml", "unknown")
    assert sources["002"] == ("unknown", "unknown")
    assert sources["003"][0] == "briefing.toml"
    assert sources["004"][0] == "copyright line"


def test_one_storyline_holds_the_five_in_date_order_the_undated_last(stories: dict) -> None:
    largest = max(stories["storylines"], key=lambda s: sum(len(e["reports"]) for e in s["events"]))
    reports = [report for event in largest["events"] for report in event["reports"]]
    assert {report["path"][:3] for report in reports} == {"000", "001", "002", "003", "004"}
    assert (largest["from"], largest["to"]) == ("2022-11-20", "2022-12-13")
    dates = [event["date"] for event in largest["events"]]
    known = [day for day in dates if day]
    assert dates == sorted(known) + [None] * (len(dates) - len(known))
    assert all(reason["text"] for reason in largest["why"])


def test_the_article_of_a_related_list_is_not_in_the_event_of_the_file_that_lists_it(stories: dict) -> None:
    events = [{r["path"][11:] or r["path"] for r in e["reports"]} for s in stories["storylines"] for e in s["events"]]
    paths = [{r["path"] for r in e["reports"]} for s in stories["storylines"] for e in s["events"]]
    assert events
    assert not any({"000_c609d72ab3565ef5.txt", "000_c609d72ab3565ef5.txt#related/0"} <= event for event in paths)


def test_the_comparison_has_every_facet_and_every_evidence_is_verbatim(comparison: dict) -> None:
    texts = {}
    for report in comparison["reports"]:
        shown = json.loads(run("show", str(SEEDS), "--id", report["id"], "--json").stdout)
        texts[report["id"]] = shown["text"]
    checked = 0
    for facet in ("headlines", "claims", "voices", "names", "figures", "dates", "origins"):
        assert comparison[facet], facet
        for report, sentence, span in evidence(comparison[facet]):
            assert texts[report][span[0] : span[1]] == sentence
            checked += 1
    assert checked > 300


def evidence(items: list[dict], report: str | None = None):
    """Every (report, sentence, span) that stands anywhere in a facet."""
    for item in items:
        mine = item.get("report", report)
        if item.get("sentence") and item.get("span"):
            yield mine, item["sentence"], item["span"]
        for nested in ("cells", "terms", "body"):
            yield from evidence(item.get(nested, []), mine)


def test_claims_have_a_row_for_every_sentence_of_every_report(comparison: dict) -> None:
    for report in comparison["reports"]:
        rows = [row for row in comparison["claims"] if row["anchor"] == report["id"]]
        own = [next(cell for cell in row["cells"] if cell["report"] == report["id"]) for row in rows]
        total = own[0]["place"][1]
        assert sorted(cell["place"][0] for cell in own) == list(range(total + 1))
        assert all(cell["state"] == "same" and cell["score"] == 1 for cell in own)


def test_the_voices_named_in_the_issue_are_heard(comparison: dict) -> None:
    speakers = {voice["speaker"] or "" for voice in comparison["voices"]}
    assert any("Abdollahian" in speaker for speaker in speakers)
    assert any("Sullivan" in speaker for speaker in speakers)
    assert any("Western" in speaker and "officials" in speaker for speaker in speakers)


def test_400_drones_are_one_figure_in_two_outlets_with_two_attributions(comparison: dict) -> None:
    outlets = {report["id"]: report["outlet"] for report in comparison["reports"]}
    fours = [[cell for cell in figure["cells"] if cell["value"] == 400] for figure in comparison["figures"]]
    shared = next(cells for cells in fours if len(cells) == 2)
    assert {outlets[cell["report"]] for cell in shared} == {"RT", "WION"}
    assert len({cell["per"] for cell in shared}) == 2
    assert None not in {cell["per"] for cell in shared}


def test_credit_lines_are_origins(comparison: dict) -> None:
    names = {origin["name"].lower() for origin in comparison["origins"]}
    assert {"irna", "agencies"} <= names
    assert any("post" in name for name in names)
    assert "rt" not in names


def test_one_facet_alone_leaves_the_others_out() -> None:
    found = json.loads(run("compare", str(SEEDS), "--facet", "headlines", "--json").stdout)
    assert "headlines" in found
    assert not {"claims", "voices", "names", "figures", "dates", "origins", "distinctive"} & set(found)


def test_few_articles_have_no_distinctive_words_and_the_json_says_so_beside_the_names() -> None:
    assert json.loads(run("compare", str(SEEDS), "--facet", "names", "--json").stdout)["distinctive"] is None


def test_search_finds_with_a_typo_and_marks_the_letters() -> None:
    found = json.loads(run("search", str(SEEDS), "iranian drons", "--json").stdout)
    assert found["query"] == "iranian drons"
    assert found["results"]
    first = found["results"][0]
    assert {"id", "path", "title", "outlet", "published", "storyline", "score", "matches"} <= set(first)
    assert "Iranian" in [first["title"][a:b] for a, b in first["matches"]] or first["matches"]


def test_secured_is_never_shown_or_searched() -> None:
    for words in (
        ("stories", str(SEEDS), "--json"),
        ("compare", str(SEEDS), "--all", "--facet", "headlines", "--json"),
        ("search", str(SEEDS), "BlGh2loBq0tqzt4jc1", "--json"),
    ):
        assert "BlGh2loBq0tqzt4jc1/" not in run(*words).stdout
    assert json.loads(run("search", str(SEEDS), '"BlGh2loBq0tqzt4jc1"', "--json").stdout)["results"] == []


def test_the_brief_parses_has_no_footnote_left_over_and_is_the_same_again() -> None:
    words = ("brief", str(SEEDS), "--since", "2022-10-01", "--until", "2022-12-31")
    text = run(*words).stdout
    assert text == run(*words).stdout
    html = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(footnote_plugin).render(text)
    assert "[^" not in html
    assert 'class="footnotes"' in html
    for name in ("RT†", "The Mirror", "Alahednews", "WION†", "002"):
        assert name in html


def test_the_brief_as_json_holds_the_same_sections() -> None:
    made = json.loads(run("brief", str(SEEDS), "--json").stdout)
    assert made
    assert "drones" in json.dumps(made)


@pytest.mark.parametrize("day", ["1999-01-01", "today"])
def test_a_day_without_articles_gives_a_brief_that_says_so(day: str) -> None:
    assert date.today() > date(2022, 12, 13)
    result = run("brief", str(SEEDS), "--date", day)
    assert result.exit_code == 0
    assert "No articles" in result.stdout
