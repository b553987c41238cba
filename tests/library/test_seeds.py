"""What the sample library gives: the table of what each document says of itself, and nothing of the pages around them."""

from pathlib import Path

import pytest

from briefing.library import load
from briefing.model import Article, Library
from briefing.text.harmless import harmless

MIRROR = "000_c609d72ab3565ef5.txt"
PAPER_I = "000_c609d72ab3565ef5.txt#related/0"
WION = "001_ddec14b221613f5e.txt"
UNKNOWN = "002_e7d9e558a8bc0637.txt"
RT = "003_b137af0b349f0bed.txt"
ALAHED = "004_13b049347377302c.txt"

TITLES = {
    MIRROR: "Russia 'runs out' of Iranian drones in Ukraine war - but expects more, officials warn",
    PAPER_I: "Ukraine war: West would accept Russian retreat to Crimea as sign of Putin’s commitment to talks, officials say",
    WION: "Iran finally admits it provided drones to Russia, but resolutely denies supplying missiles",
    UNKNOWN: "Kremlin wants more Iran weapons: Moscow is probably ordering hundreds of drones and missiles",
    RT: "Western officials believe Russia has made drone deal with Iran – WaPo",
    ALAHED: "Kiev Provided No Proof of Russia Using Iranian Drones – Defense Minister",
}
TABLE = [
    # path, outlet, its source, published, its source, kind, sentences below the headline
    (MIRROR, "The Mirror", "front matter", "2022-12-06T14:44:00Z", "front matter", "excerpt", 1),
    (PAPER_I, "i", "front matter", "2022-12-06T18:19:00Z", "front matter", "excerpt", 1),
    (WION, "WION", "briefing.toml", None, "unknown", "full", 15),
    (UNKNOWN, None, "unknown", None, "unknown", "full", 23),
    (RT, "RT", "briefing.toml", "2022-11-20T07:28", "date line", "full", 14),
    (ALAHED, "Alahednews", "copyright line", "2022-12-13", "date line", "full", 7),
]
FURNITURE = [
    "Watch |", "Also Read |", "How useful", "Click on a star", "Leave a Reply", "email address", "community", "No Script", "Please Wait",
    "folder_open", "access_time", "Add to favorites", "whatshot", "Related News", "40 Years of Hezbollah", "MohammadRezaAshtiani",
    "Copyright", "Last Update", "Updated", "hours ago", "BlGh2loBq0", "IRG ",
]  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[2] / "seeds")


@pytest.fixture(scope="module")
def articles(library: Library) -> dict[str, Article]:
    return {article.path: article for article in library.articles}


def test_the_seeds_are_six_articles_without_a_problem(library: Library) -> None:
    assert [article.path for article in library.articles] == list(TITLES)
    assert library.problems == ()


@pytest.mark.parametrize(("path", "title"), TITLES.items(), ids=TITLES)
def test_a_seed_has_its_title(articles: dict[str, Article], path: str, title: str) -> None:
    assert articles[path].title == title
    assert articles[path].text.split("\n")[0] == title


@pytest.mark.parametrize(
    ("path", "outlet", "outlet_source", "published", "date_source", "kind", "count"),
    TABLE,
    ids=[row[0] for row in TABLE],
)
def test_a_seed_says_who_published_it_and_when(
    articles: dict[str, Article],
    path: str,
    outlet: str | None,
    outlet_source: str,
    published: str | None,
    date_source: str,
    kind: str,
    count: int,
) -> None:
    article = articles[path]
    assert (article.outlet, article.outlet_source) == (outlet, outlet_source)
    assert (article.published.text if article.published else None, article.date_source) == (published, date_source)
    assert article.kind == kind
    assert len(article.sentences) - 1 == count
    assert (article.language, article.genre) == ("en", "news")


@pytest.mark.parametrize("path", TITLES)
def test_every_span_is_its_sentence(articles: dict[str, Article], path: str) -> None:
    article = articles[path]
    assert all(article.text[slice(*sentence.span)] == sentence.text for sentence in article.sentences)
    assert [sentence.index for sentence in article.sentences] == list(range(len(article.sentences)))
    assert harmless(article.text) == article.text


def test_nothing_of_the_pages_is_left_in_a_text(articles: dict[str, Article]) -> None:
    left = [(path, piece) for path, article in articles.items() for piece in FURNITURE if piece in article.text]
    assert left == []


def test_what_was_cut_is_kept_with_its_reason(articles: dict[str, Article]) -> None:
    cut = {cut.text: cut.reason for cut in articles[ALAHED].cut}
    assert cut["Iran Russia ukraine MohammadRezaAshtiani"] == "tag line"
    assert cut["Please Wait..."] == "above the headline"
    assert cut["folder_openIran access_time 9 hours ago"] == "icon name"
    assert cut["Alahednews Copyright Alahednews @ 2022"] == "copyright line"


@pytest.mark.parametrize(("path", "credit"), [(WION, "(With inputs from agencies)"), (ALAHED, "By Staff, Agencies")])
def test_a_credit_line_stays_in_the_text_but_is_no_sentence(
    articles: dict[str, Article], path: str, credit: str
) -> None:
    article = articles[path]
    assert [article.text[slice(*span)] for span in article.credits] == [credit]
    assert all(credit not in sentence.text for sentence in article.sentences)


def test_a_repeated_headline_and_standfirst_are_kept_once(articles: dict[str, Article]) -> None:
    text = articles[UNKNOWN].text
    assert text.count(TITLES[UNKNOWN]) == 1
    assert text.count("For weeks, Russia has been attacking") == 1
    assert [cut.reason for cut in articles[UNKNOWN].cut] == ["repeated", "repeated"]


def test_a_draft_flag_hides_nothing_and_a_blob_is_never_shown(articles: dict[str, Article]) -> None:
    mirror = articles[MIRROR]
    assert mirror.metadata["published"] == "false"
    assert mirror.topics == ("Computer Vision", "AI")
    assert mirror.url == "https://www.mirror.co.uk/news/politics/russia-runs-out-iranian-drones-28667383"
    assert "secured" not in mirror.metadata
    assert not any("BlGh2loBq0" in value for value in mirror.metadata.values())


def test_mojibake_is_repaired_and_said_so(articles: dict[str, Article]) -> None:
    assert articles[PAPER_I].repaired
    assert not articles[RT].repaired
