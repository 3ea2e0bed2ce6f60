"""Sentences about a shipment at Ordoro, and what is raised where it is not what was expected."""

from __future__ import annotations

from app.domain.order import Shipment
from app.domain.order_change import ChangeKind, OrderChange
from app.errors import OrderChanged
from app.words import counted, translate


def has_lines(shipment_id: str, count: int, *, already: bool) -> str:
    if already:
        stands = counted("ordoro", "Shipment {shipment} stands, %n line", "Shipment {shipment} stands, %n lines", count)
        return stands.format(shipment=shipment_id)
    made = counted("ordoro", "Shipment {shipment} made, %n line", "Shipment {shipment} made, %n lines", count)
    return made.format(shipment=shipment_id)


def begun_before(shipments: str) -> OrderChanged:
    """Somebody made one since the order was looked at."""
    words = translate("ordoro", "A shipment that was not there before was begun for this order: {shipments}.")
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, words.format(shipments=shipments), "", shipments)])


def left_before(shipments: str) -> OrderChanged:
    """More has left of it than this plan knows of."""
    words = translate("ordoro", "Other parcels of this order have left meanwhile: {shipments}. Look at it in Ordoro.")
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, words.format(shipments=shipments), "", shipments)])


def someone_else_set(sku: str, now: int, before: int, asked: int) -> OrderChanged:
    words = translate("ordoro", "Someone else set {sku} to {now}; it was {before}, and {asked} was asked for.")
    words = words.format(sku=sku, now=now, before=before, asked=asked)
    return OrderChanged([OrderChange(ChangeKind.LINES, words, str(asked), str(now))])


def holds_something_else(asked: str, holds: str) -> OrderChanged:
    words = translate("ordoro", "The shipment at Ordoro does not hold what was asked for. Nothing was tracked.")
    return OrderChanged([OrderChange(ChangeKind.LINES, words, asked, holds)])


def must_be_open(shipment: Shipment) -> None:
    """Raises OrderChanged where it is not."""
    if not shipment.is_open:
        state = shipment.status or "shipped"
        words = translate("ordoro", "Shipment {shipment} is {state}: someone else went on with it.")
        words = words.format(shipment=shipment.shipment_id, state=state)
        raise OrderChanged([OrderChange(ChangeKind.SHIPMENT, words, "open", state)])
