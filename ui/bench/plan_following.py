"""What becomes of the bench, of what was told and of its receipts, as plans move on."""

from __future__ import annotations

from typing import Protocol

from app.bench.handed_over import stuck
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.plan import Plan, PlanOutcome
from app.domain.repair import Repair, RepairKind
from app.events import PlanChanged
from app.services.bench.desk import Desk
from ui.bench.sending import Sending
from ui.bench.talk import Talk


class FollowingPresenter(Protocol):
    """What following needs of the presenter."""

    @property
    def is_in_front(self) -> bool: ...
    def show(self) -> None: ...
    def show_session(self, session: Session) -> None: ...
    def count_half_filled(self) -> None: ...
    def read_order(self, number: str) -> None: ...
    def ask_for_order(self, number: str) -> None: ...
    def take_up(self, plan: Plan) -> None: ...
    def bring(self, number: str) -> None: ...


class PlanFollowing:
    """Of shipments and of their repairs, whoever asked for them."""

    def __init__(self, desk: Desk, talk: Talk, sending: Sending, presenter: FollowingPresenter) -> None:
        self._desk = desk
        self._talk = talk
        self._sending = sending
        self._presenter = presenter

    def plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        if not plan.ships:
            self._put_right(plan)
            return
        told, former = self._desk.told, self._desk.plans.get(plan.number)
        stops = plan.is_stuck and not (former is not None and former.is_stuck)
        self._desk.follow(plan)
        if not plan.is_stuck:
            self._talk.is_looked_at(plan.number)
        elif stops and self._desk.told != told:
            self._say_stopped(plan)
        session = self._desk.sessions.get(plan.number)
        if self._desk.told != told and (session is None or session.number != self._desk.number):
            self._presenter.show()
        if session is not None:
            self._presenter.show_session(session)
            self._presenter.count_half_filled()
        was_dropped = former is not None and former.is_stuck and plan.outcome is PlanOutcome.CANCELLED
        is_unwatched = plan.number == self._desk.number and not self._sending.is_sending(plan.number)
        if (stops or was_dropped) and is_unwatched:
            self._presenter.read_order(plan.number)  # the order may have been cancelled or shipped meanwhile

    def _say_stopped(self, plan: Plan) -> None:
        """Where the packer looks at something else the band alone says too little."""
        is_seen = plan.number == self._desk.number and self._presenter.is_in_front
        if not is_seen and not self._sending.is_sending(plan.number):
            self._talk.stopped(stuck(plan), lambda: self._presenter.ask_for_order(plan.number))

    def _put_right(self, plan: Plan) -> None:
        """A parcel that was taken back, here or in the day, has not gone: its receipt gives way to the order. One that
        got another number has a receipt that says so."""
        repair = plan.subject
        if plan.outcome is not PlanOutcome.DONE or not isinstance(repair, Repair):
            return
        if not repair.takes_back:
            self._talk.were_renumbered(repair.orders)
            self._desk.were_renumbered(repair)
            self._presenter.show()
            return
        self._desk.was_taken_back(repair.number)
        session = self._desk.session
        if session is not None and session.number == repair.number and session.stage is Stage.DONE:
            if session.plan is not None and repair.kind is not RepairKind.MOVE:
                self._presenter.take_up(session.plan)
            else:
                self._presenter.bring(repair.number)
        self._presenter.show()
