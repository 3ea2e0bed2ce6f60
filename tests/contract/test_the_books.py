"""What has left, read back in both generations and merged with this computer's own journal."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.parcel import Parcel, Told, by_carrier
from app.errors import WrongKey
from app.services import books as books_module
from app.services.repair import moved_to
from tests.fakes import FakeClock
from tests.practice_shop import ShopHands, services_for
from tests.waiting import until
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


def test_of_two_readings_at_once_the_one_that_began_later_stays(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await services.connection.signed_in()
        before = len(shop.events("call"))
        shop.fault("list_orders", "slow", seconds=1.0)
        earlier = asyncio.ensure_future(services.books.read())
        await asyncio.to_thread(until, lambda: len(shop.events("call")) > before, "the list was read before it left")
        shop.edit(order="1-1002", ship={"tracking": "ELSEWHERE-9", "carrier": "USPS"})
        later, another = await asyncio.gather(services.books.read(), services.books.read())
        assert later is another, "who waits shares the next reading"
        assert await earlier is not later
        assert services.books.books is not None
        assert one(services.books.books.parcels, "ELSEWHERE-9").number == "1-1002"

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


def test_a_parcel_that_was_moved_to_another_order_stands_there_once_with_who_moved_it(
    services: Services, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        return  # tracking cannot be taken back there
    services.settings.change(station="Bench 1", packer="Ana", comment_orders=False)

    async def scenario() -> None:
        await ship(services)
        services.settings.change(packer="Bo")
        wrong, right = await services.orders.open("1-1001"), await services.orders.open("1-1006")
        await services.repairs.move(wrong, moved_to(services.shipping.draft_for(right), wrong))
        books = await services.books.read()
        parcel = one(books.parcels, TRACKING)
        assert (parcel.number, parcel.packed_by) == ("1-1006", "Bo, Bench 1")
        (found,) = await services.all_days.find(right.ship_to.name)
        assert (found.number, found.packed_by) == ("1-1006", "Bo, Bench 1")

    asyncio.run(scenario())


def test_whose_number_was_corrected_or_swapped_is_still_known_by_who_packed_it(
    services: Services, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        return  # there it is done in Ordoro's own window
    services.settings.change(station="Bench 1", packer="Ana", comment_orders=False)
    numbers = [f"1Z999AA101234599{at}1" for at in range(3)]

    async def scenario() -> None:
        await ship(services, tracking_number=numbers[0])
        services.settings.change(packer="Eve")
        await ship(services, "1-1006", tracking_number=numbers[1])
        packed = {each.number: each.left for each in (await services.books.read()).parcels}
        services.settings.change(packer="Bo")
        mine, other = await services.orders.open("1-1001"), await services.orders.open("1-1006")
        assert mine.tracking is not None
        await services.repairs.correct(mine, replace(mine.tracking, number=numbers[2]))
        await services.repairs.swap(await services.orders.open("1-1001"), other)
        parcels = (await services.books.read()).parcels
        for order, number, who in (("1-1001", numbers[1], "Ana"), ("1-1006", numbers[2], "Eve")):
            parcel = one(parcels, number)
            assert (parcel.number, parcel.packed_by) == (order, f"{who}, Bench 1")
            assert parcel.left == packed[order]

    asyncio.run(scenario())


def test_two_orders_under_one_label_both_stand_there_although_the_list_has_but_one(
    services: Services, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(books_module, "_MOST_PAGES", 1)

    async def scenario() -> None:
        shop.edit(new_orders=120)
        fill_the_shelves(shop)
        await ship(services)
        others = [order for order in (await services.orders.refresh()).orders if order.number != "1-1006"]
        for order in others[:110]:
            shop.edit(order=order.number, ship={"tracking": f"MANY {order.number}", "carrier": "USPS"})
        await ship(services, "1-1006")
        books = await services.books.read()
        found = {parcel.number for parcel in books.parcels if parcel.tracking.number == TRACKING}
        assert found == {"1-1001", "1-1006"}

    asyncio.run(scenario())


@pytest.mark.parametrize("fault", ["wrong_password", "500_before", "not_allowed"])
def test_an_order_that_left_from_here_and_cannot_be_read_is_not_left_out_without_a_word(
    services: Services, shop: ShopHands, generation: Generation, fault: str
) -> None:
    if generation is Generation.SHIPMENTS:
        return  # what has left stands in its lists for ever

    async def scenario() -> None:
        await ship(services)
        await services.repairs.take_back(await services.books.order("1-1001"))
        before = await services.books.read()
        assert before.is_whole
        shop.fault("get_order", fault)
        if fault == "wrong_password":
            with pytest.raises(WrongKey):
                await services.books.read()
            assert services.books.books is before, "the last ones stay"
        else:
            assert not (await services.books.read()).is_whole

    asyncio.run(scenario())


def test_the_books_begin_at_midnight_although_summer_ended_since(
    shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        # On the first of November the clocks went back.
        clock = FakeClock(datetime(2026, 11, 6, 12).astimezone())
        with services_for(shop, clock=clock) as services:
            since = asyncio.run(services.books.read()).since
        assert since.astimezone(UTC) == datetime(2026, 10, 23, 4, tzinfo=UTC)
    finally:
        monkeypatch.undo()
        time.tzset()
