"""Papers of which a tenth fail in every run: after three runs nothing is lost and nothing doubled."""

from collections import Counter
from pathlib import Path

from tests.fetch.running import Run
from tests.fetch.server import Server
from tests.fetch.soaking import Press


async def test_after_runs_in_which_a_tenth_fails_every_article_is_there_once(server: Server, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    run, press = Run(server, tmp_path / "news", tmp_path / "fetched.sqlite3"), Press(server, papers=10, stories=6)
    for _ in range(3):
        press.next_run(0.1)
        fetched = await run(*press.sources)
        assert {told.url for told in fetched.failed} == {press.sources[n].url for n in press.failing}
        assert fetched.changed == []
    press.all_sound()
    await run(*press.sources)
    titles = Counter(run.text(place).split("\n")[1] for place in run.files())
    assert set(titles.values()) == {1}
    assert len(titles) == 60
    assert (await run(*press.sources)).new == []
