"""Agencies and outlets that reports credit, by a shipped list and by the words that such names are made of."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from briefing.model import Span

AGENCY = "agency"
OUTLET = "outlet"
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_MADE_OF = re.compile(
    r"\b(?:Agency|Press|News|Times|Post|Herald|Tribune|Gazette|Chronicle|Courier|Observer|Daily|Journal|Telegraph|Globe|"
    r"Newspaper|Magazine|Radio|Television|TV|Broadcasting|Zeitung|Shimbun|Pravda)$"
)
_NO_NAME = frozenset("fake breaking good bad big latest more other all some".split())
"""First words that make no name: `Fake News`."""


def credited(words: str) -> tuple[str, str] | None:
    """Kind (`agency` or `outlet`) and name to use of what `words` name (`WaPo`: Washington Post), or None.

    A name that is not listed counts where it ends in a word such as `Times` or `News Agency`. Names that are words of their
    own (`The Hill`) need their article.
    """
    words = " ".join(words.replace("’", "'").split()).removesuffix("'s")
    bare = _ARTICLE.sub("", words)
    found = _listed().get(bare) or (_listed().get(f"The {bare}") if bare != words else None)
    if found:
        return found
    first = bare.partition(" ")[0].lower()
    if " " in bare and bare[0].isupper() and _MADE_OF.search(bare) and first not in _NO_NAME and " and " not in bare:
        return (AGENCY if bare.endswith("Agency") else OUTLET), bare
    return None


def is_outlet(words: str) -> bool:
    """Whether `words` name an agency or an outlet."""
    return credited(words) is not None


def names_of(outlet: str) -> frozenset[str]:
    """`outlet` and the names that stand for it: of the Washington Post also WaPo."""
    known = credited(outlet)
    return frozenset({outlet, *(name for name, found in _listed().items() if found == known)})


def listed_in(text: str) -> Iterator[Span]:
    """Where listed names stand in `text`, in order, apart; longer names win."""
    return (found.span() for found in _pattern().finditer(text))


@cache
def _listed() -> dict[str, tuple[str, str]]:
    lists = tomllib.loads(files(__package__).joinpath("outlets.toml").read_text("utf-8"))
    return {
        name: (kind, use) for kind, names in lists.items() for use, short in names.items() for name in (use, *short)
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_listed(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_either_case(name) for name in names)})(?![\w-])")


def _either_case(name: str) -> str:
    return re.escape(name).replace("The\\ ", "[Tt]he ", 1)
