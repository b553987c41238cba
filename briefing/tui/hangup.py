"""Ends the reader when its terminal is gone, which under `make run` no signal tells."""

import os
import select
import signal
from collections.abc import Callable
from threading import Thread


def _end() -> None:
    os.kill(os.getpid(), signal.SIGHUP)


def when_gone(terminal: int, then: Callable[[], None] = _end) -> None:
    """Calls `then` once the other side of the terminal with this file number is closed; where no poll is, never."""
    if not hasattr(select, "poll") or not os.isatty(terminal):
        return
    watch = select.poll()
    watch.register(terminal, 0)  # a hang-up is told without being asked for

    def wait() -> None:
        watch.poll()
        then()

    Thread(target=wait, daemon=True).start()
