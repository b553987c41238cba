"""A command of ours in a process of its own: the reader's keys never wait for it, and its memory is given back."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.session.failed import Failed

Told = dict[str, Any]
"""A line of what the process prints."""


class Apart:
    """Runs of one command that tells its steps as lines of JSON, one run at a time; `stop` ends the one under way."""

    def __init__(self, *words: str, last: str) -> None:
        """`words` are the command's; the line that it ends with has the key `last`."""
        self._command = [sys.executable, "-m", "briefing", *words]
        self._last = last
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self, say: Callable[[Told], None]) -> Told:
        """Runs it; the line that it ends with. `say` is called with each before that. Raises Failed."""
        last: Told = {}
        with subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as self._process:
            assert self._process.stdout is not None
            for line in self._process.stdout:
                last = json.loads(line)
                if self._last not in last:
                    say(last)
            error = self._process.stderr.read() if self._process.stderr else ""
        if self._last not in last:
            raise Failed("it was stopped" if self._stopped else error.strip() or "its process ended without a word")
        return last

    def stop(self) -> None:
        """Ends the run that is under way; what it had finished stays."""
        self._stopped = True
        if self._process is not None:
            self._process.terminate()


def updating(root: Path) -> Apart:
    """Brings the index of the library at `root` up to date; its steps have `step`, `done` and `of`."""
    return Apart("index", str(root), "--events", last="articles")
