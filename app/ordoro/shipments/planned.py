"""What a draft comes to in the shipments generation: its steps, and the payloads that the outbox keeps of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import msgspec

from app.domain.order import OrderLine
from app.domain.shipment import ShipmentDraft
from app.domain.step import Step, StepKind
from app.ordoro.sent_parcel import SentParcel, parcel_of
from app.ordoro.steps import stored
from app.words import translate

#: What every mark of a bench on a shipment begins with.
MARK = "Packbench "


class CreateShipment(msgspec.Struct, frozen=True):
    """`known` are the shipments that the order had before; `wanted` is SKU by id of each line that is to ship.

    `token` tells this plan's shipment from another station's, where several appear at once.
    """

    order: str
    token: str
    known: list[str]
    wanted: dict[str, str]
    take_up: str | None = None


class SetLine(msgspec.Struct, frozen=True):
    """`again` says that an earlier draft may have set it already: what the first step saw is not enough then."""

    order_line_id: str
    sku: str
    quantity: int
    again: bool = False


class CreatedLine(msgspec.Struct, frozen=True):
    shipment_line_id: str
    quantity: int


class Created(msgspec.Struct, frozen=True):
    """The first step's receipt: `lines` by order line id, `left_out` as `CreateShipment.wanted`."""

    shipment_id: str
    lines: dict[str, CreatedLine]
    left_out: dict[str, str]


class SaveTracking(SentParcel, frozen=True):
    """`quantities` by order line id: what the shipment must hold when it goes."""

    quantities: dict[str, int]

    def body(self) -> dict[str, object]:
        tracking: dict[str, object] = {
            "tracking": self.number,
            "vendor": self.carrier,
            "email_ship_to": self.email_buyer,
            "email_bill_to": self.email_bill_to,
        }
        if self.method:
            tracking["shipping_method"] = self.method
        if self.cost is not None:
            tracking["cost"] = float(Decimal(self.cost))
        return {"notify_cart": self.notify_channel, "ship_date": self.ship_date, "tracking": tracking}


def steps_of(draft: ShipmentDraft, token: str, *, again: bool = False) -> tuple[Step, ...]:
    """For each box one step to have a shipment, one for each line, and one for the tracking unless only the shipment
    is wanted. A box is tracked before the next one's shipment is made: what is left over is put into that."""
    parcels = draft.parcels
    return tuple(
        replace(step, box=box, title=_title(step, box) if len(parcels) > 1 else step.title)
        for box, parcel in enumerate(parcels)
        for step in _box_steps(parcel, f"{token} {box + 1}" if box else token, again=again)
    )


def _title(step: Step, box: int) -> str:
    return translate("ordoro", "Box {box}: {step}").format(box=box + 1, step=step.title)


def _box_steps(draft: ShipmentDraft, token: str, *, again: bool) -> tuple[Step, ...]:
    order = draft.order
    create = CreateShipment(
        order=order.number,
        token=f"{MARK}{token}",
        known=[shipment.shipment_id for shipment in order.shipments],
        wanted={line.line_id: line.sku for line in order.lines if draft.quantity(line)},
        take_up=draft.take_up.shipment_id if draft.take_up else None,
    )
    title = translate("ordoro", "Create the shipment")
    if create.take_up:
        title = translate("ordoro", "Go on with shipment {shipment}").format(shipment=create.take_up)
    steps = [Step(StepKind.CREATE_SHIPMENT, title, stored(create))]
    steps += [_line_step(line, draft.quantity(line), again=again) for line in order.lines if line.remaining]
    if not draft.create_only:
        steps.append(_tracking_step(draft))
    return tuple(steps)


def _line_step(line: OrderLine, quantity: int, *, again: bool) -> Step:
    payload = SetLine(line.line_id, line.sku, quantity, again)
    return Step(StepKind.SET_LINE, f"{quantity} × {line.sku}", stored(payload))


def _tracking_step(draft: ShipmentDraft) -> Step:
    quantities = {line.line_id: draft.quantity(line) for line in draft.order.lines if draft.quantity(line)}
    payload = SaveTracking(**parcel_of(draft), quantities=quantities)
    return Step(StepKind.SAVE_TRACKING, translate("ordoro", "Save the tracking"), stored(payload))
