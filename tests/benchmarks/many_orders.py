"""Orders by the thousand, made here: what a list of waiting orders looks like, without a shop."""

from __future__ import annotations

import random
from datetime import timedelta

from app.domain.order import Address, Order, OrderLine, OrderStatus
from tests.builders import NOW

_NAMES = ("Ana Silva", "Bo Li", "Carla Ortiz", "Dmitri Volkov", "Élodie Martin", "Femi Ade", "Grace Kim", "Hugo Berg")
_CITIES = (("Austin", "TX", "US"), ("Porto", "", "PT"), ("Montréal", "QC", "CA"), ("Leeds", "", "GB"))
_SKUS = tuple(f"CNDL-{scent}-{size}" for scent in ("LAV", "OAK", "SEA", "FIG") for size in (4, 8, 12))
_METHODS = ("Ground", "International Standard", "Two Day", "")


def make_orders(count: int, seed: int = 7) -> tuple[Order, ...]:
    """The same orders for the same seed."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    return tuple(_order(at, chance) for at in range(count))


def _order(at: int, chance: random.Random) -> Order:
    city, state, country = chance.choice(_CITIES)
    address = Address(
        name=f"{chance.choice(_NAMES)} {at}", street1=f"{at} Long Street", city=city, state=state, country=country
    )
    skus = chance.sample(_SKUS, chance.choice((1, 1, 1, 2, 3)))
    return Order(
        number=f"1-{10_000 + at}",
        status=OrderStatus.AWAITING,
        ship_to=address,
        bill_to=address,
        lines=tuple(OrderLine(f"{at}-{sku}", sku, f"Candle {sku}", chance.randint(1, 4), stock=40) for sku in skus),
        channel="willowandwick.example.com",
        requested_method=chance.choice(_METHODS),
        placed=NOW - timedelta(hours=chance.randint(1, 90)),
        ship_by=NOW + timedelta(hours=chance.randint(-40, 90)),
        updated=NOW - timedelta(minutes=at % 5000),
    )
