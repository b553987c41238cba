"""The reader's options come before the environment and the file."""

from pathlib import Path

import pytest

import briefing.tui
from briefing.cli import read as command
from briefing.config import Config, config_file

from .test_calls import run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, Config]]:
    """What the reader was opened with; there is no terminal to open it on."""
    calls: list[tuple[Path, Config]] = []

    def run_reader(root: Path, _why: str | None, config: Config, first: bool) -> bool:
        assert not first
        calls.append((root, config))
        return True

    monkeypatch.setattr(briefing.tui, "run", run_reader)
    monkeypatch.setattr(command, "has_terminal", lambda: True)
    return calls


def test_a_theme_that_there_is_not_is_a_wrong_call(asked) -> None:
    result = run("--theme", "mornin", "news")
    assert result.exit_code == 2
    assert "There is no theme 'mornin' (did you mean 'morning'?)" in " ".join(result.stderr.split())
    assert asked == []


@pytest.mark.parametrize(
    ("words", "theme", "now", "ascii_only"),
    [
        (["news"], "morning", False, False),
        (["--theme", "contrast", "news"], "contrast", True, False),
        (["--ascii", "news"], "morning", False, True),
        (["news", "--ascii", "--theme", "distinct"], "distinct", True, True),
    ],
)
def test_an_option_comes_before_the_file(asked, words, theme, now, ascii_only) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("[reader]\ntheme = 'morning'")
    run(*words)
    ((root, config),) = asked
    assert root == Path("news")
    assert (config.theme, "theme" in config.overrides, config.ascii) == (theme, now, ascii_only)
