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
