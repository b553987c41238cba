"""What we write ourselves says nothing that the evidence does not."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing.brief

SOURCES = sorted(Path(briefing.brief.__file__).parent.rglob("*.py"))
VERDICT = re.compile(
    r"\b(bias\w*|propagand\w*|omit\w*|omission\w*|mislead\w*|neutral\w*|balanced|slant\w*|spin|(?:far|centre|center)-(?:left|right)"
    r"|(?:left|right)(?:-wing|-leaning)|leftist|rightist|contradict\w*|same|only in|fell silent|fake|hid(?:es|den)?|ignor\w+|fail(?:s|ed) to|truth\w*|lie[sd]?)\b",
    re.IGNORECASE,
)


def templates(source: str) -> Iterator[str]:
    """The strings of a module that may be shown: all but docstrings and the arguments of re.compile."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            silent.update(id(child) for child in ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.value


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(SOURCES[0].parent)))
def test_no_template_has_a_verdict(path: Path) -> None:
    assert [found for text in templates(path.read_text()) for found in VERDICT.findall(text)] == []


@pytest.mark.parametrize(
    "verdict", ["biased", "Propaganda", "it omitted that", "far-right", "the same", "only in RT", "truthful"]
)
def test_a_verdict_would_be_found(verdict: str) -> None:
    assert VERDICT.search(verdict)
