"""Agencies and outlets that reports credit, by a shipped list and by the words that such names are made of."""

import re
import tomllib
from functools import cache
from importlib.resources import files

AGENCY = "agency"
OUTLET = "outlet"
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_MADE_OF = re.compile(
    r"\b(?:Agency|Press|News|Times|Post|Herald|Tribune|Gazette|Chronicle|Courier|Observer|Daily|Journal|Telegraph|Globe|"
    r"Newspaper|Magazine|Radio|Television|TV|Broadcasting|Zeitung|Shimbun|Pravda)$"
)


@cache
def _listed() -> dict[str, tuple[str, str]]:
    lists = tomllib.loads(files("briefing.framing").joinpath("outlets.toml").read_text("utf-8"))
    return {
        _bare(name): (kind, use)
        for kind, names in lists.items()
        for use, short in names.items()
        for name in (use, *short)
    }


def credited(words: str) -> tuple[str, str] | None:
    """Kind (`agency` or `outlet`) and name to use of what `words` name (`the Post`: Washington Post), or None.

    A name that is not listed counts where it ends in a word such as `Times` or `News Agency`.
    """
    listed = _listed().get(_bare(words))
    if listed:
        return listed
    bare = _ARTICLE.sub("", words.strip())
    if " " in bare and bare[0].isupper() and _MADE_OF.search(bare):
        return (AGENCY if bare.endswith("Agency") else OUTLET), bare
    return None


def is_outlet(words: str) -> bool:
    """Whether `words` name an agency or an outlet."""
    return credited(words) is not None


def names() -> list[str]:
    """Every listed name and short name as written, without article, longest first."""
    lists = tomllib.loads(files("briefing.framing").joinpath("outlets.toml").read_text("utf-8"))
    all_names = {
        _ARTICLE.sub("", name) for part in lists.values() for use, short in part.items() for name in (use, *short)
    }
    return sorted(all_names, key=len, reverse=True)


def _bare(words: str) -> str:
    return _ARTICLE.sub("", words.strip()).replace("’", "'")
