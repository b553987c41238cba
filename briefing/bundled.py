"""Finds what is shipped with the program: the sample library and the themes."""

from pathlib import Path


def bundled(name: str) -> Path:
    """The folder `seeds` or `themes`: inside the installed package, else beside the package in a checkout.

    Raises FileNotFoundError where neither has it.
    """
    package = Path(__file__).parent
    for folder in (package / "data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's own folder {name!r} is missing: install it again.")
