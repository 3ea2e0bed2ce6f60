"""Everything beside shipping that changes Ordoro: kept in the outbox as a plan, and worked off."""

from __future__ import annotations

import uuid

from app.domain.entry import stops
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.subject import Subject
from app.errors import BadEntry
from app.events import EventBus, PlanChanged
from app.outbox.worker import Worker
from app.ports import Clock, OrderGateway, PlanBook
from app.runtime.concurrency import Workers
from app.services.connection import Connection
from app.services.patience import Patience
from app.settings.store import SettingsStore


class Sending:
    """A failed or unsure step is told in the plan, not raised; what a person decides about it is Shipping's."""

    def __init__(
        self,
        account: str,
        connection: Connection,
        plans: PlanBook,
        worker: Worker,
        patience: Patience,
        *,
        disk: Workers,
        bus: EventBus,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._account = account
        self._connection = connection
        self._plans = plans
        self._worker = worker
        self._disk = disk
        self._bus = bus
        self._clock = clock
        self._patience = patience
        self._settings = settings

    async def send(self, subject: Subject) -> Plan:
        """Keep the plan, work it off, and answer it once it is over, needs a person, or has to wait.

        Where the connection is known to be lost nobody waits to find it out again.
        Before anything is kept: raises BadEntry where something of it is wrong, DoItInOrdoro for what the account's
        API cannot do, AlreadyUnderWay where it is being sent already, and StoreTrouble.
        """
        plan = await self.keep(subject)
        if self._patience.is_lost:
            return plan
        return await self._worker.settled(plan.plan_id)

    async def check(self, subject: Subject) -> None:
        """Raise what `send` would about the subject itself, and keep nothing: BadEntry, DoItInOrdoro."""
        (await self._gateway_for(subject)).steps(subject, "")

    async def keep(self, subject: Subject) -> Plan:
        """Keep the plan; it is sent when its turn comes. Raises as `send`. For many at once."""
        gateway = await self._gateway_for(subject)
        plan_id = uuid.uuid4().hex
        plan = Plan(
            plan_id=plan_id,
            account=self._account,
            generation=gateway.generation,
            subject=subject,
            steps=gateway.steps(subject, plan_id),
            made=self._clock.now(),
            station=self._settings.settings.station,
            # Right before it goes it is looked at once more, however long it has waited.
            unchecked=True,
        )
        await self._disk.run(self._plans.add, plan)
        self._bus.publish(PlanChanged(plan))
        self._worker.wake()
        return plan

    async def _gateway_for(self, subject: Subject) -> OrderGateway:
        """Raises BadEntry where something of the subject is wrong."""
        if isinstance(subject, ShipmentDraft):
            raise TypeError("a shipment goes through Shipping, which looks at its order first")
        if problems := stops(subject.validate()):
            raise BadEntry(problems)
        lost = self._patience.is_lost
        return (await (self._connection.at_hand() if lost else self._connection.signed_in())).gateway
