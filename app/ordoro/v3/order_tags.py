"""Tags on orders, by name: hung on them and taken off."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.domain.note import OrderNote
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import ReadBackDiffers
from app.ordoro.steps import after_the_change, restored, stored
from app.ordoro.v3.calls import V3Calls
from app.ports import Witness
from app.words import translate


class OrderTag(msgspec.Struct, frozen=True):
    order: str
    name: str


def tag_steps(subject: ShipmentDraft | OrderNote) -> tuple[Step, ...]:
    """Empty where no tag is wanted; for a shipment the tag of each box."""
    if isinstance(subject, ShipmentDraft):
        return tuple(step for box, each in enumerate(subject.parcels) for step in _tag_steps(each, box))
    return _tag_steps(subject, 0)


def _tag_steps(subject: ShipmentDraft | OrderNote, box: int) -> tuple[Step, ...]:
    off = subject.untag.strip() if isinstance(subject, OrderNote) else ""
    on = subject.tag.strip()
    steps: list[Step] = []
    if off:
        steps.append(
            Step(
                StepKind.UNTAG,
                translate("ordoro", "Take off the tag “{tag}”").format(tag=off),
                stored(OrderTag(subject.number, off)),
            )
        )
    if on:
        title = translate("ordoro", "Tag it “{tag}”").format(tag=on)
        steps.append(Step(StepKind.TAG, title, stored(OrderTag(subject.number, on)), box=box))
    return tuple(steps)


class OrderTags:
    """`target` names the order that the tag of a box belongs on, once earlier steps may have split it."""

    kinds = (StepKind.TAG, StepKind.UNTAG)

    def __init__(self, calls: V3Calls, target: Callable[[str, Receipts, int], str]) -> None:
        self._calls = calls
        self._target = target

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        found = self.probe(step, receipts)
        if found is not None:
            return Receipt(found.sentence, already=True)
        payload = restored(step.payload, OrderTag)
        number = self._target(payload.order, receipts, step.box)
        if step.kind is StepKind.TAG:
            self._calls.add_tag(number, self._calls.tag_named(payload.name).tag_id, witness)
        else:
            for worn in self._calls.order(number).tags:  # it may have been taken off since it was looked for
                if _is(worn.name, payload.name):
                    self._calls.remove_tag(number, worn.tag_id, witness)
        with after_the_change():
            done = self.probe(step, receipts)
            if done is None:
                raise ReadBackDiffers(
                    translate("ordoro", "Ordoro took it, but shows the tags of {number} as they were.").format(
                        number=number
                    )
                )
            return done

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        payload = restored(step.payload, OrderTag)
        number = self._target(payload.order, receipts, step.box)
        is_worn = any(_is(tag.name, payload.name) for tag in self._calls.order(number).tags)
        if step.kind is StepKind.TAG:
            words = translate("ordoro", "{number} is tagged “{tag}”")
        else:
            words = translate("ordoro", "{number} is not tagged “{tag}” any more")
        is_done = is_worn is (step.kind is StepKind.TAG)
        return Receipt(words.format(number=number, tag=payload.name)) if is_done else None


def _is(name: str, wanted: str) -> bool:
    return name.casefold() == wanted.casefold()
