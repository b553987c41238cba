"""The line that stands wherever matches are shown."""

from briefing.framing.measured import MISSED_SHARE, WRONG_SHARE

STANDING = (
    f"On labelled news {round(WRONG_SHARE * 10)} in 10 matches wrong, {round(MISSED_SHARE * 10)} in 10 missed. "
    "A gap proves nothing."
)
