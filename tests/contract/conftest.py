from collections.abc import Iterator

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from tests.practice_shop import ShopHands, running_shop, services_for


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation) as hands:
        yield hands


@pytest.fixture
def services(shop: ShopHands) -> Iterator[Services]:
    with services_for(shop) as found:
        yield found
