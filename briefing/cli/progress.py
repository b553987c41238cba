"""How far a long command is: a bar with rate and time left on a terminal, a line of JSON for another program, else nothing."""

import json
import sys
import time
from typing import Protocol

import click

EVERY = 0.1
"""Seconds between two signs of progress."""
BAR = 24
"""Cells of the bar."""


class Progress(Protocol):
    """Takes what is being done, how many are done, and how many there are (0: not known)."""

    def __call__(self, step: str, done: int, of: int) -> None:
        """Tells it."""

    def end(self) -> None:
        """Clears what was shown."""


class Pace:
    """Rate and time left of a step."""

    def __init__(self) -> None:
        self._step = ""
        self._start = 0.0

    def left(self, step: str, done: int, of: int, now: float) -> str:
        """`1,250 a second, 1:10 left`, or nothing where it cannot be told yet."""
        if step != self._step:
            self._step, self._start = step, now
        seconds = now - self._start
        if not of or not done or seconds < 1:
            return ""
        rate = done / seconds
        minutes, rest = divmod(round((of - done) / rate), 60)
        return f"{rate:,.0f} a second, {minutes}:{rest:02d} left"


class Bar:
    """On a terminal: one line on standard error that is written over."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._last = 0.0
        self._step = ""
        self._shown = sys.stderr.isatty()

    def __call__(self, step: str, done: int, of: int) -> None:
        """Shows the line, not too often."""
        now = time.monotonic()
        left = self._pace.left(step, done, of, now)
        if not self._shown or (step == self._step and done != of and now - self._last < EVERY):
            return
        self._last, self._step = now, step
        filled = BAR * done // of if of else 0
        bar = f"[{'#' * filled}{'.' * (BAR - filled)}] {done:,} of {of:,}  {left}" if of else ""
        click.echo(f"\r\033[K{step}  {bar}".rstrip(), err=True, nl=False)

    def end(self) -> None:
        """Clears the line."""
        if self._shown and self._step:
            click.echo("\r\033[K", err=True, nl=False)


class Lines:
    """For another program: a line of JSON for each sign."""

    def __init__(self) -> None:
        self._last = 0.0
        self._step = ""

    def __call__(self, step: str, done: int, of: int) -> None:
        """Prints the line, not too often."""
        now = time.monotonic()
        if step != self._step or now - self._last >= EVERY or (of and done == of):
            self._last, self._step = now, step
            click.echo(json.dumps({"step": step, "done": done, "of": of}))
            sys.stdout.flush()

    def end(self) -> None:
        """Nothing is left on the screen."""
