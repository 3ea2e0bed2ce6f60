from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.outbox.carried_over import CarriedOver
from app.outbox.journal import Journal, Station
from app.outbox.owner import Owner
from app.outbox.plans import SqlitePlans
from app.ports import Claim
from app.store.database import Database
from tests.fakes import FakeClock
from tests.practice_shop import ShopHands, services_for

ACCOUNT = "me at the shop"


class Bench:
    """One process's share of an outbox: its own connection, its own owner."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.clock = clock
        self.owner = Owner(folder / "owners", clock)
        self.database = Database(folder / "outbox.sqlite", clock)
        self.journal = Journal(self.database, lambda: Station("Bench 1", "Ana"))
        self.plans = SqlitePlans(self.database, self.owner, self.journal, clock)
        self.carried = CarriedOver(self.database, self.journal, clock)

    def claimed(self) -> Claim:
        claim = self.plans.claim(ACCOUNT)
        assert claim is not None
        return claim

    def dies(self) -> None:
        """Let go of everything without a word, as the operating system does for a killed process."""
        self.database.close()
        self.owner.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def another_bench(tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Bench]]:
    benches: list[Bench] = []

    def make() -> Bench:
        benches.append(Bench(tmp_path, clock))
        return benches[-1]

    yield make
    for bench in benches:
        bench.dies()


@pytest.fixture
def bench(another_bench: Callable[[], Bench]) -> Bench:
    return another_bench()


@pytest.fixture
def services(shop: ShopHands, clock: FakeClock, tmp_path: Path) -> Iterator[Services]:
    """Of the shop that the test's own file has, with a clock that stands."""
    with services_for(shop, clock=clock, data=tmp_path) as found:
        yield found
