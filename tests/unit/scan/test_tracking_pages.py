"""Carriers' tracking pages."""

from __future__ import annotations

import pytest

from app.scan.tracking_pages import tracking_page


@pytest.mark.parametrize(
    ("carrier", "number", "page"),
    [
        ("UPS", " 1Z999AA10123456784 ", "https://www.ups.com/track?tracknum=1Z999AA10123456784"),
        ("USPS", "9405511899", "https://tools.usps.com/go/TrackConfirmAction?tLabels=9405511899"),
        ("UPS", "a&b=c", "https://www.ups.com/track?tracknum=a%26b%3Dc"),
        ("UPS", "", ""),
        ("Uncle Bob's van", "1", ""),
        ("Fastway", "1", ""),
    ],
)
def test_a_number_has_its_carriers_page(carrier: str, number: str, page: str) -> None:
    assert tracking_page(carrier, number) == page
