"""The words that go before a noun and belong to it."""

from briefing.framing.speech.grammar import Tree

BEFORE = ("amod", "compound", "nmod")
"""How words hang on the noun that they go before."""


def opening(tree: Tree, head: int, least: int = 0) -> int:
    """Index of the first word of `disgraced film producer`: adjectives and nouns before `head`, none before `least`."""
    first = at = head
    while at > least and tree[at - 1].sentence == tree[head].sentence:
        at -= 1
        if _is_hyphen(tree, at):
            continue
        belongs = tree[at].dep in BEFORE and at < tree[at].head <= head
        if not tree[at].text.isalpha() or not (belongs or _is_hyphen(tree, at + 1)):
            break
        first = at
    return first


def _is_hyphen(tree: Tree, at: int) -> bool:
    # Of `space-focused`, whose first half may hang on anything.
    glued = tree[at - 1].span[1] == tree[at].span[0] and tree[at].span[1] == tree[at + 1].span[0]
    return tree[at].text == "-" and glued
