"""Everything beside shipping that can be asked of Ordoro, and what the practice shop's ledger must show afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.new_order import NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.order import Tracking
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.repair import Repair, RepairKind
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind
from app.domain.stock import StockChange
from app.domain.subject import Subject
from app.services.repair import moved_to
from tests.builders import ADDRESS
from tests.practice_shop import ShopHands

FIRST, SECOND = "1-1001", "1-1002"
SKU = "CAN-FIG-S"
Change = tuple[str, ...]
#: What each event of the world is told by; of a stock move only what somebody set or adjusted.
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "comment": ("order", "text"),
    "tagged": ("order", "tag"),
    "untagged": ("order", "tag"),
    "shipment_created": ("order",),
    "shipment_deleted": ("shipment",),
    "line_set": ("order",),
    "split": ("order",),
    "shipped": ("order", "tracking"),
    "unshipped": ("order", "tracking"),
    "tracking_changed": ("order", "tracking"),
    "channel_notice": ("order", "tracking"),
    "buyer_email": ("order",),
    "order_created": ("order",),
    "product_created": ("sku",),
    "product_changed": ("sku", "fields"),
    "shelf_changed": ("sku", "fields"),
    "stock_move": ("sku", "physical"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """`call` is the practice shop's name of the call that goes wrong, of this `order` alone where one is named.

    `may_lack` are changes that a refusal keeps from happening for good.
    """

    name: str
    kind: StepKind
    call: str
    prepare: Callable[[Services, ShopHands], Awaitable[Subject]]
    wanted: tuple[Change, ...]
    order: str | None = None
    may_lack: tuple[Change, ...] = ()

    def faults_in(self, entries: list[dict[str, Any]]) -> list[str]:
        """How the world differs from one in which exactly this was done once."""
        found, wanted = Counter(changes(entries)), Counter(self.wanted)
        if found == wanted or (self.may_lack and found == wanted - Counter(self.may_lack)):
            return []
        return [f"{change} happened {found[change]} times, not {wanted[change]}" for change in {*found, *wanted}
                if found[change] != wanted[change]]  # fmt: skip


def changes(entries: list[dict[str, Any]]) -> Iterator[Change]:
    for entry in entries:
        kind = str(entry["kind"])
        if kind not in _TOLD_BY or (kind == "stock_move" and entry["why"] not in ("set", "adjusted")):
            continue
        yield kind, *(str(entry[name]).partition(" (Packbench ")[0] for name in _TOLD_BY[kind])


def wishes(generation: Generation) -> list[Wish]:
    v3 = [
        Wish("tag", StepKind.TAG, "add_tag", note(tag="HOLD"), (("tagged", FIRST, "HOLD"),)),
        Wish("new tag", StepKind.TAG, "create_tag", note(tag="Brand new"), (("tagged", FIRST, "Brand new"),)),
        Wish("untag", StepKind.UNTAG, "remove_tag", tagged_before, (("untagged", FIRST, "HOLD"),)),
        Wish("take back", StepKind.DELETE_SHIPPING_INFO, "delete_shipping_info", taken_back, (_unshipped(FIRST),)),
        Wish("correct", StepKind.CHANGE_SHIPPING_INFO, "edit_shipping_info", corrected, _changed(FIRST, "PB9")),
        Wish("move, back", StepKind.DELETE_SHIPPING_INFO, "delete_shipping_info", moved, _MOVED),
        Wish("move, there", StepKind.SHIPPING_INFO, "shipping_info", moved, _MOVED),
        Wish("swap, first", StepKind.CHANGE_SHIPPING_INFO, "edit_shipping_info", swapped, _SWAPPED, FIRST),
        Wish("swap, second", StepKind.CHANGE_SHIPPING_INFO, "edit_shipping_info", swapped, _SWAPPED, SECOND),
        Wish("ship, tag", StepKind.TAG, "add_tag", shipped, (*_SHIPPED, _VERIFIED), may_lack=(_VERIFIED,)),
    ]
    shipments = [
        Wish("delete shipment", StepKind.DELETE_SHIPMENT, "delete_shipment", given_up,
             (("shipment_deleted", f"{FIRST}-1"),)),
    ]  # fmt: skip
    verified = (_VERIFIED,) if generation is Generation.V3 else ()
    made = () if generation is Generation.V3 else (("shipment_created", FIRST),)
    both = [
        Wish("comment", StepKind.COMMENT, "comment", note(comment="Came back"), (("comment", FIRST, "Came back"),)),
        Wish("ship, comment", StepKind.COMMENT, "comment", shipped, (*made, *_SHIPPED, *verified), may_lack=(_PACKED,)),
        Wish("set stock", StepKind.SET_STOCK, "set_stock", stock_set, (("stock_move", SKU, "77"),)),
        Wish("adjust stock", StepKind.ADJUST_STOCK, "set_stock", stock_adjusted, (("stock_move", SKU, "-2"),)),
        Wish("new product", StepKind.NEW_PRODUCT, "create_product", product_made, (("product_created", "NEW-1"),)),
        Wish("change product", StepKind.CHANGE_PRODUCT, "put_product", product_changed, _EDITED),
        Wish("change shelf", StepKind.CHANGE_SHELF, "set_stock", product_changed, _EDITED),
        Wish("new order", StepKind.NEW_ORDER, "create_order", order_made, (("order_created", "M-PB-1"),)),
    ]
    return [*both, *(v3 if generation is Generation.V3 else shipments)]


def _unshipped(number: str) -> Change:
    return ("unshipped", number, f"PB-{number}")


def _changed(number: str, tracking: str) -> tuple[Change, ...]:
    return (("tracking_changed", number, tracking), ("channel_notice", number, tracking))


_EDITED: tuple[Change, ...] = (
    ("product_changed", SKU, "upc, price"),
    ("shelf_changed", SKU, "low_stock_threshold, location_in_warehouse"),
)
_PACKED: Change = ("comment", FIRST, "Packed by Ana, Bench 1, 3 of 3 verified")
_VERIFIED: Change = ("tagged", FIRST, "Contents Verified")
_SHIPPED: tuple[Change, ...] = (
    ("shipped", FIRST, f"PB-{FIRST}"),
    ("channel_notice", FIRST, f"PB-{FIRST}"),
    _PACKED,
)
_MOVED: tuple[Change, ...] = (
    _unshipped(FIRST),
    ("shipped", SECOND, f"PB-{FIRST}"),
    ("channel_notice", SECOND, f"PB-{FIRST}"),
    ("comment", SECOND, "Packed by Ana, Bench 1"),
)
_SWAPPED: tuple[Change, ...] = (*_changed(FIRST, f"PB-{SECOND}"), *_changed(SECOND, f"PB-{FIRST}"))


def note(*, comment: str = "", tag: str = "") -> Callable[[Services, ShopHands], Awaitable[Subject]]:
    async def prepare(_services: Services, _shop: ShopHands) -> Subject:
        return OrderNote(FIRST, comment, tag)

    return prepare


async def tagged_before(_services: Services, shop: ShopHands) -> Subject:
    shop.edit(order=FIRST, tag="HOLD")
    return OrderNote(FIRST, untag="HOLD")


async def draft_of(services: Services, number: str) -> ShipmentDraft:
    draft = services.shipping.draft_for(await services.orders.open(number))
    return replace(draft, carrier="UPS", tracking_number=f"PB-{number}", cost=Decimal("4.50"))


async def shipped(services: Services, _shop: ShopHands) -> Subject:
    return replace(await draft_of(services, FIRST), verified="3 of 3 verified", is_fully_verified=True)


async def taken_back(services: Services, shop: ShopHands) -> Subject:
    gone(shop, FIRST)
    return Repair(RepairKind.TAKE_BACK, await services.orders.open(FIRST))


async def corrected(services: Services, shop: ShopHands) -> Subject:
    gone(shop, FIRST)
    wanted = Tracking("PB9", "FedEx", cost=Decimal("9.10"))
    return Repair(RepairKind.CORRECT, await services.orders.open(FIRST), correct=wanted)


async def moved(services: Services, shop: ShopHands) -> Subject:
    gone(shop, FIRST)
    wrong = await services.orders.open(FIRST)
    draft = moved_to(await draft_of(services, SECOND), wrong)
    return Repair(RepairKind.MOVE, wrong, draft=replace(draft, comment="Packed by Ana, Bench 1"))


async def swapped(services: Services, shop: ShopHands) -> Subject:
    gone(shop, FIRST)
    gone(shop, SECOND)
    return Repair(RepairKind.SWAP, await services.orders.open(FIRST), await services.orders.open(SECOND))


async def given_up(services: Services, shop: ShopHands) -> Subject:
    shop.edit(order=FIRST, create_shipment=True)
    order = await services.orders.open(FIRST)
    return Repair(RepairKind.DELETE_SHIPMENT, order, shipment_id=order.open_shipments[0].shipment_id)


def gone(shop: ShopHands, number: str) -> None:
    """It has shipped before this began."""
    shop.edit(order=number, ship={"tracking": f"PB-{number}", "carrier": "UPS"})


def _shelf(shop: ShopHands) -> tuple[str, int]:
    places = shop.get(f"/product/{SKU}/")["warehouses"]
    place = next(each for each in places if each["is_default_location"])
    return str(place["id"]), int(place["physical_on_hand"])


async def stock_set(_services: Services, shop: ShopHands) -> Subject:
    place, was = _shelf(shop)
    return StockChange(SKU, place, set_to=was + 77, was=was)


async def stock_adjusted(_services: Services, shop: ShopHands) -> Subject:
    place, was = _shelf(shop)
    return StockChange(SKU, place, adjust_by=-2, was=was)


async def product_made(_services: Services, _shop: ShopHands) -> Subject:
    return NewProduct("NEW-1", "A new one", price=Decimal("4.50"), upc="012345678905")


async def order_made(_services: Services, _shop: ShopHands) -> Subject:
    return NewOrder("PB-1", ADDRESS, (NewLine(SKU, "Fig candle", 2, Decimal("18.00")),))


async def product_changed(_services: Services, shop: ShopHands) -> Subject:
    now = shop.get(f"/product/{SKU}/")
    place = next(each for each in now["warehouses"] if each["is_default_location"])
    was = ProductFields(
        upc=now["upc"],
        price=Decimal(str(now["price"])),
        location=place["location_in_warehouse"],
        low_stock_at=place["low_stock_threshold"],
    )
    becomes = ProductFields(upc="012345678905", price=Decimal("15.25"), location="Z-9", low_stock_at=7)
    return ProductChange(SKU, was, becomes, warehouse_id=str(place["id"]))
