"""A product's fields set to what was entered, the same in both generations: known again by what Ordoro shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from app.domain.product_change import ProductChange
from app.domain.product_fields import NAMES, change_words
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import ProductChanged, ReadBackDiffers
from app.ordoro.counter import CounterCalls, ShownProduct
from app.ordoro.product_names import OWN_NAMES, SHELF_NAMES, is_same, sent
from app.ordoro.steps import after_the_change, restored, stored
from app.ordoro.wire import Loose, text
from app.ports import Witness
from app.words import translate

_OURS = {theirs: ours for ours, theirs in (OWN_NAMES | SHELF_NAMES).items()}


class ChangeFields(msgspec.Struct, frozen=True):
    """`body` is what is sent, word for word, `was` what stood there when somebody looked, under the same names.

    `warehouse_id` is that of a change of the shelf and its limits, and empty for the product's own fields.
    """

    sku: str
    was: dict[str, object]
    body: dict[str, object]
    warehouse_id: str = ""


def change_steps(change: ProductChange) -> tuple[Step, ...]:
    """One call for the product's own fields and one for its place in a warehouse, where something of it changes."""
    own, shelf = _payload(change, OWN_NAMES), _payload(change, SHELF_NAMES, change.warehouse_id)
    words = translate("steps", "Change {fields} of {sku}")
    return tuple(
        Step(kind, words.format(fields=_named(payload.body), sku=change.sku), stored(payload))
        for kind, payload in ((StepKind.CHANGE_PRODUCT, own), (StepKind.CHANGE_SHELF, shelf))
        if payload.body
    )


class ProductChanges:
    kinds = (StepKind.CHANGE_PRODUCT, StepKind.CHANGE_SHELF)

    def __init__(self, calls: CounterCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        """Raises ProductChanged where a field is neither what it was nor what it becomes: nothing is overwritten."""
        payload = restored(step.payload, ChangeFields)
        before = _place(payload, self._calls.shown_product(payload.sku))
        if _stands(payload, before):
            return Receipt(_as_asked(payload), already=True)
        others = [name for name in _differing(payload, before) if not is_same(payload.was.get(name), before[name])]
        if others:
            what = "; ".join(_was_and_is(name, payload.was.get(name), before[name]) for name in others)
            raise ProductChanged(payload.sku, what, [_OURS[name] for name in others])
        answered = self._calls.put_product(payload.sku, payload.warehouse_id, payload.body, witness)
        with after_the_change():
            after = _place(payload, answered)
            if wrong := _differing(payload, after):
                told = "; ".join(_becomes(name, payload.body[name], after[name]) for name in wrong)
                words = translate("steps", "Ordoro took the change of {sku}, but shows something else: {fields}.")
                raise ReadBackDiffers(words.format(sku=payload.sku, fields=told))
        told = "; ".join(_becomes(name, before.get(name), asked) for name, asked in payload.body.items())
        return Receipt(f"{payload.sku}: {told}")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, ChangeFields)
        shown = _place(payload, self._calls.shown_product(payload.sku))
        return Receipt(_as_asked(payload)) if _stands(payload, shown) else None


def _payload(change: ProductChange, names: Mapping[str, str], warehouse_id: str = "") -> ChangeFields:
    changed = [ours for ours in change.becomes.spoken_of if ours in names]
    return ChangeFields(
        sku=change.sku,
        was={names[ours]: sent(getattr(change.was, ours)) for ours in changed},
        body={names[ours]: sent(getattr(change.becomes, ours)) for ours in changed},
        warehouse_id=warehouse_id,
    )


def _place(payload: ChangeFields, product: ShownProduct) -> Mapping[str, object]:
    return product.shelf(payload.warehouse_id) if payload.warehouse_id else product.fields


def _differing(payload: ChangeFields, shown: Mapping[str, object]) -> list[str]:
    """The fields that Ordoro shows, and not as asked; some, such as the declared value, it never shows."""
    return [name for name, asked in payload.body.items() if name in shown and not is_same(asked, shown[name])]


def _stands(payload: ChangeFields, shown: Mapping[str, object]) -> bool:
    """Whether it is surely as asked. Where that cannot be seen it is sent once more: setting is safe to repeat."""
    return all(name in shown for name in payload.body) and not _differing(payload, shown)


def _named(names: Collection[str]) -> str:
    return ", ".join(_name(name) for name in names)


def _name(name: str) -> str:
    return str(NAMES[_OURS[name]])


def _told(value: object) -> str:
    return (text(value) if isinstance(value, Loose) else str(value)).strip() or "–"


def _as_asked(payload: ChangeFields) -> str:
    return translate("steps", "{sku}: {fields} as asked").format(sku=payload.sku, fields=_named(payload.body))


def _becomes(name: str, was: object, becomes: object) -> str:
    return change_words(_OURS[name], _told(was), _told(becomes))


def _was_and_is(name: str, was: object, now: object) -> str:
    words = translate("steps", "{field} was {was}, now {now}")
    return words.format(field=_name(name), was=_told(was), now=_told(now))
