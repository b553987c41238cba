"""`briefing state export` and `import`: what the reader did goes out and comes in, never over what is there."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from briefing.choices import Choices, Mark
from briefing.cli.main import cli


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="briefing")


def test_what_one_library_holds_goes_into_another_folder(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    Choices().state(here).marks.put(["a"], Mark.STARRED)
    out = tmp_path / "state.json"
    assert run("state", "export", here, "--out", out).exit_code == 0
    assert list(json.loads(out.read_text())["libraries"]) == [str(here)]
    assert run("state", "import", out, "--library", there).exit_code == 0
    assert Choices().state(there).marks.all(Mark.STARRED) == {"a"}


def test_without_a_path_all_libraries_and_choices_go_out(tmp_path: Path) -> None:
    Choices().choose_theme("morning")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        Choices().state(tmp_path / name).marks.put(["a"], Mark.READ)
    told = json.loads(run("state", "export").stdout)
    assert (len(told["libraries"]), told["choices"]) == (2, {"theme": "morning"})


def test_a_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    out = tmp_path / "state.json"
    out.write_text("mine")
    assert "--force" in run("state", "export", "--out", out).stderr
    assert out.read_text() == "mine"
    assert run("state", "export", "--out", out, "--force").exit_code == 0


def test_what_cannot_be_taken_in_is_named_with_the_reason_and_exit_status_1(tmp_path: Path) -> None:
    bad, deep = tmp_path / "bad.json", tmp_path / "deep.json"
    bad.write_text("{")
    deep.write_text("[" * 100_000)
    for words, said in (
        (("state", "import", bad), "cannot be taken in"),
        (("state", "import", deep), "cannot be taken in"),
        (("state", "import", tmp_path / "none.json"), "cannot be read"),
        (("state", "export", tmp_path), "nothing is known"),
    ):
        ended = run(*words)
        assert ended.exit_code == 1
        assert said in ended.stderr
        assert "Traceback" not in ended.output
