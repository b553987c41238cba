"""Finds the word that a reporting verb's speaker goes by, in the verb's own clause or in one that it leans on."""

from briefing.framing.speech.grammar import Tree

SUBJECT = ("nsubj", "nsubjpass", "csubj")
_LEANING = ("conj", "advcl", "xcomp", "pcomp", "dep")
_RELATIVE = ("WDT", "WP", "WP$")
_DEPTH = 6


def source(tree: Tree, verb: int) -> int | None:
    """Index of the head word of who says `verb`, or None where the text does not tell.

    An active verb's subject; a passive one's agent; for a relative clause the noun it describes; for `saying`, `adding` and
    verbs joined by `and` the subject of the verb that they lean on.
    """
    found = _grammatical(tree, verb)
    return found if found is not None or is_passive(tree, verb) else _neighbour(tree, verb)


def _grammatical(tree: Tree, verb: int) -> int | None:
    for _ in range(_DEPTH):
        if is_passive(tree, verb):
            return _agent(tree, verb)
        subject = tree.first(verb, SUBJECT)
        if subject is not None:
            return _antecedent(tree, verb, subject)
        token = tree[verb]
        if token.dep in ("acl", "relcl"):
            return token.head
        head = _prepositions_head(tree, verb) if token.dep == "pcomp" else token.head
        if token.dep not in _LEANING or head == verb:
            return None
        if tree[head].pos not in ("VERB", "AUX"):
            return head if token.dep in ("advcl", "pcomp") and tree[head].pos in ("NOUN", "PROPN") else None
        verb = head
    return None


def _neighbour(tree: Tree, verb: int) -> int | None:
    # Where the parser lost the subject of a finite verb: the noun right before it, or after it where it opens its sentence.
    if tree[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    before = verb - 1
    while before >= 0 and (
        tree[before].pos in ("ADV", "AUX") or tree[before].tag in _RELATIVE or tree[before].text in "—–-,"
    ):
        before -= 1
    for near in (before, verb + 1):
        inside = 0 <= near < len(tree.tokens) and tree[near].sentence == tree[verb].sentence
        if inside and tree[near].pos in ("PROPN", "NOUN", "PRON") and tree[near].tag not in _RELATIVE:
            return near
    return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is passive: `is said to`, `claims made by`."""
    if tree.first(verb, ("nsubjpass", "auxpass")) is not None:
        return True
    return tree[verb].tag == "VBN" and tree[verb].dep == "acl"


def _agent(tree: Tree, verb: int) -> int | None:
    by = tree.first(verb, ("agent",))
    return tree.first(by, ("pobj",)) if by is not None else None


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    if tree[subject].tag in _RELATIVE and tree[verb].dep == "relcl":
        return tree[verb].head
    return subject


def _prepositions_head(tree: Tree, verb: int) -> int:
    return tree[tree[verb].head].head
