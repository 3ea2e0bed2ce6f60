"""Everything that has ever left is found by buyer, number and SKU, in both generations."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.bootstrap import Services
from app.domain.order import Order
from app.services.all_days import Looked
from tests.practice_shop import ShopHands
from tests.world import fill_the_shelves

#: So many have left that a list of a hundred is turned several times.
LEFT = 230


async def send_off(services: Services, shop: ShopHands) -> tuple[Order, ...]:
    """A shop in which many have left, the first of them long ago as far as the lists tell."""
    shop.edit(new_orders=LEFT)
    fill_the_shelves(shop)
    orders = (await services.orders.refresh()).orders
    gone = tuple(each for each in orders if not (each.shipments or each.is_on_hold))[:LEFT]
    for at, order in enumerate(gone):
        shop.edit(order=order.number, ship={"tracking": f"LEFT-{at:04}", "carrier": "USPS"})
    return gone


@pytest.mark.parametrize("by", ["buyer", "tracking number", "sku", "product and place"])
def test_a_parcel_of_any_day_is_found(services: Services, shop: ShopHands, by: str) -> None:
    async def scenario() -> None:
        gone = await send_off(services, shop)
        for at in (0, len(gone) - 1):
            order = gone[at]
            text = {
                "buyer": order.buyer.upper(),
                "tracking number": f"LEFT-{at:04}",
                "sku": order.lines[0].sku,
                "product and place": order.lines[0].name,
            }[by]
            found = await services.all_days.find(text)
            assert order.number in {parcel.number for parcel in found}
            assert all(parcel.holds(text.casefold().split()) for parcel in found), "and nothing else"

    asyncio.run(scenario())


def test_how_far_it_is_and_what_was_found_so_far_is_told(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        gone = await send_off(services, shop)
        sku = gone[0].lines[0].sku
        told: list[Looked] = []
        found = await services.all_days.find(sku, told.append)
        assert [each.done for each in told] == sorted(each.done for each in told)
        assert told[-1].done >= len(found) > 0
        assert all(each.done <= each.total for each in told)
        assert told[-1].parcels == found

    asyncio.run(scenario())


def test_a_number_is_found_without_reading_every_order(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        gone = await send_off(services, shop)
        before = sum(shop.performed().values())
        assert [each.number for each in await services.all_days.find(gone[5].number)] == [gone[5].number]
        assert sum(shop.performed().values()) - before <= 3

    asyncio.run(scenario())


@pytest.mark.parametrize("word", ["tag", "counts", "1-1001/comment"])
def test_a_word_that_is_a_path_of_ordoros_is_looked_for_like_any_other(services: Services, word: str) -> None:
    assert asyncio.run(services.all_days.find(word)) == ()


def test_what_was_sent_from_here_is_found_in_the_journal_first(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await send_off(services, shop)
        order = next(
            each for each in (await services.orders.refresh()).orders if not (each.shipments or each.is_on_hold)
        )
        draft = replace(services.shipping.draft_for(order), carrier="UPS", tracking_number="1Z999AA10123459991")
        await services.shipping.ship(draft)
        told: list[Looked] = []
        await services.all_days.find(order.buyer.split()[-1], told.append)
        assert order.number in {each.number for each in told[0].parcels}
        assert told[0].done == 0, "before any list was read"

    asyncio.run(scenario())


def test_an_order_of_the_journal_that_cannot_be_read_does_not_end_the_search(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        await send_off(services, shop)
        order = next(
            each for each in (await services.orders.refresh()).orders if not (each.shipments or each.is_on_hold)
        )
        draft = replace(services.shipping.draft_for(order), carrier="UPS", tracking_number="1Z999AA10123459991")
        await services.shipping.ship(draft)
        shop.fault("get_order", "not_allowed", order=order.number, count=100)
        found = await services.all_days.find(order.buyer.split()[-1])
        assert order.number in {each.number for each in found}, "a list still tells of it"

    asyncio.run(scenario())
