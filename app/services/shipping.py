"""Shipping: from a draft to a plan in the outbox, and what a person decides about it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.draft_rules import validate
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, Problem, ShipmentDraft, errors_of, open_shipment_to_take_up
from app.errors import AnswerTrouble, BadInput, ConnectionTrouble, OtherGeneration, TooManyRequests
from app.events import EventBus, PlanChanged
from app.outbox.worker import Worker
from app.ports import Clock, NotOurs, OrderGateway, PlanBook
from app.runtime.concurrency import Workers
from app.scan.labels import doubtful
from app.services.connection import Connection
from app.services.packed_note import with_note
from app.services.patience import Patience
from app.settings.chosen import ChosenWaits
from app.settings.store import SettingsStore

log = logging.getLogger(__name__)


class Shipping:
    """What leaves the bench. A failed or unsure step is told in the plan, not raised."""

    def __init__(
        self,
        account: str,
        connection: Connection,
        plans: PlanBook,
        worker: Worker,
        patience: Patience,
        *,
        network: Workers,
        disk: Workers,
        bus: EventBus,
        clock: Clock,
        settings: SettingsStore,
        chosen: ChosenWaits,
    ) -> None:
        self._account = account
        self._connection = connection
        self._plans = plans
        self._worker = worker
        self._patience = patience
        self._network = network
        self._disk = disk
        self._bus = bus
        self._clock = clock
        self._settings = settings
        self._chosen = chosen

    def draft_for(self, order: Order) -> ShipmentDraft:
        """A draft that ships all that remains, today, going on with a shipment that is already open."""
        return ShipmentDraft(
            order=order,
            quantities={line.line_id: line.remaining for line in order.lines},
            ship_date=self._clock.today(),
            take_up=open_shipment_to_take_up(order),
        )

    def check(self, draft: ShipmentDraft) -> tuple[Problem, ...]:
        """What is wrong or doubtful with the draft, by field."""
        problems = validate(draft, self._clock.today())
        doubt = None if draft.create_only else doubtful(draft.tracking_number)
        return (*problems, Problem(Field.TRACKING, doubt, is_warning=True)) if doubt else problems

    async def ship(self, draft: ShipmentDraft, *, can_be_undone: bool = False, boxes_at_hand: bool = False) -> Plan:
        """Keep the draft's plan, work it off, and answer it once it is over, needs a person, or has to wait.

        Where an earlier attempt at this order failed half-way, what is done of it stays and the rest is planned anew
        from this draft; its closed boxes that the draft has not stay closed on the bench, unless they are at hand and
        were opened there. Where Ordoro cannot be reached the plan is kept, and its order read again before it is sent;
        where that is known already, nobody waits to find it out again. With `can_be_undone` it is held back, for as
        long as the owner chose, before anything that cannot be undone.
        Before anything is kept: raises BadInput where the draft has errors, OrderChanged where the order is not what
        was seen any more, AlreadyUnderWay, AlreadySplit, and StoreTrouble.
        """
        problems = errors_of(self.check(draft))
        if problems:
            raise BadInput(problems)
        draft = with_note(draft, self._settings.settings)
        is_lost = self._patience.is_lost
        account = await (self._connection.at_hand() if is_lost else self._connection.signed_in())
        gateway = account.gateway
        former = await self._failed_plan(draft.order.number)
        if former is None:
            plan = self._new_plan(gateway, draft, unchecked=await self._must_be_checked_later(gateway, draft))
        else:
            plan = await self._replanned(gateway, former, draft)
        if can_be_undone and self._chosen.hold:
            plan = plan.held_back(self._clock.now() + timedelta(seconds=self._chosen.hold))
        if former is None:
            await self._disk.run(self._plans.add, plan)
        else:
            await self._disk.run(self._plans.replace, plan, boxes_at_hand=boxes_at_hand)
        self._bus.publish(PlanChanged(plan))
        if is_lost:
            self._worker.wake()
            return plan
        return await self._worker.settled(plan.plan_id)

    @property
    def is_offline(self) -> bool:
        """Whether Ordoro does not answer: what ships is kept until it does."""
        return self._patience.is_lost

    async def look_again(self, plan_id: str) -> Plan:
        """Find out what became of an unsure step, and go on from there; a failed one is tried again."""
        return await self._decided(plan_id, self._worker.decisions.look_again(plan_id))

    async def decide(self, plan_id: str, *, is_there: bool) -> Plan:
        """A person says what became of an unsure step, and the plan goes on from there."""
        return await self._decided(plan_id, self._worker.decisions.decide(plan_id, is_there=is_there))

    async def undo(self, plan_id: str) -> Plan:
        """Take back what is still held back. Raises TooLateToUndo."""
        return await self._given_up(self._plans.take_back, plan_id)

    async def drop(self, plan_id: str) -> Plan:
        """Give up what is not done; what stands at Ordoro stays there. Raises BeingSent while a step is under way."""
        return await self._given_up(self._plans.cancel, plan_id)

    async def plan(self, plan_id: str) -> Plan:
        """A plan as it stands now. Raises KeyError for one that was never made."""
        return await self._disk.run(self._plans.plan, plan_id)

    async def tell_open_plans(self) -> None:
        """Say on the bus how each plan stands that is not over, as after a start."""
        for plan in await self.open_plans():
            self._bus.publish(PlanChanged(plan))

    async def open_plans(self) -> Sequence[Plan]:
        """This account's plans that are not over, the oldest first; a note that follows one keeps none open."""
        plans = await self._disk.run(self._plans.open_plans)
        mine = (plan for plan in plans if plan.account == self._account and not plan.is_courtesy)
        return [plan for plan in mine if not plan.is_over]

    async def give_up_courtesies(self) -> None:
        """Drop what was tried for others' sake and did not go; what is under way ends by itself."""
        for plan in await self._disk.run(self._plans.open_plans):
            if plan.account == self._account and plan.is_courtesy and not plan.is_under_way:
                await self.drop(plan.plan_id)

    async def numbers_used(self) -> Mapping[str, str]:
        """Every order that shipped from here or is about to, by the tracking number that it has."""
        used = dict(await self._disk.run(self._plans.numbers_used, self._account))
        for plan in await self.open_plans():
            if plan.ships:
                used |= {number: plan.number for number in plan.draft.numbers if number}
        return used

    async def _decided(self, plan_id: str, decision: Awaitable[None]) -> Plan:
        """The plan as it stands after that, said on the bus: another process may have decided before."""
        try:
            await decision
        except NotOurs as error:
            log.info("%s", error)
        plan = await self._worker.settled(plan_id)
        self._bus.publish(PlanChanged(plan))
        return plan

    async def _given_up(self, give_up: Callable[[str], Plan], plan_id: str) -> Plan:
        plan = await self._disk.run(give_up, plan_id)
        self._bus.publish(PlanChanged(plan))
        return plan

    async def _must_be_checked_later(self, gateway: OrderGateway, draft: ShipmentDraft) -> bool:
        """Read the order once more; True where it cannot be read now. Raises OrderChanged."""
        if self._patience.is_lost:
            return True
        try:
            await self._network.run(gateway.check, draft)
        except (ConnectionTrouble, AnswerTrouble, TooManyRequests):
            return True
        return False

    async def _replanned(self, gateway: OrderGateway, former: Plan, draft: ShipmentDraft) -> Plan:
        """The plan that failed, with the edited draft. Raises OtherGeneration, OrderChanged and AlreadySplit."""
        if former.generation is not gateway.generation:
            raise OtherGeneration(former.generation.value, gateway.generation.value)
        # Once something of it stands the order is not as it was seen, by our own doing.
        unchecked = former.unchecked if former.receipts else await self._must_be_checked_later(gateway, draft)
        plan = former.replanned(draft, gateway.steps(draft, former.plan_id, again=True))
        return replace(plan, made=self._clock.now(), unchecked=unchecked)

    async def _failed_plan(self, number: str) -> Plan | None:
        plans = await self.open_plans()
        failed = (plan for plan in plans if plan.ships and plan.outcome is PlanOutcome.FAILED)
        return next((plan for plan in failed if plan.number == number), None)

    def _new_plan(self, gateway: OrderGateway, draft: ShipmentDraft, *, unchecked: bool) -> Plan:
        plan_id = uuid.uuid4().hex
        return Plan(
            plan_id=plan_id,
            account=self._account,
            generation=gateway.generation,
            subject=draft,
            steps=gateway.steps(draft, plan_id),
            made=self._clock.now(),
            station=self._settings.settings.station,
            unchecked=unchecked,
        )
