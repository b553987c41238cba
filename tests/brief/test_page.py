"""The brief as an HTML page."""

import re
from datetime import date
from functools import cache
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief import Brief, Period, brief_html, make_brief
from briefing.framing import compare
from briefing.model import Comparison, Facet, Kind, Storyline
from briefing.text.harmless import one_line

from .build import LIBRARY, compared, small_brief, small_brief_anew, stories, storyline_of
from .build import article as made_article
from .rendered import HOSTILE

TAGS = set(
    "html head meta title style body main h1 h2 h3 blockquote p ul li strong em sup a div table thead tbody tr th td hr section ol span".split()
)
VOID = {"meta", "hr"}


class Page(HTMLParser):
    """What a browser finds in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.unclosed: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.unclosed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.unclosed.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, of, value in self.attributes if of == name]

    @property
    def outside(self) -> list[str]:
        return [link for link in self.values("href") if not link.startswith("#")]


def compared_really(storyline: Storyline) -> Comparison:
    return compare(storyline.id, storyline.title, storyline.reports, tuple(Facet), None)


def hostile_story(words: str, url: str | None = None) -> Storyline:
    one = made_article(
        "one", one_line(words), f"{words} said it.", outlet=words, day="2023-01-01", kind=Kind.EXCERPT, url=url
    )
    two = made_article("two", f"{one_line(words)} two", f"Ann Lee denied {words}.", outlet=words, by_reader=True)
    return storyline_of(one, two)._replace(title=words)


def hostile_brief(words: str) -> Brief:
    return make_brief(LIBRARY, [hostile_story(words)], compared_really, Period())


@cache
def plain_comparison() -> Comparison:
    """What `hostile_story` of a plain word says; no address has a part in it."""
    return compared_really(hostile_story("Plain"))


def test_the_page_has_a_title_a_language_and_its_style_and_fetches_nothing() -> None:
    page = Page(brief_html(small_brief()))
    assert ("html", "lang", "en") in page.attributes
    assert "Briefing, the whole library, 2 April to 1 May 2023" in page.text
    assert set(page.tags) <= TAGS
    assert page.unclosed == []
    assert not {name for _, name, _ in page.attributes} & {"src", "srcset", "style", "action"}
    assert "default-src 'none'" in "".join(page.values("content"))


def test_the_style_serves_dark_screens_and_paper() -> None:
    html = brief_html(small_brief())
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html
    assert "url(" not in html
    assert "@import" not in html


def test_footnotes_are_rendered_under_their_labels_and_every_reference_leads_to_one() -> None:
    brief = small_brief()
    html = brief_html(brief)
    page = Page(html)
    assert "[^" not in html
    labels = re.findall(r'class="footnote-item"><p><span class="label">([^<]+)</span>', html)
    assert sorted(labels) == sorted(note.label for note in brief.footnotes)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert "Ana Cruz said the pier would shut in June for repairs." in page.values("title")


def test_links_lead_to_the_web_or_to_a_file() -> None:
    assert set(Page(brief_html(small_brief())).outside) == {
        "https://post.example/pier_%28closed%29",
        "harbour/wire.txt",
        "harbour/003_leaf.txt",
        "harbour/tram.txt",
    }


def test_a_day_without_articles_gives_a_page_that_says_so() -> None:
    day = date(1999, 1, 1)
    page = Page(brief_html(make_brief(LIBRARY, stories(), compared, Period(day, day))))
    assert "No articles." in page.text


def test_the_page_is_the_same_for_the_same_brief() -> None:
    assert brief_html(small_brief_anew()) == brief_html(small_brief_anew())


@settings(max_examples=40)
@given(HOSTILE)
def test_hostile_words_only_give_text(words: str) -> None:
    page = Page(brief_html(hostile_brief(words)))
    assert set(page.tags) <= TAGS
    assert page.unclosed == []
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == 2
    assert not {name for _, name, _ in page.attributes if name.startswith("on")}
    assert set(page.outside) <= {"harbour/one.txt", "harbour/two.txt"}
    assert one_line(words) in " ".join(page.text.split()) or not words.isascii()


@settings(max_examples=40)
@given(
    st.sampled_from(["https://", "http://", "javascript:", "data:text/html,", "//", "vbscript:", "HTTPS://a/"]), HOSTILE
)
def test_hostile_addresses_lead_to_the_web_or_nowhere(scheme: str, rest: str) -> None:
    story = hostile_story("Plain", url=scheme + rest)
    brief = make_brief(LIBRARY, [story], lambda _: plain_comparison(), Period())
    page = Page(brief_html(brief))
    assert all(re.match(r"https?://|harbour/", link, re.IGNORECASE) for link in page.outside)
    assert set(page.tags) <= TAGS
    assert brief.footnotes


def test_what_stands_in_an_article_as_html_is_shown_as_it_stands() -> None:
    words = '<script>alert(1)</script> <img src=x onerror=alert(1)> </style></title> "quoted" & &lt;'
    page = Page(brief_html(hostile_brief(words)))
    assert words in page.text
    assert f"one: {words} " in " ".join(page.text.split())
