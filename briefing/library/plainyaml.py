"""Front matter as most files have it, a plain line a field, read at once; everything else is left to the YAML reader.

What is read here is what PyYAML's base loader makes of it: text, and lists of text. Nothing nests and nothing refers, so that no
block can do harm.
"""

import re
from functools import lru_cache

_NAME = r"[A-Za-z_][A-Za-z0-9_.-]{0,60}(?::[A-Za-z0-9_.-]{1,60})?"
_KEY = re.compile(_NAME)
_QUOTED = r"\"(?P<double>(?>(?:[^\"\\]|\\[\"\\])*))\"|'(?P<single>[^']*+)'"
_PLAIN = r"(?P<plain>[^\W_](?:.*[^ ])?)"
_FIELD = re.compile(rf"(?P<key>{_NAME}):(?: +(?:{_QUOTED}|\[(?P<flow>[^\[\]]*)\]|{_PLAIN}))? *")
_ITEM = re.compile(rf"(?P<indent> *)- +(?:{_QUOTED}|{_PLAIN}) *")
_FLOW_ITEM = re.compile(
    r" *(?:\"(?P<double>[^\"\\,]*)\"|'(?P<single>[^',]*)'|(?P<plain>[^\W_](?:[\w .’'/()&+-]*[\w.’')])?)) *"
)
_ESCAPED = re.compile(r"\\([\"\\])")


def fields(block: str) -> dict[str, object] | None:
    """The fields of a block of front matter, or None where it is not plain enough to be sure."""
    if not block.replace("\n", "").isprintable():
        return None
    found: dict[str, object] = {}
    items: list[str] = []
    open_, indent, count = "", "", 0
    for line in filter(None, block.split("\n")):
        key, _, simple = line.partition(": ")
        value: object = _simple(simple) if simple and _is_key(key) else None
        if value is not None:
            open_, count = "", count + 1
        elif field := _FIELD.fullmatch(line):
            key, value, items, count = field["key"], _value(field), [], count + 1
            open_ = key if value == "" and line.rstrip()[-1] == ":" else ""
        elif open_ and (item := _ITEM.fullmatch(line)) and item["indent"] == (indent if items else item["indent"]):
            key, indent, text = open_, item["indent"], _text(item)
            items += [text] if text is not None else []
            value = items if text is not None else None
        if value is None:
            return None
        found[key] = value
    return found if found and len(found) == count else None


@lru_cache(maxsize=1000)
def _is_key(name: str) -> bool:
    return bool(_KEY.fullmatch(name))


def _simple(value: str) -> object:
    """The commonest values, without a pattern: they cost a third of the time."""
    if value[0] == "[":
        items = value[1:-1].split(", ")
        return items if value[-1] == "]" and all(map(str.isalnum, items)) else None
    if value[0] == '"':
        inner = value[1:-1]
        return inner if len(value) > 1 and value[-1] == '"' and '"' not in inner and "\\" not in inner else None
    return _told(value.rstrip(" ")) if value[0].isalnum() else None


def _value(field: re.Match[str]) -> object:
    flow = field["flow"]
    if flow is None:
        return "" if field.lastgroup == "key" else _text(field)
    items = [_FLOW_ITEM.fullmatch(item) for item in flow.split(",")] if flow.strip() else []
    texts = [_text(item) for item in items if item]
    return texts if len(texts) == len(items) and None not in texts else None


def _text(found: re.Match[str]) -> str | None:
    double, single, plain = found["double"], found["single"], found["plain"]
    if double is not None:
        return _ESCAPED.sub(r"\1", double) if "\\" in double else str(double)
    if single is not None:
        return str(single)
    return None if plain is None else _told(plain)


def _told(plain: str) -> str | None:
    # A colon parts a key from its value, and a number sign opens a comment.
    return None if ": " in plain or " #" in plain or plain[-1] == ":" else plain
