"""The facet of origins: the agency, outlet, official or document that a report credits its content to."""

import re
from collections.abc import Iterator, Sequence

from briefing.framing.facts.unnamed import cited, is_unnamed
from briefing.framing.speech.material import Material
from briefing.framing.speech.outlets import credited, listed_in
from briefing.framing.speech.titles import is_office
from briefing.framing.speech.voices import unified
from briefing.model import Origin, Span, Voice
from briefing.text.names import names

_WIRES = re.compile(r"\b(?:news\s+|wire\s+)?(?:agencies|agency|wires|wire services)\b", re.IGNORECASE)
# What stands right before a name that is credited, and right after it.
_BEFORE = re.compile(
    r"(?:\b(?:told|tells|telling|to|by|with|from|citing|cited|cites|quoting|quoted|via|per|according to|in|reports? (?:in|by|from)|"
    r"news\s?paper|agency|outlet|broadcaster|channel|network|magazine|website|site|daily|interview with|obtained by|"
    r"seen by|published (?:in|by))\s+(?:(?:the|a|an|state|official|private|public|semi-official|local|Iranian|Russian)\s+|\w+\s+news agency\s+)*)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:news agency|agency|has\s+|had\s+|also\s+|first\s+|later\s+|previously\s+|earlier\s+)*"
    r"(?:report(?:s|ed|ing)?|said|says|wrote|writes|quoted|quotes|cited|cites|revealed|reveals|published|learned|story|article|"
    r"investigation|interview|poll|news agency|broke|confirmed|noted|notes)\b"
)
_JOINT = re.compile(r"(?:,\s+|,?\s+and\s+)(?:the\s+)?", re.IGNORECASE)
_TALK = re.compile(
    r"\b(?:told|tells|telling|interview with|according to|citing|quoted by|reported by|obtained by|seen by)\W", re.I
)
_DOCUMENT = frozenset(
    [
        "affidavit",
        "analysis",
        "assessment",
        "book",
        "cable",
        "communique",
        "complaint",
        "dataset",
        "document",
        "documents",
        "email",
        "emails",
        "file",
        "files",
        "filing",
        "filings",
        "findings",
        "footage",
        "indictment",
        "lawsuit",
        "leak",
        "letter",
        "memo",
        "memorandum",
        "minutes",
        "paper",
        "papers",
        "poll",
        "polls",
        "record",
        "records",
        "report",
        "reports",
        "resolution",
        "ruling",
        "statement",
        "study",
        "studies",
        "survey",
        "surveys",
        "testimony",
        "transcript",
        "transcripts",
        "tweet",
        "video",
        "warrant",
    ]
)
_OFFICE_WORDS = 6
"""Words before a name that are looked at for an office."""
_HEADLINE_CREDIT = re.compile(r"\s[–—-]\s(?:the\s)?$", re.IGNORECASE)


SOURCE = "source"
"""The kind of those whom a text does not name."""


def origins(materials: Sequence[Material]) -> tuple[Origin, ...]:
    """What each report credits, each name once a report at its first credit; never the outlet that published the report.

    Agencies and outlets come from a shipped list and from names made like theirs, where the words beside them credit; officials,
    documents and sources without a name from the report's voices; such sources also from what stands after `citing`.
    """
    found: list[Origin] = []
    for one in unified(materials):
        seen: set[str] = set(_own_names(one))
        told = (*_in_credits(one), *_in_text(one), *_in_voices(one), *_cited(one))
        for origin in sorted(told, key=lambda origin: origin.at):
            if origin.name.casefold() not in seen:
                seen.add(origin.name.casefold())
                found.append(origin)
    return tuple(found)


def _own_names(one: Material) -> Iterator[str]:
    outlet = one.article.outlet or ""
    known = credited(outlet)
    yield from (name.casefold() for name in (outlet, known[1] if known else "") if name)


def _in_credits(one: Material) -> Iterator[Origin]:
    for start, end in one.article.credits:
        line = one.text[start:end]
        for low, high in (*listed_in(line), *(wire.span() for wire in _WIRES.finditer(line))):
            known = credited(line[low:high]) or ("agency", line[low:high])
            yield Origin(one.id, *known, line, (start, end), (start + low, start + high))


def _in_text(one: Material) -> Iterator[Origin]:
    for sentence in one.sentences:
        joined = _joined(sentence.text)
        taken: list[Span] = []
        for at in (*listed_in(sentence.text), *(span for _, span in names(sentence.text))):
            known = credited(sentence.text[slice(*at)])
            if (
                known
                and not any(at[0] < b and a < at[1] for a, b in taken)
                and any(_credits(sentence.text, near) for near in joined.get(at, (at,)))
            ):
                taken.append(at)
                place = sentence.span[0] + at[0], sentence.span[0] + at[1]
                yield Origin(one.id, *known, sentence.text, sentence.span, place)


def _joined(sentence: str) -> dict[Span, list[Span]]:
    """For each listed name those that it is joined with, itself too: `NPR and the Washington Post` credits both or neither."""
    groups: list[list[Span]] = []
    for at in listed_in(sentence):
        if groups and _JOINT.fullmatch(sentence, groups[-1][-1][1], at[0]):
            groups[-1].append(at)
        else:
            groups.append([at])
    return {at: group for group in groups for at in group}


def _credits(sentence: str, at: Span) -> bool:
    before, after = sentence[: at[0]], sentence[at[1] :]
    if _HEADLINE_CREDIT.search(before) and not after.strip():
        return True
    return bool(_BEFORE.search(before) and _TALK.search(before[-60:])) or bool(_AFTER.match(after))


def _cited(one: Material) -> Iterator[Origin]:
    for sentence in one.sentences:
        for at in cited(one.text, sentence.span):
            yield Origin(one.id, SOURCE, one.text[slice(*at)], sentence.text, sentence.span, at)


def _in_voices(one: Material) -> Iterator[Origin]:
    for voice in one.voices:
        kind = _kind(one, voice)
        if kind and voice.speaker and voice.speaker_span:
            yield Origin(one.id, kind, voice.speaker, *_sentence(one, voice.speaker_span, voice), voice.speaker_span)


def _sentence(one: Material, at: Span, voice: Voice) -> tuple[str, Span]:
    held = next((s for s in one.sentences if s.span[0] <= at[0] and at[1] <= s.span[1]), None)
    return (held.text, held.span) if held else (voice.sentence, voice.span)


def _kind(one: Material, voice: Voice) -> str | None:
    if not voice.speaker or not voice.speaker_span:
        return None
    known = credited(voice.speaker)
    if known:
        return known[0]
    words = re.findall(r"[\w-]+", one.text[slice(*voice.speaker_span)].lower())
    if not voice.named and words and any(word in _DOCUMENT for word in words[-1:]):
        return "document"
    if not voice.named and is_unnamed(one.text[slice(*voice.speaker_span)]):
        return SOURCE
    return "official" if _holds_office(one, voice, words) else None


def _holds_office(one: Material, voice: Voice, words: Sequence[str]) -> bool:
    if not voice.named:
        return any(is_office(word) for word in words)
    start = voice.speaker_span[0] if voice.speaker_span else 0
    before = one.text[max(voice.span[0], start - 80) : start].split()[-_OFFICE_WORDS:]
    near = before[next((n + 1 for n in range(len(before) - 1, -1, -1) if before[n][-1] in ",;:."), 0) :]
    return any(is_office(word) for word in near)
