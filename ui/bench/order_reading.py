"""Reads the order of a session as it is at Ordoro now, and brings the session in step with it."""

from __future__ import annotations

from typing import Protocol

from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order import Order
from app.domain.shipment import ShipmentDraft
from app.errors import ConnectionTrouble, NotFound, PackbenchError
from app.runtime.concurrency import Tasks
from app.services.bench.desk import Desk
from ui.bench.showing import base_draft
from ui.bench.talk import Talk

_READ = "bench.read"


class ReadingPresenter(Protocol):
    """What it needs of the presenter."""

    def show_session(self, session: Session) -> None: ...
    def take_first(self, session: Session, base: ShipmentDraft) -> None: ...
    def was_read(self, order: Order) -> None: ...
    def was_taken(self, session: Session, order: Order, *, is_first: bool, new_address: bool) -> None: ...
    def speaks(self, generation: str) -> None: ...


class OrderReading:
    """One order at a time: another one's replaces it. What was typed is kept."""

    def __init__(self, services: Services, tasks: Tasks, talk: Talk, desk: Desk, presenter: ReadingPresenter) -> None:
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._desk = desk
        self._presenter = presenter

    def read(self, number: str) -> None:
        """Read it again, keeping what was typed."""
        session = self._desk.sessions.get(number)
        if session is None or session.stage.is_under_way or session.stage is Stage.UNSURE:
            return
        # From now on, not only once the task runs: what stands there may be old.
        session.is_reading = True
        self._presenter.show_session(session)
        self._tasks.start(_READ, self._read(session))

    def read_new_address(self, number: str) -> None:
        """Take the order as it is now; its label, and so its tracking number, is asked for again."""
        session = self._desk.sessions.get(number)
        if session is not None and session.stage.can_edit:
            self._tasks.start(_READ, self._read(session, new_address=True))

    def read_what_is_old(self) -> None:
        """The connection is back: the order at the bench may be old."""
        session = self._desk.sessions.get(self._desk.number)
        if session is not None and session.is_old:
            self.read(session.number)

    def read_what_changed(self) -> None:
        """Somebody did something about the order that is being packed: seen before the box is taped."""
        session = self._desk.sessions.get(self._desk.number)
        if session is None or session.order is None or session.is_reading or session.stage is not Stage.OPEN:
            return
        listed = self._desk.waiting.orders.get(session.number)
        if listed is None or listed.updated != session.order.updated:
            self.read(session.number)

    def close(self) -> None:
        self._tasks.cancel(_READ)

    async def _read(self, session: Session, *, new_address: bool = False) -> None:
        session.is_reading = True
        self._presenter.show_session(session)
        try:
            order = await self._services.orders.open(session.number)
            self._presenter.speaks((await self._services.connection.signed_in()).gateway.generation.value)
        except NotFound as error:
            if not session.is_split:
                session.stage, session.why_gone = Stage.GONE, error.message
        except PackbenchError as error:
            session.is_old = isinstance(error, ConnectionTrouble) and session.base is not None
            if session.is_old and not new_address:
                return  # the window says that it is offline; the order can be packed as it was last read
            self._talk.not_read(session.number, error, lambda: self.read(session.number))
        else:
            session.is_old = False
            if session.goes_on:
                session.take_what_stopped(base_draft(order, self._services))
                if session.stage is Stage.GONE:
                    self._talk.be_quiet(session.number)  # nothing is to be tried again
            elif session.stage.can_edit or session.stage is Stage.GONE:
                self._take(session, order, new_address=new_address)
        finally:
            session.is_reading = False
            self._presenter.show_session(session)

    def _take(self, session: Session, order: Order, *, new_address: bool) -> None:
        is_first, had_changed = session.base is None, session.address_change is not None
        base = base_draft(order, self._services)
        if new_address:
            session.take_new_address(base)
        elif is_first:
            self._presenter.take_first(session, base)
        else:
            session.take(base)
        self._presenter.was_read(order)
        if session.address_change is not None:
            change, number = session.address_change, session.number
            self._talk.address_changed(number, change, lambda: self.read_new_address(number))
        elif had_changed:
            self._talk.be_quiet(session.number)
        self._talk.was_read(session.number)
        self._presenter.was_taken(session, order, is_first=is_first, new_address=new_address)
