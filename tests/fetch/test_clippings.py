"""Single pieces that the reader brings, told by their bytes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetch.clippings import Given, piece_of
from briefing.fetch.nouns import NotFetched, Piece
from briefing.library import load
from briefing.session.pages import LibraryReads

NOW = datetime(2024, 4, 2, 8, 0, tzinfo=UTC)
SENTENCES = (
    "The ferry Aurora sank in the harbour of Port Alba early on Monday, the coast guard said.",
    "All forty passengers were brought ashore by fishing boats before the first rescue ship came.",
    "The operator said that the hull had been inspected in March and that nothing had been found.",
    "A union of sailors had asked for a new inspection twice, according to letters seen by this paper.",
)
BODY = "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry sinks | Harbour Echo</title>
<meta property="og:title" content="Ferry sinks in Port Alba"><meta property="og:site_name" content="Harbour Echo">
<meta property="article:published_time" content="2024-04-01T06:30:00+02:00">
<link rel="canonical" href="https://echo.example/ferry"></head>
<body><nav>Home World Sport</nav><article><h1>Ferry sinks in Port Alba</h1>{BODY}</article></body></html>"""


def taken(content: bytes | str, url: str | None = None) -> Piece:
    return piece_of(Given(content.encode() if isinstance(content, str) else content, url=url), LibraryReads(), NOW)


def mail(*headers: str, body: str) -> str:
    return "\r\n".join((*headers, "MIME-Version: 1.0", "", body.replace("\n", "\r\n")))


LETTER = (
    "From: Harbour Echo <letters@echo.example>",
    "To: reader@example.org",
    "Subject: =?utf-8?q?Ferry_sinks_=E2=80=93_what_we_know?=",
    "Date: Mon, 01 Apr 2024 07:00:00 +0200",
)


def test_a_saved_page_gives_its_article_and_what_its_head_says() -> None:
    piece = taken(PAGE)
    assert piece.title == "Ferry sinks in Port Alba"
    assert piece.outlet == "Harbour Echo"
    assert piece.url == "https://echo.example/ferry"
    assert piece.published == datetime.fromisoformat("2024-04-01T06:30:00+02:00")
    assert piece.text.split("\n\n")[-4:] == list(SENTENCES)
    assert "Sport" not in piece.text


def test_where_the_reader_says_where_a_page_stands_that_is_its_address() -> None:
    assert taken(PAGE, "https://mirror.example/a?utm_source=x").url == "https://mirror.example/a"


def test_a_page_saved_as_mhtml_gives_the_same() -> None:
    part = f"""--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit
Content-Location: https://echo.example/ferry?utm_source=mail

{PAGE}
--b
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
"""
    head = (
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://echo.example/ferry?utm_source=mail",
        "Subject: Ferry sinks",
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
    )
    piece = taken(mail(*head, body=part))
    assert (piece.title, piece.outlet, piece.url) == (
        "Ferry sinks in Port Alba",
        "Harbour Echo",
        "https://echo.example/ferry",
    )
    assert piece.text.split("\n\n")[-4:] == list(SENTENCES)


def test_a_newsletter_gives_its_subject_sender_date_and_words_and_the_link_to_its_page() -> None:
    html = f'<table><tr><td><a href="https://echo.example/letters/7">View this email in your browser</a></td></tr></table>{BODY}'
    piece = taken(mail(*LETTER, "Content-Type: text/html; charset=utf-8", body=html))
    assert piece.title == "Ferry sinks – what we know"
    assert piece.outlet == "Harbour Echo"
    assert piece.published == datetime.fromisoformat("2024-04-01T07:00:00+02:00")
    assert piece.url == "https://echo.example/letters/7"
    assert piece.text.split("\n\n")[-4:] == list(SENTENCES)


def test_of_a_mail_in_plain_text_the_text_is_taken() -> None:
    content = mail(*LETTER, "Content-Type: text/plain; charset=iso-8859-1", body="Café closed.\n\nNo one hurt.")
    piece = taken(content.encode("latin-1"))
    assert piece.text == "Café closed.\n\nNo one hurt."
    assert piece.url is None


@pytest.mark.parametrize(
    ("id", "text", "title", "rest"),
    [
        ("a headline and a text", "Ferry sinks\n\nAll saved.", "Ferry sinks", "All saved."),
        ("a line alone", "Ferry sinks", "Ferry sinks", ""),
        ("empty lines above", "\n\n Ferry sinks\nAll saved.", "Ferry sinks", "All saved."),
    ],
)
def test_of_plain_text_the_first_line_is_the_headline(id: str, text: str, title: str, rest: str) -> None:
    piece = taken(text)
    assert (piece.title, piece.text) == (title, rest)


@pytest.mark.parametrize(
    ("id", "text", "title", "rest"),
    [
        ("a heading", "# Ferry sinks\n\nAll *saved*.", "Ferry sinks", "All saved."),
        ("front matter", "---\ntitle: Ferry sinks\n---\n\nAll saved.", "Ferry sinks", "All saved."),
        (
            "front matter and a heading",
            "---\noutlet: Echo\n---\n# Ferry sinks\n\nAll saved.",
            "Ferry sinks",
            "All saved.",
        ),
        ("front matter alone", "---\ntitle: Ferry sinks\n---\n", "Ferry sinks", ""),
    ],
)
def test_markdown_is_read_as_the_library_reads_it(id: str, text: str, title: str, rest: str) -> None:
    piece = taken(text)
    assert (piece.title, piece.text) == (title, rest)


def test_a_pages_text_with_its_clutter_gives_its_article_and_what_its_lines_tell(seeds) -> None:
    (path,) = seeds.glob("004_*.txt")
    piece = piece_of(Given(path.read_bytes(), path.name), LibraryReads(), NOW)
    (article,) = [article for article in load(seeds).articles if article.path == path.name]
    assert (piece.title, piece.text) == (article.title, article.text[len(article.title) :].strip())
    assert (piece.outlet, piece.published) == ("Alahednews", date(2022, 12, 13))


def test_what_front_matter_tells_is_kept() -> None:
    piece = taken(
        "---\ntitle: Ferry sinks\noutlet: Echo\ndate: 2024-04-01\nurl: https://echo.example/a\n---\n\nAll saved."
    )
    assert (piece.outlet, piece.published, piece.url) == ("Echo", date(2024, 4, 1), "https://echo.example/a")


def test_of_plain_text_with_a_long_first_line_nothing_is_lost() -> None:
    line = "The ferry Aurora sank in the harbour of Port Alba early on Monday, and the coast guard said that all had been saved."
    piece = taken(line)
    assert line in (piece.title, piece.text)


@pytest.mark.parametrize(
    ("id", "content"),
    [
        ("nothing", b""),
        ("white space", b" \n\t\n"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)),
        ("a page without an article", b"<html><body></body></html>"),
        ("a mail without anything", b"From: a@b.example\r\nSubject: \r\nMIME-Version: 1.0\r\n\r\n"),
    ],
)
def test_what_holds_no_article_says_so(id: str, content: bytes) -> None:
    with pytest.raises(NotFetched) as said:
        taken(content)
    assert str(said.value)


@given(
    st.binary(max_size=300)
    | st.text("<>abp /=\"'&;:\nFrom-Subject", max_size=300).map(str.encode)
    | st.text(max_size=200).map(
        lambda text: mail(*LETTER, "Content-Type: multipart/mixed; boundary=x", body=text).encode("utf-8", "replace")
    )
)
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    try:
        piece = taken(content)
    except NotFetched:
        return
    assert piece.title
    assert "\n" not in piece.title
