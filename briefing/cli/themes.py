"""`briefing themes`: the themes that there are, and one of them to begin with."""

from pathlib import Path

import click

from briefing.bundled import bundled
from briefing.cli.group import failed, say
from briefing.cli.output import begin


@click.command(epilog="Example: briefing themes --copy evening")
@click.option("--copy", "name", metavar="NAME", help="Write a copy of a theme into your own folder, to be changed.")
def themes(name: str | None) -> None:
    """List the themes with their files, and all that is wrong with them; exit status 1 if anything is."""
    if name is None:
        _list()
    else:
        _copy(name)


def _list() -> None:
    from briefing.tui.theme_list import theme_lines
    from briefing.tui.themes import load_themes

    found = load_themes()
    click.echo("\n".join((*theme_lines(found), *map(str, found.problems))))
    raise SystemExit(1 if found.problems else 0)


def _copy(name: str) -> None:
    from briefing.config.nearest import meant
    from briefing.tui.themes import own_folder

    files = {path.stem: path for path in sorted(bundled("themes").glob("*.toml"))}
    if name not in files:
        raise failed(f"there is no theme {name!r} of ours{meant(name, files)}; there are {', '.join(files)}.")
    target = own_folder() / f"my-{name}.toml"
    begin(_renamed(files[name], name), target)
    say(f"Written: {target}. Open the reader, press t, and change the file: what you change is seen at once.")


def _renamed(path: Path, name: str) -> str:
    """The text of a theme's file, the theme called `my-NAME`."""
    return path.read_text(encoding="utf-8").replace(f'name = "{name}"', f'name = "my-{name}"', 1)
