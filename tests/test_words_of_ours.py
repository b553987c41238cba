"""What we write ourselves says nothing that the evidence does not: no verdict, and no more than is known."""

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing
from briefing.library import load
from tests.conftest import SEEDS

PACKAGE = Path(briefing.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
LISTS = sorted([*PACKAGE.rglob("*.toml"), *PACKAGE.rglob("*.tcss"), *(PACKAGE.parent / "themes").glob("*.toml")])
"""What is shipped beside the code; the tables of words (`*.txt`) count all words of a language, and are never shown."""
SNAPSHOTS = sorted((Path(__file__).parent / "tui" / "__snapshots__").rglob("*.svg"))
VERDICT = re.compile(
    r"\b(bias\w*|propagand\w*|omit\w*|omission\w*|mislead\w*|misled|neutral\w*|balanced|slant\w*|spin|(?:far|centre|center)[- ](?:left|right)"
    r"|(?:left|right)(?:-wing|-leaning| wing)|leftist|rightist|contradict\w*|same|only in|fell silent|fake|hid(?:es|den)?|ignor\w+"
    r"|fail(?:s|ed) to|truth\w*|lie[sd]?|unfair\w*|partisan\w*|distort\w*|manipulat\w*|disinformation|misinformation|whitewash\w*)\b",
    re.IGNORECASE,
)
ALLOWED = {
    ("cli/main.py", "same"): "the reader's help: outlets on the same event",
    ("framing/speech/outlets.py", "fake"): "a word that begins no outlet's name",
    ("framing/statements/matching.py", "bias"): "the constant term of a regression, as its file of weights calls it",
    ("framing/statements/claim_weights.toml", "bias"): "the constant term of a regression",
    ("framing/statements/meaning.toml", "bias"): "the constant term of a regression",
    ("grouping/chances.py", "bias"): "the constant term of a regression",
    ("grouping/weights.toml", "bias"): "the constant term of a regression",
    ("grouping/measures.py", "same"): "a weight's name: two articles of the same day",
    ("grouping/weights.toml", "same"): "a weight's name: two articles of the same day",
    **{
        (file, "ignore"): "a word of SQL"
        for file in (
            "index/words.py",
            *(f"state/{name}.py" for name in ("marks", "moving", "part", "portable", "tags")),
        )
    },
    ("brief/citing.py", "ignore"): "what Python does with letters that ASCII has not",
    ("library/doubtful.py", "same"): "two files of the same address or id: that is known",
    ("library/walk.py", "same"): "two files of the same name: that is known",
    ("model/claims.py", "same"): "the state's name in the JSON that other programs rely on; the screens say match",
    ("tui/glyphs.py", "same"): "the state's name, to give it the sign of a match",
    ("text/words.py", "same"): "a stopword",
    ("text/aliases.toml", "same"): "a comment on the list: names for the same thing",
    ("framing/wording/names.toml", "same"): "a comment on the list, and a word before a name",
    ("framing/speech/titles.toml", "same"): "a comment on the list",
    (
        "framing/wording/names.toml",
        "lie",
    ): "a word of the texts for what somebody asserts; shown as the text's own, with whose it is",
}
"""File and word, and why it stands there."""


def shown(path: Path) -> Iterator[str]:
    """The strings of a module that may be shown: all but docstrings, save a command's, and the arguments of re.compile."""
    tree = ast.parse(path.read_text("utf-8"))
    helped = {
        id(node.body[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and any("click" in ast.unparse(one) for one in node.decorator_list)
    }
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and id(node) not in helped}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            silent.update(id(child) for child in ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.value


def name(path: Path) -> str:
    return path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else PACKAGE.parent).as_posix()


def found() -> set[tuple[str, str]]:
    """Every verdict of our own words, as file and word."""
    texts = {path: list(shown(path)) for path in SOURCES} | {path: [path.read_text("utf-8")] for path in LISTS}
    return {
        (name(path), word[0].lower())
        for path, said in texts.items()
        for text in said
        for word in VERDICT.finditer(text)
    }


def test_no_word_of_ours_is_a_verdict_but_for_those_that_are_allowed_and_why() -> None:
    assert found() == ALLOWED.keys()


def test_the_files_are_read() -> None:
    assert len(SOURCES) > 150
    assert len(LISTS) > 10
    assert len(SNAPSHOTS) > 10


@pytest.fixture(scope="module")
def articles() -> set[str]:
    """The verdicts of the sample library's articles, which are theirs."""
    return {word[0].lower() for article in load(SEEDS).articles for word in VERDICT.finditer(article.text)}


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_no_picture_of_a_screen_has_a_verdict_outside_the_articles(path: Path, articles: set[str]) -> None:
    drawn = html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", path.read_text("utf-8"))))
    told = {word[0].lower() for word in VERDICT.finditer(drawn.replace("\xa0", " "))}
    assert told - articles == set()


@pytest.mark.parametrize(
    "verdict",
    [
        *("biased", "Propaganda", "it omitted that", "far-right", "the same", "only in RT", "truthful", "left-wing"),
        *("misleading", "right wing", "neutral", "slanted", "spin", "fake"),
    ],
)
def test_a_verdict_would_be_found(verdict: str) -> None:
    assert VERDICT.search(verdict)
