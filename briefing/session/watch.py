"""Tells when files of a library change, while the reader is open."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

SETTLE = 400
"""Milliseconds without a change after which a burst of changes is told as one."""


def watch(root: Path, changed: Callable[[], None], stop: Event) -> bool:
    """Calls `changed` after each burst of changes below `root`, until `stop` is set; False where the system cannot watch it."""
    from watchfiles import watch as changes_of

    try:
        for _ in changes_of(
            root,
            debounce=SETTLE,
            step=50,
            stop_event=stop,
            recursive=True,
            ignore_permission_denied=True,
            raise_interrupt=False,
        ):
            changed()
    except FileNotFoundError:  # the folder is gone: nothing in it will change
        return True
    except (OSError, RuntimeError):  # no watches left, a file system that has none
        return False
    return True
