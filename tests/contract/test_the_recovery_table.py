"""What a look finds, and what it makes of it: the rows that no lost answer alone brings about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import requests

from app.domain.comment import Comment
from app.domain.generation import Generation
from app.domain.order import Order, Shipment, Tracking
from app.domain.step import Receipt, StepKind
from app.errors import OrderChanged, ReadBackDiffers
from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.ordoro.sent_parcel import other_details
from app.ordoro.shipments import steps
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.shipments.planned import steps_of
from app.ordoro.shipments.steps import ShipmentSteps
from app.ordoro.sign_in import sign_in
from app.ordoro.transport import Transport
from app.ports import OrderGateway
from app.runtime.clock import SystemClock
from tests.builders import TODAY, a_draft
from tests.fakes import FakeWitness
from tests.practice_shop import KEY, ShopHands, running_shop

SEVERAL = "1-1002"
TRACKING = {Generation.SHIPMENTS: StepKind.SAVE_TRACKING, Generation.V3: StepKind.SHIPPING_INFO}


@pytest.fixture
def gateway(shop: ShopHands) -> OrderGateway:
    return sign_in(Account(shop.url, *KEY), SystemClock()).gateway


@pytest.fixture
def shipments_shop() -> Iterator[ShopHands]:
    with running_shop(Generation.SHIPMENTS) as hands:
        yield hands


def calls_on(shop: ShopHands, kind: type[ShipmentCalls] = ShipmentCalls) -> ShipmentCalls:
    return kind(Transport(shop.url, *KEY, SystemClock(), Limits()))


def put(shop: ShopHands, path: str, body: dict[str, Any]) -> None:
    requests.put(shop.url + path, json=body, auth=KEY, timeout=30).raise_for_status()


def two_at_once(shop: ShopHands, calls: ShipmentCalls) -> Order:
    """The order as it was, and then two shipments of it that two stations began in one moment."""
    order = calls.order(SEVERAL)
    shop.post(f"/order/{SEVERAL}/create_shipment/", None)
    (first,) = calls.order(SEVERAL).open_shipments
    line = first.lines[0]
    put(shop, f"/shipment/{first.shipment_id}/line/{line.shipment_line_id}/", {"quantity": line.quantity - 1})
    shop.post(f"/order/{SEVERAL}/create_shipment/", None)
    assert len(calls.order(SEVERAL).open_shipments) == 2
    return order


def found_by(calls: ShipmentCalls, order: Order, token: str) -> str:
    create = steps_of(a_draft(order), token)[0]
    receipt = ShipmentSteps(calls).probe(create, {})
    assert receipt is not None
    return str(receipt.facts["shipment_id"])


def test_of_several_new_shipments_the_token_on_the_lowest_says_whose_it_is(shipments_shop: ShopHands) -> None:
    calls = calls_on(shipments_shop)
    order = two_at_once(shipments_shop, calls)
    assert found_by(calls, order, "ours") == f"{SEVERAL}-1"
    assert found_by(calls, order, "theirs") == f"{SEVERAL}-2"
    assert found_by(calls, order, "ours") == f"{SEVERAL}-1", "what was ours once stays ours"
    (mark,) = calls.shipment(f"{SEVERAL}-1").comments
    assert mark.text == "Packbench ours"


def test_what_other_stations_marked_is_not_taken_for_ours(shipments_shop: ShopHands) -> None:
    calls = calls_on(shipments_shop)
    order = two_at_once(shipments_shop, calls)
    for token in ("first", "second"):
        found_by(calls, order, token)
    assert ShipmentSteps(calls).probe(steps_of(a_draft(order), "third")[0], {}) is None


class OvertakenCalls(ShipmentCalls):
    """Another station's mark comes between the look and our own; answered the wrong way round."""

    def write_comment(self, shipment_id: str, words: str) -> None:
        super().write_comment(shipment_id, "Packbench another station's")
        super().write_comment(shipment_id, words)

    def shipment(self, shipment_id: str) -> Shipment:
        found = super().shipment(shipment_id)
        return replace(found, comments=found.comments[::-1])


def test_whoever_marked_first_owns_it_and_the_other_is_unsure(shipments_shop: ShopHands) -> None:
    calls = calls_on(shipments_shop, OvertakenCalls)
    order = two_at_once(shipments_shop, calls)
    with pytest.raises(ReadBackDiffers, match="Several shipments were begun at once"):
        found_by(calls, order, "ours")


def test_a_mark_without_a_time_comes_after_those_with_one() -> None:
    timed = Comment("Packbench b", SystemClock().now())
    assert steps._marker(Shipment("1", comments=(Comment("Packbench a"), timed, Comment("hello")))) == "Packbench b"


def performed(gateway: OrderGateway, order: Order) -> dict[StepKind, Receipt]:
    """Everything of a shipment but its tracking."""
    receipts: dict[StepKind, Receipt] = {}
    for step in gateway.steps(a_draft(order), "token"):
        if step.kind is not TRACKING[gateway.generation]:
            receipts[step.kind] = gateway.perform(step, receipts, FakeWitness())
    return receipts


def somebody_saves(
    shop: ShopHands, gateway: OrderGateway, cost: float, *, number: str = "1Z999AA10123456784", carrier: str = "ups"
) -> None:
    if gateway.generation is Generation.V3:
        body = {"tracking_number": number, "carrier_name": carrier, "cost": cost, "ship_date": "2026-11-20T12:00:00Z"}
        shop.post(f"/v3/order/{SEVERAL}/shipping_info", body)
    else:
        tracking = {"tracking": number, "vendor": carrier, "cost": cost}
        shop.post(f"/shipment/{SEVERAL}-1/tracking/", {"tracking": tracking, "ship_date": "2026-11-20T12:00:00Z"})


def test_the_same_number_with_another_cost_and_day_is_found_and_said_and_not_sent_again(
    gateway: OrderGateway, shop: ShopHands
) -> None:
    order = gateway.order(SEVERAL)
    receipts = performed(gateway, order)
    somebody_saves(shop, gateway, 9.99)
    step = next(each for each in gateway.steps(a_draft(order), "t") if each.kind is TRACKING[gateway.generation])
    witness = FakeWitness()
    for receipt in (gateway.probe(step, receipts), gateway.perform(step, receipts, witness)):
        assert receipt is not None
        assert "Ordoro shows the cost 9.99, not 7.35 and the day 2026-11-20, not 2026-11-21" in receipt.sentence
    assert witness.sent == 0


def test_who_finds_another_number_where_his_own_was_sent_is_not_told_that_nothing_happened(
    gateway: OrderGateway, shop: ShopHands
) -> None:
    order = gateway.order(SEVERAL)
    receipts = performed(gateway, order)
    step = next(each for each in gateway.steps(a_draft(order), "t") if each.kind is TRACKING[gateway.generation])
    somebody_saves(shop, gateway, 7.35, number="OTHER-1")
    with pytest.raises(OrderChanged, match=r"OTHER-1\. UPS 1Z999AA10123456784 may have been saved before"):
        gateway.probe(step, receipts)
    with pytest.raises(OrderChanged, match="Nothing was overwritten"):
        gateway.perform(step, receipts, FakeWitness())


def test_what_was_not_asked_for_is_no_difference() -> None:
    found = Tracking("1", "UPS", "Ground", Decimal("7.35"), TODAY)
    assert other_details(found, "", None, "2026-11-21T12:00:00Z") == ""
    assert other_details(found, "ground", "7.35", "2026-11-21T12:00:00Z") == ""
    assert "the method “Ground”, not “Air”" in other_details(found, "Air", None, "2026-11-21T12:00:00Z")


def test_nothing_is_tracked_while_the_lines_are_not_what_was_asked_for(gateway: OrderGateway, shop: ShopHands) -> None:
    order = gateway.order(SEVERAL)
    receipts = performed(gateway, order)
    several = next(line for line in order.lines if line.remaining > 1)
    if gateway.generation is Generation.V3:
        shop.edit(order=SEVERAL, line={"sku": several.sku, "quantity": several.remaining - 1})
    else:
        made = shop.get(f"/shipment/{SEVERAL}-1/")["lines"]
        line = next(each for each in made if each["product"]["sku"] == several.sku)
        put(shop, f"/shipment/{SEVERAL}-1/line/{line['id']}/", {"quantity": several.remaining - 1})
    step = next(each for each in gateway.steps(a_draft(order), "t") if each.kind is TRACKING[gateway.generation])
    witness = FakeWitness()
    with pytest.raises(OrderChanged, match="hold what was asked for"):
        gateway.perform(step, receipts, witness)
    assert witness.sent == 0
    assert shop.events("shipped") == []


def test_a_line_that_somebody_else_set_is_said_with_both_figures(shipments_shop: ShopHands) -> None:
    gateway = sign_in(Account(shipments_shop.url, *KEY), SystemClock()).gateway
    order = gateway.order(SEVERAL)
    several = next(line for line in order.lines if line.remaining > 2)
    wanted = {line.line_id: line.remaining for line in order.lines} | {several.line_id: several.remaining - 1}
    create, *lines = gateway.steps(a_draft(order, quantities=wanted), "t")[:-1]
    receipts = {StepKind.CREATE_SHIPMENT: gateway.perform(create, {}, FakeWitness())}
    made = shipments_shop.get(f"/shipment/{SEVERAL}-1/")["lines"]
    line = next(each for each in made if each["product"]["sku"] == several.sku)
    put(shipments_shop, f"/shipment/{SEVERAL}-1/line/{line['id']}/", {"quantity": several.remaining - 2})
    step = next(each for each in lines if each.payload["order_line_id"] == several.line_id)
    with pytest.raises(OrderChanged, match=f"set {several.sku} to {several.remaining - 2}"):
        gateway.probe(step, receipts)
