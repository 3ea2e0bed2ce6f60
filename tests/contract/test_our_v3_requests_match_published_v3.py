"""Whatever we send in the v3 generation, and what we are answered, is as Ordoro's published description says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.generation import Generation
from app.domain.new_order import LineTax, NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.order import Address, Order, Tag
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.repair import Repair, RepairKind
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, StepKind
from app.domain.stock import StockChange
from app.domain.subject import Subject
from app.ordoro.account import Account
from app.ordoro.catalog import Catalog
from app.ordoro.limits import Limits
from app.ordoro.new_order import order_body
from app.ordoro.new_product import product_body
from app.ordoro.product_change import change_steps
from app.ordoro.sign_in import sign_in
from app.ordoro.transport import QueryValue, Transport
from app.ordoro.v3.gateway import V3Gateway
from app.ordoro.v3.steps import ShippingInfo
from app.ordoro.wire import at_noon
from app.ports import Witness
from app.runtime.clock import SystemClock
from tests.builders import ADDRESS, TODAY, a_draft
from tests.contract.published_v3 import Published, load_published
from tests.fakes import FakeWitness
from tests.practice_shop import KEY, ShopHands, running_shop

TEMPLATES = (
    (re.compile(r"/v3/order"), "/v3/order"),
    (re.compile(r"/v3/order/counts"), "/v3/order/counts"),
    (re.compile(r"/v3/order/parent/[^/]+"), "/v3/order/parent/{parent_order_number}"),
    (re.compile(r"/v3/order/[^/]+/split"), "/v3/order/{order_number}/split"),
    (re.compile(r"/v3/order/[^/]+/shipping_info"), "/v3/order/{order_number}/shipping_info"),
    (re.compile(r"/v3/order/[^/]+/comment"), "/v3/order/{order_number}/comment"),
    (re.compile(r"/v3/order/[^/]+/tag/[0-9]+"), "/v3/order/{order_number}/tag/{tag_id}"),
    (re.compile(r"/v3/tag"), "/v3/tag"),
    (re.compile(r"/v3/order/[^/]+"), "/v3/order/{order_number}"),
    (re.compile(r"/product/[^/]+/"), "/product/{sku}/"),
    (re.compile(r"/product/[^/]+/warehouse/[0-9]+/"), "/product/{sku}/warehouse/{warehouse_id}/"),
    (re.compile(r"/(product|shipper|cart|company|authenticated)/"), r"/\1/"),
)


#: What makes something new answers 201, everything else 200.
MAKING = {
    "POST /v3/order",
    "POST /v3/order/{order_number}/split",
    "POST /v3/order/{order_number}/shipping_info",
    "POST /product/",
}


def template_of(path: str) -> str:
    return next(match.expand(name) for form, name in TEMPLATES if (match := form.fullmatch(path)))


@dataclass
class CheckedTransport(Transport):
    """The real transport, over real HTTP; holds each request and answer against the description."""

    url: str
    published: Published
    seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(self.url, *KEY, SystemClock(), Limits())

    def get(self, path: str, params: Mapping[str, QueryValue] | None = None, *, background: bool = False) -> bytes:
        body = super().get(path, params, background=background)
        self._check("GET", path, None, body, 200)
        return body

    def send(
        self,
        method: Literal["POST", "PUT", "DELETE"],
        path: str,
        body: object = None,
        *,
        witness: Witness | None = None,
    ) -> bytes:
        answer = super().send(method, path, body, witness=witness)
        self._check(method, path, body, answer, 201 if f"{method} {template_of(path)}" in MAKING else 200)
        return answer

    def _check(self, method: str, path: str, body: object, answer: bytes, status: int) -> None:
        template = template_of(path)
        self.seen.add(f"{method} {template}")
        sent = None if body is None else json.loads(json.dumps(body))
        if sent is not None:
            self.published.check_request(method, template, sent)
        self.published.check_response(method, template, status, json.loads(answer))


@pytest.fixture(scope="module")
def published() -> Published:
    return load_published()


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    with running_shop(Generation.V3, settle=0.05) as hands:
        yield hands


@pytest.fixture
def transport(shop: ShopHands, published: Published) -> CheckedTransport:
    return CheckedTransport(shop.url, published)


def carry_out(gateway: V3Gateway, subject: Subject) -> None:
    receipts: dict[StepKind, Receipt] = {}
    for step in gateway.steps(subject, "token"):
        receipts[step.kind] = gateway.perform(step, receipts, FakeWitness())


def parcel(order: Order) -> ShipmentDraft:
    return a_draft(order, method="UPS Ground", email_buyer=True, email_bill_to=True)


def test_a_full_and_a_short_shipment_and_the_catalogue(transport: CheckedTransport) -> None:
    gateway = V3Gateway(transport, SystemClock())
    page = gateway.waiting_page(gateway.lists[0], 0)
    assert page.orders
    carry_out(gateway, parcel(gateway.order("1-1001")))
    order = gateway.order("1-1002")
    quantities = {line.line_id: line.remaining for line in order.lines} | {order.lines[0].line_id: 1}
    carry_out(gateway, replace(parcel(order), quantities=quantities, cost=None, method=""))
    catalog = Catalog(transport)
    assert catalog.product_page(0).products
    catalog.channel_names()
    catalog.carriers_in_use()
    assert transport.seen >= {
        "GET /v3/order",
        "GET /v3/order/{order_number}",
        "GET /v3/order/parent/{parent_order_number}",
        "POST /v3/order/{order_number}/split",
        "POST /v3/order/{order_number}/shipping_info",
        "GET /product/",
    }


def test_everything_beside_shipping(transport: CheckedTransport, shop: ShopHands) -> None:
    gateway = V3Gateway(transport, SystemClock())
    carry_out(gateway, replace(parcel(gateway.order("1-1001")), comment="Packed by Ana", tag="Contents Verified"))
    carry_out(gateway, replace(parcel(gateway.order("1-1002")), tracking_number="1Z999AA10123456785"))
    one, other = gateway.order("1-1001"), gateway.order("1-1002")
    carry_out(gateway, Repair(RepairKind.SWAP, one, other))
    carry_out(gateway, Repair(RepairKind.TAKE_BACK, gateway.order("1-1001")))
    carry_out(gateway, OrderNote("1-1001", "Came back", tag="Never seen before"))
    carry_out(gateway, OrderNote("1-1001", untag="Never seen before"))
    product = shop.get("/product/?limit=1")["product"][0]
    place = str(product["warehouses"][0]["id"])
    carry_out(gateway, StockChange(product["sku"], place, set_to=7))
    carry_out(gateway, StockChange(product["sku"], place, adjust_by=-1))
    carry_out(gateway, NewProduct("NEW-1", "A new one", price=Decimal("4.50"), on_hand=3, is_taxable=False))
    was = ProductFields(upc="", is_taxable=False, low_stock_at=0, location="")
    edited = ProductFields(upc="012345678905", is_taxable=True, declared_value=Decimal(5), low_stock_at=4, location="B")
    carry_out(gateway, ProductChange("NEW-1", was, edited, place))
    channel = str(shop.get("/cart/")["cart"][0]["id"])
    line = NewLine("NEW-1", "A new one", 2, Decimal("4.50"))
    carry_out(gateway, NewOrder("PB-1", ADDRESS, (line,), channel_id=channel))
    assert {call for call in transport.seen if not call.startswith("GET")} == {
        "POST /v3/order",
        "POST /v3/order/{order_number}/shipping_info",
        "PUT /v3/order/{order_number}/shipping_info",
        "DELETE /v3/order/{order_number}/shipping_info",
        "POST /v3/order/{order_number}/comment",
        "POST /v3/order/{order_number}/tag/{tag_id}",
        "DELETE /v3/order/{order_number}/tag/{tag_id}",
        "POST /v3/tag",
        "POST /product/",
        "PUT /product/{sku}/",
        "PUT /product/{sku}/warehouse/{warehouse_id}/",
    }


TEXTS = st.text(max_size=20)
AMOUNTS = st.none() | st.decimals(0, 9999, places=2)
ADDRESSES = st.builds(Address, *[TEXTS] * 10)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))  # others are stopped at their field
LINES = st.builds(
    NewLine,
    sku=TEXTS,
    name=TEXTS,
    quantity=st.integers(1, 99),
    price=AMOUNTS,
    details=TEXTS,
    taxes=st.lists(st.builds(LineTax, TEXTS, st.decimals(0, 99, places=2), st.none() | st.decimals(0, 1))).map(tuple),
    channel_item_id=TEXTS,
    weight=AMOUNTS,
    category=TEXTS,
    cost=AMOUNTS,
)
ORDERS = st.builds(
    NewOrder,
    order_id=TEXTS,
    ship_to=ADDRESSES,
    lines=st.lists(LINES, max_size=3).map(tuple),
    bill_to=st.none() | ADDRESSES,
    ship_from=st.none() | ADDRESSES,
    channel_id=st.sampled_from(("", "100")),
    warehouse_id=st.sampled_from(("", "7")),
    requested_method=TEXTS,
    placed=st.none() | st.datetimes(timezones=st.just(UTC)),
    ship_by=DAYS,
    deliver_by=DAYS,
    buyer_note=TEXTS,
    staff_note=TEXTS,
    shipping=AMOUNTS,
    tax=AMOUNTS,
    discount=AMOUNTS,
    tags=st.lists(st.builds(Tag, TEXTS, TEXTS), max_size=2).map(tuple),
    is_shipped=st.booleans(),
    is_prime=st.booleans(),
    channel_order_id=TEXTS,
    channel_shipment_id=TEXTS,
    card_issuer=TEXTS,
)


@given(order=ORDERS)
def test_every_new_order_makes_a_body_that_the_description_takes(published: Published, order: NewOrder) -> None:
    published.check_request("POST", "/v3/order", json.loads(json.dumps(order_body(order))))


@given(
    product=st.builds(
        NewProduct,
        sku=st.text(min_size=1, max_size=20),
        name=st.text(min_size=1, max_size=20),
        price=AMOUNTS,
        weight=AMOUNTS,
        upc=TEXTS,
        on_hand=st.none() | st.integers(0, 99),
        length=st.none() | st.integers(0, 99),
        is_taxable=st.none() | st.booleans(),
        declared_value=AMOUNTS,
    )
)
def test_every_new_product_makes_a_body_that_the_description_takes(published: Published, product: NewProduct) -> None:
    published.check_request("POST", "/product/", json.loads(json.dumps(product_body(product))))


SOME_TEXT = st.none() | TEXTS
SOME_COUNT = st.none() | st.integers(0, 99)


@given(
    edited=st.builds(
        ProductFields,
        name=SOME_TEXT,
        upc=SOME_TEXT,
        price=AMOUNTS,
        weight=AMOUNTS,
        location=SOME_TEXT,
        low_stock_at=SOME_COUNT,
        out_of_stock_at=SOME_COUNT,
        length=SOME_COUNT,
        is_taxable=st.none() | st.booleans(),
        declared_value=AMOUNTS,
        staff_note=SOME_TEXT,
    )
)
def test_every_change_of_a_product_makes_bodies_that_the_description_takes(
    published: Published, edited: ProductFields
) -> None:
    templates = {
        StepKind.CHANGE_PRODUCT: "/product/{sku}/",
        StepKind.CHANGE_SHELF: "/product/{sku}/warehouse/{warehouse_id}/",
    }
    for step in change_steps(ProductChange("A", ProductFields(), edited, "7")):
        published.check_request("PUT", templates[step.kind], json.loads(json.dumps(step.payload["body"])))


@given(
    number=st.text(min_size=1, max_size=100),
    carrier=st.text(min_size=1, max_size=100),
    cost=st.none() | st.decimals(0, 99999, places=2),
    told=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_every_draft_makes_a_body_that_the_description_takes(
    published: Published, number: str, carrier: str, cost: Decimal | None, told: tuple[bool, bool, bool]
) -> None:
    channel, buyer, bill_to = told
    info = ShippingInfo(
        order="1-1",
        number=number,
        carrier=carrier,
        method="",
        cost=None if cost is None else str(cost),
        ship_date=at_noon(TODAY),
        items=[],
        notify_channel=channel,
        email_buyer=buyer,
        email_bill_to=bill_to,
    )
    body = json.loads(json.dumps(info.body()))
    published.check_request("POST", "/v3/order/{order_number}/shipping_info", body)
    assert (body["notify_cart"], body["notify_ship_to"], body["notify_bill_to"]) == told


def test_signing_in_sends_nothing_that_is_not_described(shop: ShopHands, published: Published) -> None:
    """The paths of app/ordoro/account.py, by their own names."""
    for path in ("/authenticated/", "/v3/order/counts", "/company/"):
        published.check_response("GET", path, 200, shop.get(path))
    assert sign_in(Account(shop.url, *KEY), SystemClock()).gateway.generation is Generation.V3
