"""What the world went through, as the practice shop's ledger has it, held against what was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.generation import Generation
from app.domain.order import Order
from tests.practice_shop import ShopHands

Entries = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One parcel: pieces by SKU of the order `number`, under a tracking number of its own."""

    number: str
    tracking: str
    pieces: Mapping[str, int]
    is_short: bool

    def words(self) -> list[str]:
        """For the command line."""
        lines = [word for sku, count in self.pieces.items() for word in ("--line", f"{sku}={count}")]
        return ["ship", self.number, "--carrier", "ups", "--tracking", self.tracking, "--cost", "4.50", *lines]


def asked_of(order: Order, tracking: str, *, short: bool) -> Asked:
    """All of it, or one piece less of the first line that has several."""
    pieces = Counter({line.sku: line.remaining for line in order.lines})
    if short:
        pieces[next(line.sku for line in order.lines if line.remaining > 1)] -= 1
    return Asked(order.number, tracking, dict(pieces), short)


def is_plain(order: Order) -> bool:
    """Not on hold, neither kits nor a SKU on two lines, so that pieces by SKU say everything."""
    skus = [line.sku for line in order.lines]
    return not order.is_on_hold and len(set(skus)) == len(skus) and not any(line.is_kit for line in order.lines)


def fill_the_shelves(shop: ShopHands) -> None:
    """So much of everything that no order is short of stock."""
    offset = 0
    while products := shop.get(f"/product/?limit=100&offset={offset}")["product"]:
        offset += len(products)
        for product in products:
            if not product.get("is_kit_parent"):
                shop.edit(sku=product["sku"], on_hand=1_000_000)


def faults_of(asked: Asked, entries: Entries, generation: Generation, *, comments: int = 0) -> list[str]:
    """How the world differs from one in which exactly this was done once; empty where it does not.

    `comments` is how many a parcel gets from its bench.
    """
    own = [entry for entry in entries if _is_about(entry, asked.number)]
    shipped = [(entry["tracking"], dict(entry["lines"])) for entry in own if entry["kind"] == "shipped"]
    found = Counter(str(entry["kind"]) for entry in own)
    faults = []
    if shipped != [(asked.tracking, {sku: count for sku, count in asked.pieces.items() if count})]:
        faults.append(f"shipped {shipped}, asked {asked.tracking} {dict(asked.pieces)}")
    wanted = {"channel_notice": 1, "tracking_changed": 0, "buyer_email": 0, "comment": comments}
    if generation is Generation.SHIPMENTS:
        wanted |= {"shipment_created": 1, "line_set": int(asked.is_short)}
    else:
        wanted |= {"split": int(asked.is_short)}
    faults += [f"{found[kind]} × {kind} instead of {count}" for kind, count in wanted.items() if found[kind] != count]
    return faults


def stock_faults(everything: Iterable[Asked], entries: Entries) -> list[str]:
    """Whether what left the shelves is exactly what was asked for, all parcels together."""
    left: Counter[str] = Counter()
    for entry in entries:
        if entry["kind"] == "stock_move" and entry["why"] == "shipped":
            left[entry["sku"]] -= entry["physical"]
    asked: Counter[str] = Counter()
    for each in everything:
        asked.update(each.pieces)
    skus = sorted({*left, *asked})
    return [f"{left[sku]} of {sku} left, {asked[sku]} asked" for sku in skus if left[sku] != asked[sku]]


def _is_about(entry: Mapping[str, Any], number: str) -> bool:
    """Also of the order's parts after a split."""
    order = str(entry.get("order", ""))
    return order == number or order.startswith(f"{number}-")
