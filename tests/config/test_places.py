"""The lines of keys: each key of a file that `tomllib` reads is found on the line that it was written on."""

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config.places import key_lines, line_of

NAME = st.text("abc-_1", min_size=1, max_size=4)
VALUES = st.sampled_from(
    [
        "1", "true", "-0.5e3", "1979-05-27T07:32:00Z", '"a # b"', "'c = ['", r'"\"] ="', '"""\nx = 1\n[y]\n"""', "'''\n#\n'''",
        '"""a"" """', '""""quoted""""', "[\n  1, # one ]\n  2\n]", "{ z = [1], y = '}' }", "[ [ ], [ '[' ] ]", "''", '""""""',
    ]
)  # fmt: skip
PADDING = st.sampled_from(["", "\n", "# x = 1\n", "  \n\t# [y]\n"])


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[tuple[str, ...], int]]:
    """A file, and the line of each of its keys."""
    text, lines = "", {}
    for table in draw(st.lists(NAME, unique=True, max_size=4)):
        text += draw(PADDING)
        lines[(table,)] = text.count("\n") + 1
        text += draw(st.sampled_from(["[{}]\n", '["{}"] # x = 2\n', " [ '{}' ]\n"])).format(table)
        for key in draw(st.lists(NAME, unique=True, max_size=4)):
            text += draw(PADDING)
            lines[table, key] = text.count("\n") + 1
            written = draw(st.sampled_from(["{}", '"{}"', "'{}'", "  {} "])).format(key)
            text += f"{written}={draw(st.sampled_from(['', ' ']))}{draw(VALUES)}{draw(st.sampled_from(['', ' # c']))}\n"
    return text, lines


@given(files())
def test_every_key_is_found_on_its_line(file: tuple[str, dict[tuple[str, ...], int]]) -> None:
    text, lines = file
    tomllib.loads(text)
    assert key_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a.b.c = 1", ("a", "b", "c"), 1),
        ("\n[a.b]\nc = 1", ("a", "b", "c"), 3),
        ("\n[a.b]\nc = 1", ("a", "b"), 2),
        ("[a]\nb = {c = 1}", ("a", "b", "c"), 2),
        ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a", "b"), 2),
        ("[a]\nb = 1", ("x",), None),
        ("", ("x",), None),
    ],
)
def test_a_key_without_a_line_has_that_of_the_table_around_it(
    text: str, path: tuple[str, ...], line: int | None
) -> None:
    assert line_of(key_lines(text), *path) == line


def paths(table: dict[str, object], *above: str) -> Iterator[tuple[str, ...]]:
    for key, value in table.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from paths(value, *above, key)


@given(st.text("[]{}=\"'#\n., \\ab", max_size=40))
def test_a_line_is_known_for_all_that_tomllib_reads(text: str) -> None:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(text)
    assert all(1 <= (line_of(lines, *path) or 0) <= text.count("\n") + 1 for path in paths(table))
