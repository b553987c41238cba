"""Writes what the reader says of an article into the library's `briefing.toml`."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.files import write_new
from briefing.library.editing import NotWritten, edited
from briefing.library.overrides import NAME


class Edit(NamedTuple):
    """A change of a file, which can be taken back as long as nobody else changed it."""

    path: Path
    before: str | None
    """The file's text before; None where there was no file."""
    after: str
    told: str = "what you said of the article"
    """What was done, in words."""

    def taken_back(self) -> str | None:
        """Restores the file; what went wrong, or None."""
        try:
            if self.path.read_text(encoding="utf-8") != self.after:
                return f"{self.path.name} was changed since, and stays as it is."
            if self.before is None:
                self.path.unlink()
            else:
                write_new(self.path, self.before, force=True)
        except (OSError, UnicodeDecodeError) as error:
            return f"{self.path.name}: {error}"
        return None


def say_of(root: Path, article: str, said: Mapping[str, str]) -> Edit:
    """Writes what is `said` of the article at this path. Raises NotWritten."""
    path = root / NAME
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else None
        after = edited(before or "", article, said)
        write_new(path, after, force=before is not None)
    except (OSError, UnicodeDecodeError) as error:
        raise NotWritten(f"{NAME} cannot be written: {error}") from error
    return Edit(path, before, after)
