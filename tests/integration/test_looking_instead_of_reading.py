"""Where Ordoro cannot say what changed, a look at the first pages does, and misses nothing that comes or goes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path

from app.bootstrap import Account, Services, Waits, build
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.plan import PlanOutcome
from app.events import OrdersRead
from app.practice.server import Options, PracticeServer
from app.services.looking import SECONDS_A_PAGE, WHOLE_AFTER
from tests.fakes import PutForward
from tests.practice_shop import KEY, ShopHands

ORDERS = 420
Scenario = Callable[[Services, ShopHands, PutForward], Coroutine[None, None, None]]


def play(scenario: Scenario, data: Path) -> None:
    async def act(shop: PracticeServer) -> None:
        clock = PutForward()
        services = build(Account(shop.url, *KEY), data, clock=clock, waits=Waits(read=5.0))
        try:
            await services.catalog.read()
            await scenario(services, ShopHands(shop.url), clock)
        finally:
            services.close()

    with PracticeServer(Options(generation=Generation.SHIPMENTS.value, orders=ORDERS, settle=0.0)) as shop:
        asyncio.run(act(shop))


def calls(shop: ShopHands) -> int:
    return len(shop.events("call"))


def named(read: OrdersRead, number: str) -> Order:
    return next(order for order in read.orders if order.number == number)


def waiting_at(shop: ShopHands) -> set[str]:
    found: set[str] = set()
    for status in ("new", "in_process"):
        at = 0
        while page := shop.get(f"/order/?status={status}&limit=100&offset={at}")["order"]:
            at += len(page)
            found |= {order["order_id"] for order in page}
    return found


def test_a_list_of_which_nothing_changed_costs_two_requests(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, _clock: PutForward) -> None:
        first = await services.orders.refresh()
        before = calls(shop)
        second = await services.orders.refresh()
        assert calls(shop) - before == 2
        assert second.orders is first.orders

    play(scenario, tmp_path)


def test_what_leaves_elsewhere_is_gone_at_the_next_look(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, _clock: PutForward) -> None:
        first = await services.orders.refresh()
        shop.edit(order=first.orders[-7].number, cancel=True)
        second = await services.orders.refresh()
        assert {order.number for order in second.orders} == waiting_at(shop)
        assert len(second.orders) == len(first.orders) - 1

    play(scenario, tmp_path)


def test_what_was_shipped_from_here_is_read_by_itself(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, _clock: PutForward) -> None:
        first = await services.orders.refresh()
        order = next(each for each in reversed(first.orders) if not (each.is_on_hold or each.is_short))
        draft = services.shipping.draft_for(order)
        plan = await services.shipping.ship(replace(draft, carrier="USPS", tracking_number="9261290283641500000001"))
        assert plan.outcome is PlanOutcome.DONE, plan
        before = calls(shop)
        second = await services.orders.refresh()
        assert calls(shop) - before == 3
        assert {each.number for each in second.orders} == waiting_at(shop)
        assert order.number not in {each.number for each in second.orders}

    play(scenario, tmp_path)


def test_an_edit_of_the_order_that_is_open_is_seen_at_the_next_look(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, _clock: PutForward) -> None:
        on_page_three = (await services.orders.refresh()).orders[250].number
        await services.orders.open(on_page_three)
        shop.edit(order=on_page_three, address={"city": "Elsewhere"})
        assert named(await services.orders.refresh(), on_page_three).ship_to.city == "Elsewhere"

    play(scenario, tmp_path)


def test_looking_at_others_does_not_displace_the_order_that_is_worked_on(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, _clock: PutForward) -> None:
        mine, *others = [order.number for order in (await services.orders.refresh()).orders[250:255]]
        for number in (mine, others[0], mine, others[1]):
            await services.orders.open(number)
        for number in others[2:]:
            await services.orders.look_up(number)
        shop.edit(order=mine, address={"city": "Elsewhere"})
        assert named(await services.orders.refresh(), mine).ship_to.city == "Elsewhere"

    play(scenario, tmp_path)


def test_an_edit_of_any_order_is_seen_the_sooner_the_shorter_the_list_is(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, clock: PutForward) -> None:
        on_page_three = (await services.orders.refresh()).orders[250].number
        shop.edit(order=on_page_three, address={"city": "Elsewhere"})
        assert named(await services.orders.refresh(), on_page_three).ship_to.city != "Elsewhere"
        clock.counts = ORDERS / 100 * SECONDS_A_PAGE
        assert named(await services.orders.refresh(), on_page_three).ship_to.city == "Elsewhere"

    play(scenario, tmp_path)


def test_an_edit_of_any_order_is_seen_after_ten_minutes_or_when_a_person_asks(tmp_path: Path) -> None:
    async def scenario(services: Services, shop: ShopHands, clock: PutForward) -> None:
        last, other = (order.number for order in (await services.orders.refresh()).orders[-2:])
        shop.edit(order=last, address={"city": "Elsewhere"})
        clock.counts = WHOLE_AFTER
        assert named(await services.orders.refresh(), last).ship_to.city == "Elsewhere"
        shop.edit(order=other, address={"city": "Farther"})
        assert named(await services.orders.refresh(whole=True), other).ship_to.city == "Farther"

    play(scenario, tmp_path)
