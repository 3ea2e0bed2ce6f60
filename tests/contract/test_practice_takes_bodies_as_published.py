"""Every field of every published body, deep ones too, with values of every type: what is not as published is refused.

What is accepted though it is not published stands in ``MORE_IS_TAKEN``, each with its reason. The other way round (a
negative price, an empty name) the shop is harsher than the description, and no list is kept of it.
"""

from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Any

import pytest
import requests

from app.practice.server import PracticeServer
from tests.contract.published_v3 import Mismatch, load_published

Path = tuple[str | int, ...]

MORE_IS_TAKEN = {
    ("POST /v3/order", "order_date"): "its own example has no offset",
    ("POST /v3/order/tag", "id"): "a tag that is not there yet has none",
    ("POST /product/", "tags.0.id"): "the same",
    ("PUT /product/{sku}/", "tags.0.id"): "the same",
    ("POST /product/", "tags.0.color"): "a tag that is there already has one",
    ("PUT /product/{sku}/", "tags.0.color"): "the same",
}
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 1.5, 10**30, "", "x", "\N{CANDLE}" * 300, "2026-02-03T10:00:00", [], ["x"], [{}], {}, {"a": 1}
)  # fmt: skip

_DATE = "2026-02-03T10:00:00-06:00"
_ADDRESS = {"name": "Ada", "street1": "1 Elm Court", "street2": None, "city": "Tidewater", "zip": "04101"}
_SHARED = {"category": "c", "price": 2.5, "weight": 1, "cost": 1, "original_sku": "o", "variant_sku": "v"}
_PLACE = {"low_stock_threshold": 1, "out_of_stock_threshold": 0, "location_in_warehouse": "A-1"}
_PUT_PRODUCT = {
    **_SHARED,
    **dict.fromkeys(("name", "hs_code", "country_of_origin", "customs_description", "taxable", "type"), "x"),
    **dict.fromkeys(("upc", "asin", "internal_notes"), "x"),
    **dict.fromkeys(("length", "width", "height", "max_export_qty", "declared_value"), 3),
    "sync": True,
    "inventory_changed": False,
    "cart": 2801,
    "images": [{"url": "https://pictures.example.com/1", "is_default": True}],
    "tags": [{"id": 1, "name": "t", "color": "#fff"}],
}
_PARCEL = {
    **dict.fromkeys(("tracking_number", "package_tracking", "carrier_name", "shipping_method", "zone"), "x"),
    **dict.fromkeys(("display_shipping_method", "tracking_url"), "x"),
    **dict.fromkeys(("cost", "shipping_cost", "insured_value"), 1.5),
    **dict.fromkeys(("notify_bill_to", "notify_ship_to", "notify_cart"), False),
    "ship_date": _DATE,
}
_ORDER_PRODUCT = {"sku": "MUG-INK", "name": "Mug", "cart": 2801, "physical_on_hand": 1, **_SHARED}
_ORDER = {
    "order_id": "new",
    "cart": 2801,
    "warehouse_id": 39432,
    "status": "awaiting_fulfillment",
    **dict.fromkeys(("order_date", "deliver_by_date", "ship_by_date"), _DATE),
    **dict.fromkeys(("cart_order_id", "shipping_type", "notes_from_customer", "internal_notes"), "x"),
    **dict.fromkeys(("cart_shipment_id", "credit_card_issuer"), "x"),
    **dict.fromkeys(("product_amount", "shipping_amount", "tax_amount", "grand_total", "discount_amount"), 1.5),
    **dict.fromkeys(("billing_address", "shipping_address", "alternate_ship_from_address"), _ADDRESS),
    "tags": [{"text": "t", "color": "#fff"}],
    "additional_cart_info": {"is_prime": True},
    "lines": [
        {
            **dict.fromkeys(("cart_orderitem_id", "product_name", "selected_option"), "x"),
            **dict.fromkeys(("item_price", "quantity", "total_price"), 2),
            "tax_lines": [{"name": "VAT", "amount": 1, "rate": 0.1}],
            "product": _ORDER_PRODUCT,
        }
    ],
}
_LINE_CHANGE = {
    **dict.fromkeys(("quantity", "item_price", "total_price", "discount_amount"), 1),
    "details": "x",
    "product_serial_numbers": ["1"],
}
BODIES: dict[str, dict[str, Any]] = {
    "POST /v3/order": _ORDER,
    "PUT /v3/order/{order_number}": {
        **dict.fromkeys(("notes_from_customer", "internal_notes", "batch_reference_id"), "x"),
        **dict.fromkeys(("ship_by_date", "deliver_by_date"), _DATE),
    },
    "POST /v3/order/{order_number}/shipping_info": _PARCEL,
    "PUT /v3/order/{order_number}/shipping_info": _PARCEL,
    "POST /v3/order/{order_number}/comment": {"comment": "x"},
    "PUT /v3/order/{order_number}/line/{order_line_id}": _LINE_CHANGE,
    "POST /v3/tag": {"text": "t", "color": "#fff"},
    "POST /v3/order/tag": {"id": 1, "name": "t", "color": "#fff"},
    "POST /product/": {"sku": "new", "physical_on_hand": 3, **_PLACE, **_PUT_PRODUCT},
    "PUT /product/{sku}/": _PUT_PRODUCT,
    "PUT /product/{sku}/warehouse/{warehouse_id}/": {"on_hand": 3, **_PLACE},
    "PUT /company/": {"company_name": "x", "contact": "x", "phone": "x"},
    "POST /packing_list/": {"name": "x", "is_default": False, "custom_text": "x", "logo": {}},
}


def spoiled(body: Any, whole: Any = None, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Each field of a body left out, and each with each of the values."""
    whole = body if whole is None else whole
    places: list[Any] = [*body] if isinstance(body, dict) else [0] if isinstance(body, list) and body else []
    for place in places:
        for value in (..., *VALUES):
            copy = deepcopy(whole)
            at = copy
            for step in path:
                at = at[step]
            if value is ...:
                del at[place]
            else:
                at[place] = value
            yield (*path, place), copy
        yield from spoiled(body[place], whole, (*path, place))


@pytest.mark.parametrize("operation", BODIES)
def test_what_is_not_as_published_is_refused_and_every_answer_is_as_published(operation: str) -> None:
    published, (method, template), numbers = load_published(), operation.split(), count()
    more: set[tuple[str, str]] = set()
    with PracticeServer(generation="v3", rate_limit=False) as shop, requests.Session() as session:
        session.auth, session.trust_env = ("practice", "practice"), False
        for path, body in [((), BODIES[operation] | {"surprise": 1}), *spoiled(BODIES[operation])]:
            parts = {"order_number": "1-1002", "sku": "MUG-INK", "warehouse_id": 39432, "order_line_id": 8100011}
            if "shipping_info" in template:
                order = {"order_id": f"O{next(numbers)}", "billing_address": {}, "shipping_address": {}, "lines": []}
                parts["order_number"] = session.post(f"{shop.url}/v3/order", json=order).json()["order_number"]
                if method == "PUT":
                    session.post(f"{shop.url}/v3/order/{parts['order_number']}/shipping_info", json=_PARCEL)
            for name in ("order_id", "sku"):
                if body.get(name) == "new":
                    body[name] = f"new{next(numbers)}"
            answer = session.request(method, shop.url + template.format(**parts), json=body, timeout=10)
            assert answer.status_code < 500, (path, body)
            published.check_response(method, template, answer.status_code, answer.json())
            if answer.ok:
                try:
                    published.check_request(method, template, body)
                except Mismatch:
                    more.add((operation, ".".join(map(str, path))))
    assert more == {key for key in MORE_IS_TAKEN if key[0] == operation}
