"""The peer that opens at once: newsboat with 10,000 made items in its cache."""

import shutil
import subprocess
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks import places
from benchmarks.library import articles
from benchmarks.made.outlets import OUTLETS
from benchmarks.terminal import Terminal

ITEMS = 10_000
ABSENT = "newsboat is not installed (Debian: apt-get install newsboat)"
_FEED = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{title}</title><link>{link}</link>{items}</channel></rss>'
_ITEM = "<item><title>{title}</title><link>{link}</link><guid>{link}</guid><description>{text}</description></item>"


def there() -> bool:
    """Whether it is installed."""
    return shutil.which("newsboat") is not None


def prepare() -> None:
    """Makes its cache once, from feeds of a folder: one for each outlet."""
    folder = _folder()
    if (folder / "done").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    addresses = [_feed(folder, outlet, group) for outlet, group in _by_outlet()]
    (folder / "urls").write_text("\n".join(addresses) + "\n", encoding="utf-8")
    (folder / "config").write_text("auto-reload no\nmax-items 0\n", encoding="utf-8")
    subprocess.run([*_command(), "-x", "reload"], env=places.environment(), check=True, capture_output=True)
    (folder / "done").touch()


def opened() -> Terminal:
    """Newsboat, with what it has in its cache."""
    return Terminal(_command(), places.environment())


def first_feed(text: str) -> bool:
    """Whether the first feed's title has been drawn."""
    return OUTLETS[0].name in text


def _folder() -> Path:
    return places.home() / "newsboat"


def _command() -> list[str]:
    folder = _folder()
    return ["newsboat", "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-C", str(folder / "config")]


def _by_outlet():  # type: ignore[no-untyped-def]
    made = sorted(articles(0, ITEMS), key=lambda each: each.told.outlet)
    return groupby(made, key=lambda each: each.told.outlet)


def _feed(folder: Path, outlet: int, made) -> str:  # type: ignore[no-untyped-def]
    path = folder / f"{outlet:02d}.xml"
    items = "".join(map(_item, made))
    path.write_text(
        _FEED.format(title=OUTLETS[outlet].name, link=f"https://{OUTLETS[outlet].site}/", items=items), encoding="utf-8"
    )
    return path.as_uri()


def _item(made) -> str:  # type: ignore[no-untyped-def]
    text = made.content.decode("utf-8", "replace").rpartition("---\n")[2].replace("\0", "")
    link = f"https://www.example.org/{made.path}"
    return _ITEM.format(title=escape(made.title), link=link, text=escape("".join(filter(str.isprintable, text))))
