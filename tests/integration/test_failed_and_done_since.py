"""What had failed when a memory was lost may have been tried again since, and done: it is looked for before it goes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.domain.stock import StockChange
from app.services.copies import bring_back, make_copy
from tests.fakes import FakeClock
from tests.integration.test_salvage import spoil, time_passes
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run


@pytest.fixture(params=list(Generation), ids=str)
def shop(request: pytest.FixtureRequest) -> Iterator[ShopHands]:
    with running_shop(request.param) as hands:
        yield hands


def as_of_then(kept: Path, data: Path) -> None:
    """The disk was put back to what it was, and is damaged besides."""
    for file in data.glob("outbox.sqlite*"):
        file.unlink()
    shutil.copyfile(kept, data / "outbox.sqlite")
    spoil(data / "outbox.sqlite", "journal_of_a_plan")


@pytest.mark.parametrize("way", ["damaged", "copied"])
def test_an_adjustment_that_failed_and_was_made_since_is_not_made_twice_when_a_person_tries_it_again(
    shop: ShopHands, clock: FakeClock, tmp_path: Path, way: str
) -> None:
    data = tmp_path / "data"

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=data) as services:
            shelf = (await services.catalog.product("SOAP-OAT")).levels[0]
            shop.fault("set_stock", "refuse")
            change = StockChange("SOAP-OAT", shelf.warehouse_id, adjust_by=-1, was=shelf.on_hand)
            plan = await services.sending.send(change)
            assert (plan.outcome, shelf.on_hand) == (PlanOutcome.FAILED, 80)
            copy = make_copy(data, tmp_path, "b", clock)
            with closing(sqlite3.connect(data / "outbox.sqlite")) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copyfile(data / "outbox.sqlite", tmp_path / "then")
            assert (await services.shipping.look_again(plan.plan_id)).outcome is PlanOutcome.DONE
        if way == "damaged":
            as_of_then(tmp_path / "then", data)
        else:
            bring_back(copy, data, clock)
        with services_for(shop, clock=clock, data=data) as services:
            clock.passed += 1
            await services.shipping.look_again(plan.plan_id)
            await time_passes(services, clock)
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.UNSURE
            assert (await services.catalog.product("SOAP-OAT")).levels[0].on_hand == 79
        assert shop.performed()["set_stock"] == 1

    run(scenario)


@pytest.mark.parametrize("way", ["damaged", "copied"])
def test_an_adjustment_that_failed_and_was_not_made_is_made_once_a_person_says_so(
    shop: ShopHands, clock: FakeClock, tmp_path: Path, way: str
) -> None:
    data = tmp_path / "data"

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=data) as services:
            shelf = (await services.catalog.product("SOAP-OAT")).levels[0]
            shop.fault("set_stock", "refuse")
            plan = await services.sending.send(
                StockChange("SOAP-OAT", shelf.warehouse_id, adjust_by=-1, was=shelf.on_hand)
            )
            copy = make_copy(data, tmp_path, "b", clock)
        if way == "damaged":
            spoil(data / "outbox.sqlite", "journal_of_a_plan")
        else:
            for file in data.glob("outbox.sqlite*"):
                file.unlink()
            bring_back(copy, data, clock)
        with services_for(shop, clock=clock, data=data) as services:
            clock.passed += 1
            await services.shipping.look_again(plan.plan_id)
            await time_passes(services, clock)
            if (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.UNSURE:
                await services.shipping.decide(plan.plan_id, is_there=False)
                await time_passes(services, clock)
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert (await services.catalog.product("SOAP-OAT")).levels[0].on_hand == 79

    run(scenario)
