"""News agencies: their names and copyright lines travel with their texts to whoever copies them."""

import re

_NAMES = re.compile(
    r"\b(?:associated press|ap|reuters|thomson reuters|afp|agence france-presse|getty|upi|bloomberg l\.p|ani|pti|ians|dpa|"
    r"press association|pa media|xinhua|kyodo|anadolu|interfax)\b",
    re.IGNORECASE,
)


def names_agency(text: str) -> bool:
    """Whether `text` names an agency, which tells who wrote a text and not who published it."""
    return bool(_NAMES.search(text))
