"""Lines that say who wrote, edited or supplied a text. They stay in it, but are no sentences of it."""

import re
from collections.abc import Sequence

from briefing.model import Span

_NAMES = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:,? (?:and |& |of |for |in |de |van |von )?[A-ZÀ-ÖØ-Þ][\w.'’-]*){1,11}"
_CREDIT = re.compile(
    # By Staff, Agencies · By our correspondent
    r"(?i:by:? (?:(?:our|news|web|from) )?(?:staff|agencies|agency|wires?|(?:\w+ )?correspondents?|reporters?)\b[\w ,/&'’-]{0,80})"
    # By Jane Doe and John Roe, Associated Press
    rf"|(?:By|BY):? {_NAMES}"
    # (With inputs from agencies) · With agency reports
    r"|(?i:\(?with (?:additional )?(?:inputs?|reporting|reports?|files|contributions?|material)\b(?: \w+)? (?:from|by) .{2,100}\)?)"
    r"|(?i:\(?with (?:agency|agencies|wire) (?:inputs?|reports?)\)?)"
    # Reporting by Jane Doe; Editing by John Roe
    r"|\(?(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten) by [A-ZÀ-ÖØ-Þ].{2,250}"
    # Contributing: Jane Doe
    r"|[Cc]ontribut(?:ing|ors?): ?[A-ZÀ-ÖØ-Þ].{2,200}"
    # (Reuters) · Source: Agencies · — AP
    r"|(?i:\(?(?:source|sources|agency|agencies|via): ?[\w ,/&.-]{2,60}\)?)"
    r"|\(?(?:Agencies|Reuters|AFP|AP|ANI|PTI|TASS|Xinhua|dpa|Staff|Staff and agencies)(?:[/, ]+(?:Agencies|Reuters|AFP|AP|ANI|PTI|TASS|dpa))*\)?",
)
# Jane Doe and the News Agency contributed to this report
_CONTRIBUTED = re.compile(r".{2,160}\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b.{0,60}")
_LONGEST = 300


def is_credit(paragraph: str) -> bool:
    """Whether a whole paragraph credits people or agencies, and says nothing else."""
    if len(paragraph) > _LONGEST:
        return False
    line = paragraph.rstrip(" .")
    return bool(_CREDIT.fullmatch(line) or ("contributed" in line and _CONTRIBUTED.fullmatch(line)))


def spans(paragraphs: Sequence[str], start: int, gap: int) -> tuple[Span, ...]:
    """Spans of the credits in a text whose `paragraphs` stand from `start` on with `gap` characters between them."""
    found: list[Span] = []
    for paragraph in paragraphs:
        if is_credit(paragraph):
            found.append((start, start + len(paragraph)))
        start += len(paragraph) + gap
    return tuple(found)
