"""What the services promise, whichever dialect the account speaks; judged by the practice shop's ledger."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.bootstrap import Services, Waits
from app.domain.generation import Generation
from app.domain.order import Order, OrderStatus
from app.domain.order_change import ChangeKind
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind, StepStatus
from app.errors import BadInput, CannotReach, NotFound, OrderChanged, WrongKey
from app.events import OrdersNotRead, PlanChanged
from tests.fakes import FakeClock
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run

FULL = "1-1001"
#: Several units on one line, all in stock.
SEVERAL = "1-1002"
TRACK = {Generation.SHIPMENTS: StepKind.SAVE_TRACKING, Generation.V3: StepKind.SHIPPING_INFO}
TRACK_CALL = {Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}


def filled(services: Services, order: Order, **more: object) -> ShipmentDraft:
    draft = replace(
        services.shipping.draft_for(order),
        carrier="UPS",
        method="UPS Ground",
        tracking_number="1Z999AA10123456784",
        cost=Decimal("7.35"),
    )
    return replace(draft, **more)  # type: ignore[arg-type]


async def ship(services: Services, number: str, **more: object) -> Plan:
    return await services.shipping.ship(filled(services, await services.orders.open(number), **more))


async def ship_short(services: Services, number: str) -> Plan:
    """One unit less of the first line that has several."""
    order = await services.orders.open(number)
    line = next(line for line in order.lines if line.remaining > 1)
    quantities = {each.line_id: each.remaining for each in order.lines} | {line.line_id: line.remaining - 1}
    return await services.shipping.ship(filled(services, order, quantities=quantities))


def shipped_units(shop: ShopHands) -> int:
    """What really left the shelves, as the ledger has it."""
    return -sum(int(move["physical"]) for move in shop.events("stock_move") if int(move.get("physical", 0)) < 0)


def test_the_account_says_which_generation_it_speaks(services: Services, generation: Generation) -> None:
    async def scenario() -> None:
        signed_in = await services.connection.signed_in()
        assert signed_in.gateway.generation is generation
        assert signed_in.company

    run(scenario)


def test_every_waiting_order_is_listed_once(services: Services) -> None:
    async def scenario() -> None:
        read = await services.orders.refresh()
        numbers = [order.number for order in read.orders]
        assert len(numbers) == len(set(numbers)) == 40
        assert all(order.status.waits for order in read.orders)
        assert read.broken == ()

    run(scenario)


def test_an_order_in_full_is_shipped_once_and_the_channel_is_told(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        plan = await ship(services, FULL)
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK_CALL[generation]] == 1
        assert len(shop.events("channel_notice")) == 1
        assert shop.events("buyer_email") == []
        order = await services.orders.open(FULL)
        assert order.status is OrderStatus.SHIPPED
        assert order.tracking is not None
        found = (order.tracking.number, order.tracking.carrier, order.tracking.cost, order.tracking.method)
        assert found == ("1Z999AA10123456784", "UPS", Decimal("7.35"), "UPS Ground")
        assert order.tracking.ship_date == services.clock.today()

    run(scenario)


def test_an_order_shipped_short_leaves_the_rest_waiting(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        before = await services.orders.refresh()
        order = await services.orders.open(SEVERAL)
        plan = await ship_short(services, SEVERAL)
        assert plan.outcome is PlanOutcome.DONE, plan
        after = await services.orders.refresh()
        rest = {each.number for each in after.orders} - {each.number for each in before.orders}
        waiting = [each for each in after.orders if each.number in rest or each.number == SEVERAL]
        assert [each.remaining for each in waiting] == [1]
        assert shipped_units(shop) == order.remaining - 1
        assert len(shop.events("channel_notice")) == 1

    run(scenario)


def test_the_buyer_and_the_channel_hear_exactly_what_was_ticked(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await ship(services, FULL, notify_channel=False, email_buyer=True, email_bill_to=True)
        assert shop.events("channel_notice") == []
        assert len(shop.events("buyer_email")) == 2

    run(scenario)


def test_each_step_announces_itself(services: Services, generation: Generation) -> None:
    async def scenario() -> None:
        seen: list[tuple[StepKind, StepStatus]] = []

        def note(event: PlanChanged) -> None:
            moved = [(step.kind, step.status) for step in event.plan.steps if step.status is not StepStatus.TODO]
            seen.extend(moved[-1:])

        services.bus.subscribe(PlanChanged, note)
        await ship(services, FULL)
        kind = TRACK[generation]
        assert seen[-2:] == [(kind, StepStatus.DOING), (kind, StepStatus.DONE)]

    run(scenario)


def test_a_bad_draft_is_answered_before_anything_is_sent(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        with pytest.raises(BadInput):
            await ship(services, FULL, tracking_number="")
        assert not shop.performed().keys() & {"create_shipment", "tracking", "shipping_info", "split"}

    run(scenario)


def test_an_order_cancelled_meanwhile_is_said_before_anything_is_sent(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        draft = filled(services, await services.orders.open(FULL))
        shop.edit(order=FULL, cancel=True)
        with pytest.raises(OrderChanged) as caught:
            await services.shipping.ship(draft)
        assert ChangeKind.STATUS in [change.kind for change in caught.value.changes]
        assert await services.shipping.open_plans() == []

    run(scenario)


def test_an_order_shipped_elsewhere_is_said_before_anything_is_sent(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        draft = filled(services, await services.orders.open(FULL))
        shop.edit(order=FULL, ship={"tracking": "OTHER", "carrier": "USPS"})
        with pytest.raises(OrderChanged, match="already shipped"):
            await services.shipping.ship(draft)
        order = await services.orders.open(FULL)
        assert order.tracking is not None
        assert order.tracking.number == "OTHER"

    run(scenario)


def test_an_address_changed_meanwhile_shows_old_and_new(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        draft = filled(services, await services.orders.open(FULL))
        shop.edit(order=FULL, address={"street1": "1 New Street"})
        with pytest.raises(OrderChanged) as caught:
            await services.shipping.ship(draft)
        (change,) = caught.value.changes
        assert change.kind is ChangeKind.ADDRESS
        assert "1 New Street" in change.new
        assert "1 New Street" not in change.old

    run(scenario)


def test_a_quantity_changed_meanwhile_is_said(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        draft = filled(services, order)
        shop.edit(order=SEVERAL, line={"sku": order.lines[0].sku, "quantity": order.lines[0].ordered + 1})
        with pytest.raises(OrderChanged) as caught:
            await services.shipping.ship(draft)
        assert [change.kind for change in caught.value.changes] == [ChangeKind.LINES]

    run(scenario)


def test_a_refused_step_keeps_ordoros_own_words_and_can_be_tried_again(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK_CALL[generation], "refuse")
        draft = filled(services, await services.orders.open(FULL))
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.FAILED
        trouble = plan.steps[-1].trouble
        assert trouble is not None
        assert trouble.message
        again = await services.shipping.ship(replace(draft, tracking_number="1Z59405Y0300111480"))
        assert again.outcome is PlanOutcome.DONE, again
        assert again.plan_id == plan.plan_id
        assert len(shop.events("channel_notice")) == 1
        order = await services.orders.open(FULL)
        assert order.tracking is not None
        assert order.tracking.number == "1Z59405Y0300111480"

    run(scenario)


@pytest.mark.parametrize("fault", ["drop_after", "500_after", "half_body", "html"])
def test_a_lost_answer_is_looked_for_and_what_was_done_is_found(
    services: Services, shop: ShopHands, generation: Generation, fault: str
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK_CALL[generation], fault)
        plan = await ship(services, FULL)
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK_CALL[generation]] == 1
        assert len(shop.events("channel_notice")) == 1
        assert "found by looking" in [entry.details.get("why") for entry in services.journal.entries(plan.plan_id)]

    run(scenario)


def test_an_answer_that_is_not_json_does_not_matter_where_reading_back_shows_the_work_done(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault(TRACK_CALL[generation], "not_json")
        assert (await ship(services, FULL)).outcome is PlanOutcome.DONE
        assert shop.performed()[TRACK_CALL[generation]] == 1

    run(scenario)


@pytest.mark.parametrize("fault", ["drop_before", "500_before"])
def test_an_absence_counts_only_after_a_late_request_must_have_ended(
    shop: ShopHands, generation: Generation, fault: str
) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with services_for(shop, clock=clock) as services:
            shop.fault(TRACK_CALL[generation], fault)
            plan = await ship(services, FULL, ship_date=clock.today())
            assert plan.outcome is PlanOutcome.OPEN
            trouble = plan.steps[-1].trouble
            assert trouble is not None
            assert "Waiting to see" in trouble.title
            await services.worker.turn()
            assert not shop.performed().get(TRACK_CALL[generation])
            clock.passed += 60
            await services.worker.turn()
            clock.passed += 60
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()[TRACK_CALL[generation]] == 1

    run(scenario)


def test_with_the_real_waits_a_lost_request_is_sent_again_after_41_seconds_and_not_before(
    shop: ShopHands, generation: Generation
) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with services_for(shop, clock=clock, waits=Waits()) as services:
            shop.fault(TRACK_CALL[generation], "drop_before")
            plan = await ship(services, FULL, ship_date=clock.today())
            clock.passed += 40
            await services.worker.turn()
            assert not shop.performed().get(TRACK_CALL[generation])
            clock.passed += 2
            await services.worker.turn()
            clock.passed += 10
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()[TRACK_CALL[generation]] == 1

    run(scenario)


def test_a_short_shipment_survives_a_lost_answer_of_its_first_step(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    first = {Generation.SHIPMENTS: "create_shipment", Generation.V3: "split"}[generation]

    async def scenario() -> None:
        shop.fault(first, "drop_after")
        plan = await ship_short(services, SEVERAL)
        assert plan.outcome is PlanOutcome.DONE, plan
        assert shop.performed()[first] == 1
        assert shop.performed()[TRACK_CALL[generation]] == 1

    run(scenario)


def test_a_page_of_a_proxy_that_says_404_is_no_word_of_ordoros_that_nothing_was_done() -> None:
    clock = FakeClock()

    async def scenario() -> None:
        # In the shipments generation no shipment is looked for by what is not there.
        with running_shop(Generation.V3, settle=0.0) as shop, services_for(shop, clock=clock) as services:
            shop.fault("split", "drop_after")
            shop.fault("get_parent", "html_404", count=4)
            plan = await ship_short(services, SEVERAL)
            for _ in range(8):
                clock.passed += 400
                services.worker.resume()
                await services.worker.turn()
            assert len([call for call in shop.events("call") if call["call"] == "split"]) == 1
            now = await services.shipping.plan(plan.plan_id)
            assert now.outcome is PlanOutcome.DONE, now.steps[0].trouble

    run(scenario)


def test_a_429_is_waited_out_and_nothing_is_sent_twice(shop: ShopHands, generation: Generation) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with services_for(shop, clock=clock) as services:
            shop.fault(TRACK_CALL[generation], "429", retry_after=7)
            plan = await ship(services, FULL, ship_date=clock.today())
            assert plan.outcome is PlanOutcome.OPEN
            assert await services.worker.turn() == 7
            clock.passed += 7
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()[TRACK_CALL[generation]] == 1

    run(scenario)


def test_one_undecodable_order_is_reported_and_the_others_still_show(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.edit(order=FULL, override={"lines": "nonsense"})
        read = await services.orders.refresh()
        assert [broken.number for broken in read.broken] == [FULL]
        assert len(read.orders) == 39

    run(scenario)


def test_an_unknown_field_and_an_unknown_status_break_nothing(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.edit(order=FULL, override={"surprise": {"deep": [1, 2]}})
        shop.edit(order=SEVERAL, override={"status": "teleported"})
        read = await services.orders.refresh()
        assert read.broken == ()
        assert FULL in [order.number for order in read.orders]
        assert (await services.orders.open(SEVERAL)).status is OrderStatus.UNKNOWN

    run(scenario)


def test_numbers_that_come_as_text_are_read(services: Services, shop: ShopHands, generation: Generation) -> None:
    field = {Generation.SHIPMENTS: "grand_total", Generation.V3: "financial"}[generation]
    value: object = {Generation.SHIPMENTS: "5.50", Generation.V3: {"grand_total": "5.50"}}[generation]

    async def scenario() -> None:
        shop.edit(order=FULL, override={field: value})
        assert (await services.orders.open(FULL)).total == Decimal("5.50")

    run(scenario)


def test_an_order_id_with_a_space_is_opened_and_shipped(services: Services) -> None:
    async def scenario() -> None:
        assert (await ship(services, "1-AB 1007")).outcome is PlanOutcome.DONE

    run(scenario)


def test_an_order_that_is_not_there_is_said(services: Services) -> None:
    async def scenario() -> None:
        with pytest.raises(NotFound):
            await services.orders.open("1-nope")

    run(scenario)


def test_a_wrong_key_is_said_to_all_who_ask(shop: ShopHands) -> None:
    async def scenario() -> None:
        with services_for(shop, secret="wrong") as services:  # noqa: S106 (wrong on purpose)
            told: list[OrdersNotRead] = []
            services.bus.subscribe(OrdersNotRead, told.append)
            with pytest.raises(WrongKey):
                await services.orders.refresh()
            assert [type(event.error) for event in told] == [WrongKey]

    run(scenario)


def test_a_shop_that_is_not_there_is_said_and_nothing_was_sent() -> None:
    async def scenario() -> None:
        with services_for(ShopHands("http://127.0.0.1:9")) as services, pytest.raises(CannotReach):
            await services.orders.refresh()

    run(scenario)


def test_the_catalogue_tells_what_the_order_does_not(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        read = await services.orders.refresh()
        lines = [line for order in read.orders for line in order.lines]
        assert all(line.stock is not None for line in lines)
        assert any(line.location for line in lines)
        assert any(line.image_url for line in lines)
        assert any(order.is_short for order in read.orders)
        assert not any(order.channel.isdigit() for order in read.orders)
        assert len({order.channel for order in read.orders}) > 2

    run(scenario)


def test_a_picture_comes_without_the_key(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        url = next(product.image_url for product in services.catalog.products.values() if product.image_url)
        assert await services.catalog.picture(url)
        assert await services.catalog.picture(url.replace("_practice", "_nowhere")) is None

    run(scenario)
