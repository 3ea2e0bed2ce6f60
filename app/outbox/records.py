"""Writes down what became of a claimed step, and says it on the bus. Blocks no event loop."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.step import Move, Receipt, StepStatus, Trouble
from app.errors import AlreadyUnderWay, PackbenchError
from app.events import EventBus, PlanChanged
from app.ports import Claim, Clock, PlanBook
from app.runtime.concurrency import Workers


class Records:
    """Every method may raise StoreTrouble, and NotOurs where the step is another process's by now."""

    def __init__(self, plans: PlanBook, disk: Workers, bus: EventBus, clock: Clock) -> None:
        self._plans = plans
        self._disk = disk
        self._bus = bus
        self._clock = clock

    def say(self, claim: Claim) -> None:
        self._bus.publish(PlanChanged(claim.plan))

    async def done(self, claim: Claim, receipt: Receipt, why: str, answer: str = "") -> None:
        try:
            await self._move(claim, Move(StepStatus.DONE, receipt=receipt, why=why, answer=answer))
        except AlreadyUnderWay as error:
            # It stands, but another plan has one of the orders that came of it: a person has to see both.
            await self.unsure(claim, error, "a part of it is in another plan")

    async def not_done(
        self, claim: Claim, error: PackbenchError, why: str, seconds: float = 0.0, answer: str = ""
    ) -> None:
        """This attempt was surely not carried out: to do again, and what was sent before counts as it did."""
        trouble, sent, when = Trouble.of(error), claim.step.sent, self._after(seconds)
        await self._move(
            claim, Move(StepStatus.TODO, trouble=trouble, not_before=when, sent=sent, why=why, answer=answer)
        )

    async def failed(self, claim: Claim, error: PackbenchError, why: str, answer: str = "") -> None:
        """A person decides."""
        sent = ... if error.may_have_happened else claim.step.sent
        await self._move(claim, Move(StepStatus.FAILED, trouble=Trouble.of(error), sent=sent, why=why, answer=answer))

    async def unsure(self, claim: Claim, error: PackbenchError, why: str, answer: str = "") -> None:
        await self._move(claim, Move(StepStatus.UNSURE, trouble=Trouble.of(error), why=why, answer=answer))

    async def again(self, claim: Claim, why: str, seconds: float = 0.0, answer: str = "") -> None:
        """To do (once more)."""
        await self._move(claim, Move(StepStatus.TODO, not_before=self._after(seconds), why=why, answer=answer))

    async def look_later(self, claim: Claim, error: PackbenchError, seconds: float, answer: str = "") -> None:
        when = self._clock.now() + timedelta(seconds=seconds)
        plan = await self._disk.run(self._plans.look_later, claim, when, Trouble.of(error), answer)
        self._bus.publish(PlanChanged(plan))

    async def _move(self, claim: Claim, move: Move) -> None:
        self._bus.publish(PlanChanged(await self._disk.run(self._plans.move, claim, move)))

    def _after(self, seconds: float) -> datetime | None:
        return self._clock.now() + timedelta(seconds=seconds) if seconds else None
