import pytest

from briefing.grouping.fingerprints import fingerprint, kept, overlap, restored
from briefing.grouping.sketches import suspects

from .build import article
from .stories import BANANA, CHESS, FERRY


@pytest.mark.parametrize("body", ["", "one", "one two", FERRY, f"“{CHESS}” {BANANA}"])
def test_a_kept_fingerprint_is_restored(body: str) -> None:
    made = fingerprint(article("a.md", "Ferry aground", body))
    assert restored(kept(made)) == made


@pytest.mark.parametrize("data", [b"", b"short", b"\xff" * 40])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no fingerprint"):
        restored(data)


@pytest.mark.parametrize(
    ("case", "text", "quoted"),
    [
        ("none", FERRY, 0),
        ("all of the body", f"“{CHESS}”", 1),
        ("straight marks", f'"{CHESS}"', 1),
        ("marks that point outwards", f"«{CHESS}»", 1),
        ("German marks", f"„{CHESS}“", 1),
        ("a mark that is closed in no paragraph", f"“{CHESS}\n\n“{BANANA}”", 1),
        ("a mark that holds to the end of its paragraph only", f"“He left.\n\n{CHESS}", 0),
    ],
)
def test_what_is_quoted_is_known(case: str, text: str, quoted: int) -> None:
    made = fingerprint(article("a.md", "Ferry", text))
    assert round(len(made.quoted) / len(made.shingles)) == quoted


def test_an_overlap_is_the_same_from_both_sides() -> None:
    a, b = (fingerprint(article("a.md", "Ferry", text)) for text in (f"{FERRY} {CHESS}", f"{CHESS} {BANANA}"))
    assert overlap(a, b) == overlap(b, a)


@pytest.mark.parametrize("start", [0, 1000, 4000])
def test_a_short_cut_of_a_long_text_is_suspected_wherever_it_was_cut(start: int) -> None:
    long = [f"word{n}" for n in range(5000)]
    texts = (" ".join(long), " ".join(long[start : start + 120]), CHESS)
    prints = [fingerprint(article("a.md", "", text)).shingles for text in texts]
    assert list(suspects(prints)) == [(0, 1)]
