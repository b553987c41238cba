from hypothesis import given
from hypothesis import strategies as st

from briefing.text import chunks
from briefing.text.chunks import Chunks
from briefing.text.words import WORD, term, terms

TEXT = st.text(st.sampled_from("aéЖ9'’-.&_ \t\n\u2003\u3000\x1c“Is 中"), max_size=60) | st.text(max_size=60)


@given(TEXT)
def test_no_word_reaches_over_a_space_so_that_chunks_give_the_words_of_the_text(text: str) -> None:
    assert [word for found in Chunks(WORD.findall).of(text) for word in found] == WORD.findall(text)
    assert terms(text) == [found for word in WORD.findall(text) if (found := term(word))]


def test_a_chunk_is_made_once_unless_it_is_long() -> None:
    made: list[str] = []
    lengths = Chunks(lambda chunk: made.append(chunk) or len(chunk))  # type: ignore[func-returns-value]
    long = "x" * (chunks.LONGEST + 1)
    assert list(lengths.of(f"one {long} one {long}")) == [3, len(long), 3, len(long)]
    assert made == ["one", long, long]


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(chunks, "MOST", 3)
    lengths = Chunks(len)
    assert list(lengths.of("a b c d e f g")) == [1] * 7
    assert len(lengths) <= 3
