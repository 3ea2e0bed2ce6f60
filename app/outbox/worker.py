"""Works the queue off: claim a step, perform it (attempts.py), record what came of it, and say so.

    claim ─► doing ─► perform ─┬─ answered ───────────────────────► done
                               ├─ surely not carried out ─────────► todo, later
                               ├─ refused ────────────────────────► failed
                               └─ perhaps carried out ─► look ─┬──► done    it is there
    a dead owner's doing ──────────────────────────────► look ─┤
                                                               ├──► todo    it is surely not there
                                                               ├──► unsure  something else is there
                                                               └──► look later

Several plans may be under way at once; of each plan one step at a time, and of two plans about one order only one is
open. Nothing that changes Ordoro is sent a second time unless a look, late enough, found it absent (recovery.py). A
step whose outcome cannot be written down stays `doing`, and is looked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from app.domain.plan import Plan
from app.domain.step import StepStatus
from app.events import ConnectionBack, EventBus
from app.outbox.attempts import Attempts
from app.outbox.decisions import Decisions
from app.outbox.gate import Gate
from app.outbox.plans import LONGEST_WAIT
from app.outbox.records import Records
from app.outbox.recovery import OurMistake, Recovery
from app.outbox.turns import Turns
from app.ports import Claim, Clock, NotOurs, OrderGateway, PlanBook
from app.runtime.clock import pause
from app.runtime.concurrency import Workers
from app.settings.chosen import ChosenWaits
from app.settings.waits import Waits
from app.store.errors import StoreTrouble

log = logging.getLogger(__name__)

#: The shortest pause between two turns that found nothing to do.
_A_MOMENT = 0.05


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
        chosen: ChosenWaits,
    ) -> None:
        self._account = account
        self._plans = plans
        self._disk = disk
        self._clock = clock
        self._waits = waits
        self._gate = Gate(bus, clock, waits, chosen)
        self._records = Records(plans, disk, bus, clock)
        self._recovery = Recovery(
            gateway, plans, self._records, self._gate, network=network, disk=disk, clock=clock, waits=waits
        )
        self._attempts = Attempts(
            gateway,
            plans,
            self._records,
            self._gate,
            self._recovery,
            network=network,
            disk=disk,
            clock=clock,
            waits=waits,
        )
        self._wake = asyncio.Event()
        self._turns = Turns()
        #: What a person says about steps that failed, or that nobody can tell about.
        self.decisions = Decisions(account, plans, self._records, self._recovery, self._turns, disk)
        #: Held while it is found out what to do next, not while it is done: who ships now does not wait for the queue.
        self._choosing = asyncio.Lock()
        self._recovering = asyncio.Lock()
        self._closing = False
        #: A person let everything go on: what was carried over from elsewhere, too.
        self._all_seen = False
        #: When something was last claimed, or could have been.
        self._tried = clock.now()
        bus.subscribe(ConnectionBack, lambda _event: self.wake())

    async def run(self) -> None:
        """Work until cancelled; wakes when something is due or added, and now and then for what others left."""
        while True:
            self._wake.clear()
            sleep = self._waits.look_around
            try:
                seconds = await self.turn()
                sleep = sleep if seconds is None else min(seconds, sleep)
            except Exception:
                log.exception("A turn of the outbox failed")
            try:
                async with asyncio.timeout(max(sleep, _A_MOMENT)):
                    await self._wake.wait()
            except TimeoutError:
                log.debug("something may be due")

    async def turn(self) -> float | None:
        """Do all that can be done now; answers the seconds until something more is due, None where nothing is."""
        try:
            if self._all_seen:
                await self._disk.run(self._plans.seen, self._account)
                self._all_seen = False  # not before it is written down: nobody presses twice because of a disk
            await self._recover()
            held = self._gate.is_held(plan for plan in await self._open_plans() if not plan.is_over)
            while not held and await self._work_off():
                # It may have taken long: others may have died meanwhile, and answers become due.
                await self._recover()
            plans = await self._open_plans()
            self._gate.was_gone_through(waits=any(plan.goes_on for plan in plans))
            return await self._seconds_until_due(plans, held=held)
        except StoreTrouble as error:
            self._gate.stumbled(error)
            return self._gate.seconds()

    def wake(self) -> None:
        """Something was added, or may be tried again at once."""
        self._wake.set()

    def resume(self) -> None:
        """A person saw why the queue stood still, and lets it go on: a new key, or a queue that is old."""
        self._gate.resume()
        self._all_seen = True
        self.wake()

    async def settled(self, plan_id: str) -> Plan:
        """Work on this plan alone; answer it once it is over, needs a person, or has to wait for something outside.

        Raises StoreTrouble where not even that can be read.
        """
        self._gate.let_through(plan_id)
        try:
            # Even while the queue waits: a person asked just now. Once, though: what stopped it may stop this too.
            while (await self._step_of(plan_id) or self._turns.is_chosen(plan_id)) and self._may_send():
                await asyncio.sleep(0)
        except StoreTrouble as error:
            self._gate.stumbled(error)
        self.wake()
        # The queue may be at it just now.
        await self._turns.over(plan_id)
        return await self._disk.run(self._plans.plan, plan_id)

    async def work_for(self, seconds: float, plan_id: str | None = None) -> None:
        """Work off what can move within `seconds`, or until that plan does not wait any more.

        A call that outlasts them is left to itself: its step is looked for the next time.
        """
        try:
            async with asyncio.timeout(seconds):
                while ((due := await self.turn()) is not None or self._turns) and not await self._is_over(plan_id):
                    await pause(max(due or 0.0, _A_MOMENT))
        except TimeoutError:
            log.info("not everything could be sent in %g s", seconds)

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way."""
        return bool(self._turns) or self._choosing.locked()

    def close(self) -> None:
        """Begin no further step; one under way ends."""
        self._closing = True

    async def finish(self) -> None:
        """Wait until no step is under way."""
        async with self._choosing:
            """What is being chosen is under way then."""
        await self._turns.all_over()

    async def _recover(self) -> None:
        """Look for what dead owners left in the middle, and for our own steps whose answer was lost."""
        async with self._recovering:
            async with self._choosing:
                taken = {claim.plan.plan_id for claim in await self._disk.run(self._plans.take_over, self._account)}
                left = await self._left_by_us()
            for claim in left:
                if not self._may_send():
                    return
                if claim.plan.plan_id in taken or _is_due(claim.step.not_before, self._clock.now()):
                    async with self._turns.at(claim.plan.plan_id):
                        await self._kept_apart(claim, self._recovery.look(claim))

    async def _left_by_us(self) -> list[Claim]:
        """The steps that we have claimed and that nobody is at: what became of them is not known."""
        mine = await self._disk.run(self._plans.mine, self._account)
        return [claim for claim in mine if claim.plan.plan_id not in self._turns]

    def _may_send(self) -> bool:
        """Whether anything may be asked of Ordoro, a look included."""
        return not (self._closing or self._gate.is_paused or self._gate.seconds())

    async def _work_off(self) -> bool:
        """Send what can be sent now; whether there was anything."""
        worked = False
        while self._may_send() and await self._step():
            worked = True
            await asyncio.sleep(0)
        return worked

    async def _step(self) -> bool:
        """Carry out the next step of the plan whose turn it is; False where there is none."""
        async with self._choosing:
            claim = await self._claim()
            if claim is None:
                return False
            self._turns.choose(claim.plan.plan_id)
        async with self._turns.take(claim.plan.plan_id):
            await self._kept_apart(claim, self._attempts.make(claim))
        return True

    async def _step_of(self, plan_id: str) -> bool:
        """The same for that plan."""
        async with self._turns.at(plan_id):
            async with self._choosing:
                claim = await self._claim(plan_id)
            if claim is None:
                return False
            await self._kept_apart(claim, self._attempts.make(claim))
            return True

    async def _claim(self, plan_id: str | None = None) -> Claim | None:
        if self._closing:
            return None
        self._tried = self._clock.now()
        claim = await self._disk.run(self._plans.claim, self._account, plan_id)
        if claim is not None:
            self._records.say(claim)
        return claim

    async def _kept_apart(self, claim: Claim, work: Awaitable[None]) -> None:
        """What goes wrong with one plan stops no other. Raises StoreTrouble: that is wrong for all."""
        try:
            await work
        except NotOurs as error:
            log.info("%s", error)
        except StoreTrouble:
            raise
        except Exception as error:
            log.exception("Step %s of %s went wrong", claim.position, claim.plan.number)
            with contextlib.suppress(NotOurs):  # how it ended is written down already
                await self._records.look_later(claim, OurMistake(error), self._waits.longest_pause)

    async def _is_over(self, plan_id: str | None) -> bool:
        if plan_id is None:
            return False
        return not (await self._disk.run(self._plans.plan, plan_id)).goes_on

    async def _open_plans(self) -> list[Plan]:
        plans = await self._disk.run(self._plans.open_plans)
        return [plan for plan in plans if plan.account == self._account]

    async def _seconds_until_due(self, plans: list[Plan], *, held: bool) -> float | None:
        """None where nothing of this process's waits for a time."""
        if self._gate.is_paused:
            return None
        mine = {claim.plan.plan_id for claim in await self._left_by_us()}
        due = [self._due(plan, is_mine=plan.plan_id in mine, held=held) for plan in plans]
        seconds = [each for each in due if each is not None]
        return max(min(seconds), self._gate.seconds()) if seconds else None

    def _due(self, plan: Plan, *, is_mine: bool, held: bool) -> float | None:
        """Seconds until this plan can go on; None where that is not a question of time, or not ours."""
        step = next(step for step in plan.steps if step.status not in (StepStatus.DONE, StepStatus.CANCELLED))
        waits = (step.status is StepStatus.TODO and not held) or (step.status is StepStatus.DOING and is_mine)
        if not waits:
            return None
        now = self._clock.now()
        if not _is_due(step.not_before, now):
            return (step.not_before - now).total_seconds() if step.not_before else 0.0
        if step.not_before is not None and step.not_before > self._tried:
            # It became due after the queue was worked off.
            return 0.0
        return 0.0 if is_mine or self._gate.seconds() else None


def _is_due(when: datetime | None, now: datetime) -> bool:
    """Also for a time so far ahead that the computer's clock must have been set back since."""
    return when is None or when <= now or when > now + LONGEST_WAIT
