"""`briefing config`: where the settings are, what is wrong with them, and a file to begin with."""

import click

from briefing.cli.group import failed, say
from briefing.config import config_file, load_config
from briefing.files import write_new


@click.command(epilog="Example: briefing config --write")
@click.option("--default", "as_default", is_flag=True, help="Print a file with every setting and key, commented.")
@click.option("--write", is_flag=True, help="Write that file, where there is none yet.")
def config(as_default: bool, write: bool) -> None:
    """Print the path of the file of settings, and all that is wrong with them; exit status 1 if anything is."""
    if as_default and write:
        raise click.UsageError("Either --default or --write: one prints, the other writes.")
    if as_default:
        click.echo(_default(), nl=False)
    elif write:
        _write()
    else:
        _check()


def _check() -> None:
    from briefing.tui.themes import load_themes
    from briefing.tui.wrong_settings import wrong_settings

    path, found = config_file(), load_config()
    click.echo(f"{path}{'' if path.exists() else ' (there is no such file; `briefing config --write` makes one)'}")
    themes = load_themes()
    problems = (*found.problems, *wrong_settings(found, [theme.name for theme in themes.themes]), *themes.problems)
    click.echo("\n".join(problems) or "No problems.")
    raise SystemExit(1 if problems else 0)


def _write() -> None:
    path = config_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, _default())
    except FileExistsError:
        raise failed(f"{path} is there already, and stays as it is.") from None
    except OSError as error:
        raise failed(f"{path} cannot be written: {error.strerror}.") from None
    say(f"Written: {path}")


def _default() -> str:
    from briefing.config.default import KeyLine, default_file
    from briefing.tui.commands import COMMANDS
    from briefing.tui.places import where

    places = dict.fromkeys(where(command) for command in COMMANDS)
    lines = {
        place: [KeyLine(c.id, c.keys, f"{c.help}.") for c in COMMANDS if where(c) == place] for place in sorted(places)
    }
    return default_file(lines)
