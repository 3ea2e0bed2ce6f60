"""Made-up rows for every state of the list: for the contact sheet and for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from app.domain.order import Address, Order, OrderLine, OrderStatus, Tag
from ui.orders.rows import OrderRow, order_row

TODAY = date(2026, 11, 21)
_NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

_PEOPLE = (
    ("Ana Silva", "Porto", "", "PT", "1-1042", -2, 9, "Ground, tracked"),
    ("Bo Li", "Austin", "TX", "US", "1-1043", 0, 1, "USPS Priority"),
    ("Søren Kierkegård-Østergaard", "Nørresundby", "", "DK", "1-1044", 0, 4, "International Standard"),
    ("Zoë Ångström", "Umeå", "", "SE", "1-1045", 1, 2, "Standard Shipping"),
    ("Miriam Oyelaran", "Lagos", "", "NG", "M-77", 2, 3, "Standard Shipping"),
    ("Donaudampfschiffahrtsgesellschaft mbH", "Wien", "", "AT", "1-1046", 3, 12, "Expedited"),
    ("José Ramírez", "Santa Fe", "NM", "US", "1-AB 1047", 4, 1, ""),
    ("Ulla Meier", "Bern", "", "CH", "1-1048", 12, 6, "Economy"),
    ("Piotr Wiśniewski", "Łódź", "", "PL", "2-2208", None, 2, "Standard Shipping"),
    ("Grace Hopper", "Arlington", "VA", "US", "2-2209", 5, 1, "USPS First Class"),
    ("Nina Simone", "Tryon", "NC", "US", "2-2210", 6, 3, "Standard Shipping"),
    ("Iris Murdoch", "Oxford", "", "GB", "2-2211", 7, 8, "International Standard"),
)


def sample_orders() -> tuple[Order, ...]:
    """A dozen orders of one week."""
    return tuple(_order(at, *each) for at, each in enumerate(_PEOPLE))


def sample_rows(count: int | None = None) -> list[OrderRow]:
    """The dozen as rows; or as many as asked for, over and over with other numbers."""
    orders = sample_orders()
    if count is None:
        return [order_row(order, TODAY) for order in orders]
    return [
        order_row(_order(at, *_PEOPLE[at % len(_PEOPLE)][:4], f"1-{at + 1001}", *_PEOPLE[at % len(_PEOPLE)][5:]), TODAY)
        for at in range(count)
    ]


def long_rows() -> list[OrderRow]:
    """The dozen with everything too long."""
    long = "Hand-poured soy candle with lavender from the south slope, " * 5
    address = Address(name=long, city=long, country="DE")
    order = Order(
        "SHOP-2026-0000000000000000001042-A",
        OrderStatus.AWAITING,
        ship_to=address,
        lines=(OrderLine("1", "X" * 60, long, 999_999_999, stock=3),),
        channel=long,
        requested_method=long,
        placed=_NOON - timedelta(days=4000),
        ship_by=_NOON - timedelta(days=3999),
        tags=tuple(Tag(f"Aufkleber {at}") for at in range(20)),
        buyer_note=long,
    )
    return [order_row(order, TODAY), *sample_rows()]


def right_to_left_rows() -> list[OrderRow]:
    """The dozen with names that run the other way."""
    names = (("يوسف الحداد", "القاهرة", "EG"), ("נועה לוי", "תל אביב", "IL"), ("مریم رضایی", "تهران", "IR"))
    orders = [_order(at, *name[:2], "", name[2], f"R-{at + 1}", at, 2, "Standard") for at, name in enumerate(names)]
    return [*(order_row(order, TODAY) for order in orders), *sample_rows()]


def _order(
    at: int, name: str, city: str, state: str, country: str, number: str, days: int | None, items: int, method: str
) -> Order:
    stock = 1 if at % 5 == 4 else items + 5  # noqa: PLR2004 (one in five is short)
    return Order(
        number,
        OrderStatus.IN_PROCESS if at == 1 else OrderStatus.AWAITING,
        ship_to=Address(name=name, city=city, state=state, country=country),
        lines=(OrderLine("1", f"CNDL-{at:02}", "Lavender candle", items, stock=stock),),
        channel="Willow & Wick" if at % 3 else "Etsy",
        requested_method=method,
        placed=_NOON - timedelta(days=at % 6),
        ship_by=None if days is None else _NOON + timedelta(days=days),
        tags=(Tag("Fragile"), Tag("Gift")) if at % 4 == 0 else (),
        buyer_note="Please, no plastic inside." if at % 3 == 0 else "",
    )
