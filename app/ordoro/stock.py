"""Stock: set to a count, or adjusted by one. The same in both generations."""

from __future__ import annotations

import msgspec

from app.domain.step import Receipt, Receipts, Step, StepKind
from app.domain.stock import StockChange
from app.errors import CannotBeTold, ReadBackDiffers, StockChanged
from app.ordoro.counter import CounterCalls
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness
from app.words import number, translate


class SetStock(msgspec.Struct, frozen=True):
    sku: str
    warehouse_id: str
    on_hand: int


class AdjustStock(msgspec.Struct, frozen=True):
    """`was` is what lay there when somebody looked, None where nobody did."""

    sku: str
    warehouse_id: str
    adjustment: int
    was: int | None


def stock_steps(change: StockChange) -> tuple[Step, ...]:
    if change.set_to is not None:
        payload = SetStock(change.sku, change.warehouse_id, change.set_to)
        title = translate("ordoro", "Set {sku} to {count}").format(sku=change.sku, count=number(change.set_to))
        return (Step(StepKind.SET_STOCK, title, stored(payload)),)
    adjustment = change.adjust_by or 0
    adjust = AdjustStock(change.sku, change.warehouse_id, adjustment, change.was)
    title = translate("ordoro", "{change} of {sku}").format(change=f"{adjustment:+d}", sku=change.sku)
    return (Step(StepKind.ADJUST_STOCK, title, stored(adjust)),)


class Stock:
    kinds = (StepKind.SET_STOCK, StepKind.ADJUST_STOCK)

    def __init__(self, calls: CounterCalls) -> None:
        self._calls = calls

    def check(self, change: StockChange) -> None:
        """Whether a count that was taken earlier still means what it did. Raises StockChanged."""
        if change.set_to is None or change.was is None:
            return
        now = self._calls.product(change.sku).on_hand(change.warehouse_id) or 0
        if now not in (change.was, change.set_to):
            raise StockChanged(change.sku, change.was, now)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        if step.kind is StepKind.SET_STOCK:
            return self._set(restored(step.payload, SetStock), witness)
        return self._adjust(restored(step.payload, AdjustStock), witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        if step.kind is StepKind.ADJUST_STOCK:
            raise self._cannot_tell(restored(step.payload, AdjustStock))
        payload = restored(step.payload, SetStock)
        now = self._calls.product(payload.sku).on_hand(payload.warehouse_id)
        if now != payload.on_hand:
            return None
        sentence = translate("ordoro", "{count} of {sku}, as asked").format(count=number(now), sku=payload.sku)
        return Receipt(sentence, {"on_hand": now})

    def _set(self, payload: SetStock, witness: Witness) -> Receipt:
        before = self._calls.product(payload.sku).on_hand(payload.warehouse_id)
        if before == payload.on_hand:
            return Receipt(
                translate("ordoro", "{count} of {sku}, as it was").format(count=number(before), sku=payload.sku),
                {"on_hand": before},
                already=True,
            )
        body: dict[str, object] = {"on_hand": payload.on_hand}
        answered = self._calls.put_stock(payload.sku, payload.warehouse_id, body, witness)
        with after_the_change():
            now = answered.on_hand(payload.warehouse_id)
            if now != payload.on_hand:
                raise ReadBackDiffers(
                    translate("ordoro", "Set {sku} to {count}, but Ordoro shows {now}.").format(
                        sku=payload.sku, count=number(payload.on_hand), now="?" if now is None else number(now)
                    )
                )
        return Receipt(f"{payload.sku}: {before or 0} → {now}", {"on_hand": now, "was": before})

    def _adjust(self, payload: AdjustStock, witness: Witness) -> Receipt:
        body: dict[str, object] = {"adjustment": payload.adjustment}
        answered = self._calls.put_stock(payload.sku, payload.warehouse_id, body, witness)
        with after_the_change():
            now = answered.on_hand(payload.warehouse_id)
            if now is None:
                raise ReadBackDiffers(
                    translate("ordoro", "Ordoro took the adjustment of {sku}, but shows no stock.").format(
                        sku=payload.sku
                    )
                )
        return Receipt(
            translate("ordoro", "{sku}: {change}, now {now}").format(
                sku=payload.sku, change=f"{payload.adjustment:+d}", now=number(now)
            ),
            {"on_hand": now},
        )

    def _cannot_tell(self, payload: AdjustStock) -> CannotBeTold:
        now = self._calls.product(payload.sku).on_hand(payload.warehouse_id)
        sent = translate("ordoro", "{change} of {sku} was sent, and the answer was lost.")
        shown = translate("ordoro", "Ordoro shows {now} now.")
        if payload.was is not None:
            shown = translate("ordoro", "There were {was} before. Ordoro shows {now} now.")
        tells = translate("ordoro", "Whether that is this change or somebody else's only a count of the shelf tells.")
        words = f"{sent} {shown} {tells}"
        return CannotBeTold(words.format(change=f"{payload.adjustment:+d}", sku=payload.sku, was=payload.was, now=now))
