from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.index import Index


@pytest.fixture(params=["on disk", "in memory"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Index]:
    opened = Index.open(tmp_path / "index.sqlite3" if request.param == "on disk" else None, "key")
    yield opened
    opened.close()
