"""The line that stands wherever matches are shown."""

from briefing.framing.measured import errors


def standing_line(encoder: str | None = None) -> str:
    """How often matches are wrong and missed, as measured with the encoder that helped, if one did."""
    wrong, missed = (round(share * 10) for share in errors(encoder))
    return f"On labelled news {wrong} in 10 matches wrong, {missed} in 10 missed. A gap proves nothing."
