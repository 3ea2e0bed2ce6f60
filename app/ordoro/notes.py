"""Comments on orders, in both generations: written once, known again by their token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from app.domain.comment import Comment
from app.domain.note import OrderNote
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import ReadBackDiffers
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness
from app.words import translate

#: So much of a plan's id tells its comments from every other of the same order.
_TOKEN_LENGTH = 8


class CommentCalls(Protocol):
    def comments(self, number: str) -> Sequence[Comment]: ...

    def write_order_comment(self, number: str, words: str, witness: Witness) -> None: ...


class WriteComment(msgspec.Struct, frozen=True):
    """`words` end in the `token`, which is in no other comment."""

    order: str
    words: str
    token: str


def comment_step(order: str, words: str, plan_token: str, box: int = 0) -> Step:
    # Where all boxes are one order's, each has a comment of its own there.
    token = f"(Packbench {plan_token[:_TOKEN_LENGTH]}{f'_{box + 1}' if box else ''})"
    payload = WriteComment(order, f"{words.strip()} {token}", token)
    return Step(StepKind.COMMENT, translate("ordoro", "Write the comment"), stored(payload), box=box)


def comment_steps(subject: ShipmentDraft | OrderNote, token: str) -> tuple[Step, ...]:
    """The comment that is wanted beside each box of a shipment, or by itself; empty where none is."""
    if isinstance(subject, OrderNote):
        return _commented(subject, token, 0)
    return tuple(step for box, each in enumerate(subject.parcels) for step in _commented(each, token, box))


def _commented(subject: ShipmentDraft | OrderNote, token: str, box: int) -> tuple[Step, ...]:
    if not subject.comment.strip():
        return ()
    return (comment_step(subject.number, subject.comment, token, box),)


class Comments:
    """`target` names the order that the comment of a box belongs on, once earlier steps may have split it."""

    kinds = (StepKind.COMMENT,)

    def __init__(self, calls: CommentCalls, target: Callable[[str, Receipts, int], str]) -> None:
        self._calls = calls
        self._target = target

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        payload = restored(step.payload, WriteComment)
        number = self._target(payload.order, receipts, step.box)
        # Carried out later than anybody waits for, perhaps: a comment cannot be taken back.
        if step.attempts > 1 and (late := self._found(payload, number)) is not None:
            return late
        self._calls.write_order_comment(number, payload.words, witness)
        with after_the_change():
            found = self._found(payload, number)
            if found is None:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took the comment, but does not show it."))
            return found

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        payload = restored(step.payload, WriteComment)
        return self._found(payload, self._target(payload.order, receipts, step.box))

    def _found(self, payload: WriteComment, number: str) -> Receipt | None:
        if any(payload.token in comment.text for comment in self._calls.comments(number)):
            return Receipt(
                translate("ordoro", "“{words}” stands on {number}").format(words=payload.words, number=number)
            )
        return None
