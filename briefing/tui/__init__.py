"""The reader's screens. Nothing else in the program knows Textual."""

import gc
from pathlib import Path

from briefing.config import Config


def run(root: Path, why: str | None, config: Config) -> bool:
    """Opens the reader on a library, until it is left; whether there was anything to read."""
    # nothing that is made before the first frame is garbage, and to look for some takes a tenth of the time until then
    gc.disable()
    from briefing.tui.app import BriefingApp
    from briefing.tui.hangup import when_gone

    when_gone(0)
    app = BriefingApp(root, why, config)
    app.run()
    return app.session is not None and app.session.about.storylines > 0


def run_plain(root: Path, why: str | None, config: Config) -> bool:
    """The reader without a screen, keys from standard input; whether there was anything to read."""
    import asyncio
    import sys

    from briefing.tui.app import BriefingApp
    from briefing.tui.spoken import line_of_input, speak

    def say(text: str) -> None:
        sys.stdout.write(text + "\n\n")
        sys.stdout.flush()

    app = BriefingApp(root, why, config)
    asyncio.run(speak(app, line_of_input, say))
    return app.session is not None and app.session.about.storylines > 0
