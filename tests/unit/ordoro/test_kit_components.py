"""What a product's answer says of a kit is read in whatever shape it comes, and never breaks the product."""

from __future__ import annotations

import json

import pytest

from app.domain.kit import KitPart
from app.ordoro.catalog import _Product
from app.ordoro.wire import decode

OAT, DISH = KitPart("SOAP-OAT", "Oat soap", 2), KitPart("7", "", 1)


def parts(components: object) -> tuple[KitPart, ...]:
    body = json.dumps({"sku": "KIT-BATH", "name": "Bath set", "is_kit_parent": True, "kit_components": components})
    product = decode(body.encode(), _Product, "test").product()
    assert (product.sku, product.is_kit) == ("KIT-BATH", True)
    return product.parts


@pytest.mark.parametrize(
    "components",
    [
        [{"sku": "SOAP-OAT", "name": "Oat soap", "quantity": 2}, {"sku": 7, "quantity": "1"}],
        [{"product": {"sku": "SOAP-OAT", "name": "Oat soap"}, "quantity": 2.0}, {"sku": "7", "quantity": 1, "id": 3}],
    ],
)
def test_its_parts_are_read(components: object) -> None:
    assert parts(components) == (OAT, DISH)


@pytest.mark.parametrize(
    "components",
    [
        None,
        [],
        "SOAP-OAT",
        {"SOAP-OAT": 2},
        ["SOAP-OAT"],
        [{"sku": "SOAP-OAT", "quantity": 2}, {"sku": "SOAP-DISH"}],
        [{"sku": "SOAP-OAT", "quantity": 0}],
        [{"quantity": 1}],
        [{"sku": "SOAP-OAT", "quantity": [1]}],
    ],
)
def test_a_kit_that_is_not_wholly_understood_has_no_known_parts(components: object) -> None:
    assert parts(components) == ()


def test_a_product_without_the_field_has_no_parts() -> None:
    assert decode(b'{"sku": "MUG"}', _Product, "test").product().parts == ()
