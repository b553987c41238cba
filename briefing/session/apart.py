"""An update in a process of its own: the reader's keys never wait for it, and its memory is given back."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.session.failed import Failed

Told = dict[str, Any]
"""A line of `briefing index --events`."""


class Apart:
    """Updates of one library, one at a time, each a process; `stop` ends the one under way."""

    def __init__(self, root: Path) -> None:
        self._command = [sys.executable, "-m", "briefing", "index", str(root), "--events"]
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self, say: Callable[[str, int, int], None]) -> Told:
        """Updates the index; what was done, as `briefing index --json` tells it. Raises Failed."""
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
                if "step" in last:
                    say(last["step"], last["done"], last["of"])
            error = self._process.stderr.read() if self._process.stderr else ""
        if self._process.returncode or "articles" not in last:
            raise Failed("it was stopped" if self._stopped else error.strip() or "its process ended without a word")
        return last

    def stop(self) -> None:
        """Ends the update that is under way; what it had finished stays."""
        self._stopped = True
        if self._process is not None:
            self._process.terminate()
