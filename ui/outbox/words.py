"""How a plan stands, in the packer's words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.new_order import NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.plan import Plan, PlanOutcome
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields, change_words
from app.domain.repair import Repair, RepairKind
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind, StepStatus, Trouble
from app.domain.stock import StockChange
from app.words import counted
from ui.kit import dates

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlanWords:
    """A word for the badge and its state, and the sentence that says why; empty where there is nothing to say."""

    word: str
    state: str
    why: str


def plan_words(plan: Plan) -> PlanWords:
    why = _sentence(_trouble(plan))
    if plan.outcome is PlanOutcome.UNSURE:
        return PlanWords(translate("Outbox", "? unsure"), "unsure", why)
    if plan.outcome is PlanOutcome.FAILED:
        return PlanWords(translate("Outbox", "✕ failed"), "late", why)
    if any(step.status is StepStatus.DOING for step in plan.steps):
        if plan.waits_because is not None:
            return PlanWords(translate("Outbox", "… looking"), "unsure", why)
        return PlanWords(translate("Outbox", "▸ being sent"), "accent", "")
    if plan.held_until is not None:
        until = translate("Outbox", "It is held back until {time}, and goes by itself then.")
        why = until.format(time=dates.clock(plan.held_until, seconds=True))
        return PlanWords(translate("Outbox", "○ held back"), "accent", why)
    return PlanWords(translate("Outbox", "○ waiting"), "neutral", why)


def send_all_words(waiting: int, needing: int) -> str:
    """The one button above a queue that was shown first: "Send all 40; 1 needs you"."""
    send = counted("Outbox", "Send it", "Send all %n", waiting)
    if needing:
        return counted("Outbox", "{send}; %n needs you", "{send}; %n need you", needing).format(send=send)
    return send


def heading(plan: Plan) -> str:
    """What it is about, in a few words: an order's number alone is one that ships."""
    match plan.subject:
        case ShipmentDraft():
            return plan.number
        case Repair() as repair:
            return _repair(repair)
        case OrderNote():
            return translate("Outbox", "Note on {number}").format(number=plan.number)
        case StockChange():
            return translate("Outbox", "Stock of {sku}").format(sku=plan.number)
        case NewOrder():
            return translate("Outbox", "New order {number}").format(number=plan.number)
        case NewProduct():
            return translate("Outbox", "New product {sku}").format(sku=plan.number)
        case ProductChange():
            return translate("Outbox", "Product {sku}").format(sku=plan.number)


def contents(plan: Plan) -> str:
    """What exactly was asked for: of a shipment who it goes to and by whom, "Ana Silva · 3 items · UPS 1Z…"."""
    match plan.subject:
        case ShipmentDraft() as draft:
            labels = ", ".join(f"{each.carrier} {each.tracking_number}".strip() for each in draft.parcels)
            return _joined(draft.order.buyer, _items(draft.total), labels)
        case Repair() as repair:
            return _joined(repair.order.buyer, repair.other.buyer if repair.other else "")
        case OrderNote() as note:
            return _joined(note.comment, note.tag, note.untag)
        case StockChange() as change:
            return _joined(change.name, change.warehouse, _change(change))
        case NewOrder() as order:
            count = sum(line.quantity for line in order.lines)
            return _joined(order.ship_to.name or order.ship_to.company, _items(count))
        case NewProduct() as product:
            return product.name
        case ProductChange() as edited:
            return _joined(edited.name, edited.warehouse, _fields(edited))


def _repair(repair: Repair) -> str:
    number = repair.number
    match repair.kind:
        case RepairKind.DELETE_SHIPMENT:
            return translate("Outbox", "Delete shipment {shipment}").format(shipment=repair.shipment_id)
        case RepairKind.TAKE_BACK:
            return translate("Outbox", "Take back {number}").format(number=number)
        case RepairKind.CORRECT:
            return translate("Outbox", "Correct {number}").format(number=number)
        case RepairKind.MOVE:
            there = repair.draft.number if repair.draft else ""
            return translate("Outbox", "Move {number} → {there}").format(number=number, there=there)
    there = repair.other.number if repair.other else ""
    return translate("Outbox", "Swap {number} ⇄ {there}").format(number=number, there=there)


def _change(change: StockChange) -> str:
    """ "12 → 40", or "−1" where nobody knows what it was."""
    if change.becomes is not None and change.was is not None:
        return f"{change.was} → {change.becomes}"
    return f"→ {change.set_to}" if change.set_to is not None else f"{change.adjust_by or 0:+d}"


def _fields(change: ProductChange) -> str:
    """ "the UPC – → 850010100012, the price 14 → 15"."""
    was, becomes = change.was, change.becomes
    parts = (change_words(name, _value(was, name), _value(becomes, name)) for name in becomes.spoken_of)
    return ", ".join(parts)


def _value(fields: ProductFields, name: str) -> str:
    value = getattr(fields, name)
    if isinstance(value, bool):
        return translate("form", "Yes") if value else translate("form", "No")
    return "–" if value is None or value == "" else str(value)


def _items(count: int) -> str:
    return counted("Outbox", "%n item", "%n items", count)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def what_stands(plan: Plan) -> str:
    """What of the plan is done at Ordoro already, and stays there when the rest is dropped; empty for nothing."""
    done = [step.receipt.sentence for step in plan.steps if step.receipt is not None and not step.receipt.already]
    if not done:
        return ""
    return translate("Outbox", "Done at Ordoro: {what}").format(what="; ".join(done))


def before_it_is_dropped(plan: Plan) -> str:
    """What stays at Ordoro when the rest is dropped, and what cannot be undone; empty where nothing of it stands."""
    created, split = plan.receipts.get(StepKind.CREATE_SHIPMENT), plan.receipts.get(StepKind.SPLIT)
    if split is not None:
        stays = translate("Outbox", "A split cannot be undone: {orders} go on waiting as orders of their own.")
        return stays.format(orders=", ".join(split.orders))
    if created is not None and not created.already:
        words = translate("Outbox", "{shipment} stays at Ordoro, not tracked, unless it is deleted.")
        return words.format(shipment=shipment_of(plan))
    if plan.receipts and not all(receipt.already for receipt in plan.receipts.values()):
        return translate("Outbox", "What is done at Ordoro stays there.")
    return ""


def shipment_of(plan: Plan) -> str:
    """The id of the shipment that the plan made or took up, or ""."""
    created = plan.receipts.get(StepKind.CREATE_SHIPMENT)
    return str(created.facts.get("shipment_id", "")) if created is not None else ""


def _trouble(plan: Plan) -> Trouble | None:
    over = (StepStatus.DONE, StepStatus.CANCELLED)
    return next((step.trouble for step in plan.steps if step.trouble is not None and step.status not in over), None)


def _sentence(trouble: Trouble | None) -> str:
    return trouble.in_full if trouble is not None else ""
