"""Front matter that is read at once is what python-frontmatter makes of it; what is not plain is left alone."""

from pathlib import Path
from unittest.mock import patch

import frontmatter
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.library import front_matter, plainyaml
from briefing.library.frontmatter import split

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

AT_ONCE = [
    ("plain text", "title: Ministers meet", {"title": "Ministers meet"}),
    ("in quotation marks", "a: \"x: y # z\"\nb: 'no \"such\" thing'", {"a": "x: y # z", "b": 'no "such" thing'}),
    ("with escapes", r'a: "say \"no\" to \\"', {"a": 'say "no" to \\'}),
    ("dates, numbers, truth and nothing", "a: 2022-12-06\nb: 12\nc: true\nd:\ne: null\n",
     {"a": "2022-12-06", "b": "12", "c": "true", "d": "", "e": "null"}),
    ("an address", "url: https://herald.example/a?b#c", {"url": "https://herald.example/a?b#c"}),
    ("a flow list", 'tags: [a, "b c", \'d\']\nnone: []', {"tags": ["a", "b c", "d"], "none": []}),
    ("block lists", "tags:\n  - a\n  - 'b'\n\nby:\n- c", {"tags": ["a", "b"], "by": ["c"]}),
    ("a name with a colon", "og:title: A", {"og:title": "A"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "block", "expected"), AT_ONCE, ids=[row[0] for row in AT_ONCE])
def test_plain_lines_are_read_at_once(name: str, block: str, expected: dict[str, object]) -> None:
    assert plainyaml.fields(block) == expected == yaml.load(block, Loader=LOADER)


LEFT = [
    "a: b: c", "a: b #c", "a: b:", "a: &x b", "a: *x", "a: !!str b", "a: |\n  b", "a: b\n  c", "a:\n  b: c", "a: [b, [c]]", "a: {b: c}",
    "a: [b,]", "a: [b: c]", "a: 'it''s'", 'a: "\\u0041"', "a: b\na: c", "- a", "? a", "a:\n - b\n  - c", "a:\n- b: c", "a: b\n- c", "", "# a",
    "a:\tb", "a: b\u2028c: d", "<<: a", "a: @b", "a: 'b", "a: ''\n- b", "a: []\n- b",
]  # fmt: skip


@pytest.mark.parametrize("block", LEFT)
def test_what_is_not_plain_is_left_to_the_reader_of_yaml(block: str) -> None:
    assert plainyaml.fields(block) is None


pieces = st.sampled_from(
    [*"ab1.,:#-?!&*|>%@`'\"\\[]{} \n\t=~<é“(", ": ", " #", "- ", "\n- ", "\n  - ", "\nk: ", "[a, b]", "\\n", "''"]
)
lines = st.tuples(st.sampled_from(["title", "a", "og:b", "c.d"]), st.lists(pieces, max_size=8).map("".join))
blocks = st.lists(lines, max_size=4).map(lambda found: "\n".join(f"{name}: {value}" for name, value in found))


@settings(max_examples=1500, deadline=None)
@given(st.one_of(blocks, st.lists(pieces, max_size=12).map("".join)))
@example("a: b\n\n- c")
@example("a:\n\n- c\n")
def test_what_is_read_at_once_is_what_yaml_says(block: str) -> None:
    found = plainyaml.fields(block)
    if found is not None:
        assert found == yaml.load(block, Loader=LOADER)


words = st.text(alphabet=st.sampled_from("abcXYZ é’:#'\"-.,"), min_size=1, max_size=30)
values = st.one_of(words, st.dates(), st.datetimes().map(lambda when: when.replace(microsecond=0)), st.integers(), st.booleans(), st.none(), st.lists(words, max_size=4))  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["title", "outlet", "date", "tags", "x"]), values, min_size=1), st.sampled_from([None, True, False])
)  # fmt: skip
def test_metadata_and_body_are_those_of_python_frontmatter(values: dict[str, object], flow: bool | None) -> None:
    block = yaml.safe_dump(values, default_flow_style=flow, allow_unicode=True, width=10_000)
    text = f"---\n{block}---\n\nThe body.\n\nMore of it.\n"
    post, found = frontmatter.loads(text), split(text)
    # YAML's dates, numbers and truth values stay text with us: each is read as the value that it stands for.
    typed = {name: _typed(value, post.metadata[name]) for name, value in found.values.items()}
    assert (typed, found.body.strip()) == (post.metadata, post.content)


def _typed(ours: object, theirs: object) -> object:
    return ours if isinstance(theirs, (str, list)) else yaml.safe_load(str(ours))


def test_a_file_gives_its_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Ministers meet\n---\nThey met.", encoding="utf-8")
    found = front_matter(path)
    assert (found.values, found.body.strip()) == ({"title": "Ministers meet"}, "They met.")


parts = st.sampled_from(
    [
        "---\n",
        "---",
        "----\n",
        "--- \n",
        "\n",
        "\n \n",
        "title: A\n",
        "outlet: B\n",
        "a: b: c\n",
        "- x\n",
        "tags:\n  - a\n",
        "  ",
        "Body",
        "+++\n",
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(parts, max_size=9).map("".join))
@example("title: A\n---\n\n \n  Body")
@example("title: A\n--- \nBody\n---\nMore")
def test_front_matter_of_plain_lines_is_parted_from_the_body_as_any_other(text: str) -> None:
    at_once = split(f"---\n{text}")
    with patch.object(plainyaml, "fields", lambda _: None):
        assert split(f"---\n{text}") == at_once
