"""The list is brought up to date with few requests, and nothing that comes or goes is missed."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Event

import pytest

from app.bootstrap import Account, Services, build
from app.domain.generation import Generation
from app.domain.order import OrderPage
from app.events import OrdersRead
from app.ports import SupportsChanges
from app.practice.server import Options, PracticeServer
from app.runtime.clock import SystemClock
from tests.fakes import PutForward
from tests.practice_shop import KEY, ShopHands

ORDERS = 250
Scenario = Callable[[Services, ShopHands], Coroutine[None, None, None]]


def play(
    scenario: Scenario,
    data: Path,
    generation: Generation = Generation.V3,
    orders: int = ORDERS,
    clock: SystemClock | None = None,
) -> None:
    async def act(shop: PracticeServer) -> None:
        services = build(Account(shop.url, *KEY), data, clock=clock)
        try:
            await scenario(services, ShopHands(shop.url))
        finally:
            services.close()

    with PracticeServer(Options(generation=generation.value, orders=orders, settle=0.0)) as shop:
        asyncio.run(act(shop))


def numbers(read: OrdersRead) -> set[str]:
    return {order.number for order in read.orders}


def waiting_at(shop: ShopHands) -> set[str]:
    found: set[str] = set()
    while page := shop.get(f"/v3/order?status=awaiting_fulfillment&limit=100&offset={len(found)}")["order"]:
        found |= {order["order_number"] for order in page}
    return found


def requests_since(shop: ShopHands, before: int) -> Counter[str]:
    """By call; another client's own are not in there when it asked none."""
    return Counter(str(entry["call"]) for entry in shop.events("call")[before:])


def count_requests(shop: ShopHands) -> int:
    return len(shop.events("call"))


def test_what_changed_is_read_with_two_requests(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        gone, noted = sorted(numbers(first))[:2]
        shop.edit(order=gone, cancel=True)
        shop.edit(order=noted, address={"city": "Elsewhere"})
        before = count_requests(shop)
        second = await services.orders.refresh()
        assert sum(requests_since(shop, before).values()) == 2
        assert numbers(second) == numbers(first) - {gone} == waiting_at(shop)
        assert next(order for order in second.orders if order.number == noted).ship_to.city == "Elsewhere"

    play(scenario, tmp_path)


def test_an_order_of_which_nothing_changed_is_the_same_object(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        shop.edit(order=first.orders[0].number, address={"city": "Elsewhere"})
        second = await services.orders.refresh()
        former = {order.number: order for order in first.orders}
        assert sum(order is not former[order.number] for order in second.orders) == 1
        whole = await services.orders.refresh(whole=True)
        assert all(order is former.get(order.number) or order.ship_to.city == "Elsewhere" for order in whole.orders)

    play(scenario, tmp_path)


def test_a_split_elsewhere_takes_the_parent_from_the_list(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        order = next(each for each in first.orders if len(each.lines) > 1)
        ids = [int(line.line_id) for line in order.lines]
        groups = [{"lines": [{"line_id": ids[0], "quantity": order.lines[0].ordered}]}]
        rest = [{"line_id": each, "quantity": line.ordered} for each, line in zip(ids, order.lines, strict=True)][1:]
        shop.post(f"/v3/order/{order.number}/split", {"split_orders": [*groups, {"lines": rest}]})
        second = await services.orders.refresh()
        assert order.number not in numbers(second)
        assert numbers(second) == waiting_at(shop)

    play(scenario, tmp_path)


def test_a_number_that_does_not_come_out_is_answered_by_reading_everything(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        known = services.orders._known
        lost = first.orders[7].number
        services.orders._known = type(known)(
            {number: order for number, order in known.orders.items() if number != lost}, {}, known.since
        )
        before = count_requests(shop)
        assert numbers(await services.orders.refresh()) == numbers(first)
        assert requests_since(shop, before)["list_orders"] > 2

    play(scenario, tmp_path)


def test_while_orders_leave_one_after_another_everything_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        leaving = sorted(numbers(first))[:5]
        gateway = (await services.connection.signed_in()).gateway
        assert isinstance(gateway, SupportsChanges)
        count = gateway.waiting_count

        def count_as_one_leaves() -> int:
            if leaving:
                shop.edit(order=leaving.pop(), cancel=True)
            return count()

        monkeypatch.setattr(gateway, "waiting_count", count_as_one_leaves)
        before = count_requests(shop)
        read = await services.orders.refresh()
        assert numbers(read) == waiting_at(shop)
        assert len(numbers(read)) == ORDERS - 5
        assert requests_since(shop, before)["list_orders"] == 6 + 4, "four of them are the test's own"

    play(scenario, tmp_path)


def test_after_a_restart_only_what_changed_is_read(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        again = build(Account(shop.url, *KEY), tmp_path)
        shown: list[OrdersRead] = []
        again.bus.subscribe(OrdersRead, shown.append)
        await again.orders.show_remembered()
        assert (shown[0].remembered, numbers(shown[0])) == (True, numbers(first))
        await again.connection.signed_in()
        before = count_requests(shop)
        assert numbers(await again.orders.refresh()) == numbers(first)
        assert sum(requests_since(shop, before).values()) == 2
        again.close()

    play(scenario, tmp_path)


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_orders_that_come_and_go_while_pages_turn_are_neither_lost_nor_shown_twice(
    generation: Generation, tmp_path: Path
) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        first = await services.orders.refresh()
        leaving = sorted(numbers(first))[:40]

        async def disturb() -> None:
            for number in leaving:
                await asyncio.to_thread(shop.edit, order=number, cancel=True)

        read, _ = await asyncio.gather(services.orders.refresh(whole=True), disturb())
        found = [order.number for order in read.orders]
        assert len(found) == len(set(found))
        assert numbers(first) - set(leaving) <= set(found)
        assert numbers(await services.orders.refresh(whole=True)) == numbers(first) - set(leaving)

    play(scenario, tmp_path, generation)


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_the_first_reading_asks_for_every_page_that_the_sign_in_told_of_at_once(
    generation: Generation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(services: Services, _shop: ShopHands) -> None:
        signed_in = await services.connection.signed_in()
        gateway, all_there = signed_in.gateway, Barrier(3)
        asks = gateway.waiting_page

        def page(name: str, offset: int) -> OrderPage:
            if name == gateway.lists[0]:
                all_there.wait(10)
            return asks(name, offset)

        monkeypatch.setattr(gateway, "waiting_page", page)
        assert len((await services.orders.refresh()).orders) == ORDERS

    play(scenario, tmp_path, generation)


@pytest.mark.parametrize("which", ["counts", "wall"])
def test_what_changes_after_its_page_and_long_before_the_newest_change_is_told_is_read_the_next_time(
    which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, seconds = PutForward(), 30.0

    async def scenario(services: Services, shop: ShopHands) -> None:
        gateway = (await services.connection.signed_in()).gateway
        assert isinstance(gateway, SupportsChanges)
        asks, newest, is_read = gateway.waiting_page, gateway.newest_change, Event()
        changed: list[str] = []

        def page(name: str, offset: int) -> OrderPage:
            answer = asks(name, offset)
            if not offset:
                changed.append(answer.orders[0].number)
                is_read.set()
            return answer

        def told() -> datetime | None:
            assert is_read.wait(10)
            shop.edit(order=changed[0], address={"city": "Elsewhere"})
            # The answer takes half a minute, or the computer sleeps so long, and others go on.
            setattr(clock, which, seconds)
            found = newest()
            assert found is not None
            return found + timedelta(seconds=seconds)

        monkeypatch.setattr(gateway, "waiting_page", page)
        monkeypatch.setattr(gateway, "newest_change", told)
        await services.orders.refresh()
        second = await services.orders.refresh()
        assert next(each for each in second.orders if each.number == changed[0]).ship_to.city == "Elsewhere"

    play(scenario, tmp_path, clock=clock)


def test_an_order_that_somebody_begins_to_pack_while_pages_turn_does_not_fall_between_the_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(services: Services, shop: ShopHands) -> None:
        gateway = (await services.connection.signed_in()).gateway
        new, in_process = gateway.lists
        asks, are_begun_read, begun = gateway.waiting_page, Event(), [""]
        last = shop.get("/order/?status=new&limit=100&offset=198")["order"]

        def page(name: str, offset: int) -> OrderPage:
            if name == new and offset == 198 and not begun[0]:
                assert are_begun_read.wait(10)
                begun[0] = next(
                    each["order_id"]
                    for each in last
                    if all(line["shippability"]["shippability"] == "shippable" for line in each["lines"])
                )
                shop.post(f"/order/{begun[0]}/create_shipment/", {})
            answer = asks(name, offset)
            if name == in_process:
                are_begun_read.set()
            return answer

        monkeypatch.setattr(gateway, "waiting_page", page)
        found = [order.number for order in (await services.orders.refresh()).orders]
        assert begun[0] in found
        assert len(found) == len(set(found)) == ORDERS

    play(scenario, tmp_path, Generation.SHIPMENTS)
