"""Stock, new orders, new products, notes and repairs through the outbox, judged by the practice shop's ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.new_order import LineTax, NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.order import OrderStatus, Tag, Tracking
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus
from app.domain.stock import StockChange
from app.domain.subject import Subject
from app.errors import AlreadyThere, BadEntry, DoItInOrdoro, StockChanged
from app.services.repair import moved_to
from tests.builders import ADDRESS
from tests.practice_shop import ShopHands
from tests.waiting import run

SKU = "CAN-FIG-S"
FIRST, SECOND, THIRD = "1-1001", "1-1002", "1-1005"
ORDER = NewOrder("PB-0001", ADDRESS, (NewLine(SKU, "Lavender candle", 2, Decimal("18.00")),))


def shelf(shop: ShopHands) -> tuple[str, int]:
    """The default warehouse's id and what lies in it."""
    places = shop.get(f"/product/{SKU}/")["warehouses"]
    place = next(each for each in places if each["is_default_location"])
    return str(place["id"]), place["physical_on_hand"]


async def ship(services: Services, number: str, tracking: str) -> Plan:
    order = await services.orders.open(number)
    draft = services.shipping.draft_for(order)
    return await services.shipping.ship(replace(draft, carrier="UPS", tracking_number=tracking, cost=Decimal("4.50")))


def why(plan: Plan) -> str:
    return " ".join(step.trouble.title for step in plan.steps if step.trouble is not None)


def test_stock_is_set_to_a_count_and_adjusted_by_one(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        place, was = shelf(shop)
        plan = await services.sending.send(StockChange(SKU, place, set_to=7, was=was))
        assert (plan.outcome, shelf(shop)[1]) == (PlanOutcome.DONE, 7)
        plan = await services.sending.send(StockChange(SKU, place, adjust_by=-2, was=7))
        assert (plan.outcome, shelf(shop)[1]) == (PlanOutcome.DONE, 5)
        assert plan.steps[0].receipt is not None
        assert plan.steps[0].receipt.sentence == f"{SKU}: -2, now 5"
        again = await services.sending.send(StockChange(SKU, place, set_to=5, was=5))
        assert again.steps[0].receipt is not None
        assert again.steps[0].receipt.already
        assert shop.performed()["set_stock"] == 2

    run(scenario)


def test_a_count_that_is_older_than_the_stock_is_not_set(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        place, was = shelf(shop)
        shop.edit(sku=SKU, on_hand=was + 30)
        plan = await services.sending.send(StockChange(SKU, place, set_to=7, was=was))
        assert (plan.outcome, why(plan)) == (PlanOutcome.FAILED, StockChanged.title)
        assert "set_stock" not in shop.performed()

    run(scenario)


def test_a_sku_with_a_slash_is_found_although_its_address_ends_at_a_server_s_own_page(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        shop.fault("get_product", "html_404", count=100)
        plan = await services.sending.send(NewProduct("AB/12", "Soap", price=Decimal("4.00")))
        assert plan.outcome is PlanOutcome.DONE, why(plan)
        assert shop.performed()["create_product"] == 1

    run(scenario)


def test_a_new_product_is_made_once_and_never_over_another(services: Services, shop: ShopHands) -> None:
    product = NewProduct(
        "NEW/1 ü",
        "A new one",
        price=Decimal("4.50"),
        weight=Decimal("0.25"),
        upc="012345678905",
        on_hand=12,
        location="B-7",
        length=3,
        is_taxable=True,
    )

    async def scenario() -> None:
        for _ in range(2):
            assert (await services.sending.send(product)).outcome is PlanOutcome.DONE
        assert shop.performed()["create_product"] == 1
        (made,) = shop.get("/product/?search=NEW/1")["product"]
        found = (made["sku"], made["name"], made["price"], made["upc"], made["total_on_hand"], made["length"])
        assert found == ("NEW/1 ü", "A new one", 4.5, "012345678905", 12, 3)
        plan = await services.sending.send(replace(product, name="Another one"))
        assert (plan.outcome, why(plan)) == (PlanOutcome.FAILED, AlreadyThere.title)

    run(scenario)


def test_a_new_order_is_made_once_and_its_number_told(services: Services, shop: ShopHands) -> None:
    full = replace(
        ORDER,
        lines=(replace(ORDER.lines[0], details="gift", taxes=(LineTax("VAT", Decimal("1.20"), Decimal("0.0825")),)),),
        bill_to=replace(ADDRESS, name="Rui Silva"),
        ship_by=date(2026, 12, 1),
        requested_method="Ground",
        shipping=Decimal(5),
        buyer_note="Ring twice",
        tags=(Tag("Phone"),),
    )

    async def scenario() -> None:
        for _ in range(2):
            plan = await services.sending.send(full)
            assert plan.outcome is PlanOutcome.DONE, why(plan)
            assert plan.steps[0].receipt is not None
            (number,) = plan.steps[0].receipt.orders
        assert shop.performed()["create_order"] == 1
        order = await services.orders.open(number)
        assert order.status is OrderStatus.AWAITING
        assert (order.ship_to, order.bill_to.name, order.total) == (ADDRESS, "Rui Silva", Decimal("41.00"))
        assert [(line.sku, line.ordered, line.price) for line in order.lines] == [(SKU, 2, Decimal("18.00"))]
        other = replace(full, lines=(replace(full.lines[0], quantity=3),))
        plan = await services.sending.send(other)
        assert (plan.outcome, why(plan)) == (PlanOutcome.FAILED, AlreadyThere.title)

    run(scenario)


def test_a_new_order_of_a_channel_is_found_again_under_its_index(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        channel = str(shop.get("/cart/")["cart"][0]["id"])
        for _ in range(2):
            plan = await services.sending.send(replace(ORDER, channel_id=channel))
            assert plan.outcome is PlanOutcome.DONE, why(plan)
        assert shop.performed()["create_order"] == 1

    run(scenario)


@pytest.mark.parametrize(
    "subject", [replace(ORDER, lines=()), NewProduct("", "x"), StockChange(SKU, "1")], ids=lambda each: each.title
)
def test_what_makes_no_sense_is_not_kept(services: Services, subject: Subject) -> None:
    async def scenario() -> None:
        with pytest.raises(BadEntry):
            await services.sending.send(subject)
        assert await services.shipping.open_plans() == []

    run(scenario)


def test_a_comment_is_written_once(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        plan = await services.repairs.note(FIRST, comment="Came back, box torn")
        assert plan.outcome is PlanOutcome.DONE
        (comment,) = shop.events("comment")
        assert comment["order"] == FIRST
        assert comment["text"].startswith("Came back, box torn (Packbench ")

    run(scenario)


def test_a_tag_is_hung_on_and_taken_off_where_the_api_can(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        if generation is Generation.SHIPMENTS:
            with pytest.raises(DoItInOrdoro, match="in Ordoro"):
                await services.repairs.note(FIRST, tag="HOLD")
            return
        for name in ("HOLD", "Never seen before"):
            assert (await services.repairs.note(FIRST, tag=name)).outcome is PlanOutcome.DONE
        assert (await services.repairs.note(FIRST, tag="hold")).steps[0].receipt is not None
        assert [event["tag"].casefold() for event in shop.events("tagged")] == ["hold", "never seen before"]
        assert (await services.repairs.note(FIRST, untag="Hold")).outcome is PlanOutcome.DONE
        assert len(shop.events("untagged")) == 1

    run(scenario)


def test_an_untracked_shipment_is_deleted_and_its_order_waits_whole(services: Services, generation: Generation) -> None:
    async def scenario() -> None:
        order = await services.orders.open(FIRST)
        if generation is Generation.V3:
            with pytest.raises(BadEntry):
                await services.repairs.delete_shipment(order, "1-1001-1")
            return
        await services.shipping.ship(replace(services.shipping.draft_for(order), create_only=True))
        made = await services.orders.open(FIRST)
        plan = await services.repairs.delete_shipment(made, made.open_shipments[0].shipment_id)
        assert plan.outcome is PlanOutcome.DONE
        after = await services.orders.open(FIRST)
        assert (after.status, after.remaining, after.open_shipments) == (OrderStatus.AWAITING, order.remaining, ())

    run(scenario)


def test_a_shipment_that_left_meanwhile_is_not_deleted(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.V3:
        pytest.skip("v3 has no shipments")

    async def scenario() -> None:
        order = await services.orders.open(FIRST)
        await services.shipping.ship(replace(services.shipping.draft_for(order), create_only=True))
        made = await services.orders.open(FIRST)
        shop.edit(order=FIRST, ship={"tracking": "ELSEWHERE", "carrier": "USPS"})
        plan = await services.repairs.delete_shipment(made, made.open_shipments[0].shipment_id)
        assert plan.outcome is PlanOutcome.FAILED
        assert plan.steps[0].trouble is not None
        assert "has left meanwhile (USPS ELSEWHERE)" in plan.steps[0].trouble.message

    run(scenario)


def test_what_shipped_is_taken_back_where_the_api_can(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        before = await services.orders.open(FIRST)
        await ship(services, FIRST, "PB1")
        order = await services.orders.open(FIRST)
        if generation is Generation.SHIPMENTS:
            with pytest.raises(DoItInOrdoro, match=r"PB1.*undo its shipping"):
                await services.repairs.take_back(order)
            return
        assert (await services.repairs.take_back(order)).outcome is PlanOutcome.DONE
        after = await services.orders.open(FIRST)
        assert (after.status, after.tracking, after.remaining) == (OrderStatus.AWAITING, None, before.remaining)
        assert len(shop.events("unshipped")) == 1

    run(scenario)


def test_a_parcel_is_corrected_and_never_over_somebody_elses(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    if generation is Generation.SHIPMENTS:
        pytest.skip("the shipments API changes no parcel: see the words that it gives instead")

    async def scenario() -> None:
        await ship(services, FIRST, "PB1")
        order = await services.orders.open(FIRST)
        plan = await services.repairs.correct(order, Tracking("PB2", "FedEx", cost=Decimal("9.10")))
        assert plan.outcome is PlanOutcome.DONE, why(plan)
        now = (await services.orders.open(FIRST)).tracking
        assert now is not None
        assert (now.number, now.carrier, now.cost) == ("PB2", "FedEx", Decimal("9.10"))
        plan = await services.repairs.correct(order, Tracking("PB3", "FedEx"))
        assert plan.outcome is PlanOutcome.FAILED
        assert plan.steps[0].trouble is not None
        assert "PB2" in plan.steps[0].trouble.message
        assert len(shop.events("tracking_changed")) == 1

    run(scenario)


def test_a_number_on_the_wrong_order_is_moved_to_the_right_one(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        await ship(services, FIRST, "PB1")
        wrong, right = await services.orders.open(FIRST), await services.orders.open(SECOND)
        draft = moved_to(services.shipping.draft_for(right), wrong)
        if generation is Generation.SHIPMENTS:
            with pytest.raises(DoItInOrdoro, match=f"Then ship order {SECOND} here"):
                await services.repairs.move(wrong, draft)
            return
        plan = await services.repairs.move(wrong, draft)
        assert plan.outcome is PlanOutcome.DONE, why(plan)
        back, there = await services.orders.open(FIRST), await services.orders.open(SECOND)
        assert (back.status, back.tracking) == (OrderStatus.AWAITING, None)
        assert there.tracking is not None
        assert (there.tracking.number, there.tracking.cost) == ("PB1", Decimal("4.50"))
        assert [event["order"] for event in shop.events("channel_notice")] == [FIRST, SECOND]

    run(scenario)


def test_two_numbers_on_each_others_orders_are_swapped(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        await ship(services, FIRST, "PB1")
        await ship(services, SECOND, "PB2")
        one, other = await services.orders.open(FIRST), await services.orders.open(SECOND)
        if generation is Generation.SHIPMENTS:
            with pytest.raises(DoItInOrdoro, match="each with the other's number"):
                await services.repairs.swap(one, other)
            return
        shop.fault("edit_shipping_info", "429", after=1)
        plan = await services.repairs.swap(one, other)
        assert [step.status for step in plan.steps] == [StepStatus.DONE, StepStatus.TODO]
        await services.worker.work_for(20, plan.plan_id)
        now = [(await services.orders.open(number)).tracking for number in (FIRST, SECOND)]
        assert [each.number if each else "" for each in now] == ["PB2", "PB1"]
        assert len(shop.events("tracking_changed")) == 2

    run(scenario)
