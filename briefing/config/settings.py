"""Every setting, declared once: reading, the environment's names, checks and the commented file are made from this table."""

from typing import NamedTuple

from briefing.config import PREFIX
from briefing.config.kinds import FLAG, FOLDER, KEYS, TEXT, WORDS, Kind


class Setting(NamedTuple):
    """One setting; its default is that of its field of `Config`."""

    section: str
    key: str
    kind: Kind
    help: str
    """What it does, in sentences."""
    usual: str
    """What holds without it, for the reader."""
    example: bool | str | tuple[str, ...]
    """A value to begin with, as TOML has it."""
    field: str
    """The field of `Config` that has it."""
    of_many: bool = False
    """Whether that field has the values of many settings by their keys."""

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"{PREFIX}{self.section}__{self.key.replace('-', '_')}".upper()


SECTIONS = {
    "reader": "What opens, and what it looks like.",
    "files": "Which files of a library are articles.",
    "fields": "More names that a field goes by in the front matter of your files, tried after the known ones.",
    "compare": "How reports are compared.",
    "index": "What is kept of a library between two starts, so that it opens at once.",
    "fetch": "How feeds and pages are fetched.",
    "keys": "Keys of commands: one or more, parted by commas. They replace those that the command has.",
}
"""The sections of the file, and what each is about."""

FIELDS = (
    "title", "outlet", "date", "url", "excerpt", "topics", "language", "authors", "labels", "domain", "saved", "related",
)  # fmt: skip
"""The fields of an article that may have more names; a test compares them with those that the library reads."""

SETTINGS = (
    Setting(
        "reader", "library", FOLDER, "The folder of articles that opens without PATH.", "the reader asks what to open", "~/news", "library"
    ),
    Setting(
        "reader", "theme", TEXT,
        "The theme to start with, until one is chosen with t. `briefing themes` lists them.", "evening", "morning", "theme",
    ),
    Setting(
        "reader", "ascii", FLAG,
        "Whether only signs are drawn that every terminal has. A Linux console gets them anyway.", "false", True, "ascii",
    ),
    Setting(
        "files", "suffixes", WORDS, "More endings of files that are articles, beside .md and .txt.", "none", (".org", ".text"), "suffixes"
    ),
    *(
        Setting("fields", name, WORDS, f"More names of the field {name}.", "none", (f"my-{name}",), "fields", of_many=True)
        for name in FIELDS
    ),
    Setting(
        "compare", "encoder", FLAG,
        "Whether sentences are matched with the sentence encoder too, where it is installed.", "true", False, "encoder",
    ),
    Setting(
        "index", "folder", FOLDER,
        "Where the indexes are kept. They can be made anew at any time.", "the platform's cache folder", "~/briefing-index", "index_folder",
    ),
    Setting(
        "fetch", "pages", FLAG,
        "Whether the page of an article is asked for where its feed has no more than a teaser.", "true", False, "fetch_pages",
    ),
    Setting(
        "fetch", "allow-private", FLAG,
        "Whether addresses of your own network and machine may be asked too.", "false", True, "allow_private",
    ),
)  # fmt: skip


def key_setting(command: str) -> Setting:
    """The setting of a command's keys, whether there is such a command or not: only the screens know."""
    return Setting("keys", command, KEYS, "", "", "", "keys", of_many=True)
