"""Label programs from the outside: what each exports at the end of the day, with the columns of its manual.

Every parcel is a made-up label for an order; the sender's columns and the like are there because they must not be
mistaken for the recipient's.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.order import Address, Order
from tests.builders import TODAY


@dataclass(frozen=True, slots=True)
class Parcel:
    order: str
    tracking: str
    to: Address
    cost: str = "7.35"
    service: str = "Ground"
    day: date = TODAY
    is_void: bool = False


def parcels_for(orders: Iterable[Order]) -> list[Parcel]:
    """A UPS label for each."""
    return [Parcel(order.number, ups_number(at), order.ship_to) for at, order in enumerate(orders, start=1)]


def ups_number(serial: int) -> str:
    """1Z…, with its check digit right."""
    body = f"999AA101{serial:07}"
    values = [int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in body]
    total = sum(value * (1 if at % 2 == 0 else 2) for at, value in enumerate(values))
    return f"1Z{body}{-total % 10}"


def usps_number(serial: int) -> str:
    """94…, of 22 digits, with its check digit right."""
    body = f"94001118992{serial:010}"
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(body)))
    return f"{body}{-total % 10}"


def fedex_number(serial: int) -> str:
    """Twelve digits, with the check digit right."""
    body = f"{77000000000 + serial}"
    total = sum(int(digit) * weight for digit, weight in zip(body, (3, 1, 7) * 4, strict=False))
    return f"{body}{total % 11 % 10}"


def worldship(parcels: Iterable[Parcel]) -> bytes:
    """WorldShip's CSV export: category and field in one word, quotes around everything, Windows' own signs."""
    headings = (
        "ShipmentInformationVoidIndicator", "ShipmentInformationServiceType", "ShipmentInformationCollectiondate",
        "ShipmentInformationLeadTrackingNumber", "PackageTrackingNumber", "PackageWeight", "PackageReference1",
        "PackageReference2", "PackagePackagePublishedCharge", "ShipToCompanyorName", "ShipToAttention",
        "ShipToAddress1", "ShipToCityorTown", "ShipToStateProvinceCounty", "ShipToPostalCode", "ShipToCountryTerritory",
        "ShipFromCompanyorName", "ShipFromPostalCode",
    )  # fmt: skip
    rows = [
        ("Y" if each.is_void else "N", each.service, f"{each.day:%Y%m%d}", each.tracking, each.tracking, "2.0",
         each.order, "", each.cost, each.to.company or each.to.name, each.to.name, each.to.street1, each.to.city,
         each.to.state, each.to.zip.replace("-", ""), each.to.country, "Willow & Wick", "45305")
        for each in parcels
    ]  # fmt: skip
    return _csv(headings, rows, quoting=csv.QUOTE_ALL).encode("cp1252", errors="replace")


def fedex(parcels: Iterable[Parcel]) -> bytes:
    """FedEx Ship Manager's shipping history: words apart, American dates, UTF-8 with its mark."""
    headings = (
        "Tracking Number", "Master Tracking Number", "Ship Date", "Service Type", "Sender Company",
        "Sender Postal Code",
        "Recipient Contact Name", "Recipient Company", "Recipient Address 1", "Recipient City", "Recipient State",
        "Recipient Postal Code", "Recipient Country", "Package Weight", "Customer Reference", "Invoice Number",
        "PO Number", "List Rate", "Net Charge", "Delete Indicator",
    )  # fmt: skip
    rows = [
        (each.tracking, "", f"{each.day:%m/%d/%Y}", f"FedEx {each.service}®", "Willow & Wick", "45305", each.to.name,
         each.to.company, each.to.street1, each.to.city, each.to.state, each.to.zip, each.to.country, "2.0 LBS",
         each.order, "", "", "19.80", f"USD {each.cost}", "Y" if each.is_void else "")
        for each in parcels
    ]  # fmt: skip
    return _csv(headings, rows).encode("utf-8-sig")


def stamps(parcels: Iterable[Parcel]) -> bytes:
    """Stamps.com's print history: a title above the headings, numbers protected from spreadsheets, dollar signs."""
    headings = (
        "Tracking #", "Date Printed", "Date Delivered", "Amount Paid", "Adjusted Amount", "Recipient", "Company",
        "City", "State", "Zip", "Carrier", "Class Service", "Mail Piece", "Weight", "Insured For", "Cost Code",
        "Reference1", "Printed Message", "User", "Refund Type", "Refund Status",
    )  # fmt: skip
    rows = [
        (f'="{each.tracking}"', f"{each.day:%m/%d/%Y}", "", f"${each.cost}", "$0.00", each.to.name, each.to.company,
         each.to.city, each.to.state, each.to.zip, "USPS", f"{each.service}", "Package", "1 lb 2 oz", "", "<None>",
         each.order, "", "shop", "E-refund", "Request Scheduled" if each.is_void else "")
        for each in parcels
    ]  # fmt: skip
    return ("Print History\r\n\r\n" + _csv(headings, rows)).encode()


def german_generic(parcels: Iterable[Parcel]) -> bytes:
    """Somebody's own export: semicolons, decimal commas, day first, UTF-16."""
    rows = [(each.order, each.tracking, each.cost.replace(".", ","), f"{each.day:%d.%m.%Y}") for each in parcels]
    return _csv(("Bestellnummer", "Sendungsnummer", "Kosten", "Versanddatum"), rows, delimiter=";").encode("utf-16")


def total(parcels: Iterable[Parcel]) -> Decimal:
    return sum((Decimal(each.cost) for each in parcels), Decimal(0))


def _csv(
    headings: Sequence[str], rows: Iterable[Sequence[str]], *, delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL
) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()
