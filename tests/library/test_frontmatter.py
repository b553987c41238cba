"""Front matter in its three forms, and blocks that are broken or built to break."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library.frontmatter import split
from tests.library.folder import loaded, one

FORMS = [
    ("YAML", '---\ntitle: "A: b"\ndate: 2022-12-06\n---\nBody.'),
    ("TOML", '+++\ntitle = "A: b"\ndate = 2022-12-06\n+++\nBody.'),
    ("JSON", '{\n"title": "A: b",\n"date": "2022-12-06"\n}\nBody.'),
    ("YAML with line ends of Windows", '---\r\ntitle: "A: b"\r\ndate: 2022-12-06\r\n---\r\nBody.'),
    ("empty lines above", '\n\n---\ntitle: "A: b"\ndate: 2022-12-06\n---\nBody.'),
    ("a byte order mark", '\ufeff---\ntitle: "A: b"\ndate: 2022-12-06\n---\nBody.'),
]


@pytest.mark.parametrize(("name", "text"), FORMS, ids=[row[0] for row in FORMS])
def test_each_form_gives_the_article(tmp_path: Path, name: str, text: str) -> None:
    article = one(tmp_path, text)
    assert (article.title, article.title_source) == ("A: b", "front matter")
    assert article.published is not None
    assert article.published.text == "2022-12-06"
    assert article.text == "A: b\n\nBody."


BROKEN = [
    # name, text, what the problem says, the title that is found all the same
    ("not closed", "---\ntitle: A headline\n\nThe body.", "not closed", "A headline"),
    ("not valid", "---\ntitle: [A\n---\nThe body.", "not valid YAML", "The body."),
    ("no mapping", "---\n- title: x\n- y\n---\nThe body.", "`key: value`", "The body."),
    ("duplicate key", "---\ntitle: A\ntitle: B\n---\nThe body.", "`title` stands twice", "B"),
    (
        "a colon too many",
        "---\ntitle: Vienna: ministers meet\n---\nThe body.",
        "only its simple lines",
        "Vienna: ministers meet",
    ),
    ("duplicate key in JSON", '{\n"title": "A", "title": "B"\n}\nThe body.', "`title` stands twice", "B"),
    ("TOML that is none", "+++\ntitle = \n+++\nThe body.", "not valid TOML", "The body."),
    ("JSON that is none", '{\n"title": \n}\nThe body.', "not valid JSON", "The body."),
    ("many aliases", "---\na: &a [x]\nb: [" + "*a," * 101 + "]\n---\nThe body.", "more than 100 aliases", "The body."),
    (
        "merge bomb",
        "---\na: &a {x: 1}\nb: [" + "{<<: *a}," * 101 + "]\n---\nThe body.",
        "more than 100 aliases",
        "The body.",
    ),
    ("too long", "---\ntitle: A\nx: " + "y" * 2**18 + "\n---\nThe body.", "longer than 256", "A"),
    ("deep YAML", "---\ntitle: " + "[" * 200_000 + "\n---\nThe body.", "deeper than 50", "The body."),
    ("deep YAML mappings", "---\ntitle: " + "{a: " * 60_000 + "\n---\nThe body.", "deeper than 50", "The body."),
    ("deep JSON", '{\n"a": ' + "[" * 200_000 + "\n}\nThe body.", "nested too deep", "The body."),
    ("deep TOML", "+++\na = " + "[" * 200_000 + "\n+++\nThe body.", "nested too deep", "The body."),
    ("dotted TOML", "+++\n" + "a." * 60_000 + "b = 1\n+++\nThe body.", "deeper than 50", "The body."),
]


@pytest.mark.parametrize(("name", "text", "says", "title"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_broken_block_is_a_problem_and_the_text_is_read(
    tmp_path: Path, name: str, text: str, says: str, title: str
) -> None:
    library = loaded(tmp_path, {"a.md": text, "b.md": "Fine\n\nText."})
    assert [(problem.path, says in problem.reason) for problem in library.problems] == [("a.md", True)]
    assert [article.title for article in library.articles] == [title, "Fine"]


def test_many_levels_of_aliases_cost_nothing(tmp_path: Path) -> None:
    levels = "\n".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 11))
    article = one(tmp_path, f"---\na0: &a0 [x]\n{levels}\ntitle: *a10\ntags: *a10\n---\nBody text.")
    assert article.text == "Body text."


def test_two_rules_with_prose_between_them_are_no_front_matter(tmp_path: Path) -> None:
    text = "---\nOnce upon a time she said:\nWe will stay.\n---\nThere was a mayor."
    assert "We will stay." in loaded(tmp_path, {"a.md": text}).articles[0].text


def test_a_tag_in_yaml_makes_no_object(tmp_path: Path) -> None:
    assert one(tmp_path, "---\ntitle: !!python/object/apply:os.system [exit]\n---\nBody.").title == "exit"


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["---\n", "+++\n", "{\n"]),
    st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>%@`#,?\"'\\\n \t=.<é\x1b\u202e"), max_size=80),
)
def test_no_block_raises(opening: str, block: str) -> None:
    closing = "\n}\n" if opening == "{\n" else f"\n{opening}"
    assert isinstance(split(opening + block + closing + "Body.").body, str)
