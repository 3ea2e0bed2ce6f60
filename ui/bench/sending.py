"""Carries a session's draft to Ordoro, and says what became of it."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order_change import ChangeKind
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, Problem, ShipmentDraft, errors_of
from app.errors import BadInput, NotFound, NumberUsed, OrderChanged, PackbenchError
from app.runtime.concurrency import Tasks
from ui.bench.problems import all_problems
from ui.bench.reading import read
from ui.bench.talk import Talk


class SendingPresenter(Protocol):
    """What sending needs of the presenter."""

    def show_session(self, session: Session) -> None: ...
    def read_order(self, number: str) -> None: ...
    def use_new_address(self, number: str) -> None: ...
    def ship(self, number: str) -> None: ...
    def next_order(self, number: str) -> None: ...
    def is_at_bench(self, session: Session) -> bool: ...
    def may_ship(self, session: Session) -> bool: ...
    def number_used(self, session: Session, error: NumberUsed) -> None: ...
    def open_box(self, number: str, at: int) -> None: ...
    def handed_over(self, draft: ShipmentDraft) -> None: ...
    def kept(self, session: Session) -> None: ...
    def not_shipped(self, session: Session, why: str) -> None: ...
    def go_to_field(self, session: Session, field: Field, line_id: str) -> None: ...
    async def boxes_are_kept(self) -> None: ...


class Sending:
    """One plan an order at a time; several orders may be under way."""

    def __init__(self, services: Services, tasks: Tasks, talk: Talk, presenter: SendingPresenter) -> None:
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._presenter = presenter
        self._running: dict[str, asyncio.Task[None]] = {}
        self._is_closing = False

    @property
    def is_busy(self) -> bool:
        return any(not task.done() for task in self._running.values())

    def is_sending(self, number: str) -> bool:
        """Whether what becomes of that order is still to be said here."""
        return number in self._running and not self._running[number].done()

    async def finish(self) -> None:
        """Begin nothing more, and wait for what is under way."""
        self._is_closing = True
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    def ship(self, session: Session) -> Problem | None:
        """Begin to send, or answer the first thing that forbids it."""
        if session.base is None or not session.stage.can_edit or session.address_change or self._is_closing:
            return None
        session.was_tried = True
        problems = self._problems(session, session.base)
        errors = errors_of(problems)
        if errors:
            return errors[0]
        doubt = next((each for each in problems if each.field is Field.TRACKING), None)
        if doubt is not None and session.read is None and session.doubted != session.entry.tracking_number:
            session.doubted = session.entry.tracking_number
            return doubt
        if self._presenter.may_ship(session):
            draft = session.told_in(read(session.entry, session.base).draft)
            shares_number = bool(session.shared) and session.shared == draft.tracking_number.strip()
            self._begin(session, draft, functools.partial(self._sent, draft, shares_number=shares_number))
        return None

    def draft_of(self, session: Session) -> ShipmentDraft | None:
        """What stands in the form, for a box that is closed; None where something forbids it, which is shown."""
        if session.base is None or not session.stage.can_edit or session.address_change or self._is_closing:
            return None
        session.was_tried = True
        errors = errors_of(self._problems(session, session.base))
        if errors:
            self._presenter.show_session(session)
            self._presenter.go_to_field(session, errors[0].field, errors[0].line_id)
            return None
        return session.told_in(read(session.entry, session.base).draft)

    async def _sent(self, draft: ShipmentDraft, *, shares_number: bool) -> Plan:
        """Raises NumberUsed, and what shipping raises."""
        if not shares_number:
            used = await self._services.numbers.used_elsewhere(draft)
            if used is not None:
                raise NumberUsed(used.tracking_number, used.order)
        self._presenter.handed_over(draft)
        # The plan takes the closed boxes along: none may be written down after it.
        await self._presenter.boxes_are_kept()
        return await self._services.shipping.ship(draft, can_be_undone=True, boxes_at_hand=True)

    def why_not(self, session: Session) -> str:
        """What forbids it, or is doubtful about its label; "" where it can go as it stands."""
        if session.base is None or not session.stage.can_edit or self._is_closing:
            return QCoreApplication.translate("Bench", "It cannot be sent now.")
        if session.address_change is not None:
            return session.address_change.message
        problems = self._problems(session, session.base)
        against = (each for each in problems if not each.is_warning or each.field is Field.TRACKING)
        return next((problem.message for problem in against), "")

    def _problems(self, session: Session, base: ShipmentDraft) -> tuple[Problem, ...]:
        reading = read(session.entry, base)
        return all_problems(session.entry, reading, self._services.shipping.check(reading.draft))

    def look_again(self, session: Session) -> None:
        """Find out what became of a step whose answer was lost."""
        plan, base = session.plan, session.base
        if plan is None or base is None or session.stage is not Stage.UNSURE or self._is_closing:
            return
        draft = read(session.entry, base).draft
        self._begin(session, draft, functools.partial(self._services.shipping.look_again, plan.plan_id))

    def drop(self, session: Session) -> None:
        """Give up what is not done, and show the order as it is now."""
        if session.plan is None or session.stage.is_under_way:
            return
        self._tasks.start(f"bench.drop {session.number}", self._drop(session, session.plan))

    async def _drop(self, session: Session, plan: Plan) -> None:
        try:
            await self._services.shipping.drop(plan.plan_id)
        except PackbenchError as error:
            self._talk.not_carried_out(session.number, error, functools.partial(self.drop, session))
        else:
            self._presenter.read_order(session.number)

    def ship_without(self, session: Session, line_ids: tuple[str, ...]) -> None:
        """Set the lines that Ordoro left out to nothing, and go on with the same plan."""
        for line_id in line_ids:
            session.entry = session.entry.with_quantity(line_id, "0")
        self._presenter.ship(session.number)

    def _begin(self, session: Session, draft: ShipmentDraft, work: Callable[[], Awaitable[Plan]]) -> None:
        before, session.stage = session.stage, Stage.CHECKING
        self._talk.be_quiet(session.number)
        self._presenter.show_session(session)
        carried = self._carry_out(session, draft, work, before)
        self._running[session.number] = self._tasks.start(f"bench.ship {session.number}", carried)

    async def _carry_out(
        self, session: Session, draft: ShipmentDraft, work: Callable[[], Awaitable[Plan]], before: Stage
    ) -> None:
        try:
            plan = await work()
        except BadInput as error:
            session.come_back(before)
            self._presenter.not_shipped(session, error.problems[0].message)
            self._presenter.go_to_field(session, error.problems[0].field, error.problems[0].line_id)
        except OrderChanged as error:
            session.come_back(before)
            self._order_changed(session, error)
            self._presenter.not_shipped(session, session.why_gone or error.message)
        except NumberUsed as error:
            session.come_back(before)
            self._number_used(session, error)
        except NotFound as error:
            session.come_back(before)
            self._gone(session, error.message)
            self._presenter.not_shipped(session, error.message)
        except PackbenchError as error:
            session.come_back(before)
            self._talk.not_carried_out(session.number, error, self._again(session))
            self._presenter.not_shipped(session, error.in_full)
        except Exception:
            # A mistake of our own is reported like any other, and the order must not wait for its end for ever.
            session.come_back(before)
            self._presenter.not_shipped(session, QCoreApplication.translate("Bench", "Packbench made a mistake."))
            raise
        else:
            session.follow(plan)
            session.keep()
            if session.stage is Stage.KEPT:
                self._presenter.kept(session)
            self._say_outcome(session, draft, plan)
        finally:
            self._presenter.show_session(session)

    def _number_used(self, session: Session, error: NumberUsed) -> None:
        """Of the open box the packer is asked at once; a closed one has to be opened for it."""
        numbers = [box.tracking_number.strip() for box in session.boxes]
        if error.tracking_number in numbers and error.tracking_number != session.entry.tracking_number.strip():
            at = numbers.index(error.tracking_number)
            again = functools.partial(self._presenter.open_box, session.number, at)
            self._talk.number_of_box_used(session.number, at + 1 + (at >= session.place), error, again)
        else:
            self._presenter.number_used(session, error)

    def _order_changed(self, session: Session, error: OrderChanged) -> None:
        """Someone else was there meanwhile; nothing was sent."""
        number = session.number
        kinds = {change.kind: change for change in error.changes}
        if ChangeKind.STATUS in kinds:
            self._gone(session, kinds[ChangeKind.STATUS].message)
        elif ChangeKind.ADDRESS in kinds:
            session.address_change = kinds[ChangeKind.ADDRESS]
            accept = functools.partial(self._presenter.use_new_address, number)
            self._talk.address_changed(number, session.address_change, accept)
        else:
            self._talk.lines_changed(number, error.changes)
            self._presenter.read_order(number)

    def _gone(self, session: Session, why: str) -> None:
        """It was cancelled, shipped or split by somebody else: nothing is to be shipped here."""
        session.stage, session.why_gone = Stage.GONE, why
        self._talk.gone(session.number, why, functools.partial(self._presenter.next_order, session.number))

    def _say_outcome(self, session: Session, draft: ShipmentDraft, plan: Plan) -> None:
        if plan.outcome is PlanOutcome.DONE:
            if not self._presenter.is_at_bench(session):
                self._talk.shipped(session.number, draft)
        elif plan.outcome is PlanOutcome.UNSURE:
            look, drop = functools.partial(self.look_again, session), functools.partial(self.drop, session)
            self._talk.unsure(session, look=look, drop=drop)
        elif plan.outcome is PlanOutcome.FAILED:
            trouble = session.trouble()
            left_out = trouble.line_ids if trouble is not None else ()
            self._talk.failed(
                session,
                again=functools.partial(self._presenter.ship, session.number),
                without=functools.partial(self.ship_without, session, left_out),
                later=functools.partial(self.drop, session),
            )

    def _again(self, session: Session) -> Callable[[], object] | None:
        """None where it went on all the same: nothing is to be tried."""
        if session.stage.is_over:
            return None
        if session.stage is Stage.UNSURE:
            return functools.partial(self.look_again, session)
        return functools.partial(self._presenter.ship, session.number)
