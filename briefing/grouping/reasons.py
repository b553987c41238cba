"""Why members of a group are together, in words that stand in the texts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest

from briefing.grouping.background import rarity
from briefing.grouping.features import Profile, Vector, cosine, fold_name, opening
from briefing.model import Article, Reason
from briefing.text.names import names
from briefing.text.words import WORD, stem

SHOWN = 5
"""How many shared names and terms a reason gives."""
READ = 6
"""How many articles of two members are read for the words."""


def reason_text(reason: Reason) -> str:
    """`shares Amir-Abdollahian, Shahed, drones; 3 days apart; .42`; without a date `by text alone, undated`."""
    shared = f"shares {', '.join(reason.shared)}" if reason.shared else "no rare word shared"
    return f"{shared}; {_apart(reason.days)}; {f'{reason.score:.2f}'.removeprefix('0')}"


@dataclass(frozen=True, slots=True)
class Member:
    """A report in an event, or an event in a storyline."""

    id: str
    """Its id."""
    look: Profile
    """What it is about."""
    articles: tuple[Article, ...]
    """Where its words are read."""


def reasons(members: Sequence[Member], nearest: Mapping[str, Member]) -> tuple[Reason, ...]:
    """For each member of a group but the first, which other it is nearest to (`nearest`, by id) and what the two share."""
    return tuple(_reason(member, nearest[member.id]) for member in members[1:])


def surfaces(articles: Iterable[Article], wanted: Collection[str]) -> dict[str, str]:
    """For each of the keys `wanted` that stands in the articles' openings, the form in which they write it most often."""
    seen: Counter[tuple[str, str]] = Counter()
    for article in islice(articles, READ):
        written = _written(f"{article.title}\n{opening(article.text)}")
        seen.update(pair for pair in written if pair[0] in wanted)
    return {key: surface for (key, surface), _ in sorted(seen.items(), key=lambda item: (item[1], item[0]))}


@lru_cache(maxsize=512)
def _written(text: str) -> tuple[tuple[str, str], ...]:
    # Kept for a while: a text is asked for once as a member and again as its neighbours' nearest.
    found = [(f"={fold_name(name)}", name) for name, _ in names(text)]
    return (*found, *((stem(word), word) for word in WORD.findall(text.replace("-", " "))))


def _reason(member: Member, nearest: Member) -> Reason:
    a, b = member.look, nearest.look
    articles = (article for pair in zip_longest(member.articles, nearest.articles) for article in pair if article)
    return Reason(
        member=member.id,
        nearest=nearest.id,
        score=round(min(1.0, cosine(a.vector, b.vector)), 4),
        shared=_shared(a.vector, b.vector, surfaces(articles, a.vector.keys() & b.vector.keys())),
        days=None if a.day is None or b.day is None else abs(a.day - b.day),
    )


def _shared(a: Vector, b: Vector, written: dict[str, str]) -> tuple[str, ...]:
    # The keys that make the score, the rarest of them first; a word that a shown name holds is not said twice.
    both = sorted((key for key in a if key in b and key in written), key=lambda key: (-a[key] * b[key], key))
    shown: list[str] = []
    for key in both:
        said = {word.lower() for other in shown for word in written[other].replace("-", " ").split()}
        if not {word.lower() for word in written[key].replace("-", " ").split()} <= said:
            shown.append(key)
        if len(shown) == SHOWN:
            break
    return tuple(written[key] for key in sorted(shown, key=lambda key: (-rarity(key), key)))


def _apart(days: int | None) -> str:
    if days is None:
        return "by text alone, undated"
    return "on one day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"
