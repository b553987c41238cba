"""What must not change the comparison of headlines, voices and names."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefing.framing import compare
from briefing.framing.views.pivots import by_speaker, by_verb
from briefing.library import load
from briefing.model import Article, Comparison, Facet, Report, Voice
from briefing.text.parse import Parse, parser
from tests.conftest import SEEDS
from tests.framing.made import FILLER, article

FACETS = (Facet.HEADLINES, Facet.VOICES, Facet.NAMES)


@cache
def samples() -> tuple[tuple[Article, Parse], ...]:
    articles = load(SEEDS).articles
    return tuple(zip(articles, parser()(articles), strict=True))


def compared(articles: Sequence[Article], parses: Sequence[Parse]) -> Comparison:
    by_id = {one.id: parse for one, parse in zip(articles, parses, strict=True)}
    return compare("x", "X", [Report(one) for one in articles], FACETS, by_id)


def test_renamed_outlets_in_any_order_change_nothing() -> None:
    articles, parses = zip(*samples(), strict=True)
    renamed = [replace(one, outlet=f"Gazette {n}") for n, one in enumerate(articles)]
    there, back = compared(articles, parses), compared(renamed[::-1], parses[::-1])
    assert (there.headlines, there.voices, there.names) == (back.headlines, back.voices, back.names)
    assert by_speaker(there.voices or ()) == by_speaker(back.voices or ())
    assert by_verb(there.voices or ()) == by_verb(back.voices or ())


def told(word: str) -> Comparison:
    one = article("a", "Bridge is closed", f"Ann Lee {word} that the conflict is over.", "Oslo insists that it leaks.")
    other = article("b", "Oslo closes bridge", "Ola Berg, a painter, said that the war is over.", *FILLER)
    return compared([one, other], parser()([one, other]))


def test_another_verb_changes_only_that_voice() -> None:
    before, after = told("said"), told("claimed")
    assert others(before) == others(after) != []
    assert [voice.cue for found in (before, after) for voice in found.voices or () if is_hers(voice)] == [
        "said",
        "claimed",
    ]
    assert terms(before) == terms(after) != []


def is_hers(voice: Voice) -> bool:
    return voice.speaker == "Ann Lee"


def others(comparison: Comparison) -> list[tuple[str, str | None, str, bool]]:
    found = [voice for voice in comparison.voices or () if not is_hers(voice)]
    return [(voice.report, voice.speaker, voice.cue, voice.direct) for voice in found]


def terms(comparison: Comparison) -> list[tuple[str, str, str | None]]:
    return [(term.term, term.voice, term.speaker) for named in comparison.names or () for term in named.terms]
