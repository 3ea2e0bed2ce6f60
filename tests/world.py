"""What the world went through, as the practice shop's ledger has it, held against what was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.generation import Generation
from app.domain.order import Order
from tests.practice_shop import ShopHands

Entries = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One parcel: pieces by SKU of the order `number`, under a tracking number of its own.

    In several boxes `pieces` are those of all of them, and `boxes` the number and the pieces of each but the last.
    """

    number: str
    tracking: str
    pieces: Mapping[str, int]
    is_short: bool
    boxes: Sequence[tuple[str, Mapping[str, int]]] = ()
    #: The SKU of which one piece goes on waiting.
    stays: str = ""

    @property
    def parcels(self) -> list[tuple[str, dict[str, int]]]:
        """Number and pieces of every box."""
        left = Counter(self.pieces)
        for _, pieces in self.boxes:
            left.subtract(pieces)
        last = (self.tracking, {sku: count for sku, count in left.items() if count})
        return [*((number, {sku: count for sku, count in held.items() if count}) for number, held in self.boxes), last]

    @property
    def lines_set(self) -> list[int]:
        """How many lines of each box hold more at first than is to go: each shipment begins with all that is left."""
        left = Counter(self.pieces) + Counter({self.stays: 1} if self.stays else {})
        changed = []
        for _, pieces in self.parcels:
            changed.append(sum(count != pieces.get(sku, 0) for sku, count in left.items() if count))
            left.subtract(pieces)
        return changed

    def words(self) -> list[str]:
        """For the command line."""
        *boxes, (tracking, pieces) = self.parcels
        lines = [word for sku in self.pieces for word in ("--line", f"{sku}={pieces.get(sku, 0)}")]
        for number, inside in boxes:
            lines += ["--box", f"{number}:{','.join(f'{sku}={count}' for sku, count in inside.items())}"]
        return ["ship", self.number, "--carrier", "ups", "--tracking", tracking, "--cost", "4.50", *lines]


def in_boxes(asked: Asked, count: int) -> Asked:
    """The same pieces dealt out to so many boxes, none of which is empty."""
    units = sorted(Counter(asked.pieces).elements())
    assert len(units) >= count, f"{asked.number} has too few pieces for {count} boxes"
    dealt = [dict(Counter(units[at::count])) for at in range(count - 1)]
    boxes = [(f"{asked.tracking}B{at + 1}", held) for at, held in enumerate(dealt)]
    return replace(asked, boxes=tuple(boxes))


def asked_of(order: Order, tracking: str, *, short: bool) -> Asked:
    """All of it, or one piece less of the first line that has several."""
    pieces = Counter({line.sku: line.remaining for line in order.lines})
    stays = next(line.sku for line in order.lines if line.remaining > 1) if short else ""
    if short:
        pieces[stays] -= 1
    return Asked(order.number, tracking, dict(pieces), short, stays=stays)


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
    parcels = asked.parcels
    if shipped != parcels:
        faults.append(f"shipped {shipped}, asked {parcels}")
    wanted = {"channel_notice": len(parcels), "tracking_changed": 0, "buyer_email": 0, "comment": comments}
    if generation is Generation.SHIPMENTS:
        wanted |= {"shipment_created": len(parcels), "line_set": sum(asked.lines_set)}
    else:
        wanted |= {"split": int(asked.is_short or len(parcels) > 1)}
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
