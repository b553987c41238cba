"""`briefing [PATH]`: the reader."""

from pathlib import Path

import click

from briefing.cli.reader import has_terminal, open_reader


@click.command(hidden=True)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--theme", help="Name of the theme to start with.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw only signs that every terminal has.")
@click.option("--plain", is_flag=True, help="Print each screen as plain lines; keys come from standard input.")
def read(path: Path | None, theme: str | None, ascii_only: bool, plain: bool) -> None:
    """Opens the reader on PATH, a folder of articles."""
    if not plain and not has_terminal():
        raise click.UsageError(
            "The reader needs a terminal. To print instead: briefing stories PATH, or briefing PATH --plain"
        )
    if theme:
        _check_theme(theme)
    raise open_reader(path, theme, ascii_only, plain)


def _check_theme(name: str) -> None:
    from briefing.config.nearest import meant
    from briefing.tui.themes import load_themes

    names = [theme.name for theme in load_themes().themes]
    if name not in names:
        said = f"There is no theme {name!r}{meant(name, names, '{!r}')}; there are {', '.join(names)}."
        raise click.BadParameter(said, param_hint="--theme")
