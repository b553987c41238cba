"""Puts text where the reader can paste it: the terminal's clipboard, a program's, or, where there is neither, a file."""

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from briefing.config import data_folder

if TYPE_CHECKING:
    from textual.app import App

_PROGRAMS = (
    ("WAYLAND_DISPLAY", ["wl-copy"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "-ib"]),
)
"""Where this variable is set, this program sets the clipboard."""
_WITHOUT = ("linux", "dumb", "vt100", "screen")
"""Beginnings of names of terminals that have no clipboard, or keep what would set it to themselves."""


def copied(app: "App[None]", text: str, what: str) -> str:
    """Copies `text`, which is `what`; says in words for the reader where it is now. Never raises."""
    if _by_program(text):
        return f"Copied: {what}."
    printed = getattr(app, "spoken", False)  # with --plain nothing but what is said reaches the terminal
    if not printed and not os.environ.get("TERM", "dumb").startswith(_WITHOUT):
        app.copy_to_clipboard(text)
        return f"Copied: {what}."
    path = data_folder() / "copied.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        return f"This terminal has no clipboard, and {path} cannot be written: {error.strerror}."
    return f"This terminal has no clipboard: {what} is in {path}."


def _by_program(text: str) -> bool:
    commands = [command for name, command in _PROGRAMS if os.environ.get(name)] + [["pbcopy"]]
    for command in commands:
        if shutil.which(command[0]):
            try:
                subprocess.run(
                    command,
                    input=text.encode(),
                    check=True,
                    timeout=2,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except (OSError, subprocess.SubprocessError):
                continue
            return True
    return False
