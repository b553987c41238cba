"""`briefing config`: where the settings are, what is wrong with them, and a file to begin with."""

import click

from briefing.cli import contracts
from briefing.cli.group import say
from briefing.cli.output import begin, json_option, print_json
from briefing.config import Wrong, config_file, load_config


@click.command(epilog="Example: briefing config --write")
@click.option("--default", "as_default", is_flag=True, help="Print a file with every setting and key, commented.")
@click.option("--write", is_flag=True, help="Write that file, where there is none yet.")
@json_option
def config(as_default: bool, write: bool, as_json: bool) -> None:
    """Print the path of the file of settings, and all that is wrong with them; exit status 1 if anything is."""
    if as_default + write + as_json > 1:
        raise click.UsageError("One of --default, --write and --json: the first prints a file, the next writes it.")
    if as_default:
        click.echo(_default(), nl=False)
    elif write:
        _write()
    else:
        _check(as_json)


def _check(as_json: bool) -> None:
    path, problems = config_file(), _problems()
    if as_json:
        print_json({"path": str(path), "exists": path.exists(), "problems": [contracts.wrong(one) for one in problems]})
    else:
        click.echo(f"{path}{'' if path.exists() else ' (there is no such file; `briefing config --write` makes one)'}")
        click.echo("\n".join(map(str, problems)) or "No problems.")
    raise SystemExit(1 if problems else 0)


def _problems() -> list[Wrong]:
    """What is wrong with the settings and the reader's own themes: each source by itself, in the order of its lines."""
    from briefing.tui.themes import load_themes
    from briefing.tui.wrong_settings import wrong_settings

    found, themes = load_config(), load_themes()
    wrong = (*found.problems, *wrong_settings(found, [theme.name for theme in themes.themes]), *themes.problems)
    sources = list(dict.fromkeys(one.source for one in wrong))
    return sorted(wrong, key=lambda one: (sources.index(one.source), one.line or 0))


def _write() -> None:
    begin(_default(), config_file())
    say(f"Written: {config_file()}")


def _default() -> str:
    from briefing.config.default import KeyLine, default_file
    from briefing.tui.commands import COMMANDS
    from briefing.tui.places import where

    places = dict.fromkeys(where(command) for command in COMMANDS)
    lines = {
        place: [KeyLine(c.id, c.keys, f"{c.help}.") for c in COMMANDS if where(c) == place] for place in sorted(places)
    }
    return default_file(lines)
