"""Orders beyond the curated week: any number of them, the same for the same seed."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any

from app.practice.catalogue import read_resource
from app.practice.model import Address, Line, Order
from app.practice.orders_v3 import barcode_of
from app.practice.shop import WAITING, Shop

_BUYERS = 3000

_LINE_COUNTS = (1, 2, 3, 4, 6)
_LINE_WEIGHTS = (55, 25, 12, 6, 2)
_QUANTITIES = (1, 2, 3, 5)
_QUANTITY_WEIGHTS = (74, 18, 6, 2)
_DAYS_TO_SHIP = (None, -1, 0, 1, 2, 3, 5)
_DAYS_TO_SHIP_WEIGHTS = (30, 4, 12, 18, 18, 12, 6)
_MINUTES_BETWEEN = 7
"""Between one order and the next, so that a crowd of 40 is a morning's and one of 1,500 a week's."""
_LONGEST_WAIT = timedelta(days=6)


def random_orders(shop: Shop, count: int, *, over_time: bool = False) -> Iterator[Order]:
    """``count`` new waiting orders, not yet in the shop: all placed now, or spread over the past days, oldest first."""
    rng = shop.random
    buyers = _buyers()
    goods = [product for product in shop.products.values() if product.archived is None]
    channels = [*shop.channels.values()]
    methods = _people()["methods"]
    status = WAITING[shop.settings.generation][0]
    now = shop.clock.now()
    day_end = now.replace(hour=23, minute=59, second=59, microsecond=0)
    step = min(timedelta(minutes=_MINUTES_BETWEEN), _LONGEST_WAIT / max(count, 1))
    for index in range(count):
        placed = now - step * (count - index) if over_time else now
        channel = channels[rng.random() < 0.3]  # noqa: PLR2004 - three of ten come through the second channel
        buyer = buyers[int(rng.random() * len(buyers))]
        days = rng.choices(_DAYS_TO_SHIP, _DAYS_TO_SHIP_WEIGHTS)[0]
        order_id = next(shop.order_ids)
        how_many = rng.choices(_LINE_COUNTS, _LINE_WEIGHTS)[0]
        number = str(next(shop.order_numbers))
        yield Order(
            id=order_id,
            number=f"{channel.prefix}-{number}",
            channel=channel,
            cart_order_id=number,
            warehouse_id=shop.default_warehouse.id,
            status=status,
            placed=placed,
            created=placed,
            updated=placed,
            ship_to=buyer,
            bill_to=buyer,
            lines=[
                Line(
                    id=next(shop.line_ids),
                    product=product,
                    name=product.name,
                    quantity=rng.choices(_QUANTITIES, _QUANTITY_WEIGHTS)[0],
                    price=product.price,
                )
                for product in rng.sample(goods, how_many)
            ],
            barcode=barcode_of(order_id),
            method=methods[int(rng.random() * len(methods))],
            ship_by=None if days is None else day_end + timedelta(days=days),
            shipping_amount=595,
        )


@cache
def _people() -> dict[str, Any]:
    people: dict[str, Any] = read_resource("people.json")
    return people


@cache
def _buyers() -> list[Address]:
    """A town of invented buyers; the same people for every seed, met in another order."""
    people = _people()
    firsts, lasts, streets, places = (people[name] for name in ("first_names", "last_names", "streets", "places"))
    buyers = []
    for index in range(_BUYERS):
        first, last = firsts[index % len(firsts)], lasts[index * 7 // 3 % len(lasts)]
        place = places[index * 5 % len(places)]
        buyers.append(
            Address(
                name=f"{first} {last}",
                street1=f"{11 + index * 13 % 980} {streets[index * 11 % len(streets)]}",
                city=place["city"],
                state=place["state"],
                zip=place["zip"],
                country=place["country"],
                phone=f"555-01{index % 100:02d}",
                email=f"{first}.{last}{index}@example.com".lower(),
            )
        )
    return buyers
