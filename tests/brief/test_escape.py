import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.escape import destination, emphasis, escape, escape_lines, link, relative, strong, web_address
from briefing.text.harmless import one_line

from .rendered import text, tokens

HOSTILE = [
    "# Heading",
    "- item",
    "+ item",
    "1. item",
    "23) item",
    "> quoted",
    "[^rt-1]: a footnote",
    "[^rt-1]",
    "^[an inline note]",
    "[link](https://evil.example)",
    "![picture](https://evil.example/x.png)",
    "[ref]: https://evil.example",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "https://evil.example and www.evil.example",
    "javascript:alert(1)",
    "a | b | c",
    "one\n# two\n\n- three",
    "```code```",
    "~~~",
    "---",
    "===",
    "***bold***",
    "_it_ __al__",
    "back\\slash\\",
    "&lt;b&gt; &#35; &copy;",
    "[[wiki]] ![[embed]]",
    "{{< shortcode >}} {% tag %}",
    "%% hidden %%",
    "==lit==",
    "$x$ #tag @name",
    "    code",
    "<!-- hidden -->",
    ": definition",
    '"quoted"',
]
ALLOWED = {"text", "text_special", "inline", "softbreak"}
ANY = st.sampled_from("\\`*_[]<>|~&$#{}^@!:/=%+-.)(1x \n\"'“é>") | st.integers(0, 0x2FFFF).map(chr).filter(
    lambda char: not "\ud800" <= char <= "\udfff"
)
"""Any character there is, those with a meaning half of the time."""
SPECIAL = st.text(alphabet="\\`*_[]<>|~&$#{}^@!:/=%+-.)(1x \n\"'“é>", max_size=30)
FRAMES = {
    "paragraph": ("{}", {"paragraph_open", "paragraph_close"}),
    "item": (
        "- {}",
        {"bullet_list_open", "list_item_open", "paragraph_open"}
        | {"bullet_list_close", "list_item_close", "paragraph_close"},
    ),
    "cell": (
        "| |\n|---|\n| {} |",
        {f"{part}_{end}" for part in ("table", "thead", "tbody", "tr", "th", "td") for end in ("open", "close")},
    ),
    "heading": ("## {}", {"heading_open", "heading_close"}),
    "quote": ("> {}", {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close"}),
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_renders_as_itself(title: str, frame: str) -> None:
    pattern, blocks = FRAMES[frame]
    markdown = pattern.format(escape(title))
    assert {one.type for one in tokens(markdown)} <= ALLOWED | blocks
    assert text(markdown) == one_line(title)


@pytest.mark.parametrize(
    ("plain", "escaped"), [("at 14:00", "at 14:00"), (":100:", "\\:100:"), ("1:23:4", "1\\:23\\:4"), ("a:bc", "a\\:bc")]
)
def test_a_colon_is_escaped_but_in_the_time_of_day(plain: str, escaped: str) -> None:
    assert escape(plain) == escaped


@given(SPECIAL, st.sampled_from(sorted(FRAMES)))
def test_any_text_renders_as_itself(title: str, frame: str) -> None:
    pattern, blocks = FRAMES[frame]
    markdown = pattern.format(escape(title))
    assert {one.type for one in tokens(markdown)} <= ALLOWED | blocks
    assert text(markdown) == one_line(title)


@given(SPECIAL)
def test_text_inside_a_line_renders_as_itself(title: str) -> None:
    markdown = f"- Said: {escape(title, opens_line=False)}!"
    assert text(markdown) == " ".join(f"Said: {one_line(title)}!".split())


@given(SPECIAL, st.sampled_from([strong, emphasis]))
def test_bold_and_italics_keep_every_character(title: str, style) -> None:  # type: ignore[no-untyped-def]
    assert text(f"- x {style(title)} y") == " ".join(f"x {one_line(title)} y".split())


@given(st.text(ANY, max_size=40))
def test_no_character_is_lost_or_gained(title: str) -> None:
    assert text(f"- x {escape(title, opens_line=False)}") == " ".join(f"x {one_line(title)}".split())


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("http://a.example/x_(y)?q=1&b=2", "http://a.example/x_%28y%29?q=1&b=2"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/<x>\\", "https://a.example/%3Cx%3E%5C"),
        ("https://a.example/&copy;", "https://a.example/&copy%3B"),
        ("seeds/001.txt", "seeds/001.txt"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//evil.example", None),
        ("https:", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_a_destination_is_safe_or_none(target: str, expected: str | None) -> None:
    assert destination(target) == expected


@given(SPECIAL, SPECIAL)
def test_a_link_is_one_link_to_the_web(label: str, tail: str) -> None:
    found = [one for one in tokens(f"- {link(label, 'https://a.example/' + tail)}") if one.type == "link_open"]
    assert len(found) == 1
    assert str(found[0].attrs["href"]).startswith("https://a.example/")


@given(SPECIAL)
def test_a_path_is_a_relative_link(path: str) -> None:
    target = relative(f"library/{path}")
    assert destination(target) == target
    assert not web_address(target)
    assert ":" not in target


@given(st.lists(st.one_of(SPECIAL, st.sampled_from(HOSTILE)), max_size=6))
def test_lines_and_paragraphs_render_as_themselves(lines: list[str]) -> None:
    made = escape_lines("\n".join(lines))
    assert {one.type for one in tokens(made)} <= ALLOWED | {"paragraph_open", "paragraph_close"}
    assert text(made).replace(" ", "") == "".join("".join(map(one_line, lines)).split())
