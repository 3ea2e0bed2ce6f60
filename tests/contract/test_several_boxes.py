"""One order in one, two, three and five boxes: one plan, in v3 one split, and each box goes once under its number."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.box import Box
from app.domain.generation import Generation
from app.domain.order import Order, OrderStatus
from app.domain.plan import PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, StepKind
from app.errors import BadInput, TooLateToUndo
from app.outbox.rows import as_json
from app.services.numbers import Used
from tests.integration.matrix import holding_the_pen, somebody_waits_for_the_pen
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run, until
from tests.world import fill_the_shelves, is_plain


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, settle=0.0) as hands:
        fill_the_shelves(hands)
        yield hands


@pytest.fixture
def services(shop: ShopHands, tmp_path: Path) -> Iterator[Services]:
    with services_for(shop, data=tmp_path) as found:
        found.settings.change(station="Bench 1", packer="Ana", tag_verified=True)
        yield found


async def an_order_of(services: Services, pieces: int) -> Order:
    """The first that waits with at least so many."""
    read = await services.orders.refresh()
    return next(each for each in read.orders if is_plain(each) and not each.shipments and each.remaining >= pieces)


def in_boxes(services: Services, order: Order, count: int, *, stays: int = 0) -> ShipmentDraft:
    """Its pieces dealt out; the last `stays` of them go on waiting."""
    pieces = [line.line_id for line in order.lines for _ in range(line.remaining)]
    pieces = pieces[: len(pieces) - stays]
    boxes = tuple(
        Box(
            Counter(pieces[at::count]),
            "UPS",
            f"PB{at + 1}",
            "UPS Ground",
            Decimal(at + 1),
            verified="1 of 1 verified",
            is_fully_verified=True,
        )
        for at in range(count)
    )
    *closed, last = boxes
    draft = services.shipping.draft_for(order).beside(tuple(closed), len(closed))
    return replace(
        draft,
        quantities=last.quantities,
        carrier="UPS",
        tracking_number=last.tracking_number,
        method=last.method,
        cost=last.cost,
        verified=last.verified,
        is_fully_verified=True,
    )


def by_sku(order: Order, draft: ShipmentDraft) -> list[tuple[str, dict[str, int]]]:
    skus = {line.line_id: line.sku for line in order.lines}
    return [
        (each.tracking_number, {skus[line]: count for line, count in each.quantities.items() if count})
        for each in draft.parcels
    ]


def shipped(shop: ShopHands) -> list[tuple[str, dict[str, int]]]:
    return [(event["tracking"], dict(event["lines"])) for event in shop.events("shipped")]


@pytest.mark.parametrize("stays", [0, 1], ids=["whole", "short"])
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_every_box_goes_once_and_what_is_in_none_goes_on_waiting(
    services: Services, shop: ShopHands, generation: Generation, count: int, stays: int
) -> None:
    async def scenario() -> None:
        order = await an_order_of(services, count + stays)
        draft = in_boxes(services, order, count, stays=stays)
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.DONE, [step.trouble for step in plan.steps]
        assert shipped(shop) == by_sku(order, draft)
        assert len(shop.events("split")) == (generation is Generation.V3 and count + stays > 1)
        assert len(shop.events("shipment_created")) == count * (generation is Generation.SHIPMENTS)
        assert len(shop.events("channel_notice")) == len(shop.events("comment")) == count
        left = [
            each
            for each in (await services.orders.refresh()).orders
            if order.number in (each.number, each.parent_number)
        ]
        assert sum(each.remaining for each in left) == stays
        # The day has each under its own number, with its own cost and who packed it.
        found = {each.tracking.number: each for each in (await services.books.read()).parcels}
        for at, parcel in enumerate(draft.parcels):
            known = found[parcel.tracking_number]
            assert (known.pieces, known.tracking.cost) == (parcel.total, Decimal(at + 1))
            assert known.packed_by == "Ana, Bench 1"
        assert await services.shipping.numbers_used() == dict.fromkeys(draft.numbers, order.number)

    run(scenario)


def test_each_part_gets_the_comment_and_the_tag_of_its_box_and_an_order_that_is_not_split_every_comment(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        order = await an_order_of(services, 3)
        plan = await services.shipping.ship(in_boxes(services, order, 3))
        commented = [event["order"] for event in shop.events("comment")]
        if generation is Generation.SHIPMENTS:
            assert commented == [order.number] * 3
            return
        children = set(plan.receipts[StepKind.SPLIT].orders)
        assert len(children) == 3
        assert set(commented) == children
        for number in children:
            child = await services.orders.open(number)
            assert child.status is OrderStatus.SHIPPED
            assert "Contents Verified" in [tag.name for tag in child.tags]

    run(scenario)


def test_boxes_that_hold_the_same_are_told_apart(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        read = await services.orders.refresh()
        plain = (each for each in read.orders if is_plain(each) and not each.shipments)
        order = next(each for each in plain if any(line.remaining >= 3 for line in each.lines))
        line = next(line for line in order.lines if line.remaining >= 3)
        one = {line.line_id: 1}
        boxes = (Box(one, "UPS", "SAME1"), Box(one, "UPS", "SAME2"))
        draft = services.shipping.draft_for(order).beside(boxes, 2)
        plan = await services.shipping.ship(
            replace(draft, quantities=one, carrier="UPS", tracking_number="SAME3"),
        )
        assert plan.outcome is PlanOutcome.DONE
        assert shipped(shop) == [(f"SAME{at}", {line.sku: 1}) for at in (1, 2, 3)]

    run(scenario)


def test_while_it_is_held_all_boxes_can_be_taken_back_without_a_trace(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        services.settings.change(hold_seconds=60)
        order = await an_order_of(services, 3)
        plan = await services.shipping.ship(in_boxes(services, order, 3), can_be_undone=True)
        assert plan.held_until is not None
        taken = await services.shipping.undo(plan.plan_id)
        assert taken.outcome is PlanOutcome.CANCELLED
        assert [box.tracking_number for box in taken.draft.boxes] == ["PB1", "PB2"]
        assert not shop.events("shipped")
        assert not shop.events("split")
        # In the shipments generation the first box's shipment stands there, and is gone on with.
        again = await services.shipping.ship(in_boxes(services, await services.orders.open(order.number), 3))
        assert again.outcome is PlanOutcome.DONE, [step.trouble for step in again.steps]
        assert [number for number, _ in shipped(shop)] == ["PB1", "PB2", "PB3"]

    run(scenario)


def test_a_box_that_leaves_in_the_moment_of_taking_back_is_told_and_nothing_is_given_up(
    services: Services, tmp_path: Path
) -> None:
    async def scenario() -> None:
        services.settings.change(hold_seconds=60)
        plan = await services.shipping.ship(in_boxes(services, await an_order_of(services, 3), 3), can_be_undone=True)
        with holding_the_pen(tmp_path) as connection:
            undoing = asyncio.ensure_future(services.shipping.undo(plan.plan_id))
            await asyncio.to_thread(until, somebody_waits_for_the_pen)
            assert not undoing.done()
            first = next(at for at, step in enumerate(plan.steps) if step.kind.sends_a_parcel)
            connection.execute(
                "UPDATE step SET status = 'done', receipt = ? WHERE plan_id = ? AND position <= ?",
                (as_json(Receipt("it stands")), plan.plan_id, first),
            )
        with pytest.raises(TooLateToUndo, match="box 1 left already"):
            await undoing
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.OPEN

    run(scenario)


def test_a_box_that_ordoro_refused_is_put_right_and_the_others_go_once(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    call = "tracking" if generation is Generation.SHIPMENTS else "shipping_info"

    async def scenario() -> None:
        order = await an_order_of(services, 3)
        draft = in_boxes(services, order, 3)
        shop.fault(call, "refuse", after=1)
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.FAILED
        assert [number for number, _ in shipped(shop)] == ["PB1"]
        second = replace(draft.boxes[1], tracking_number="PB2-NEW")
        again = await services.shipping.ship(replace(draft, boxes=(draft.boxes[0], second)))
        assert again.outcome is PlanOutcome.DONE, [step.trouble for step in again.steps]
        assert [number for number, _ in shipped(shop)] == ["PB1", "PB2-NEW", "PB3"]
        assert len(shop.events("split")) == (generation is Generation.V3)

    run(scenario)


def test_a_number_of_any_box_that_another_order_has_is_found(services: Services) -> None:
    async def scenario() -> None:
        first = await an_order_of(services, 2)
        draft = in_boxes(services, first, 2)
        await services.shipping.ship(draft)
        other = await an_order_of(services, 2)
        assert other.number != first.number
        draft_of_other = in_boxes(services, other, 2)
        assert await services.numbers.used_elsewhere(draft_of_other) == Used("PB1", first.number)
        relabelled = replace(draft_of_other.boxes[0], tracking_number="PB9")
        mixed = replace(draft_of_other, boxes=(relabelled,))
        assert await services.numbers.used_elsewhere(mixed) == Used("PB2", first.number), "the one that it is"

    run(scenario)


def test_two_boxes_with_one_number_are_refused_before_anything_is_sent(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        draft = in_boxes(services, await an_order_of(services, 2), 2)
        with pytest.raises(BadInput):
            await services.shipping.ship(replace(draft, tracking_number="PB1"))
        assert not shop.events("shipment_created")
        assert not shop.events("split")

    run(scenario)
