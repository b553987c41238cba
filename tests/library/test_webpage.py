"""Saved pages, and what is imported only when one is read."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import load, webpage
from briefing.library.encodings import other
from briefing.text.harmless import harmless
from tests.conftest import SEEDS

PAGES = [
    ("<!DOCTYPE html><html>", True),
    ("\n<!-- saved -->\n<html lang=en>", True),
    ('<?xml version="1.0"?>\n<html>', True),
    ("Ministers meet <html>", False),
    ("<p>Ministers meet</p>", False),
    ("<!-- a note -->\n# Ministers meet", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_a_page_is_told_by_how_it_starts(text: str, expected: bool) -> None:
    assert webpage.is_page(text) is expected


HEADS = [
    ("og:site_name", '<meta property="og:site_name" content="The Herald">', "outlet", "The Herald"),
    ("a publisher", '<script type="application/ld+json">[{"@type":"NewsArticle","publisher":{"name":"The Herald"}}]</script>', "outlet", "The Herald"),
    ("an opinion", '<script type="application/ld+json">{"@type":["OpinionNewsArticle"]}</script>', "genre", "opinion"),
    ("a live blog", '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>', "genre", "live"),
    ("a section", '<meta property="article:section" content="Opinion">', "genre", "opinion"),
    ("a canonical address", '<link rel="canonical" href="https://a.example/x">', "url", "https://a.example/x"),
    ("an address that runs", '<link rel="canonical" href="javascript:alert(1)">', "url", None),
    ("JSON that is none", '<script type="application/ld+json">{"@type":</script>', "outlet", None),
    ("JSON that is nested deep", f'<script type="application/ld+json">{"[" * 100_000}</script>', "outlet", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "head", "field", "expected"), HEADS, ids=[row[0] for row in HEADS])
def test_the_head_tells_of_the_article(tmp_path: Path, name: str, head: str, field: str, expected: str | None) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><head>{head}<title>Ministers meet</title></head><body><p>They met in Vienna.</p></body></html>"
    )
    (article,) = load(path).articles
    assert getattr(article, field) == expected


def test_nothing_of_a_page_is_said_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text("<html><body><div></div></body></html>")
    (tmp_path / "b.html").write_text("<html>")
    load(tmp_path)
    assert capfd.readouterr() == ("", "")


def test_plain_articles_are_read_without_the_heavy_libraries() -> None:
    code = (
        "import sys; from pathlib import Path; from briefing.library import load\n"
        f"load(Path({str(SEEDS)!r}))\n"
        "print([name for name in ('trafilatura', 'lxml', 'charset_normalizer', 'py3langid', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.strip() == "[]"


RUSSIAN = "Министр сказал, что страна готова к переговорам. Он добавил, что встреча пройдёт весной."
ENCODED = [
    ("Russian in Windows-1251", RUSSIAN, "cp1251"),
    ("Russian in KOI8-R", f"{RUSSIAN} Министр уехал, и двери закрылись до утра.", "koi8-r"),
    (
        "Polish",
        "Minister powiedział, że kraj jest gotów do rozmów. Spotkanie odbędzie się wiosną, dodał też.",
        "cp1250",
    ),
    ("Greek", "Ο υπουργός δήλωσε ότι η χώρα είναι έτοιμη για συνομιλίες την άνοιξη.", "cp1253"),
    ("Japanese in Shift JIS", "首相は月曜日にウィーンで会談した。会談は春に再び行われる予定だと述べた。", "shift_jis"),
    ("Chinese", "总理星期一在维也纳举行会谈。他说,明年春天将再次会面。会议持续到深夜。", "gb18030"),
    ("Korean", "총리는 월요일 빈에서 회담했다. 내년 봄에 다시 만나기로 합의했다고 말했다.", "euc_kr"),
]
WESTERN = [
    "Le ministre a déclaré que l’été était fini, « très bien », là-bas.",
    "Er sagte, daß die Straße gesperrt sei – „später“ öffne man sie für über 20 Züge.",
    "El niño dijo: ¿qué pasó? ¡Vámonos! El año fue pésimo según él, señaló.",
]


@pytest.mark.parametrize(("name", "text", "encoding"), ENCODED, ids=[row[0] for row in ENCODED])
def test_an_encoding_that_windows_1252_does_not_explain_is_found(name: str, text: str, encoding: str) -> None:
    assert other(text.encode(encoding)) == text


@pytest.mark.parametrize("text", WESTERN)
def test_western_text_is_left_to_windows_1252(text: str) -> None:
    assert other(text.encode("cp1252")) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["<p>", "</p>", "<article>", "<h1>", "They met in Vienna on Monday. ", "&lt;b&gt;", "<script>", "</script>",
    "<!--", "-->", "\x1b[31m", "&#x202e;", "<meta name=author content=", "'", '"', ">", "<title>", "&#0;", "<br>", "<a href='javascript:x'>"]), max_size=30))  # fmt: skip
def test_any_page_gives_a_harmless_article_or_a_problem(tmp_path: Path, pieces: list[str]) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html>" + "".join(pieces))
    library = load(path)
    assert library.articles or library.problems
    assert not any("could not be read" in each.reason for each in library.problems)
    for article in library.articles:
        assert harmless(article.text) == article.text
        assert all(harmless(cut.text) == cut.text for cut in article.cut)
