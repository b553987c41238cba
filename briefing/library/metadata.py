"""Which other fields of a front matter may be shown: short readable ones, never keys, tokens or encoded blobs."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefing.library import fields

_MAX_VALUE = 200
_MAX_FIELDS = 50
_SECRET = re.compile(
    r"secured?|secret|token|passw|pwd|api_?key|private|credential|session|cookie|signature|nonce|cipher|encrypt|hash|checksum|"
    r"csrf|jwt|auth(?!or)", re.IGNORECASE
)  # fmt: skip
# Something encoded: a long run without a break that is no web address.
_BLOB = re.compile(r"(?<!\S)(?!https?://)\S{41,}")
_READ = {fields.key(name) for name in ("title", "headline", "excerpt", "standfirst", "description", "summary")}


def shown(values: Mapping[str, object]) -> dict[str, str]:
    """The fields that may be shown, as text; of a mapping its own fields too, as `provider.name`."""
    found: dict[str, str] = {}
    for name, value in _pairs(values):
        line = fields.text(value)
        if line and len(line) <= _MAX_VALUE and len(found) < _MAX_FIELDS and not _BLOB.search(line):
            found[name] = line
    return found


def _pairs(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for raw, value in values.items():
        name = _shown_name(str(raw))
        if not name:
            continue
        if isinstance(value, Mapping):
            inner = ((fields.text(str(key)) or "", scalar) for key, scalar in value.items() if _is_scalar(scalar))
            yield from (
                (f"{name}.{key}", scalar) for key, scalar in inner if key and len(key) <= 40 and not _SECRET.search(key)
            )
        elif isinstance(value, list):
            yield (
                name,
                ", ".join(item for item in map(fields.text, value[:20]) if item)
                if all(map(_is_scalar, value))
                else None,
            )
        else:
            yield name, value


@lru_cache(maxsize=4096)
def _shown_name(raw: str) -> str:
    """A field's name as it is shown, empty where the field may not be."""
    name = fields.text(raw) or ""
    return "" if len(name) > 40 or _SECRET.search(name) or fields.key(name) in _READ else name


def _is_scalar(value: object) -> bool:
    return not isinstance(value, (Mapping, list))
