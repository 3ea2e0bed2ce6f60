"""Made-up parcels in every state, for looking at the page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain.order import Address, Order, OrderLine, OrderStatus, Tracking
from app.domain.parcel import Parcel, ParcelItem, Told

DAY = date(2026, 11, 21)
_ROWS = (
    ("1-1042", "Ana Silva", "Porto", "PT", 9, "UPS", "1Z999AA10123456784", "7.35", "Ana, Bench 1", Told.YES),
    ("1-1043", "Bo Li", "Austin", "US", 9, "USPS", "9400111899223100012348", "4.90", "Bo, Bench 2", Told.FAILED),
    ("1-1044", "Søren Kierkegård-Østergaard", "Nørresundby", "DK", 10, "FedEx", "782113802577", "", "", Told.YES),
    (
        "M-77",
        "Miriam Oyelaran",
        "Lagos",
        "NG",
        11,
        "UPS",
        "1Z999AA10123456793",
        "12.10",
        "Ana, Bench 1",
        Told.NOT_ASKED,
    ),
    ("2-2209", "Grace Hopper", "Arlington", "US", 11, "USPS", "9400111899223100012355", "5.15", "Bo", Told.NOT_SAID),
)


def sample_parcels() -> tuple[Parcel, ...]:
    return tuple(
        Parcel(
            number=number,
            tracking=Tracking(tracking, carrier, "Ground", Decimal(cost) if cost else None, DAY),
            order=Order(
                number,
                OrderStatus.SHIPPED,
                ship_to=Address(name=name, street1="Rua das Flores 12", city=city, country=country),
                lines=(OrderLine("1", "CNDL-LAV-8", "Lavender candle 8 oz", 2),),
            ),
            items=(ParcelItem("CNDL-LAV-8", "Lavender candle 8 oz", 2), ParcelItem("MATCH-LONG", "Matches, long", 1)),
            told=told,
            left=datetime(2026, 11, 21, hour, 14, tzinfo=UTC),
            packed_by=who,
        )
        for number, name, city, country, hour, carrier, tracking, cost, who, told in _ROWS
    )
