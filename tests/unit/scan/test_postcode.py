"""A label for another address screams; a postcode that is only written otherwise does not."""

from __future__ import annotations

import pytest

from app.domain.order import Address
from app.scan.labels import read_label
from app.scan.postcode import Agreement, check_postcode


def to(postcode: str, country: str = "US") -> Address:
    return Address(zip=postcode, country=country)


@pytest.mark.parametrize(
    ("label", "label_country", "postcode", "country"),
    [
        ("77316", "US", "77316", "US"),
        ("77316", "US", "77316", "USA"),
        ("77316", "US", "77316", "United States"),
        ("77316", "US", "77316", ""),
        ("77316", "", "77316-1234", "US"),
        ("773161234", "US", "77316", "US"),
        ("773161234", "US", "77316-9999", "US"),
        ("773160000", "US", "77316 ", "US"),
        ("05401", "US", "5401", "US"),
        ("05401", "US", "5401-1234", "US"),
        ("00501", "US", "501", "US"),
        ("00907", "US", "00907", "PR"),
        ("77316", "US", "TX 77316-1234", "US"),
        ("K1A0B1", "CA", "k1a 0b1", "CA"),
        ("K1A", "CA", "K1A 0B1", "Canada"),
        ("SW1A1A", "GB", "SW1A 1AA", "UK"),
        ("SW1A1AA", "GB", "sw1a1aa", "GB"),
        ("1067", "DE", "01067", "DE"),
        ("4050262", "PT", "4050-262", "PT"),
        ("2190", "AU", "2190", "AU"),
        ("0800", "AU", "800", "AU"),
    ],
)
def test_the_same_place_however_it_is_written(label: str, label_country: str, postcode: str, country: str) -> None:
    assert check_postcode(label, label_country, to(postcode, country)).agreement is Agreement.MATCH


@pytest.mark.parametrize(
    ("label", "label_country", "postcode", "country", "sentence"),
    [
        ("78701", "US", "77316", "US", "This label says 78701, the order goes to 77316."),
        ("787011234", "US", "77316-1234", "US", "This label says 78701, the order goes to 77316."),
        ("78701", "US", "5401", "US", "This label says 78701, the order goes to 05401."),
        ("K1A0B1", "CA", "K1A 0B2", "CA", "This label says K1A0B1, the order goes to K1A 0B2."),
        ("10115", "DE", "10115", "US", "This label says 10115 in DE, the order goes to 10115 in US."),
        ("78701", "", "K1A 0B1", "CA", "This label says 78701, the order goes to K1A 0B1."),
        ("SW1A1A", "GB", "SW1A 2AA", "GB", "This label says SW1A1A, the order goes to SW1A 2AA."),
    ],
)
def test_another_place_is_told_in_words(
    label: str, label_country: str, postcode: str, country: str, sentence: str
) -> None:
    check = check_postcode(label, label_country, to(postcode, country))
    assert (check.agreement, check.sentence) == (Agreement.MISMATCH, sentence)


def test_what_cannot_be_told_is_not_called_a_mismatch() -> None:
    assert check_postcode("", "US", to("77316")).agreement is Agreement.CANNOT_TELL
    unknown = check_postcode("77316", "US", to("", "US"))
    assert (unknown.agreement, "77316" in unknown.sentence) == (Agreement.CANNOT_TELL, True)


@pytest.mark.parametrize(
    ("scan", "agreement"),
    [
        ("42077316\x1d9400136110139348703814", Agreement.MATCH),
        ("42077316", Agreement.MATCH),
        ("42078701", Agreement.MISMATCH),
        ("421124K1A0B1", Agreement.MISMATCH),
        ("1Z59405Y0300111480", Agreement.CANNOT_TELL),
    ],
)
def test_what_a_label_carries_is_what_is_compared(scan: str, agreement: Agreement) -> None:
    reading = read_label(scan)
    assert check_postcode(reading.postcode, reading.country, to("77316")).agreement is agreement
