"""One attempt at a claimed step: what its order is now, the request, and what is made of how it ended."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from app.domain.order_change import ChangeKind
from app.domain.plan import Plan
from app.domain.step import Receipt
from app.errors import AnswerTrouble, OrderChanged, PackbenchError
from app.outbox.gate import Gate
from app.outbox.records import Records
from app.outbox.recovery import ABOUT_THE_KEY, ABOUT_THE_LINE, OurMistake, Recovery, must_speak
from app.outbox.retry import Backoff
from app.ports import Claim, Clock, NotOurs, OrderGateway, PlanBook
from app.runtime.concurrency import Workers
from app.settings.waits import Waits
from app.store.errors import StoreTrouble

log = logging.getLogger(__name__)

#: What a plan that is half done cannot have brought about itself.
_NEVER_OURS = (ChangeKind.STATUS, ChangeKind.ADDRESS, ChangeKind.HOLD)


class Attempts:
    """Carries out steps that are claimed. Nothing here decides whose turn it is (worker.py)."""

    def __init__(
        self,
        gateway: Callable[[], Awaitable[OrderGateway]],
        plans: PlanBook,
        records: Records,
        gate: Gate,
        recovery: Recovery,
        *,
        network: Workers,
        disk: Workers,
        clock: Clock,
        waits: Waits,
    ) -> None:
        self._gateway = gateway
        self._plans = plans
        self._records = records
        self._gate = gate
        self._recovery = recovery
        self._network = network
        self._disk = disk
        self._clock = clock
        self._waits = waits
        self._backoff = Backoff(waits)

    async def make(self, claim: Claim) -> None:
        """Perform the step, or look for it, and record what came of it. Raises StoreTrouble and NotOurs."""
        if claim.step.sent is not None and claim.step.attempts == 1:
            # It came with a copy of another computer (restored.py), which may have sent it since.
            await self._recovery.look(claim)
            return
        witness = _JournalWitness(self._plans, self._recovery, claim)
        began = self._clock.monotonic()
        try:
            receipt = await self._perform(claim, witness)
        except (StoreTrouble, NotOurs):
            raise
        except PackbenchError as error:
            await self._stopped(claim, error, witness.answer)
        except Exception as error:
            log.exception("Performing step %s of %s failed", claim.position, claim.plan.number)
            await self._recovery.look(claim, OurMistake(error), witness.answer)
        else:
            self._gate.went_well(began)
            await self._records.done(claim, receipt, "done", witness.answer)

    async def _perform(self, claim: Claim, witness: _JournalWitness) -> Receipt:
        gateway = await self._gateway()
        must_speak(gateway, claim)
        if claim.plan.unchecked or self._is_old(claim):
            await self._check(gateway, claim.plan)
        return await self._network.run(gateway.perform, claim.step, claim.plan.receipts_for(claim.position), witness)

    def _is_old(self, claim: Claim) -> bool:
        """Whether its order was read so long ago that somebody may have changed it, and can still be read as it was:
        a split, once it stands, has made other orders of it, and notes follow when it has shipped."""
        plan = claim.plan
        if claim.step.kind.is_a_note or any(receipt.orders for receipt in plan.receipts.values()):
            return False
        return (self._clock.now() - plan.made).total_seconds() > self._waits.fresh

    async def _check(self, gateway: OrderGateway, plan: Plan) -> None:
        """Read what a plan that waited is about once more. Raises OrderChanged and StockChanged."""
        try:
            await self._network.run(gateway.check, plan.subject)
        except OrderChanged as error:
            # Once something of the plan stands, some of what is different is our own doing.
            others = [change for change in error.changes if not plan.receipts or change.kind in _NEVER_OURS]
            if others:
                raise OrderChanged(others) from error
        await self._disk.run(self._plans.checked, plan.plan_id)

    async def _stopped(self, claim: Claim, error: PackbenchError, answer: str) -> None:
        """What to do about a step that did not end with an answer that confirms it."""
        if error.may_have_happened:
            await self._recovery.look(claim, error, answer)
        elif isinstance(error, ABOUT_THE_KEY):
            await self._records.not_done(claim, error, "the key is not accepted", answer=answer)
            self._gate.pause(error)
        elif isinstance(error, ABOUT_THE_LINE):
            # The gate keeps all of them back, and opens as soon as Ordoro answers: no time of its own for this one.
            self._gate.stumbled(error)
            await self._records.not_done(claim, error, "not sent; tried again later", answer=answer)
        elif isinstance(error, AnswerTrouble):
            seconds = self._backoff.seconds(claim.step.attempts)
            await self._records.not_done(claim, error, "not sent; tried again later", seconds, answer)
        elif claim.step.sent is not None:
            # Refused now, perhaps because an earlier attempt was carried out after all.
            await self._recovery.look(claim, error, answer)
        else:
            await self._records.failed(claim, error, "a person decides", answer)


class _JournalWitness:
    """Commits that the step's request goes out, and keeps what was answered for the journal."""

    def __init__(self, plans: PlanBook, recovery: Recovery, claim: Claim) -> None:
        self._plans = plans
        self._recovery = recovery
        self._claim = claim
        self.answer = ""

    def sending(self) -> None:
        self._plans.sending(self._claim)
        self._recovery.note_sending(self._claim)

    def answered(self, status: int, request_id: str) -> None:
        self.answer = f"{status} {request_id}".strip()
