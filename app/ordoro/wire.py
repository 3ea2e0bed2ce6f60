"""What both generations write alike: addresses, tags, lists, times; and lenient decoding.

Every field may be null or missing and an unknown one is passed over; numbers may come as text ("5.50").
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Protocol, TypeVar

import msgspec
from msgspec.structs import astuple

from app.domain.comment import Comment
from app.domain.money import AmountError, amount_from_wire
from app.domain.order import Address, BrokenOrder, Order, OrderPage, Tag
from app.errors import NotUnderstood
from app.ordoro.failures import excerpt, no_word_of_ordoros
from app.runtime import shapes

#: What should be text, but came as a number in one source or another.
Loose = str | int | float | None

T = TypeVar("T")


def decode(body: bytes, shape: type[T], where: str) -> T:
    """An answer as `shape`. Raises NotUnderstood for what is not JSON, cut short, or of another shape."""
    try:
        return shapes.decoder(shape, strict=False).decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        failed = no_word_of_ordoros(f"{where}: {error}: {excerpt(body)}")
        # Reading wrongly changes nothing; where the answer is to a change, its caller says so.
        failed.may_have_happened = False
        raise failed from error


def text(value: Loose) -> str:
    """Text as text, numbers without an exponent or a needless ".0", null as empty."""
    if value.__class__ is str:
        return value  # nearly every one of hundreds of thousands
    if value is None:
        return ""
    if isinstance(value, float):
        return format(Decimal(str(value)).normalize(), "f")
    return str(value)


def whole(value: Loose) -> int | None:
    """A count of units, or None where it is missing or no finite number."""
    if value is None or value.__class__ is int:
        return value
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        return None


@functools.lru_cache(4096)
def amount(value: Loose) -> Decimal | None:
    """Money in cents, or None where it is missing or makes no sense: a cost never hides an order.

    A shop has few prices and many lines.
    """
    try:
        return amount_from_wire(value)
    except AmountError:
        return None


def measure(value: Loose) -> Decimal | None:
    """A weight or a length as it was written, or None where it is missing or no finite number."""
    try:
        found = None if value is None else Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return found if found is not None and found.is_finite() else None


def moment(value: str | None) -> datetime | None:
    """An ISO 8601 time; one without an offset is taken as UTC, one that is none as missing."""
    if not value:
        return None
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def day(value: str | None) -> date | None:
    """The day of an ISO 8601 time, as written there."""
    when = moment(value)
    return when.date() if when else None


def at_noon(ship_date: date) -> str:
    """A day as Ordoro wants a ship date: a time with offset; noon, so that no other time zone makes it another day."""
    return datetime(ship_date.year, ship_date.month, ship_date.day, 12).astimezone().isoformat()


class WireAddress(msgspec.Struct):
    """Its fields stand in the order of those of `Address`."""

    name: Loose = None
    company: Loose = None
    street1: Loose = None
    street2: Loose = None
    city: Loose = None
    state: Loose = None
    zip: Loose = None
    country: Loose = None
    phone: Loose = None
    email: Loose = None

    def address(self) -> Address:
        # Text as nearly everywhere, and no call for it: there are ten of these in each order.
        values = [value.strip() if value.__class__ is str else text(value).strip() for value in astuple(self)]
        return Address(*values)


def addresses(ship_to: WireAddress | None, bill_to: WireAddress | None) -> tuple[Address, Address]:
    """Both as they are in most orders: one and the same."""
    first = ship_to.address() if ship_to is not None else Address()
    if bill_to == ship_to:
        return first, first
    return first, bill_to.address() if bill_to is not None else Address()


class WireTag(msgspec.Struct):
    """A tag's words stand in `text` in one list and in `name` in another."""

    id: Loose = None
    text: str | None = None
    name: str | None = None
    color: str | None = None

    def tag(self) -> Tag:
        return Tag(self.text or self.name or "", self.color or "", text(self.id))


def tags(values: Iterable[WireTag | str] | None) -> tuple[Tag, ...]:
    if not values:
        return ()
    return tuple([Tag(value) if isinstance(value, str) else value.tag() for value in values])


def comments(values: Iterable[WireComment] | None) -> tuple[Comment, ...]:
    return tuple([value.comment() for value in values]) if values else ()


class WireComment(msgspec.Struct):
    text: str | None = None
    date: str | None = None
    user: str | None = None

    def comment(self) -> Comment:
        return Comment(self.text or "", moment(self.date), self.user or "")


class _Commented(msgspec.Struct):
    comments: list[WireComment] | None = None


def comments_of(body: bytes) -> tuple[Comment, ...]:
    """An order's comments. Raises NotUnderstood."""
    return comments(decode(body, _Commented, "order").comments)


class OrderList(msgspec.Struct):
    """The list envelope with its orders as they came."""

    order: list[msgspec.Raw]
    count: int | None = None
    offset: int | None = None


class WireOrder(Protocol):
    """An order in either generation's shape."""

    def order(self) -> Order: ...


class WireOrderList(Protocol):
    """The list envelope with its orders decoded."""

    @property
    def order(self) -> Sequence[WireOrder]: ...
    @property
    def count(self) -> int | None: ...


class _Named(msgspec.Struct):
    order_number: Loose = None
    order_id: Loose = None


def order_page(body: bytes, whole: type[WireOrderList], order_of: Callable[[bytes], Order], where: str) -> OrderPage:
    """A page of orders, the undecodable ones by name and reason. Raises NotUnderstood where it is no list at all.

    It is decoded at one go; only where that fails is each order decoded alone, so that a broken one does not take the
    others with it.
    """
    try:
        page = shapes.decoder(whole, strict=False).decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return _page_one_by_one(body, order_of, where)
    return OrderPage(tuple(each.order() for each in page.order), (), page.count or 0, len(page.order))


def _page_one_by_one(body: bytes, order_of: Callable[[bytes], Order], where: str) -> OrderPage:
    page = _list_in(body, where)
    orders: list[Order] = []
    broken: list[BrokenOrder] = []
    for raw in page.order:
        try:
            orders.append(order_of(bytes(raw)))
        except NotUnderstood as error:
            broken.append(BrokenOrder(_number_in(bytes(raw)), error.detail))
    return OrderPage(tuple(orders), tuple(broken), page.count or 0, len(page.order))


def _list_in(body: bytes, where: str) -> OrderList:
    try:
        return decode(body, OrderList, where)
    except NotUnderstood:
        # One order's text that is no Unicode spoils the whole body; replaced, it spoils that order's text alone.
        return decode(_readable(body), OrderList, where)


def _readable(body: bytes) -> bytes:
    return re.sub(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", b"?", body.decode("utf-8", "replace").encode())


def _number_in(raw: bytes) -> str:
    """The order's number where at least that can be read."""
    try:
        named = shapes.decode(raw, _Named)
    except (msgspec.DecodeError, RecursionError):
        return "?"
    return text(named.order_number) or text(named.order_id) or "?"
