"""The carriers' own pages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from app.scan.carriers import load_carriers
from app.scan.tracking_pages import _pages, tracking_page


@pytest.mark.parametrize(
    ("carrier", "host"),
    [("UPS", "www.ups.com"), ("ups", "www.ups.com"), (" USPS ", "tools.usps.com"), ("fedex", "www.fedex.com")],
)
def test_a_carriers_page_is_found_by_its_name_or_key(carrier: str, host: str) -> None:
    address = tracking_page(carrier, "1Z999AA1 0123456784")
    assert urlsplit(address).hostname == host
    assert "1Z999AA10123456784" in address


def test_a_number_can_lead_to_no_other_place() -> None:
    assert "%2F%2Fevil.example%3Fa%3Db%26c" in tracking_page("UPS", "//evil.example?a=b&c")


@pytest.mark.parametrize(("carrier", "number"), [("The neighbour's van", "12"), ("UPS", " "), ("", "12")])
def test_where_nothing_is_known_there_is_no_page(carrier: str, number: str) -> None:
    assert tracking_page(carrier, number) == ""


def test_every_page_is_safe_and_of_a_carrier_that_ordoro_knows() -> None:
    for name, template in _pages().items():
        assert load_carriers().find(name) is not None, name
        assert template.startswith("https://")
        assert template.count("{number}") == 1
