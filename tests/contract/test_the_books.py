"""What has left, read back in both generations and merged with this computer's own journal."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.parcel import Parcel, Told, by_carrier
from tests.practice_shop import ShopHands
from tests.world import fill_the_shelves

TRACKING = "1Z999AA10123459991"


async def ship(services: Services, number: str = "1-1001", **more: object) -> None:
    draft = services.shipping.draft_for(await services.orders.open(number))
    draft = replace(draft, carrier="UPS", tracking_number=TRACKING, cost=Decimal("7.35"))
    await services.shipping.ship(replace(draft, **more))  # type: ignore[arg-type]


def one(parcels: tuple[Parcel, ...], tracking: str) -> Parcel:
    (found,) = [parcel for parcel in parcels if parcel.tracking.number == tracking]
    return found


def test_what_left_at_this_bench_stands_in_the_books_with_who_packed_it(services: Services) -> None:
    # Without the comment on the order only the journal can tell.
    services.settings.change(station="Bench 1", packer="Ana", comment_orders=False)

    async def scenario() -> None:
        await ship(services)
        books = await services.books.read()
        parcel = one(books.parcels, TRACKING)
        assert books.parcels[0] == parcel, "the latest stands first"
        assert (parcel.number, parcel.packed_by) == ("1-1001", "Ana, Bench 1")
        assert (parcel.tracking.carrier, parcel.tracking.cost, parcel.pieces) == ("UPS", Decimal("7.35"), 1)
        assert [(item.sku, item.quantity) for item in parcel.items] == [("CAN-FIG-L", 1)]
        assert parcel.day == services.clock.today()
        assert parcel.told is not Told.FAILED
        assert parcel in books.of_day(services.clock.today())

    asyncio.run(scenario())


def test_what_another_bench_shipped_stands_there_too(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.edit(order="1-1002", ship={"tracking": "ELSEWHERE-9", "carrier": "USPS"})
        shop.edit(order="1-1002", comment="Packed by Bo, Bench 2, 3 of 3 verified")
        parcel = one((await services.books.read()).parcels, "ELSEWHERE-9")
        assert (parcel.number, parcel.packed_by) == ("1-1002", "Bo, Bench 2")

    asyncio.run(scenario())


def test_a_shop_that_could_not_be_told_is_found(services: Services) -> None:
    async def scenario() -> None:
        books = await services.books.read()
        failed = [parcel for parcel in books.parcels if parcel.told is Told.FAILED]
        assert failed, "the practice shop's week has such an order"

    asyncio.run(scenario())


def test_a_notice_that_nobody_asked_for_is_no_failure(services: Services, generation: Generation) -> None:
    async def scenario() -> None:
        await ship(services, notify_channel=False)
        parcel = one((await services.books.read()).parcels, TRACKING)
        assert parcel.told is (Told.NOT_ASKED if generation is Generation.SHIPMENTS else Told.NOT_SAID)

    asyncio.run(scenario())


def test_an_order_that_was_shipped_in_part_has_left_in_part(services: Services) -> None:
    async def scenario() -> None:
        order = await services.orders.open("1-1002")
        first = order.lines[0]
        quantities = {line.line_id: line.remaining for line in order.lines} | {first.line_id: first.remaining - 1}
        await ship(services, "1-1002", quantities=quantities)
        parcel = one((await services.books.read()).parcels, TRACKING)
        assert parcel.pieces == sum(quantities.values())

    asyncio.run(scenario())


def test_a_parcel_is_found_by_its_number_or_its_orders_on_any_day(services: Services) -> None:
    async def scenario() -> None:
        await ship(services)
        assert one(await services.all_days.find("1-1001"), TRACKING).number == "1-1001"
        assert await services.all_days.find("NO-SUCH-THING") == ()
        assert one(await services.all_days.find(TRACKING), TRACKING).number == "1-1001"
        assert [each.number for each in await services.all_days.find("9400111899223100012348")] == ["1-952"]

    asyncio.run(scenario())


def test_what_was_taken_back_is_in_the_books_no_more(services: Services, generation: Generation) -> None:
    async def scenario() -> None:
        if generation is Generation.SHIPMENTS:
            return  # tracking cannot be taken back there
        await ship(services)
        await services.repairs.take_back(await services.books.order("1-1001"))
        books = await services.books.read()
        assert TRACKING not in [parcel.tracking.number for parcel in books.parcels]

    asyncio.run(scenario())


def test_the_books_are_the_same_however_many_orders_there_are(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.edit(new_orders=120)
        fill_the_shelves(shop)
        read = await services.orders.refresh()
        for at, order in enumerate(read.orders[:110]):
            shop.edit(order=order.number, ship={"tracking": f"MANY-{at}", "carrier": "USPS"})
        books = await services.books.read()
        assert sum(parcel.tracking.number.startswith("MANY-") for parcel in books.parcels) == 110
        assert books.is_whole

    asyncio.run(scenario())


def test_parcels_and_cost_are_counted_by_carrier(services: Services) -> None:
    async def scenario() -> None:
        await ship(services)
        await ship(services, "1-1002", cost=None, tracking_number="1Z999AA10123459992")
        today = (await services.books.read()).of_day(services.clock.today())
        ours = [parcel for parcel in today if parcel.tracking.number.startswith("1Z999AA1012345999")]
        rows = {row.carrier: row for row in by_carrier(ours)}
        assert (rows["UPS"].parcels, rows["UPS"].cost, rows["UPS"].cost_missing) == (2, Decimal("7.35"), 1)

    asyncio.run(scenario())
