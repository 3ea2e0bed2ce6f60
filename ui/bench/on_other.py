"""A tracking number that is on another order, too: looked for behind each scan, and put right as the packer says."""

from __future__ import annotations

import logging
from dataclasses import replace

from app.bench.events import BenchEvent, Duplicate, LabelTaken
from app.bench.label import Label
from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order import Tracking
from app.domain.shipment import ShipmentDraft
from app.errors import NumberUsed, PackbenchError
from app.runtime.concurrency import Tasks
from app.services.bench.bench import Bench
from ui.bench.reading import read
from ui.bench.repairing import Repairing
from ui.bench.scanning import Scanning

log = logging.getLogger(__name__)

_TASK = "bench.number"


class OnOtherOrder:
    """What the bench itself knows stops a scan at once; what the books and the journal know, a moment later."""

    def __init__(self, services: Services, tasks: Tasks, work: Bench, scanning: Scanning, repairing: Repairing) -> None:
        self._services = services
        self._tasks = tasks
        self._work = work
        self._scanning = scanning
        self._repairing = repairing

    def told(self, event: BenchEvent) -> None:
        """A label was taken, or stopped: look whether that is right."""
        session = self._work.desk.session
        if not isinstance(event, LabelTaken | Duplicate) or session is None or session.base is None:
            return
        is_kept = isinstance(event, Duplicate) and event.is_kept
        if session.stage.can_edit and not is_kept:
            self._tasks.start(_TASK, self._look(session, session.base, event))

    def was_tried(self, session: Session, error: NumberUsed) -> None:
        """Ship was pressed with a number that another order has."""
        number, other = error.tracking_number, error.order
        self._scanning.act(lambda: self._work.scans.is_on_other(session, number, other, is_kept=True))

    def move(self, session: Session, number: str, other: str) -> None:
        """Take it back from the other order, and ship this one with it."""
        if session.base is not None:
            draft = replace(read(session.entry, session.base).draft, tracking_number=number)
            self._repairing.move(session.number, session.told_in(draft), other)

    def swap(self, session: Session, other: str, label: Label | None) -> None:
        """Each gets the other's number: both as shipped, or this one, which has not, what was scanned last."""
        if session.stage is Stage.DONE and session.plan is not None:
            self._repairing.swap_shipped(session.plan, other)
        elif session.base is not None and label is not None:
            draft = read(session.entry, session.base).draft
            parcel = Tracking(draft.tracking_number, draft.carrier, draft.method, draft.cost, draft.ship_date)
            self._repairing.give_away(session.number, parcel, other, lambda: self._take(session, label))

    def _take(self, session: Session, label: Label) -> None:
        if session is self._work.desk.session and session.stage.can_edit:
            self._scanning.act(lambda: self._work.scans.take(session, label))

    async def _look(self, session: Session, base: ShipmentDraft, event: LabelTaken | Duplicate) -> None:
        number = event.tracking_number
        try:
            alone = replace(base, tracking_number=number, boxes=(), place=0)
            used = await self._services.numbers.used_elsewhere(alone)
        except PackbenchError as error:  # Ship looks once more, and says what is wrong
            log.info("Whether %s is on another order is not known: %s", number, error)
            return
        if session is not self._work.desk.session:
            return
        scans, other = self._work.scans, used.order if used is not None else ""
        if other and isinstance(event, LabelTaken):
            self._scanning.act(lambda: scans.is_on_other(session, number, other))
        elif not other and isinstance(event, Duplicate) and not self._work.desk.has_entered(event.number, number):
            self._scanning.act(lambda: scans.is_free_again(session, number))
