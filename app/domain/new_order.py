"""An order that is to be made at Ordoro: a phone order, a replacement, a duplicate of an old one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.entry import (
    LONGEST_NOTE,
    EntryProblem,
    address_problems,
    amount_problems,
    count_problems,
    text_problems,
)
from app.domain.order import Address, Tag
from app.words import Later, money, translate

_NOTHING = Decimal(0)
#: A day beyond is a slip of the hand, and in the year 1 no computer knows the hour.
_YEARS = range(2000, 2100)
_TEXTS = {
    "requested_method": Later("domain", "the requested method"),
    "channel_order_id": Later("domain", "the channel's order number"),
    "channel_shipment_id": Later("domain", "the channel's shipment number"),
    "card_issuer": Later("domain", "the card's issuer"),
}
_NUMBERS = {
    "channel_id": Later("domain", "“{number}” is not a sales channel of Ordoro's."),
    "warehouse_id": Later("domain", "“{number}” is not a warehouse of Ordoro's."),
}


@dataclass(frozen=True, slots=True)
class LineTax:
    """`rate` is a fraction: 0.0825 is 8.25 %."""

    name: str
    amount: Decimal
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NewLine:
    """`price` is that of one piece. `weight` (pounds), `category` and `cost` describe a SKU that Ordoro does not have
    yet: it is made a product with the order."""

    sku: str
    name: str
    quantity: int
    price: Decimal | None = None
    details: str = ""
    taxes: tuple[LineTax, ...] = ()
    channel_item_id: str = ""
    weight: Decimal | None = None
    category: str = ""
    cost: Decimal | None = None

    @property
    def amount(self) -> Decimal:
        return (self.price or _NOTHING) * self.quantity

    def problems(self, row: int) -> list[EntryProblem]:
        found = text_problems("lines.sku", translate("domain", "the SKU"), self.sku, row=row, needed=True)
        found += text_problems("lines.name", translate("domain", "the name"), self.name, row=row, needed=True)
        found += text_problems("lines.details", translate("domain", "the details"), self.details, row=row)
        found += count_problems("lines.quantity", translate("domain", "the quantity"), self.quantity, least=1, row=row)
        found += amount_problems("lines.price", translate("domain", "the price"), self.price, row)
        found += amount_problems("lines.cost", translate("domain", "the cost"), self.cost, row)
        for tax in self.taxes:
            found += amount_problems("lines.taxes", translate("domain", "the tax"), tax.amount, row)
        return found


@dataclass(frozen=True, slots=True)
class NewOrder:
    """`order_id` is ours; Ordoro puts the sales channel's index before it. Empty and None are not sent.

    `bill_to` is None where the bill goes where the goods go. `total` is what somebody typed, None to have it added up.
    """

    order_id: str
    ship_to: Address
    lines: tuple[NewLine, ...] = ()
    bill_to: Address | None = None
    ship_from: Address | None = None
    channel_id: str = ""
    warehouse_id: str = ""
    requested_method: str = ""
    placed: datetime | None = None
    ship_by: date | None = None
    deliver_by: date | None = None
    buyer_note: str = ""
    staff_note: str = ""
    shipping: Decimal | None = None
    tax: Decimal | None = None
    discount: Decimal | None = None
    total: Decimal | None = None
    tags: tuple[Tag, ...] = ()
    #: Shipped before Ordoro heard of it: for the books alone.
    is_shipped: bool = False
    is_prime: bool = False
    channel_order_id: str = ""
    channel_shipment_id: str = ""
    card_issuer: str = ""

    @property
    def number(self) -> str:
        return self.order_id

    @property
    def title(self) -> str:
        return translate("domain", "New order {order_id}").format(order_id=self.order_id)

    @property
    def orders(self) -> frozenset[str]:
        return frozenset()

    @property
    def locks(self) -> frozenset[str]:
        return frozenset({f"new order {self.order_id}"})

    @property
    def goods(self) -> Decimal:
        """What the lines come to."""
        return sum((line.amount for line in self.lines), _NOTHING)

    @property
    def adds_up_to(self) -> Decimal:
        return self.goods + (self.shipping or _NOTHING) + (self.tax or _NOTHING) - (self.discount or _NOTHING)

    def validate(self) -> tuple[EntryProblem, ...]:
        """Everything that is wrong at once, in the order of the form."""
        problems = text_problems("order_id", translate("domain", "the order's number"), self.order_id, needed=True)
        if self.order_id.strip() and (self.order_id != self.order_id.strip() or self.order_id in (".", "..")):
            problems.append(
                EntryProblem(
                    "order_id",
                    translate("domain", "“{order_id}” cannot be an order's number.").format(order_id=self.order_id),
                )
            )
        problems += address_problems("ship_to", self.ship_to, needed=True)
        for field, address in (("bill_to", self.bill_to), ("ship_from", self.ship_from)):
            problems += [] if address is None else address_problems(field, address, needed=False)
        if not self.lines:
            problems.append(EntryProblem("lines", translate("domain", "Add at least one item.")))
        for row, line in enumerate(self.lines):
            problems += line.problems(row)
        for field, of in _TEXTS.items():
            problems += text_problems(field, str(of), getattr(self, field))
        for field, said in _NUMBERS.items():
            number = getattr(self, field)
            if number and not (number.isascii() and number.isdigit()):
                problems.append(EntryProblem(field, str(said).format(number=number)))
        for field, name in (
            ("buyer_note", translate("domain", "the buyer's note")),
            ("staff_note", translate("domain", "the note")),
        ):
            problems += text_problems(field, name, getattr(self, field), longest=LONGEST_NOTE)
        problems += self._amounts() + self._dates()
        for tag in self.tags:
            problems += text_problems("tags", translate("domain", "the tag"), tag.name, needed=True)
        return tuple(problems)

    def _amounts(self) -> list[EntryProblem]:
        problems = amount_problems("shipping", translate("domain", "the shipping"), self.shipping)
        problems += amount_problems("tax", translate("domain", "the tax"), self.tax)
        problems += amount_problems("discount", translate("domain", "the discount"), self.discount)
        if problems:
            return problems
        if self.adds_up_to < 0:
            return [
                EntryProblem("discount", translate("domain", "The discount is more than everything else together."))
            ]
        if self.total is not None and self.total != self.adds_up_to:
            message = translate("domain", "The amounts come to {sum}, not {total}.").format(
                sum=money(self.adds_up_to), total=money(self.total)
            )
            return [EntryProblem("total", message)]
        return []

    def _dates(self) -> list[EntryProblem]:
        if self.placed is not None and self.placed.tzinfo is None:
            return [EntryProblem("placed", translate("domain", "The time needs its offset."))]
        for field, wanted in (("ship_by", self.ship_by), ("deliver_by", self.deliver_by)):
            if wanted is not None and wanted.year not in _YEARS:
                return [EntryProblem(field, translate("domain", "Please check the year."))]
        if self.ship_by is not None and self.deliver_by is not None and self.deliver_by < self.ship_by:
            return [EntryProblem("deliver_by", translate("domain", "It would have to arrive before it ships."))]
        return []
