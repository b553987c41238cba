"""The package as a reader gets it: a wheel alone, in an empty environment, opens the sample library."""

import os
import pty
import select
import signal
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from time import monotonic

import pytest

from briefing.bundled import bundled

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `briefing` command of an environment that has the wheel and its dependencies, and no checkout."""
    home = tmp_path_factory.mktemp("env")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    site = next((home / "lib").glob("python*/site-packages"))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin" / "briefing"


def test_the_wheel_carries_the_sample_library_and_the_themes_unchanged(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in ("seeds", "themes"):
            for path in sorted((ROOT / name).iterdir()):
                assert archive.read(f"briefing/data/{name}/{path.name}") == path.read_bytes()


def test_in_a_checkout_the_same_folders_are_found_beside_the_package() -> None:
    assert bundled("seeds") == ROOT / "seeds"
    assert bundled("themes") == ROOT / "themes"
    with pytest.raises(FileNotFoundError, match="nothing-such"):
        bundled("nothing-such")


def test_the_installed_package_finds_them_inside_itself(installed: Path, tmp_path: Path) -> None:
    code = "from briefing.bundled import bundled; print(bundled('seeds')); print(bundled('themes'))"
    python = installed.with_name("python")
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [Path(line).parts[-3:] for line in done.stdout.split()] == [
        ("briefing", "data", "seeds"),
        ("briefing", "data", "themes"),
    ]


def test_installed_alone_in_an_empty_folder_the_command_asks_what_to_open_and_opens_the_sample_library(
    installed: Path, tmp_path: Path
) -> None:
    steps = [("Look at the sample", b"G\r"), ("sample library", b"q")]
    screen, status = in_a_terminal([str(installed)], tmp_path, steps)
    assert "Storylines" in screen
    assert "6 articles" in screen
    assert status == 0
    assert not list(tmp_path.iterdir())


def in_a_terminal(command: list[str], folder: Path, steps: list[tuple[str, bytes]]) -> tuple[str, int]:
    """Runs a command in a terminal of its own: what it showed, and its exit status. A step is what it waits for and what is typed then."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40", "PYTHONIOENCODING": "utf-8"}
        os.execv(command[0], command)
    shown, start, left = b"", monotonic(), list(steps)
    while monotonic() - start < PATIENCE:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
        if left and left[0][0].encode() in shown:
            os.write(terminal, left.pop(0)[1])
    else:
        os.kill(pid, signal.SIGKILL)
    return shown.decode(errors="replace"), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
