"""What a person decides about a plan that cannot go on by itself: to look, to try again, or how it ended."""

from __future__ import annotations

from app.domain.plan import Plan
from app.domain.step import Receipt, StepStatus
from app.outbox.records import Records
from app.outbox.recovery import Recovery
from app.outbox.turns import Turns
from app.ports import Claim, PlanBook
from app.runtime.concurrency import Workers
from app.words import translate


class Decisions:
    """One for a worker, whose turns it keeps to. Every method may raise StoreTrouble, and NotOurs."""

    def __init__(
        self, account: str, plans: PlanBook, records: Records, recovery: Recovery, turns: Turns, disk: Workers
    ) -> None:
        self._account = account
        self._plans = plans
        self._records = records
        self._recovery = recovery
        self._turns = turns
        self._disk = disk

    async def look_again(self, plan_id: str) -> None:
        """A person asks: a failed step is tried again, an unsure one looked for. Raises what kept us from looking."""
        async with self._turns.at(plan_id):
            plan = await self._seen(plan_id)
            for position, step in enumerate(plan.steps):
                if step.status is StepStatus.FAILED:
                    await self._records.again(Claim(plan, position), "a person tries again")
                elif step.status is StepStatus.UNSURE:
                    await self._recovery.look_at_unsure(Claim(plan, position))

    async def decide(self, plan_id: str, *, is_there: bool) -> None:
        """A person looked at Ordoro and says what became of an unsure step: it is there, or it shall be sent again.

        A step that later ones go on from cannot be said to be there: only a look finds what it brought about.
        """
        async with self._turns.at(plan_id):
            plan = await self._seen(plan_id)
            for position, step in enumerate(plan.steps):
                if step.status is not StepStatus.UNSURE:
                    continue
                claim = Claim(plan, position)
                if not is_there:
                    # A request that is still on its way comes first: then the next attempt finds what it brought.
                    seconds = self._recovery.seconds_to_settle(claim)
                    await self._records.again(claim, "a person decided to send it again", seconds)
                elif not step.kind.tells_later_steps:
                    receipt = Receipt(translate("outbox", "It is there: somebody looked"), already=True)
                    await self._records.done(claim, receipt, "a person says that it is there")

    async def _seen(self, plan_id: str) -> Plan:
        """The plan, which a person looks at now."""
        plan = await self._disk.run(self._plans.plan, plan_id)
        if plan.to_be_seen:
            await self._disk.run(self._plans.seen, self._account, plan_id)
        return plan
