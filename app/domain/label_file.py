"""Orders as rows for a label program: which columns it wants, and what of an order stands in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from app.domain.order import Order
from app.domain.product import Product
from app.words import translate

MOST_COLUMNS = 60
LONGEST_HEADING = 60
_OUNCES = 16
_MOST_CONTENTS = 35


class Content(StrEnum):
    """What of an order stands in a column."""

    ORDER = "order"
    NAME = "name"
    COMPANY = "company"
    COMPANY_OR_NAME = "company or name"
    STREET1 = "street1"
    STREET2 = "street2"
    CITY = "city"
    STATE = "state"
    POSTCODE = "postcode"
    COUNTRY = "country"
    PHONE = "phone"
    EMAIL = "email"
    METHOD = "method"
    PIECES = "pieces"
    CONTENTS = "contents"
    POUNDS = "pounds"
    OUNCES = "ounces"
    TOTAL = "total"
    ORDER_DATE = "order date"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class LabelColumn:
    heading: str
    content: Content


@dataclass(frozen=True, slots=True)
class LabelProgram:
    """`encoding` is Python's name of the one that the program reads; `columns` are those of its manual."""

    key: str
    name: str
    encoding: str
    columns: tuple[LabelColumn, ...]


def _columns(*pairs: tuple[str, Content]) -> tuple[LabelColumn, ...]:
    return tuple(LabelColumn(heading, content) for heading, content in pairs)


#: WorldShip imports what UPS's help names under "Shipment Data Field Descriptions" and "Address Data Field
#: Descriptions" (ups.com/worldshiphelp, CONNECT), in Windows' Western character set alone, as it says there.
#: FedEx Ship Manager and Stamps.com map columns in a wizard, whatever their headings; these are the names of their own
#: fields as far as help.stamps.com ("ODBC: Data Mapping Tables") and FedEx's wizard tell. The order number is in the
#: reference that their own exports give back.
PROGRAMS: tuple[LabelProgram, ...] = (
    LabelProgram(
        "worldship",
        "UPS WorldShip",
        "cp1252",
        _columns(
            ("Company or Name", Content.COMPANY_OR_NAME),
            ("Attention", Content.NAME),
            ("Address 1", Content.STREET1),
            ("Address 2", Content.STREET2),
            ("City or Town", Content.CITY),
            ("State/Province/County", Content.STATE),
            ("Postal Code", Content.POSTCODE),
            ("Country/Territory", Content.COUNTRY),
            ("Telephone", Content.PHONE),
            ("Email Address", Content.EMAIL),
            ("Weight", Content.POUNDS),
            ("Service Type", Content.METHOD),
            ("Description of Goods", Content.CONTENTS),
            ("Reference Number 1", Content.ORDER),
        ),
    ),
    LabelProgram(
        "fedex",
        "FedEx Ship Manager",
        "utf-8-sig",
        _columns(
            ("Recipient Contact Name", Content.NAME),
            ("Recipient Company", Content.COMPANY),
            ("Recipient Address 1", Content.STREET1),
            ("Recipient Address 2", Content.STREET2),
            ("Recipient City", Content.CITY),
            ("Recipient State", Content.STATE),
            ("Recipient Postal Code", Content.POSTCODE),
            ("Recipient Country", Content.COUNTRY),
            ("Recipient Phone", Content.PHONE),
            ("Recipient Email", Content.EMAIL),
            ("Package Weight", Content.POUNDS),
            ("Service Type", Content.METHOD),
            ("Customer Reference", Content.ORDER),
        ),
    ),
    LabelProgram(
        "stamps",
        "Stamps.com",
        "utf-8-sig",
        _columns(
            ("Order ID", Content.ORDER),
            ("Order Date", Content.ORDER_DATE),
            ("Order Value", Content.TOTAL),
            ("Requested Service", Content.METHOD),
            ("Ship To - Name", Content.NAME),
            ("Ship To - Company", Content.COMPANY),
            ("Ship To - Address 1", Content.STREET1),
            ("Ship To - Address 2", Content.STREET2),
            ("Ship To - City", Content.CITY),
            ("Ship To - State/Province", Content.STATE),
            ("Ship To - Postal Code", Content.POSTCODE),
            ("Ship To - Country", Content.COUNTRY),
            ("Ship To - Phone", Content.PHONE),
            ("Ship To - Email", Content.EMAIL),
            ("Total Weight in Oz", Content.OUNCES),
            ("Reference 1", Content.ORDER),
        ),
    ),
)


def program(key: str) -> LabelProgram:
    """Raises KeyError."""
    for each in PROGRAMS:
        if each.key == key:
            return each
    raise KeyError(key)


def label_row(order: Order, columns: Sequence[LabelColumn], products: Mapping[str, Product]) -> tuple[str, ...]:
    """What stands in each column for this order; "" where nobody knows."""
    return tuple(_READERS[column.content](order, products) for column in columns)


def problems_of(columns: Sequence[LabelColumn]) -> tuple[str, ...]:
    """What is wrong with a set of columns, as sentences."""
    found: list[str] = []
    if not columns:
        found.append(translate("domain", "At least one column is needed."))
    if len(columns) > MOST_COLUMNS:
        found.append(translate("domain", "{most} columns are the most.").format(most=MOST_COLUMNS))
    if any(not column.heading.strip() for column in columns):
        found.append(translate("domain", "Every column needs a heading."))
    if any(len(column.heading) > LONGEST_HEADING for column in columns):
        found.append(translate("domain", "A heading has {most} characters at most.").format(most=LONGEST_HEADING))
    if columns and not any(column.content is Content.ORDER for column in columns):
        found.append(
            translate(
                "domain",
                "One column must hold the order number, or the tracking numbers cannot come back to their orders.",
            )
        )
    return tuple(found)


def _pounds(order: Order, products: Mapping[str, Product]) -> Decimal | None:
    """What remains to ship weighs so much; None where one of the products has no weight."""
    total = Decimal(0)
    for line in order.lines:
        if not line.remaining:
            continue
        product = products.get(line.sku)
        if product is None or not product.weight:
            return None
        total += product.weight * line.remaining
    return total or None


def _weight(times: int) -> Callable[[Order, Mapping[str, Product]], str]:
    def read(order: Order, products: Mapping[str, Product]) -> str:
        pounds = _pounds(order, products)
        return "" if pounds is None else f"{pounds * times:.2f}"

    return read


def _contents(order: Order, _: Mapping[str, Product]) -> str:
    listed = ", ".join(f"{line.remaining} x {line.sku}" for line in order.lines if line.remaining)
    return listed if len(listed) <= _MOST_CONTENTS else f"{listed[: _MOST_CONTENTS - 1]}…"


_READERS: Mapping[Content, Callable[[Order, Mapping[str, Product]], str]] = MappingProxyType(
    {
        Content.ORDER: lambda order, _: order.number,
        Content.NAME: lambda order, _: order.ship_to.name,
        Content.COMPANY: lambda order, _: order.ship_to.company,
        Content.COMPANY_OR_NAME: lambda order, _: order.ship_to.company or order.ship_to.name,
        Content.STREET1: lambda order, _: order.ship_to.street1,
        Content.STREET2: lambda order, _: order.ship_to.street2,
        Content.CITY: lambda order, _: order.ship_to.city,
        Content.STATE: lambda order, _: order.ship_to.state,
        Content.POSTCODE: lambda order, _: order.ship_to.zip,
        Content.COUNTRY: lambda order, _: order.ship_to.country,
        Content.PHONE: lambda order, _: order.ship_to.phone or order.bill_to.phone,
        Content.EMAIL: lambda order, _: order.ship_to.email or order.bill_to.email,
        Content.METHOD: lambda order, _: order.requested_method,
        Content.PIECES: lambda order, _: str(order.remaining),
        Content.CONTENTS: _contents,
        Content.POUNDS: _weight(1),
        Content.OUNCES: _weight(_OUNCES),
        Content.TOTAL: lambda order, _: "" if order.total is None else str(order.total),
        Content.ORDER_DATE: lambda order, _: f"{order.placed:%m/%d/%Y}" if order.placed else "",
        Content.NOTHING: lambda _order, _: "",
    }
)
