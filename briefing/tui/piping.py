"""Gives an article's text to a command of the reader's, and shows what it prints."""

import os
import subprocess
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from briefing.session import UnknownId
from briefing.text.harmless import harmless
from briefing.tui.marks import PassageBuilder
from briefing.tui.screens.ask import AskScreen

if TYPE_CHECKING:
    from briefing.tui.acting import Acting

PATIENCE = 60
"""Seconds that a command may take."""
MOST = 200_000
"""Characters of its output that are shown."""


def ask_for_command(app: "Acting", id: str) -> None:
    """Asks, and runs it in the reader's shell beside the keys: the text comes on its standard input."""

    def run(command: str) -> str | None:
        app.run_worker(lambda: _run(app, id, command), thread=True, group="pipe", exclusive=True)
        return None

    app.push_screen(
        AskScreen("A command that is given the article's text, such as wc -w", run, "", "It needs a command.")
    )


def _run(app: "Acting", id: str, command: str) -> None:
    session = app.session
    if session is None:
        return
    try:
        article = session.article(id)
    except UnknownId:
        app.call_from_thread(app.notify, "This is in the library no longer.", severity="warning")
        return
    about = {
        "BRIEFING_TITLE": article.title,
        "BRIEFING_OUTLET": article.outlet or "",
        "BRIEFING_URL": article.url or "",
        "BRIEFING_PATH": article.path,
    }
    try:
        ended = subprocess.run(
            command, shell=True, input=article.text.encode("utf-8", "replace"), capture_output=True, timeout=PATIENCE,
            env=os.environ | {name: value.replace("\0", "") for name, value in about.items()},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        app.call_from_thread(app.notify, f"It took more than {PATIENCE} s and was ended: {command}", markup=False)
        return
    printed = (ended.stdout + ended.stderr).decode("utf-8", "replace")[:MOST]
    page = PassageBuilder()
    page.add(f"exit status {ended.returncode}\n\n" if ended.returncode else "", "quiet")
    page.add(harmless(printed) or "It printed nothing.")
    if not get_current_worker().is_cancelled:
        app.call_from_thread(app.show_text, command, page.passage())
