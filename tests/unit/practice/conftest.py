from collections.abc import Iterator

import pytest

from app.practice.server import PracticeServer
from tests.unit.practice.hands import Hands


@pytest.fixture
def shipments() -> Iterator[Hands]:
    with PracticeServer(generation="shipments") as shop, Hands(shop.url) as hands:
        yield hands


@pytest.fixture
def v3() -> Iterator[Hands]:
    with PracticeServer(generation="v3", settle=0.0) as shop, Hands(shop.url) as hands:
        yield hands
