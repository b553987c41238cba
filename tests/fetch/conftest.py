"""A server of each test's own."""

from collections.abc import Iterator

import pytest

from tests.fetch.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as serving:
        yield serving
