"""The reader's screens. Nothing else in the program knows Textual."""

import gc
import sys
from pathlib import Path

from briefing.config import Config


def _import_rich() -> None:
    """Imports what prints objects without attrs, which it would import only to print those, and the first frame would wait for."""
    if "attr" not in sys.modules:
        sys.modules["attr"] = None  # type: ignore[assignment]
        try:
            import rich.pretty  # noqa: F401
        finally:
            del sys.modules["attr"]


_import_rich()


def run(root: Path, why: str | None, config: Config, first: bool = False) -> bool:
    """Opens the reader on a library, until it is left; whether there was anything to read.

    At the `first` start the reader is asked what to open; that is opened then.
    """
    # nothing that is made before the first frame is garbage, and to look for some takes a tenth of the time until then
    gc.disable()
    from briefing.tui.app import BriefingApp
    from briefing.tui.hangup import when_gone

    when_gone(0)
    app = BriefingApp(root, why, config, first=first)
    app.run()
    if app.next is not None:
        chosen, app = app.next, BriefingApp(app.next.root or root, None if app.next.root else why, config)
        app.fetch_at_once = chosen.fetch
        app.run()
    return app.session is not None and app.session.about.storylines > 0


def run_plain(root: Path, why: str | None, config: Config) -> bool:
    """The reader without a screen, keys from standard input; whether there was anything to read."""
    import asyncio

    from briefing.tui.app import BriefingApp
    from briefing.tui.spoken import line_of_input, speak

    def say(text: str) -> None:
        sys.stdout.write(text + "\n\n")
        sys.stdout.flush()

    app = BriefingApp(root, why, config)
    asyncio.run(speak(app, line_of_input, say))
    return app.session is not None and app.session.about.storylines > 0
