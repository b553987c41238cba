"""A reader whose terminal was closed does not go on."""

import os
from threading import Event

import pytest

from briefing.tui.hangup import when_gone


def test_the_end_of_the_terminal_is_told() -> None:
    other, terminal = os.openpty()
    gone = Event()
    when_gone(terminal, gone.set)
    assert not gone.is_set()
    os.close(other)
    assert gone.wait(10)
    os.close(terminal)


@pytest.mark.parametrize("written", [b"", b"j"])
def test_a_terminal_that_is_there_is_left_alone(written: bytes) -> None:
    other, terminal = os.openpty()
    gone = Event()
    when_gone(terminal, gone.set)
    os.write(other, written)
    assert not gone.wait(0.1)
    os.close(other)
    assert gone.wait(10)
    os.close(terminal)
