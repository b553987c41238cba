"""Voices: a line a speaker, and in each report the verbs it gives them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.framing.views.pivots import verb_of
from briefing.model import Comparison, Voice
from briefing.tui.facets.base import Band, BandRow, Evidence, Items, found
from briefing.tui.glyphs import Glyphs
from briefing.tui.marks import Mark

NOBODY = "nobody named"


def voices(comparison: Comparison, glyphs: Glyphs) -> Band:
    """The speakers of a comparison, by side; those heard in most reports first."""
    by_speaker: dict[tuple[str, str], list[Voice]] = defaultdict(list)
    for voice in comparison.voices or ():
        by_speaker[voice.group or "", voice.speaker or NOBODY].append(voice)
    spread = Counter(voice.group or "" for voice in comparison.voices or ())
    order = sorted(by_speaker.items(), key=lambda item: (-spread[item[0][0]], item[0][0], -len(item[1]), item[0][1]))
    rows = tuple(_row(group, speaker, said, glyphs) for (group, speaker), said in order)
    return Band(
        "speaker (n)", rows, column=20, share=0.28, empty=" ".join(comparison.notes) or "No voices found.", write=_verbs
    )


def _row(group: str, speaker: str, said: Sequence[Voice], glyphs: Glyphs) -> BandRow:
    by_report: dict[str, list[Voice]] = defaultdict(list)
    for voice in said:
        by_report[voice.report].append(voice)
    side = f"{group}: " if group and group != speaker else ""
    return BandRow(
        key=(group, speaker),
        label=((side, ("quiet",)), (f"{speaker} ({len(said)})", ())),
        cells={report: Counter(verb_of(voice) for voice in mine) for report, mine in by_report.items()},
        evidence={report: _evidence(mine, glyphs) for report, mine in by_report.items()},
        tellings=tuple((voice.report, voice.span) for voice in said),
    )


def _verbs(items: Items) -> str:
    return ", ".join(f"{cue} {n}" if n > 1 else cue for cue, n in Counter(items).most_common())


def _evidence(said: Sequence[Voice], glyphs: Glyphs) -> Evidence:
    marks = [Mark(voice.cue_span, "cue") for voice in said]
    marks += [Mark(voice.speaker_span, "speaker") for voice in said if voice.speaker_span]
    marks += [Mark(v.content_span, "reported", glyphs.reported) for v in said if v.content_span and not v.direct]
    return found((voice.span for voice in said), marks, glyphs)
