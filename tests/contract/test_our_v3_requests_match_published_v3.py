"""Whatever we send in the v3 generation, and what we are answered, is as Ordoro's published description says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.order import Order
from app.domain.plan import Generation
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, StepKind
from app.ordoro.account import Account, sign_in
from app.ordoro.catalog import Catalog
from app.ordoro.transport import Limits, QueryValue, Transport
from app.ordoro.v3.gateway import V3Gateway
from app.ordoro.v3.steps import ShippingInfo
from app.ordoro.wire import at_noon
from app.ports import Witness
from app.runtime.clock import SystemClock
from tests.builders import TODAY, a_draft
from tests.contract.published_v3 import Published, load_published
from tests.fakes import FakeWitness
from tests.practice_shop import KEY, ShopHands, running_shop

TEMPLATES = (
    (re.compile(r"/v3/order"), "/v3/order"),
    (re.compile(r"/v3/order/counts"), "/v3/order/counts"),
    (re.compile(r"/v3/order/parent/[^/]+"), "/v3/order/parent/{parent_order_number}"),
    (re.compile(r"/v3/order/[^/]+/split"), "/v3/order/{order_number}/split"),
    (re.compile(r"/v3/order/[^/]+/shipping_info"), "/v3/order/{order_number}/shipping_info"),
    (re.compile(r"/v3/order/[^/]+"), "/v3/order/{order_number}"),
    (re.compile(r"/(product|shipper|cart|company|authenticated)/"), r"/\1/"),
)


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
        self._check(method, path, body, answer, 201)
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


def carry_out(gateway: V3Gateway, draft: ShipmentDraft) -> None:
    receipts: dict[StepKind, Receipt] = {}
    for step in gateway.steps(draft, "token"):
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
