"""Invented libraries for the compare screen: many reports of one affair, told in several months by several outlets."""

from pathlib import Path
from random import Random

OUTLETS = ("Harbour Echo", "Gazette", "Morning Tide", "The Sandwick Post", "Northern Wire")


WHO = "A clerk|The cook|One pilot|A diver|The baker|Her brother|A teacher|The nurse|An old sailor|The verger".split("|")
DID = "painted|measured|carried|counted|mended|hid|lent|cleaned|drew|lifted|bought|weighed|opened|moved|kept".split("|")
WHAT = "nets|lamps|maps|ropes|barrels|chairs|radios|crates|bells|lanterns|boots|anchors|ladders|coats|clocks".split("|")
WHERE = "by the mill|near the chapel|at the market|on the quay|behind the school|under the bridge|in the yard".split(
    "|"
)


def own(n: int, sentences: int) -> str:
    """Sentences that no other report has."""
    chance = Random(n)
    pick = chance.choice
    return " ".join(
        f"{pick(WHO)} {pick(DID)} {pick(WHAT)} and {pick(DID)} {pick(WHAT)} {pick(WHERE)}." for _ in range(sentences)
    )


def article(n: int, outlet: str, day: str) -> str:
    """A report on a ferry: what all say, what only some say, and much of its own, so that it is no copy."""
    dead, crash = ("Eleven", "accident") if n % 2 else ("Twelve", "disaster")
    return (
        f"---\ntitle: Ferry Marisol inquiry opens, day {n}\noutlet: {outlet}\n{day}---\n\n"
        f"The ferry Marisol ran aground off Port Ellery with {200 + n} passengers aboard, the coastguard said. "
        f"{dead} people were treated for cold at the hospital in Sandwick. {own(n, 6)}\n\n"
        f"The café on pier {n} stayed open all night. {own(n + 100, 6)}\n\n"
        f"The transport ministry insists that the inquiry will be public. {own(n + 200, 6)}\n\n"
        f"The mayor denied that the harbour is too shallow, and promised a report on the {crash} within weeks.\n"
    )


def write(root: Path, reports: int, undated: int = 0) -> Path:
    """Writes so many reports, of five outlets in turn, one a day from 20 April 2024 on; the last ones undated."""
    root.mkdir(exist_ok=True)
    for n in range(reports):
        month, day = divmod(19 + n, 30)
        date = f"date: 2024-{4 + month:02d}-{day + 1:02d}\n" if n < reports - undated else ""
        (root / f"{n:02d}.md").write_text(article(n, OUTLETS[n % 5], date), encoding="utf-8")
    return root
