"""Works the queue off: claim a step, perform it, record what came of it, and say so.

    claim ─► doing ─► perform ─┬─ answered ───────────────────────► done
                               ├─ surely not sent ────────────────► todo, later
                               ├─ refused ────────────────────────► failed
                               └─ perhaps carried out ─► look ─┬──► done    it is there
    a dead owner's doing ──────────────────────────────► look ─┤
                                                               ├──► todo    it is surely not there
                                                               ├──► unsure  something else is there
                                                               └──► look later

Nothing that changes Ordoro is sent a second time unless a look, late enough, found it absent.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from app.domain.order import changes_between
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Receipt, StepStatus, Trouble
from app.errors import (
    AnswerTrouble,
    Conflict,
    ConnectionTrouble,
    NotAllowed,
    OrderChanged,
    PackbenchError,
    Refusal,
    TooManyRequests,
    WrongKey,
)
from app.events import EventBus, PlanChanged, QueueHeld, QueuePaused, QueueRunning
from app.outbox.retry import MOST_ATTEMPTS, Backoff
from app.ports import Claim, Clock, OrderGateway, PlanBook
from app.runtime.clock import pause
from app.runtime.concurrency import Workers
from app.settings.waits import Waits

log = logging.getLogger(__name__)

_TRY_LATER = (ConnectionTrouble, AnswerTrouble, TooManyRequests)


class Worker:
    """One for an account in a process. Everything of it runs on the event loop; what blocks, in threads."""

    def __init__(
        self,
        account: str,
        gateway: Callable[[], Awaitable[OrderGateway]],
        plans: PlanBook,
        *,
        network: Workers,
        disk: Workers,
        bus: EventBus,
        clock: Clock,
        waits: Waits,
    ) -> None:
        self._account = account
        self._gateway = gateway
        self._plans = plans
        self._network = network
        self._disk = disk
        self._bus = bus
        self._clock = clock
        self._waits = waits
        self._backoff = Backoff(waits)
        self._wake = asyncio.Event()
        self._turn_lock = asyncio.Lock()
        self._closing = False
        self._paused: PackbenchError | None = None
        self._failures = 0
        self._may_send_old = False

    async def run(self) -> None:
        """Work until cancelled; sleeps while nothing is due, and wakes when something is added."""
        while True:
            self._wake.clear()
            seconds = await self.turn()
            try:
                async with asyncio.timeout(seconds):
                    await self._wake.wait()
            except TimeoutError:
                log.debug("something is due")

    async def turn(self) -> float | None:
        """Do all that can be done now; answers the seconds until something more is due, None where nothing is."""
        async with self._turn_lock:
            for claim in await self._disk.run(self._plans.take_over):
                await self._look(claim)
            for claim in await self._disk.run(self._plans.mine):
                if _is_due(claim, self._clock.now()):
                    await self._look(claim)
            while not self._closing and await self._may_send():
                claim_or_none = await self._disk.run(self._plans.claim, self._account)
                if claim_or_none is None:
                    break
                await self._carry_out(claim_or_none)
            return await self._seconds_until_due()

    def wake(self) -> None:
        """Something was added, or may be tried again at once."""
        self._failures = 0
        self._wake.set()

    def resume(self) -> None:
        """A person saw why the queue stood still, and lets it go on: a new key, or a queue that is old."""
        self._paused = None
        self._may_send_old = True
        self.wake()

    async def settled(self, plan_id: str) -> Plan:
        """Work, and answer the plan once it is over, needs a person, or has to wait for something outside."""
        await self.turn()
        return await self._disk.run(self._plans.plan, plan_id)

    async def look_again(self, plan_id: str) -> None:
        """A person asks: a failed step is tried again, an unsure one looked for."""
        async with self._turn_lock:
            plan = await self._disk.run(self._plans.plan, plan_id)
            for position, step in enumerate(plan.steps):
                claim = Claim(plan, position)
                if step.status is StepStatus.FAILED:
                    await self._move(claim, StepStatus.TODO, why="a person tries again")
                elif step.status is StepStatus.UNSURE:
                    await self._look_at_unsure(claim)

    async def _look_at_unsure(self, claim: Claim) -> None:
        """Found, it is done; surely absent, it is sent again; else it stays unsure.

        Raises what kept us from looking.
        """
        gateway = await self._gateway()
        looked = self._clock.now()
        try:
            receipt = await self._network.run(gateway.probe, claim.step, claim.plan.receipts)
        except Conflict:
            return
        sent = claim.step.sent
        if receipt is not None:
            await self._move(claim, StepStatus.DONE, receipt=receipt, why="found by looking")
        elif sent is None or (looked - sent).total_seconds() >= self._waits.settle:
            await self._move(claim, StepStatus.TODO, why="surely not there; sent again")

    async def work_for(self, seconds: float) -> None:
        """Work off what can move within `seconds`."""
        end = self._clock.monotonic() + seconds
        while (due := await self.turn()) is not None and self._clock.monotonic() + due < end:
            await pause(due)

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way."""
        return self._turn_lock.locked()

    def close(self) -> None:
        """Begin no further step; one under way ends."""
        self._closing = True

    async def finish(self) -> None:
        """Wait until no step is under way."""
        async with self._turn_lock:
            return

    async def _may_send(self) -> bool:
        if self._paused is not None:
            return False
        if self._may_send_old:
            return True
        now = self._clock.now()
        plans = await self._disk.run(self._plans.open_plans)
        old = [plan for plan in plans if self._is_held(plan, now)]
        if not old:
            return True
        waiting = sum(plan.outcome is PlanOutcome.OPEN for plan in plans)
        self._bus.publish(QueueHeld(waiting, len(plans) - waiting))
        return False

    def _is_held(self, plan: Plan, now: datetime) -> bool:
        """Whether it waited so long that a person should see it before it goes."""
        waited = (now - plan.made).total_seconds()
        return plan.account == self._account and plan.outcome is PlanOutcome.OPEN and waited > self._waits.ask_after

    async def _carry_out(self, claim: Claim) -> None:
        self._bus.publish(PlanChanged(claim.plan))
        step = claim.step
        witness = _JournalWitness(self._plans, claim)
        try:
            gateway = await self._gateway()
            if claim.plan.unchecked:
                claim = await self._checked(gateway, claim)
            receipt = await self._network.run(gateway.perform, step, claim.plan.receipts, witness)
        except PackbenchError as error:
            await self._stopped(claim, error, witness.answer)
        else:
            await self._done(claim, receipt, "done", witness.answer)

    async def _checked(self, gateway: OrderGateway, claim: Claim) -> Claim:
        """Read the order of a plan that waited once more. Raises OrderChanged."""
        now = await self._network.run(gateway.order, claim.plan.number)
        changes = changes_between(claim.plan.draft.order, now)
        if changes:
            raise OrderChanged(changes)
        return Claim(await self._disk.run(self._plans.checked, claim.plan.plan_id), claim.position)

    async def _stopped(self, claim: Claim, error: PackbenchError, answer: str) -> None:
        """What to do about a step that did not end with an answer."""
        if error.may_have_happened:
            await self._look(claim, error)
        elif isinstance(error, (WrongKey, NotAllowed)):
            await self._move(claim, StepStatus.TODO, error=error, why="the key is not accepted")
            self._pause(error)
        elif isinstance(error, _TRY_LATER):
            await self._try_later(claim, error)
        elif isinstance(error, Refusal) and claim.step.attempts > 1:
            # Refused now, perhaps because an earlier attempt was carried out after all.
            await self._look(claim, error)
        else:
            await self._move(claim, StepStatus.FAILED, error=error, why="a person decides", answer=answer)

    async def _try_later(self, claim: Claim, error: PackbenchError) -> None:
        """Surely not sent."""
        self._failures += 1
        seconds = self._backoff.seconds(self._failures, error)
        await self._move(claim, StepStatus.TODO, error=error, seconds=seconds, why="not sent; tried again later")
        if isinstance(error, ConnectionTrouble):
            self._bus.publish(QueuePaused(error))

    async def _look(self, claim: Claim, cause: PackbenchError | None = None) -> None:
        """Find out what became of a step that may have been carried out."""
        sent = (await self._disk.run(self._plans.plan, claim.plan.plan_id)).steps[claim.position].sent
        if sent is None:
            await self._move(claim, StepStatus.TODO, why="it was never sent")
            return
        try:
            gateway = await self._gateway()
            looked = self._clock.now()
            receipt = await self._network.run(gateway.probe, claim.step, claim.plan.receipts)
        except (WrongKey, NotAllowed) as error:
            await self._look_later(claim, error, self._waits.longest_pause)
            self._pause(error)
        except _TRY_LATER as error:
            self._failures += 1
            await self._look_later(claim, error, self._backoff.seconds(self._failures, error))
        except PackbenchError as error:
            await self._move(claim, StepStatus.UNSURE, error=error, why="what Ordoro shows is something else")
        else:
            if receipt is not None:
                await self._done(claim, receipt, "found by looking")
            else:
                await self._absent(claim, sent, looked, cause)

    async def _absent(self, claim: Claim, sent: datetime, looked: datetime, cause: PackbenchError | None) -> None:
        """An absence counts only when it was read after any request still under way must have ended."""
        left = self._waits.settle - (looked - sent).total_seconds()
        if left > 0:
            await self._look_later(claim, WaitingToSee(), left)
        elif isinstance(cause, Refusal):
            await self._move(claim, StepStatus.FAILED, error=cause, why="refused, and not there")
        elif claim.step.attempts >= MOST_ATTEMPTS:
            await self._move(claim, StepStatus.FAILED, error=GaveUp(claim.step.attempts), why="tried often enough")
        else:
            seconds = self._backoff.seconds(claim.step.attempts)
            await self._move(claim, StepStatus.TODO, seconds=seconds, why="surely not there; sent again")

    async def _done(self, claim: Claim, receipt: Receipt, why: str, answer: str = "") -> None:
        if self._failures:
            self._failures = 0
            self._bus.publish(QueueRunning())
        await self._move(claim, StepStatus.DONE, receipt=receipt, why=why, answer=answer)

    async def _move(
        self,
        claim: Claim,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        error: PackbenchError | None = None,
        seconds: float = 0.0,
        why: str,
        answer: str = "",
    ) -> None:
        move = partial(
            self._plans.move,
            claim.plan.plan_id,
            claim.position,
            status,
            receipt=receipt,
            trouble=Trouble.of(error) if error else None,
            not_before=self._clock.now() + timedelta(seconds=seconds) if seconds else None,
            why=why,
            answer=answer,
        )
        self._bus.publish(PlanChanged(await self._disk.run(move)))

    async def _look_later(self, claim: Claim, error: PackbenchError, seconds: float) -> None:
        when = self._clock.now() + timedelta(seconds=seconds)
        plan = await self._disk.run(self._plans.look_later, claim.plan.plan_id, claim.position, when, Trouble.of(error))
        self._bus.publish(PlanChanged(plan))

    def _pause(self, error: PackbenchError) -> None:
        """Nothing is sent until a person saw it; said once."""
        if self._paused is None:
            self._paused = error
            self._bus.publish(QueuePaused(error))

    async def _seconds_until_due(self) -> float | None:
        now = self._clock.now()
        due = [
            step.not_before
            for plan in await self._disk.run(self._plans.open_plans)
            if plan.account == self._account and plan.outcome is PlanOutcome.OPEN
            for step in plan.steps
            if step.not_before is not None and (self._paused is None or step.status is StepStatus.DOING)
        ]
        return max((min(due) - now).total_seconds(), 0.0) if due else None


class WaitingToSee(PackbenchError):
    title = "Waiting to see whether Ordoro took it"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The answer was lost, and nothing is there yet. It is looked for again.")


class GaveUp(PackbenchError):
    title = "Ordoro did not take it"
    retryable = True

    def __init__(self, attempts: int) -> None:
        super().__init__(f"It was sent {attempts} times, and is not there. Try again when Ordoro works again.")


class _JournalWitness:
    """Commits that the step's request goes out, and keeps what was answered for the journal."""

    def __init__(self, plans: PlanBook, claim: Claim) -> None:
        self._plans = plans
        self._claim = claim
        self.answer = ""

    def sending(self) -> None:
        self._plans.sending(self._claim.plan.plan_id, self._claim.position)

    def answered(self, status: int, request_id: str) -> None:
        self.answer = f"{status} {request_id}".strip()


def _is_due(claim: Claim, now: datetime) -> bool:
    return claim.step.not_before is None or claim.step.not_before <= now
