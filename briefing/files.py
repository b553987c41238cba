"""Writes a file whole or not at all."""

import os
from pathlib import Path
from secrets import token_hex


def write_new(path: Path, text: str, force: bool = False) -> None:
    """Writes `text` to `path` in one step; a reader of the file never sees half of it.

    Raises FileExistsError where the file is there already and `force` is not set, OSError where it cannot be written.
    """
    part = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if force:
            part.replace(path)
        else:
            _link(part, path)
    finally:
        part.unlink(missing_ok=True)


def _link(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError as error:
        # a file system without hard links: the next best is to look first
        if path.exists():
            raise FileExistsError(path) from error
        part.replace(path)
