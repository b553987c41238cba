"""How often the matches are wrong, and how many are missed, as measured on labelled English news."""

from briefing.framing.statements.meaning import learned

WRONG_SHARE = 0.23
"""Share of the shown matches that were wrong, 0 to 1.

One minus the precision over slots (a sentence and another report) that `python -m benchmarks.train_claims LABELLED.jsonl` prints
for the shipped border, every event scored by weights fitted without it: 0.774. The whole program scores 0.758 by
`score_claims.py`. 8 events, 24 reports, 601 sentences, one annotator; the features were chosen on the same events.
"""
MISSED_SHARE = 0.40
"""Share of the true matches that were not shown, 0 to 1: one minus the recall of the same run, 0.599; the program: 0.602."""


def errors(encoder: str | None = None) -> tuple[float, float]:
    """Shares of wrong and of missed matches, 0 to 1: those of the encoder that helped to match, where one did."""
    table = learned(encoder) if encoder else None
    return (table.wrong, table.missed) if table else (WRONG_SHARE, MISSED_SHARE)
