"""A program in a real pseudo-terminal: what it shows, when it shows it, and what it takes. Linux and macOS."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter

ROWS, COLUMNS = 40, 120
PATIENCE = 120.0
"""Seconds after which what is waited for will not come."""
BLINKS = 5.0
"""Seconds after which what is still drawn is no answer to a key."""
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^][^\x1b]*\x1b\\|[()][A-Z0-9]|[=>78cDEHM])"
)


class NeverShown(Exception):
    """What was waited for did not come; the message holds the end of what did."""


class Terminal:
    """A program that runs in a terminal of 120 columns by 40 rows."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = perf_counter()
        self._process = subprocess.Popen(
            command, env=dict(environment), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
        self._shown = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    @property
    def pid(self) -> int:
        """The program's process."""
        return self._process.pid

    def wait(self, shown: Callable[[str], bool]) -> float:
        """Seconds from the start until what has been drawn fulfils `shown`."""
        while not shown(self.text):
            if not self._read(PATIENCE):
                raise NeverShown(self.text[-500:])
        return perf_counter() - self.started

    def settle(self, quiet: float) -> float:
        """Reads until nothing is drawn for `quiet` seconds, or a cursor blinks on; the clock at the last that was drawn."""
        start = last = perf_counter()
        while self._read(quiet) and last - start < BLINKS:
            last = perf_counter()
        return last

    def press(self, keys: str, quiet: float = 0.05) -> float:
        """Types `keys`; the seconds until the last that they make it draw."""
        self._shown = b""
        start = perf_counter()
        os.write(self._ours, keys.encode())
        if not self._read(PATIENCE):
            raise NeverShown(f"nothing was drawn for {keys!r}")
        now = perf_counter()
        return max(now, self.settle(quiet)) - start

    @property
    def text(self) -> str:
        """All that was drawn since the start or the last key, without colours and places."""
        return _ESCAPES.sub(b" ", self._shown).decode("utf-8", "replace")

    def resident(self) -> float:
        """MiB of memory that the program's process holds (Linux), not those of its children."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0

    def processor(self) -> float:
        """Seconds of the processor that the program has used (Linux)."""
        spent = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, spent)) / os.sysconf("SC_CLK_TCK")

    def _read(self, patience: float) -> bool:
        if not select.select([self._ours], [], [], patience)[0]:
            return False
        try:
            more = os.read(self._ours, 1 << 16)
        except OSError:  # Linux says so when the program has ended
            more = b""
        if not more:
            raise NeverShown(f"the program ended: {self.text[-500:]}")
        self._shown += more
        return True
