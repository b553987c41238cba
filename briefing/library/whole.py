"""What only the library as a whole can tell of its articles: the order of dates in numbers, names that look alike, doubles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.library import dates, dating
from briefing.library.assemble import Draft
from briefing.library.recurring import without_recurring
from briefing.model import Article, Problem
from briefing.text.lookalike import mixes_scripts, skeleton


def library(drafts: Sequence[Draft]) -> tuple[tuple[Article, ...], list[Problem]]:
    """The articles of `drafts`, completed by what the others tell, and what is doubtful about them."""
    own, problems = _one_a_path(drafts)
    dated = _dated(own)
    problems += [
        _undecided(draft) for draft, made in zip(own, dated, strict=True) if draft.unsure and not made.published
    ]
    articles = without_recurring(dated)
    return articles, [*problems, *_doubles(articles), *_lookalikes(articles)]


def _one_a_path(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Problem]]:
    # Two names with different bytes that are no text may be shown alike; ids are made from what is shown.
    kept: dict[str, Draft] = {}
    problems: list[Problem] = []
    for draft in drafts:
        path = draft.article.path
        if path in kept:
            problems.append(
                Problem(path, "another file is shown under the same name: rename one; only the first was read")
            )
        else:
            kept[path] = draft
    return list(kept.values()), problems


def _dated(drafts: Sequence[Draft]) -> list[Article]:
    """The articles, dates like 5/6/2022 read in the order that the outlet's other files show, or else the whole library's."""
    if not any(draft.unsure for draft in drafts):
        return [draft.article for draft in drafts]
    orders: dict[str | None, set[bool]] = defaultdict(set)
    for draft in drafts:
        day_first = _shown_order(draft)
        if day_first is not None:
            orders[draft.article.outlet].add(day_first)
            orders[_ALL].add(day_first)
    return [_in_order(draft, orders) if draft.unsure else draft.article for draft in drafts]


_ALL = "\0"
_LONGEST = 50_000
"""Characters of an article in which dates are looked for."""


def _shown_order(draft: Draft) -> bool | None:
    if draft.day_first is not None:
        return draft.day_first
    article = draft.article
    shown = (article.text, *(cut.text for cut in article.cut), *article.metadata.values())
    return dates.day_first("\n".join(shown)[:_LONGEST])


def _undecided(draft: Draft) -> Problem:
    return Problem(
        draft.article.path, f"its date, {draft.unsure!r:.60}, may mean two days, and no other date here tells which"
    )


def _in_order(draft: Draft, orders: dict[str | None, set[bool]]) -> Article:
    outlet = draft.article.outlet
    for whose, place in ((outlet, "the outlet's other files"), (_ALL, "the library's other files")):
        shown = orders.get(whose, set())
        if len(shown) == 1 and whose and draft.unsure:
            (day_first,) = shown
            source = f"{draft.unsure_source}, {dating.order(day_first)} as in {place}"
            return replace(draft.article, published=dating.read(draft.unsure, day_first), date_source=source)
        if shown:
            break
    return draft.article


def _doubles(articles: Sequence[Article]) -> Iterator[Problem]:
    """Files of one address, or of one `id` in their front matter."""
    for what, told in (("address", _address), ("`id`", _own_id)):
        first: dict[tuple[str | None, str], str] = {}
        for article in articles:
            value = told(article)
            if not value or "#" in article.path[len(article.file) :]:
                continue
            other = first.setdefault((article.outlet, value), article.path)
            if other != article.path:
                yield Problem(article.path, f"has the same {what} as {other}; both were read")


def _address(article: Article) -> str:
    return (article.url or "").partition("#")[0].rstrip("/")


def _own_id(article: Article) -> str:
    return article.metadata.get("id", "")


def _lookalikes(articles: Sequence[Article]) -> Iterator[Problem]:
    """Outlets whose name mixes scripts within a word, or is another outlet's in letters of another script."""
    spelled: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.outlet:
            spelled[skeleton(article.outlet)].add(article.outlet)
    for article in articles:
        name = article.outlet
        if not name or name.isascii():
            continue
        latin = sorted(other for other in spelled[skeleton(name)] if other.isascii())
        if mixes_scripts(name):
            yield Problem(
                article.path,
                f"its outlet {name!r} mixes letters of two alphabets: it may not be the outlet it looks like",
            )
        elif latin:
            yield Problem(article.path, f"its outlet {name!r} looks like {latin[0]!r} and is written in other letters")
