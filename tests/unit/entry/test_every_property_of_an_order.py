"""The form of a new order, property by property against the published `post_order_v1`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from typing import Any

import yaml
from PySide6.QtWidgets import QApplication

from app.domain.product import Product
from app.ordoro.new_order import order_body
from tests.contract.published_v3 import DESCRIPTION, load_published
from ui.entry.reading import LineTexts
from ui.entry.view import EntryView

#: Each published property that a person can mean, and the field of the form that fills it.
FILLED_BY: Mapping[str, str] = {
    "cart": "channel_id",
    "order_id": "order_id",
    "cart_order_id": "channel_order_id",
    "warehouse_id": "warehouse_id",
    "order_date": "placed",
    "deliver_by_date": "deliver_by",
    "ship_by_date": "ship_by",
    "status": "is_shipped",
    "shipping_type": "requested_method",
    "notes_from_customer": "buyer_note",
    "internal_notes": "staff_note",
    "product_amount": "(added up)",
    "shipping_amount": "shipping",
    "tax_amount": "tax",
    "grand_total": "total",
    "discount_amount": "discount",
    "cart_shipment_id": "channel_shipment_id",
    "credit_card_issuer": "card_issuer",
    "tags.text": "tags",
    "additional_cart_info.is_prime": "is_prime",
    **{
        f"{theirs}.{part}": f"{ours}.{part}"
        for theirs, ours in (
            ("shipping_address", "ship_to"),
            ("billing_address", "bill_to"),
            ("alternate_ship_from_address", "ship_from"),
        )
        for part in ("name", "company", "street1", "street2", "city", "state", "zip", "country", "phone", "email")
    },
    "lines.cart_orderitem_id": "line channel_item_id",
    "lines.product_name": "line name",
    "lines.item_price": "line price",
    "lines.quantity": "line quantity",
    "lines.selected_option": "line details",
    "lines.total_price": "(added up)",
    "lines.tax_lines.name": "line tax_name",
    "lines.tax_lines.amount": "line tax_amount",
    "lines.tax_lines.rate": "line tax_rate",
    "lines.product.sku": "line sku",
    "lines.product.name": "line name",
    "lines.product.category": "line category",
    "lines.product.weight": "line weight",
    "lines.product.price": "line price",
    "lines.product.cost": "line cost",
}
#: Published, and nothing that somebody on the phone could mean; by pattern, with the reason.
NOT_MEANT: Mapping[str, str] = {
    "tags.color": "a tag has its colour at Ordoro; a new one takes Ordoro's own",
    "*_address.id": "Ordoro numbers addresses itself",
    "*_address._link*": "Ordoro's own links",
    "*_address.cart_address_id": "the sales channel's own number of an address",
    "*_address.reference_number": "the sales channel's own",
    "*_address.fax": "no carrier and no notice goes there",
    "*_address.validation.*": "what Ordoro's check of an address answered, not what is asked",
    "lines.product.cart": "in which channel a product is listed is set with the channel",
    "lines.product.original_sku": "variants are the channel's own affair",
    "lines.product.variant_sku": "variants are the channel's own affair",
    "lines.product.physical_on_hand": "stock is set on the products page, with what was shown",
    "lines.product.*_stock_threshold": "a product's limits are set with the product",
    "lines.product.*_extra_info.*": "what a marketplace wants to know of a listing",
}


def a_full_form(qapp: QApplication) -> EntryView:  # noqa: ARG001 (there must be one)
    view = EntryView()
    view.same.setChecked(False)
    view.elsewhere.setChecked(True)
    view.further.offer("channel_id", (("", ""), ("2801", "The shop")))
    view.further.offer("warehouse_id", (("", ""), ("39432", "Workshop")))
    texts = {"order_id": "PHONE-1", "channel_id": "2801", "warehouse_id": "39432", "requested_method": "Ground"}
    texts |= {"channel_order_id": "C-1", "channel_shipment_id": "S-1", "card_issuer": "Visa"}
    texts |= {"placed": "2026-11-20", "ship_by": "2026-11-25", "deliver_by": "2026-11-30", "tags": "Gift, Rush"}
    texts |= {"buyer_note": "Ring twice", "staff_note": "Phone", "is_prime": "yes", "is_shipped": "yes"}
    texts |= {"shipping": "5", "tax": "1.25", "discount": "1", "total": "19.25"}
    for prefix in ("ship_to", "bill_to", "ship_from"):
        texts |= {
            f"{prefix}.{part}": f"{part} 1" for part in ("name", "company", "street1", "street2", "city", "state")
        }
        texts |= {f"{prefix}.zip": "78701", f"{prefix}.country": "USA", f"{prefix}.phone": "555-0101"}
        texts[f"{prefix}.email"] = "ana@example.com"
    for form in view.forms:
        form.set_texts(texts)
    row = view.lines.add_line(LineTexts("NEW-1", "A new thing", "2", "7.00"), is_known=False)
    more = {"details": "Size: M", "channel_item_id": "I-1", "tax_name": "VAT", "tax_amount": "1.25", "tax_rate": "8.25"}
    row.more.set_texts(more | {"weight": "22 oz", "category": "Gifts", "cost": "2"})
    return view


def flat(body: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """The dotted names of everything that is in a body; lists by their items."""
    for name, value in body.items():
        items = value if isinstance(value, list) else [value]
        if items and all(isinstance(item, dict) for item in items):
            for item in items:
                yield from flat(item, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def published_names(schemas: Mapping[str, Any], schema: Mapping[str, Any], before: str = "") -> Iterator[str]:
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    for name, each in schema.get("properties", {}).items():
        inner = each.get("items", each)
        target = schemas[inner["$ref"].rpartition("/")[2]] if "$ref" in inner else inner
        if "properties" in target:
            yield from published_names(schemas, target, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def test_a_form_that_is_filled_in_whole_sends_every_property_of_our_list(qapp: QApplication) -> None:
    reading = a_full_form(qapp).read()
    assert [each.message for each in reading.problems if not each.is_warning] == []
    assert set(flat(order_body(reading.order))) == set(FILLED_BY)


def test_our_list_names_fields_that_the_form_has(qapp: QApplication) -> None:
    view = a_full_form(qapp)
    fields = {name for form in view.forms for name in form.fields}
    fields |= {f"line {name}" for name in view.lines.rows[0].more.fields}
    fields |= {"line sku", "line name", "line quantity", "line price", "(added up)"}
    assert set(FILLED_BY.values()) <= fields


def test_every_published_property_is_in_the_form_or_is_told_why_not() -> None:
    load_published()  # skips where it is not beside us
    schemas = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))["components"]["schemas"]
    published = set(published_names(schemas, schemas["post_order_v1"]))
    left = published - set(FILLED_BY)
    assert {name for name in left if not any(fnmatch(name, pattern) for pattern in NOT_MEANT)} == set()
    assert [pattern for pattern in NOT_MEANT if not any(fnmatch(name, pattern) for name in left)] == []
    assert set(FILLED_BY) - published == set(), "of ours that is not published"


def test_what_the_whole_form_sends_is_as_published(qapp: QApplication) -> None:
    load_published().check_request("POST", "/v3/order", order_body(a_full_form(qapp).read().order))


def test_the_least_order_sends_no_empty_field(qapp: QApplication) -> None:  # noqa: ARG001
    view = EntryView()
    view.usual.set_texts({"ship_to.name": "Bo", "ship_to.street1": "1 Road", "ship_to.country": "us"})
    view.further.set_text("order_id", "X-1")
    view.lines.add(Product("SOAP", "Soap"))
    reading = view.read()
    assert not reading.problems
    body = order_body(reading.order)
    assert set(body) == {
        "order_id", "shipping_address", "billing_address", "lines", "product_amount", "grand_total",
    }  # fmt: skip
    assert body["billing_address"] == body["shipping_address"] == {"name": "Bo", "street1": "1 Road", "country": "US"}


def wrong(view: EntryView) -> dict[str, str]:
    return {f"{each.field}{'' if each.row is None else each.row}": each.message for each in view.read().problems}


def test_each_thing_that_is_wrong_has_a_sentence_at_its_field(qapp: QApplication) -> None:
    view = a_full_form(qapp)
    changes = {
        "ship_to.email": ("not an address", "e-mail"),
        "bill_to.country": ("Atlantis", "no country"),
        "placed": ("yesterday", "year, month, day"),
        "deliver_by": ("2026-11-24", "arrive before"),
        "shipping": ("-1", "less than zero"),
        "total": ("12", "come to"),
        "order_id": ("", "Enter"),
        "ship_to.name": ("", ""),
    }
    for name, (text, _said) in changes.items():
        next(form for form in view.forms if name in form.fields).set_text(name, text)
    view.lines.rows[0].quantity.setText("1.5")
    view.lines.rows[0].price.setText("seven")
    view.lines.rows[0].more.set_text("tax_rate", "a lot")
    found = wrong(view)
    for name in ("ship_to.email", "bill_to.country", "placed", "deliver_by", "shipping", "order_id"):
        assert changes[name][1] in found[name], name
    assert "whole pieces" in found["lines.quantity0"]
    assert "amount" in found["lines.price0"]
    assert "per cent" in found["lines.tax_rate0"]
    view.show_problems(view.read().problems)
    assert view.usual.fields["ship_to.email"].problem
    assert view.more.isChecked(), "what hides a problem is opened"
    assert view.lines.rows[0].more.fields["tax_rate"].problem


def test_amounts_that_do_not_add_up_are_told_with_both_figures(qapp: QApplication) -> None:
    view = a_full_form(qapp)
    view.amounts.set_text("total", "20")
    assert "19.25" in wrong(view)["total"]
    assert "20" in wrong(view)["total"]


def test_an_order_without_items_is_told_at_the_search(qapp: QApplication) -> None:
    view = a_full_form(qapp)
    view.lines.clear()
    view.show_problems(view.read().problems)
    assert "at least one item" in view.lines.field.problem
