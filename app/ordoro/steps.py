"""What the steps of both generations have in common: payloads as stored, and failing after a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

import msgspec

from app.domain.step import Json, Receipt, Receipts, Step, StepKind
from app.errors import PackbenchError
from app.ports import Witness
from app.runtime import shapes

PayloadT = TypeVar("PayloadT")


class Doer(Protocol):
    """Performs and probes the steps of some kinds, as app.ports.OrderGateway promises."""

    @property
    def kinds(self) -> Sequence[StepKind]: ...

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt: ...

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None: ...


class Doers:
    """All that one dialect can do, each kind by the one that knows it."""

    def __init__(self, *doers: Doer) -> None:
        self._by_kind = {kind: doer for doer in doers for kind in doer.kinds}

    @property
    def kinds(self) -> frozenset[StepKind]:
        return frozenset(self._by_kind)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._of(step).perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._of(step).probe(step, receipts)

    def _of(self, step: Step) -> Doer:
        if step.kind not in self._by_kind:
            raise ValueError(f"{step.kind} is no step of this generation")
        return self._by_kind[step.kind]


def stored(payload: msgspec.Struct) -> dict[str, Json]:
    """A payload as plain JSON values."""
    plain: dict[str, Json] = msgspec.to_builtins(payload)
    return plain


def restored(payload: Mapping[str, Json], shape: type[PayloadT]) -> PayloadT:
    return shapes.convert(payload, shape)


@contextmanager
def after_the_change() -> Iterator[None]:
    """The change was asked for: whatever fails from here on, it may stand at Ordoro."""
    try:
        yield
    except PackbenchError as error:
        error.may_have_happened = True
        raise
