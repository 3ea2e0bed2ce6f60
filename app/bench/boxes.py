"""Boxes of one order at the bench: closed one by one, opened again, until all of them go together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.bench.events import BenchEvent, BoxClosed, BoxOpened
from app.bench.session import Session
from app.domain.box import Box
from app.domain.shipment import Field, ShipmentDraft


def is_empty(session: Session) -> bool:
    """Whether nothing was counted into the open box, and no label is on it."""
    has_items = session.counting is not None and session.counting.has_begun
    return not has_items and not session.entry.tracking_number.strip()


def awaits_items(session: Session) -> bool:
    """Whether boxes are closed, and nothing was put into the one that stands open after them."""
    return bool(session.boxes) and session.stage.can_edit and is_empty(session)


def close(session: Session, draft: ShipmentDraft) -> list[BenchEvent]:
    """The open box is done, and an empty one stands there. `draft` is what stands in the form, free of errors.

    What was counted is in it; where nothing was, the quantities of the form.
    """
    box = _box(session, draft)
    wanted = session.entry.wanted(draft)
    left = {line_id: str(wanted[line_id] - box.quantities.get(line_id, 0)) for line_id in session.entry.quantities}
    number = session.place + 1
    boxes = (*session.boxes[: session.place], box, *session.boxes[session.place :])
    session.entry = replace(session.entry, quantities=left, tracking_number="", cost=session.proposed.cost)
    _no_label(session)
    session.put_boxes(boxes, len(boxes))
    return [BoxClosed(number, box.total, session.counting.of_total if session.counting is not None else 0)]


def open_again(session: Session, at: int, known_carriers: Collection[str]) -> list[BenchEvent]:
    """The closed box at that place is the open one again, with its label and as it was counted.

    The open one has to be empty: `close` it before.
    """
    box = session.boxes[at]
    wanted = session.entry.wanted(session.base) if session.base is not None else {}
    if box.ticks:
        touched = {line: str(wanted.get(line, 0) + box.quantities.get(line, 0)) for line in session.entry.quantities}
    else:
        touched = {line: str(box.quantities.get(line, 0)) for line in wanted}
    session.entry = replace(
        session.entry,
        quantities=touched,
        tracking_number=box.tracking_number,
        carrier=box.carrier,
        is_other=bool(box.carrier) and box.carrier not in known_carriers,
        method=box.method,
        cost="" if box.cost is None else str(box.cost),
    )
    _no_label(session)
    session.scanned = box.scanned
    session.put_boxes((*session.boxes[:at], *session.boxes[at + 1 :]), at)
    if session.counting is not None:
        session.counting = replace(session.counting, ticks=box.ticks)
    return [BoxOpened(at + 1, box.total, box.tracking_number)]


def _box(session: Session, draft: ShipmentDraft) -> Box:
    counting = session.counting
    if counting is None or not counting.has_begun:
        held = {line_id: count for line_id, count in draft.quantities.items() if count}
        return _labelled(session, draft, Box(held, draft.carrier, draft.tracking_number))
    held = {line_id: count for line_id, count in counting.quantities().items() if count}
    alone = replace(counting, wanted=held)
    box = Box(
        held,
        draft.carrier,
        draft.tracking_number,
        verified=alone.summary(),
        is_fully_verified=alone.is_verified,
        ticks=counting.ticks,
    )
    return _labelled(session, draft, box)


def _labelled(session: Session, draft: ShipmentDraft, box: Box) -> Box:
    return replace(box, method=draft.method, cost=draft.cost, scanned=session.scanned)


def _no_label(session: Session) -> None:
    session.forget_label()
    session.further, session.awaits_further = (), False
    session.left.discard(Field.TRACKING)
    session.was_tried = False
    session.begun_before = ""  # what was said on its way back to the bench is not so any more
